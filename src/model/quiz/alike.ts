import { fold } from '../fold.ts';

/** From this share of common words on, two texts say nearly the same. */
const ALIKE = 0.5;

/** A text as it is compared. */
interface Read {
  /** Folded, with a blank at both ends, so that whole words are found in it. */
  folded: string;
  words: ReadonlySet<string>;
}

const known = new Map<string, Read>();

/** How many texts are remembered before the memory is emptied. */
const REMEMBERED = 20_000;

const counts = (word: string): boolean => word.length > 2 || /\d/.test(word);

function readText(text: string): Read {
  const before = known.get(text);
  if (before) return before;
  if (known.size > REMEMBERED) known.clear();
  const folded = fold(text);
  const read = { folded: ` ${folded} `, words: new Set(folded.split(' ').filter(counts)) };
  known.set(text, read);
  return read;
}

function areAlike(a: Read, b: Read): boolean {
  const [shorter, longer] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  if (shorter.folded !== '  ' && longer.folded.includes(shorter.folded)) return true;
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (many.size === 0 || few.size / many.size < ALIKE) return false;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common / (few.size + many.size - common) >= ALIKE;
}

/** True where two texts are so near that one cannot be wrong where the other is right. */
export const isAlike = (one: string, other: string): boolean => areAlike(readText(one), readText(other));

/** True where a text is near to any of several. */
export function isAlikeAny(text: string, others: readonly string[]): boolean {
  const read = readText(text);
  return others.some((other) => areAlike(read, readText(other)));
}
