import { z } from 'zod';
import { claims, date, field, flag, refs, stages, text, url } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A customer who can speak for us. */
export const reference = defineKind({
  name: 'reference',
  folder: 'references',
  group: 'say-and-prove',
  place: 4,
  label: { one: 'Reference customer', many: 'Reference customers' },
  answers: 'Customers who can speak: for whom, proving what, with which permission, until when',
  soughtAs: 'customer client case story',
  reviewEvery: 90,
  fields: {
    organisation: text('Who they are: what they do, how large, where.'),
    story: claims('What they had, what they did, what came of it.', { label: 'Their story' }),
    results: claims('What they can say about results.').optional(),
    personas: refs('persona', 'can speak to', 'can hear', 'Whom they can speak to.', {
      label: 'Can speak to',
    }),
    stages: stages('The stages at which they help.', 'helps at', 'reference customers used here'),
    criteria: refs('criterion', 'proves', 'proved by', 'The criteria that they prove.', {
      label: 'Proves',
    }).optional(),
    measures: refs('measure', 'shows', 'shown by', 'The success measures that they show.', {
      label: 'Shows',
    }).optional(),
    permission: field(
      z.strictObject({
        name: flag('Their name may be used.'),
        logo: flag('Their logo may be used.'),
        quote: flag('They may be quoted.'),
        call: flag('They take calls from buyers.'),
        until: date('The last day on which this holds.'),
      }),
      'What they have agreed to, and until when.',
    ),
    askVia: text('How to ask them, and how often at most.', { label: 'How to ask them' }).optional(),
    location: url('Where the written story lives.').optional(),
  },
});
