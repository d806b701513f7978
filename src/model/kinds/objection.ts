import { claim, claims, refs, stages, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Something that buyers object, and what we answer. */
export const objection = defineKind({
  name: 'objection',
  folder: 'objections',
  group: 'say-and-prove',
  place: 2,
  label: { one: 'Objection', many: 'Objections' },
  answers: 'What they object, what is behind it, and what we answer',
  soughtAs: 'answer respond handle reply',
  reviewEvery: 90,
  fields: {
    says: text('The objection in the words of a buyer.', { label: 'What they say', quoted: 'speech' }),
    behind: claims('What is behind it.', { label: 'What is behind it' }),
    answer: claim('An answer that the buyer would accept.', { label: 'What we answer', stated: true }),
    askBack: text('What to ask before answering.', { label: 'Ask first', quoted: 'speech' }).optional(),
    proof: claims('What backs the answer up.', { label: 'What backs it up' }).optional(),
    assets: refs('asset', 'is answered with', 'answers', 'Material that backs it up.', {
      label: 'Material',
    }).optional(),
    criteria: refs('criterion', 'is about', 'objected to in', 'The criteria that it is about.', {
      label: 'About',
    }).optional(),
    stages: stages('The stages at which it comes up.', 'comes up at', 'objections raised here').optional(),
    avoid: claims('What not to say.', { label: 'What not to say', stated: true }).optional(),
  },
});
