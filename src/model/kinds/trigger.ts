import { asserted, choice, claims, itemId, range, stages, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Something that starts people looking. */
export const trigger = defineKind({
  name: 'trigger',
  folder: 'triggers',
  group: 'buyers',
  place: 3,
  label: { one: 'Trigger', many: 'Triggers' },
  answers: 'What starts them looking, how it shows from outside, how long before a purchase',
  soughtAs: 'why start',
  reviewEvery: 365,
  fields: {
    origin: choice(
      ['inside', 'outside', 'calendar'],
      'Where it comes from: their own house, the world, or a date.',
    ),
    what: claims('What happens, and what it sets off.', { label: 'What happens' }),
    signs: asserted(
      'How it shows from outside, so that somebody can look for it.',
      { id: itemId(), text: text('What can be seen.'), where: text('Where to look.').optional() },
      { label: 'How it shows' },
    ).optional(),
    monthsBefore: asserted(
      'How long before a purchase it happens.',
      {
        months: range('Months from this to a purchase.', 'months'),
        text: text('What the time depends on.').optional(),
      },
      { label: 'How long before' },
    ).optional(),
    stages: stages('The stages in which it puts them.', 'puts them in', 'reached after').optional(),
    response: claims('What to do when it shows.', { label: 'What to do', stated: true }).optional(),
  },
});
