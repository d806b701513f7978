import { fold } from '../../model/fold.ts';
import { editDistance } from '../../model/nearest.ts';
import { likest } from './likeness.ts';
import type { Word } from './question.ts';

/** Shorter words have too many neighbours to guess. */
const SHORTEST = 4;

/** How many letters may be wrong: one, and two in a long word. */
const reach = (word: string): number => (word.length < 7 ? 1 : 2);

/** Scripts that put no space between words: what was typed may stand anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const wordsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => fold(text).split(' ')));

const isWord = ({ typed, folded }: Word): boolean => !UNSPACED.test(folded) && !/\s/.test(typed);

/** The words that none of some texts has, not even as the beginning of a longer one: mistyped, or not spoken of. */
export function strangers(words: readonly Word[], texts: readonly string[]): Word[] {
  const text = texts.join('\n').toLowerCase();
  // Most words stand there as they were typed, and then nothing needs to be taken apart.
  const unseen = words.filter((word) => isWord(word) && !text.includes(word.typed));
  if (unseen.length === 0) return [];
  const written = wordsIn(texts);
  return unseen.filter(({ folded }) => folded.length >= SHORTEST && likest(folded, written) === 0);
}

/** True where no text has so much as the first half of any word: what Pagefind finds for it then begins with the same letter or two and no more. */
export function areForeign(words: readonly Word[], texts: readonly string[]): boolean {
  if (texts.length === 0 || words.some((word) => !isWord(word))) return false;
  const halves = words.map(({ folded }) => folded.slice(0, Math.ceil(folded.length / 2)));
  const written = [...wordsIn(texts)];
  return halves.every((half) => !written.some((word) => word.startsWith(half)));
}

/** The word that was most likely meant; of equally near ones that which begins alike, then the more frequent, which stands earlier. */
export function meant(word: string, vocabulary: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const known of vocabulary) {
    if (known === word || known.startsWith(word)) return undefined;
    if (Math.abs(known.length - word.length) > reach(word)) continue;
    const distance = editDistance(word, known) + (known[0] === word[0] ? 0 : 0.5);
    if (distance <= reach(word) && (!best || distance < best.distance)) best = { word: known, distance };
  }
  return best?.word;
}

/** What was typed, with the words that no text has put right; `undefined` where nothing can be. */
export function mended(
  query: string,
  strange: readonly Word[],
  vocabulary: readonly string[],
): string | undefined {
  let text = query;
  for (const { typed, folded } of strange) {
    const word = meant(folded, vocabulary);
    if (word) text = text.toLowerCase().replace(typed, word);
  }
  return text === query ? undefined : text;
}
