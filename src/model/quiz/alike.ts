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

/** Words that say nothing of a matter, however often two texts share them. */
const EVERYDAY = new Set(
  `about after again also anybody because been before being both could does each even every everybody first from
  have here into itself just less like many more most much must never nobody nothing once only other over same shall should
  since some somebody something such than that their them themselves then there these they thing this those through
  under until very well were what when where whether which while whom whose will with within without would your`.split(
    /\s+/,
  ),
);

/** The stems of the words by which a text is recognised. */
const stemsOf = (text: string): Set<string> =>
  new Set(
    [...readText(text).words]
      .filter((word) => word.length > 3 && !EVERYDAY.has(word))
      .map((word) => word.slice(0, 5).replace(/(?<=\w{4})s$/, '')),
  );

/** Stems that two texts share, so that one gives the other away to who knows nothing of the matter. */
export function sharedStems(one: string, other: string): string[] {
  const theirs = stemsOf(other);
  return [...stemsOf(one)].filter((stem) => theirs.has(stem));
}
