import { fold } from '../../model/fold.ts';
import { NAME_BREAK } from '../../share/search-shard.ts';
import { likeness, likest } from './likeness.ts';
import type { Found, Fragment, Hit } from './pagefind.ts';
import { isNoise, type Question, tellingWords } from './question.ts';

/** An entry that has at least one of the words. */
export interface Candidate {
  /** What the word found that tells most of it. */
  hit: Hit;
  /** How well its text fits, from 0 to 1. */
  score: number;
  /** How much of what was asked it has, from 0 to 1: rare words are more of it than common ones. */
  share: number;
}

/** A question whose words have been looked for. */
export interface Asked extends Question {
  /** How much each word tells: little where many entries have it. */
  weights: readonly number[];
}

/** How little and how much one word may tell: short words are common by their beginnings alone, and a rare word is no whole question. */
const TELLS = { least: 0.6, most: 3 } as const;

/** The score of a word, beside its rarity, at which half of what there is to win is won. */
const HALF = 4;

/** What each sign adds to the score of the text, which is at most 1. Tried on a hundred and forty questions; a fifth more or less of any changes little. */
const ADDS = { name: 0.5, summary: 0.1, sought: 0.25, linked: 0.035 } as const;

/** How much more a title says than another name. */
const TITLE = 1.3;

/** How much of a name counts by how much of the question it has; the rest by how much of the name was asked. */
const NAME_GIVES = 0.4;

/** How near `manager` comes to `director`: both are words by which people ask for a persona. */
const SAME_SORT = 0.9;

/** How rare a word is that so many of all entries have, as Pagefind reckons it. */
const rarity = (having: number, entries: number): number =>
  Math.log((entries - having + 0.5) / (having + 0.5) + 1);

/** How much each word tells; nothing where no entry has it. */
export const weightsOf = (found: readonly Found[], entries: number): number[] =>
  found.map(({ unfilteredResultCount: having }) =>
    having === 0 ? 0 : Math.min(TELLS.most, Math.max(TELLS.least, rarity(having, entries))),
  );

/** Whatever has one of the words, best first: what has more of them, and has them where they count. */
export function gather(found: readonly Found[], weights: readonly number[], entries: number): Candidate[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const known = new Map<string, { hit: Hit; most: number; sum: number; share: number }>();
  for (const [index, { results, unfilteredResultCount }] of found.entries()) {
    const weight = weights[index] ?? 0;
    const rare = Math.max(0.01, rarity(unfilteredResultCount, entries));
    for (const hit of results) {
      const fit = hit.score / rare;
      const won = (weight * fit) / (fit + HALF);
      const before = known.get(hit.id);
      const tellsMore = !before || won > before.most;
      known.set(hit.id, {
        hit: tellsMore ? hit : before.hit,
        most: tellsMore ? won : before.most,
        sum: (before?.sum ?? 0) + won,
        share: (before?.share ?? 0) + weight,
      });
    }
  }
  return [...known.values()]
    .map(({ hit, sum, share }) => ({ hit, score: (sum / total) * (share / total), share: share / total }))
    .sort((a, b) => b.score - a.score);
}

/** How well a name is what was asked, from 0 to 1: it has the words, and little else. */
function nameFit(name: string, { words, weights }: Asked, sought: ReadonlySet<string>): number {
  const own = tellingWords(name);
  const written = new Set([...own, ...fold(name).split(' ')]);
  const isSought = (word: string): boolean => sought.has(word) && !isNoise(word);
  const sorted = [...written].some(isSought);
  const parts = words.map(({ folded }, index) => {
    const weight = Math.max(weights[index] ?? 0, TELLS.least);
    const near = likest(folded, written);
    return { weight, fit: weight * (sorted && isSought(folded) ? Math.max(SAME_SORT, near) : near) };
  });
  const has =
    parts.reduce((sum, { fit }) => sum + fit, 0) / parts.reduce((sum, { weight }) => sum + weight, 0);
  const sortAsked = words.some(({ folded }) => isSought(folded));
  const asked = own.filter(
    (word) => words.some(({ folded }) => likeness(folded, word) > 0) || (sortAsked && isSought(word)),
  );
  return has * (NAME_GIVES + (1 - NAME_GIVES) * (asked.length / own.length));
}

/** How well a loaded entry answers a question: its text, its names, its summary, whether one asks for its kind so, and how much leads to it. */
export function fitOf({ meta }: Fragment, { score }: Candidate, asked: Asked): number {
  const { title = '', names = '', id = '', summary = '', sought = '', linked = '' } = meta;
  const kindWords = new Set(sought.split(' '));
  const others = [...names.split(NAME_BREAK), id].filter((name) => fold(name) !== '');
  const name = Math.max(
    TITLE * nameFit(title, asked, kindWords),
    ...others.map((other) => nameFit(other, asked, kindWords)),
  );
  const summaryWords = new Set(fold(summary).split(' '));
  const total = asked.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const told = asked.words.reduce(
    (sum, { folded }, index) => sum + (likest(folded, summaryWords) > 0 ? (asked.weights[index] ?? 0) : 0),
    0,
  );
  const isSought = asked.all.some((word) => isNoise(word) && kindWords.has(word));
  return (
    score * (1 + ADDS.linked * linked.length) +
    ADDS.name * name +
    ADDS.summary * (told / total) +
    (isSought ? ADDS.sought : 0)
  );
}
