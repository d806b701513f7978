import { z } from 'zod';
import { claims, field, items, ref, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** An ordered way to learn. */
export const path = defineKind({
  name: 'path',
  folder: 'paths',
  group: 'library',
  place: 1,
  label: { one: 'Learning path', many: 'Learning paths' },
  answers: 'Ordered ways to learn the buyers, with the minutes each step takes',
  soughtAs: 'learn training onboarding course new hire',
  reviewEvery: 180,
  orderBy: 'order',
  followed: true,
  fields: {
    order: field(z.int().min(1), 'Its place among the paths, 1 first.', { show: 'none' }),
    learner: text('Whom it is for, and when.', { label: 'For' }),
    outcome: claims('What the learner can do at the end.', {
      label: 'What you can do at the end',
      stated: true,
    }),
    steps: items('What to read, in order.', {
      entry: ref('*', 'leads through', 'read in', 'The entry to read.', { label: 'Read' }),
      minutes: field(z.int().min(1).max(120), 'Minutes that it takes.'),
      why: text('Why it comes here, and what to look for.').optional(),
    }),
  },
});
