import { choice, claims, refs, stages, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The closed set that criteria fall into. */
export const CRITERION_CATEGORIES = [
  'cost',
  'risk',
  'security',
  'capability',
  'fit',
  'service',
  'people',
  'vendor',
  'time',
] as const;

/** Something that customers consider. */
export const criterion = defineKind({
  name: 'criterion',
  folder: 'criteria',
  group: 'decision',
  place: 1,
  label: { one: 'Criterion', many: 'Criteria' },
  answers: 'What customers consider, and what proves it to them',
  soughtAs: 'requirement',
  reviewEvery: 365,
  slides: {
    cards: [
      [{ part: 'question' }, { part: 'why', detail: 'full' }],
      [{ part: 'proof', detail: 'full' }],
      [{ part: 'pitfalls', detail: 'full' }, { part: 'measures' }],
    ],
  },
  fields: {
    category: choice(CRITERION_CATEGORIES, 'What sort of criterion it is.'),
    why: claims('Why it matters.', { label: 'Why it matters' }),
    question: text('The question that most buyers ask about it.', {
      label: 'What they ask',
      quoted: 'speech',
    }),
    proof: claims('The proof that most buyers want.', { label: 'What proves it' }),
    stages: stages('The stages at which it is weighed.', 'is weighed at', 'criteria weighed here').optional(),
    measures: refs(
      'measure',
      'is judged later by',
      'shows the outcome of',
      'How it is judged after the purchase.',
      {
        label: 'Judged later by',
      },
    ).optional(),
    pitfalls: claims('How answers to it go wrong.', { label: 'How answers go wrong' }).optional(),
  },
});
