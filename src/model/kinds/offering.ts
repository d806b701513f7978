import { claims, refs } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { standings } from '../standing.ts';

/** Something that is sold. */
export const offering = defineKind({
  name: 'offering',
  folder: 'offerings',
  group: 'plan',
  place: 3,
  label: { one: 'Offering', many: 'Offerings' },
  answers: 'What is sold, the criteria it meets and does not, and when not to pursue',
  soughtAs: 'product service',
  reviewEvery: 180,
  compared: true,
  fields: {
    what: claims('What a customer gets.', { label: 'What it is', stated: true }),
    fits: claims('Whom it fits.', { label: 'Whom it fits' }),
    notWhen: claims('When not to pursue.', { label: 'When not to pursue' }),
    standings: standings().optional(),
    measures: refs('measure', 'moves', 'moved by', 'The success measures that it moves.', {
      label: 'Moves these measures',
    }).optional(),
    alternatives: refs('alternative', 'is compared with', 'compared with', 'What it is compared with.', {
      label: 'Compared with',
    }).optional(),
    triggers: refs('trigger', 'answers', 'answered by', 'The triggers that it answers.', {
      label: 'Answers these triggers',
    }).optional(),
  },
});
