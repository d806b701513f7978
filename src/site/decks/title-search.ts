import { fold } from '../../model/fold.ts';
import type { TitleRow } from '../../share/search-shard.ts';
import { nearestTitles } from '../search/names.ts';

/** An entry that can be chosen. */
export interface TitleHit {
  id: string;
  title: string;
  /** What readers call its kind. */
  kind: string;
}

const hitOf = ([title, kind, address]: TitleRow): TitleHit => ({
  id: address.split('/').at(-2) ?? '',
  title,
  kind,
});

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The entries whose title, kind or id begins a word with each word typed: titles that begin so first, short before long; else the nearest ones. */
export function searchTitles(text: string, titles: readonly TitleRow[], most: number): TitleHit[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const whole = typed.join(' ');
  const found = titles.flatMap((row) => {
    const title = fold(row[0]);
    const words = wordsOf(row.join(' '));
    if (!typed.every((word) => words.some((one) => one.startsWith(word)))) return [];
    const rank = title === whole ? 0 : title.startsWith(whole) ? 1 : title.includes(typed[0] ?? '') ? 2 : 3;
    return [{ row, rank }];
  });
  found.sort((a, b) => a.rank - b.rank || a.row[0].length - b.row[0].length);
  const rows = found.length > 0 ? found.map(({ row }) => row) : nearestTitles(text, titles, most);
  return rows.slice(0, most).map(hitOf);
}
