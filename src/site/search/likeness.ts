/** Endings that are no part of a word; where a word of another language loses one too, so does its like. */
const ENDING = /(?:ies|ing|ed|es|s|e|y)$/;

/** The fewest letters that are left of a word without its ending. */
const SHORTEST_STEM = 3;

function stem(word: string): string {
  const short = word.replace(ENDING, '');
  return short.length >= SHORTEST_STEM ? short : word;
}

/** How alike a typed word and a written one are: 1 for the same, less with another ending or for the beginning of a longer one, 0 for two words. */
export function likeness(typed: string, written: string): number {
  if (typed === written) return 1;
  if (stem(typed) === stem(written)) return 0.95;
  return typed.length > 2 && written.startsWith(typed) ? 0.6 : 0;
}

/** How alike a typed word and the likest of others are. */
export const likest = (typed: string, written: Iterable<string>): number => {
  let best = 0;
  for (const word of written) {
    best = Math.max(best, likeness(typed, word));
    if (best === 1) break;
  }
  return best;
};
