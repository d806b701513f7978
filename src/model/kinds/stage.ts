import { z } from 'zod';
import { asserted, choice, claims, field, itemId, range, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** What a number of days rests on; estimates are never summed with measured days unseen. */
export const DAY_BASES = ['estimate', 'crm', 'interviews'] as const;

/** A stage of the cycle, from first awareness to post-purchase. */
export const stage = defineKind({
  name: 'stage',
  folder: 'stages',
  group: 'journey',
  place: 1,
  label: { one: 'Stage', many: 'Stages' },
  answers: 'The cycle, first awareness to post-purchase, in order, with the buying jobs done there',
  soughtAs: 'when phase',
  reviewEvery: 365,
  orderBy: 'order',
  fields: {
    order: field(z.int().min(1), 'Its place in the cycle, 1 first.', { show: 'none' }),
    phase: choice(['before', 'buying', 'after'], 'Before they look, while they buy, or after the purchase.'),
    buyerGoal: claims('What the buyer wants to have done by the end of it.', {
      label: 'What the buyer wants',
    }),
    buyingJobs: asserted(
      'The buying jobs done here.',
      { id: itemId(), text: text('The job.') },
      { label: 'Buying jobs' },
    ),
    starts: claims('How to tell that they are here.', { label: 'They are here when' }).optional(),
    ends: claims('How to tell that they have moved on.', { label: 'They have moved on when' }).optional(),
    usualDays: field(
      z.strictObject({
        days: range('Calendar days that it usually takes.', 'calendar days'),
        basis: choice(DAY_BASES, 'What the number rests on.'),
      }),
      'How long it usually takes.',
      { label: 'Usually takes' },
    ).optional(),
    weDo: claims('What marketing and sales do here.', { label: 'What we do here', stated: true }).optional(),
  },
});
