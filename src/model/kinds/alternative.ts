import { choice, claims } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { standings } from '../standing.ts';

/** Something that they compare with. */
export const alternative = defineKind({
  name: 'alternative',
  folder: 'alternatives',
  group: 'decision',
  place: 3,
  label: { one: 'Alternative', many: 'Alternatives' },
  answers: 'What they compare with, doing nothing included, and how it stands on each criterion',
  soughtAs: 'competitor competition rival versus',
  reviewEvery: 180,
  compared: true,
  fields: {
    sort: choice(['do-nothing', 'in-house', 'incumbent', 'rival'], 'What sort of alternative it is.'),
    what: claims('What choosing it means.', { label: 'What it means' }),
    standings: standings().optional(),
    chosenWhen: claims('When it is the better choice; say so.', {
      label: 'When it is the better choice',
    }).optional(),
    costs: claims('What it costs them that they do not count.', { label: 'What it costs them' }).optional(),
    answer: claims('What to say when they lean towards it.', {
      label: 'What to say',
      stated: true,
    }).optional(),
  },
});
