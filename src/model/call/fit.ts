/** A list on a sheet of paper, and how it may shrink. */
export interface Fitting {
  /** Lines of type that each item takes, in order. */
  costs: readonly number[];
  /** How many items it keeps as long as others have more than they need. */
  good: number;
  /** How many items stay whatever happens. */
  least: number;
}

/** Lines that a text takes in a column so many characters wide. */
export const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / width));

/**
 * How many items of each list stay, so that all of them take no more lines than there are.
 *
 * What gives way is the last item of the list that takes most room, since authors put what matters first and the other lists lose least by it; of two that take as much, the later one. First every list shrinks to a `good` length, then to its `least`, which none loses.
 */
export function fitted(lists: readonly Fitting[], room: number): number[] {
  const kept = lists.map(({ costs }) => costs.length);
  const taken = (index: number): number =>
    (lists[index]?.costs ?? []).slice(0, kept[index]).reduce((sum, cost) => sum + cost, 0);
  const total = (): number => kept.reduce((sum, _, index) => sum + taken(index), 0);
  for (const floor of ['good', 'least'] as const)
    while (total() > room) {
      const giving = lists.map((list, index) => ((kept[index] ?? 0) > list[floor] ? taken(index) : -1));
      const most = Math.max(...giving);
      const longest = giving.lastIndexOf(most);
      if (most < 0) break;
      kept[longest] = (kept[longest] ?? 1) - 1;
    }
  return kept;
}

/** The last place in a text at which a pattern ends; 0 where it does not occur. */
const lastEnd = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length));

/** A text of at most so many characters: its first sentences; where they are too short its first clauses, else its first words, and a sign that there is more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const sentences = lastEnd(start, /[.?!…]["”]?(?=\s)/g);
  if (sentences * 2 >= most) return start.slice(0, sentences);
  const clauses = lastEnd(start, /[^\s;:](?=[;:]\s)/g);
  const words = lastEnd(start.slice(0, -1), /\S(?=\s)/g) || most - 1;
  const end = clauses * 2 >= most ? clauses : words;
  return `${start.slice(0, end).replace(/[,;:.]+$/, '')}…`;
}
