import { fold } from '../../model/fold.ts';
import { editDistance } from '../../model/nearest.ts';
import { type NamedEntry, type NameShard, shardOf, type TitleRow } from '../../share/search-shard.ts';

/** The files beside Pagefind's index that know who is called what. */
export class Names {
  readonly #shards = new Map<number, Promise<NameShard>>();
  readonly #load: (path: string) => Promise<Response>;
  readonly #count: number;
  #titles: Promise<readonly TitleRow[]> | undefined;
  #words: Promise<readonly string[]> | undefined;

  /** `load` fetches a file of the index; `count` is how many parts the names are in. */
  constructor(load: (path: string) => Promise<Response>, count: number) {
    this.#load = load;
    this.#count = count;
  }

  async #shard(number: number): Promise<NameShard> {
    const response = await this.#load(`names/${number}.json`);
    return response.json();
  }

  /** The entries that bear this very name, best first; case and accents do not matter. */
  async named(text: string): Promise<readonly NamedEntry[]> {
    const name = fold(text);
    if (name === '') return [];
    const number = shardOf(name, this.#count);
    const loading = this.#shards.get(number) ?? this.#shard(number);
    this.#shards.set(number, loading);
    const { names, entries } = await loading;
    const places = Object.hasOwn(names, name) ? (names[name] ?? []) : [];
    return places.flatMap((place) => entries[place] ?? []);
  }

  /** All titles, for a query that finds nothing. */
  titles(): Promise<readonly TitleRow[]> {
    this.#titles ??= this.#load('titles.json').then((response) => response.json());
    return this.#titles;
  }

  /** The words of all names and summaries, the most frequent first, for a word that nothing has. */
  words(): Promise<readonly string[]> {
    this.#words ??= this.#load('words.json').then((response) => response.json());
    return this.#words;
  }
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** How near a word comes to one of others: 1 for the same, 0 for none that could be meant. */
function nearness(word: string, others: readonly string[]): number {
  let best = 0;
  for (const other of others) {
    if (Math.abs(other.length - word.length) > 2) continue;
    const distance = editDistance(word, other);
    if (distance <= Math.max(1, Math.floor(word.length / 3)))
      best = Math.max(best, 1 - distance / Math.max(2, word.length));
  }
  return best;
}

/** The titles nearest to what was typed, best first, by their words and those of their addresses; empty where none comes near. */
export function nearestTitles(text: string, titles: readonly TitleRow[], most = 5): TitleRow[] {
  const typed = wordsOf(text).filter((word) => word.length > 2);
  return titles
    .map((row) => {
      const words = [...new Set([...wordsOf(row[0]), ...wordsOf(row[2])])];
      const sum = typed.reduce((total, word) => total + nearness(word, words), 0);
      // Of two titles with the same words, the shorter is the nearer.
      return { row, score: sum === 0 ? 0 : sum - words.length / 1000 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ row }) => row);
}
