import { choice, claims, date, flag, refs, stages, text, url } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A piece of material. */
export const asset = defineKind({
  name: 'asset',
  folder: 'assets',
  group: 'say-and-prove',
  place: 3,
  label: { one: 'Asset', many: 'Assets' },
  answers: 'Material: for whom, at which stage, proving what, and whether a customer may see it',
  soughtAs: 'template document pdf slides deck send download',
  reviewEvery: 180,
  fields: {
    form: choice(
      [
        'one-pager',
        'deck',
        'case-study',
        'guide',
        'checklist',
        'calculator',
        'template',
        'video',
        'webinar',
        'report',
        'demo',
        'questionnaire',
      ],
      'What sort of material it is.',
    ),
    customerSafe: flag('True where it may be handed to a customer as it is.', {
      label: 'Customer may have it',
    }),
    what: claims('What is in it, and what it is good for.', { label: 'What it is', stated: true }),
    useIt: text('When to send it, and with which words.', { label: 'How to use it' }).optional(),
    location: url('Where the original lives.').optional(),
    personas: refs('persona', 'is made for', 'can be sent', 'Whom it is for.', { label: 'For' }),
    stages: stages('The stages at which it helps.', 'helps at', 'assets used here'),
    criteria: refs('criterion', 'proves', 'proved by', 'The criteria that it proves.', {
      label: 'Proves',
    }).optional(),
    measures: refs('measure', 'shows', 'shown by', 'The success measures that it shows.', {
      label: 'Shows',
    }).optional(),
    stickingPoints: refs(
      'sticking-point',
      'helps past',
      'helped by',
      'The sticking points that it helps past.',
      {
        label: 'Helps past',
      },
    ).optional(),
    until: date('The last day on which it may be used.', { label: 'May be used until' }).optional(),
  },
});
