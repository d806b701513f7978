import { z } from 'zod';
import { choice, claims, date, field, number, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

const reading = (about: string) =>
  field(
    z.strictObject({
      value: number('The number, in the unit of the goal.'),
      asOf: date('The day it held.', { label: 'As of' }),
    }),
    about,
  );

/** What marketing and sales want together. */
export const goal = defineKind({
  name: 'goal',
  folder: 'goals',
  group: 'plan',
  place: 1,
  label: { one: 'Shared goal', many: 'Shared goals' },
  answers: 'What marketing and sales want together, with an owner on each side',
  soughtAs: 'target kpi',
  reviewEvery: 90,
  fields: {
    metric: text('What is measured, and how.'),
    unit: text('What it is counted in.', { show: 'line' }),
    better: choice(['higher', 'lower'], 'Which way is better.'),
    baseline: reading('Where it stood when the goal was set.'),
    current: reading('Where it stands.'),
    target: number('Where it should be on the due day.'),
    due: date('The day by which it should be there.'),
    salesOwner: text('The team in sales that answers for it.', { team: true, label: 'Owner in sales' }),
    marketingOwner: text('The team in marketing that answers for it.', {
      team: true,
      label: 'Owner in marketing',
    }),
    why: claims('Why both sides want it.', { label: 'Why both want it', stated: true }),
    notCounted: claims('What does not count towards it.', {
      label: 'What does not count',
      stated: true,
    }).optional(),
  },
});
