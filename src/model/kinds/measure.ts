import { z } from 'zod';
import { choice, claims, field, range, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** How they judge success after the purchase. */
export const measure = defineKind({
  name: 'measure',
  folder: 'measures',
  group: 'decision',
  place: 5,
  label: { one: 'Success measure', many: 'Success measures' },
  answers: 'How they judge success after the purchase',
  soughtAs: 'kpi metric',
  reviewEvery: 365,
  fields: {
    formula: text('How it is worked out, so that both sides get the same number.'),
    unit: text('What it is counted in.', { show: 'line' }),
    better: choice(['higher', 'lower'], 'Which way is better.'),
    baseline: claims('Where buyers stand before.', { label: 'Before' }).optional(),
    target: claims('What they expect after.', { label: 'After' }).optional(),
    expectedWithin: range('Months from the contract until they expect to see it.', 'months').optional(),
    checkedBy: field(z.string().trim().min(1), 'How and by whom the buyer checks it.', {
      label: 'How the buyer checks it',
    }).optional(),
    pitfalls: claims('How it misleads.', { label: 'How it misleads' }).optional(),
  },
});
