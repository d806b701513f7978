import { choice, claims, list, score, stages, url } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** What people use a source for. */
export const SOURCE_USES = ['information', 'people', 'education'] as const;

/** Where they get information, whom they talk to, what they learn from. */
export const source = defineKind({
  name: 'source',
  folder: 'sources',
  group: 'decision',
  place: 4,
  label: { one: 'Source', many: 'Sources' },
  answers: 'Where they get information, whom they talk to, what they learn from',
  soughtAs: 'where information',
  reviewEvery: 365,
  fields: {
    uses: list(choice(SOURCE_USES, 'A use.'), 'What they use it for.', { label: 'Used for', facet: 'use' }),
    form: choice(
      [
        'analyst',
        'peer',
        'colleague',
        'community',
        'review-site',
        'event',
        'course',
        'press',
        'search',
        'adviser',
        'vendor',
        'public-body',
      ],
      'What sort of source it is.',
    ),
    reach: score('How many of our buyers it reaches: 1 few, 5 nearly all.'),
    trust: score('How far buyers trust it: 1 hardly, 5 fully.'),
    what: claims('What they get from it.', { label: 'What they get from it' }),
    stages: stages('The stages at which they turn to it.', 'is used at', 'sources used here').optional(),
    url: url('Where it is, if it is a place.', { label: 'Where it is' }).optional(),
    presence: claims('How we take part without wearing out our welcome.', {
      label: 'How we take part',
      stated: true,
    }).optional(),
  },
});
