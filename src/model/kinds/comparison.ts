import { asserted, claims, itemId, range, refs, stages, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A way to compare options. */
export const comparison = defineKind({
  name: 'comparison',
  folder: 'comparisons',
  group: 'decision',
  place: 2,
  label: { one: 'Way to compare', many: 'Ways to compare' },
  answers: 'How they compare: what they do, what it tests, how to come out well',
  soughtAs: 'compare',
  reviewEvery: 365,
  fields: {
    what: claims('What it is and what comes out of it.', { label: 'What it is' }),
    steps: asserted('How it goes.', {
      id: itemId(),
      text: text('What happens.'),
      runBy: text('Who runs it.', { label: 'Run by' }).optional(),
      days: range('The working days it takes.', 'working days').optional(),
    }).optional(),
    stages: stages('The stages at which it is used.', 'is used at', 'ways to compare here').optional(),
    criteria: refs('criterion', 'tests', 'tested by', 'The criteria that it tests.', {
      label: 'What it tests',
    }).optional(),
    wellDone: claims('How to come out of it well.', { label: 'How to come out well' }).optional(),
    pitfalls: claims('How it goes wrong, for them and for us.', { label: 'How it goes wrong' }).optional(),
  },
});
