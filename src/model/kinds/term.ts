import { claim, refs, text } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A word of the glossary. */
export const term = defineKind({
  name: 'term',
  folder: 'terms',
  group: 'library',
  place: 2,
  label: { one: 'Term', many: 'Glossary' },
  answers: 'The words we use, and what we mean by them',
  soughtAs: 'meaning definition define means glossary',
  reviewEvery: 365,
  fields: {
    definition: claim('What the word means here, in one or two sentences.', { stated: true }),
    example: text('The word in use.').optional(),
    notToConfuse: text('What it is not.', { label: 'Not to be confused with' }).optional(),
    see: refs('*', 'points to', 'explained with', 'Entries to read next.', { label: 'See also' }).optional(),
  },
});
