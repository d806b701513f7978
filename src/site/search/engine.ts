import { fold } from '../../model/fold.ts';
import type { TitleRow } from '../../share/search-shard.ts';
import { type Names, nearestTitles } from './names.ts';
import { isIn, mergeCounts, toPagefind } from './narrow.ts';
import type { Counts, Found, Hit, Pagefind } from './pagefind.ts';
import { mergeByWords, promote, type Result, resultOf, resultOfName } from './results.ts';
import { isIdle, type SearchState } from './state.ts';

/** What search answers. */
export interface Answer {
  /** `idle` where nothing was asked; `some` where no entry has all words, and those with some of them stand in. */
  outcome: 'idle' | 'found' | 'some' | 'none';
  /** How many entries there are, shown or not. */
  total: number;
  results: readonly Result[];
  /** How many results every value of a facet has. */
  counts: Counts;
  /** How many there would be without any filter, where the filters leave none. */
  unfiltered: number;
  /** What may have been meant, where nothing was found. */
  nearest: readonly TitleRow[];
}

/** The most words of a question that are looked for one by one. */
const MOST_WORDS = 8;

/** Search without a page: asks Pagefind, puts what is named in front, counts, and knows what to try when there is nothing. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #names: Names;
  readonly #base: string;

  /** `base` is the prefix of every address, with a slash at both ends. */
  constructor(pagefind: Pagefind, names: Names, base: string) {
    this.#pagefind = pagefind;
    this.#names = names;
    this.#base = base;
  }

  /** Answers what is asked. */
  async answer(state: SearchState): Promise<Answer> {
    const { query, filters, show } = state;
    const [found, named] = await Promise.all([this.#search(query, filters), this.#names.named(query)]);
    const counts = await this.#counts(state, found.filters);
    if (isIdle(state)) return { ...NOTHING, outcome: 'idle', counts };
    const first = named
      .filter((entry) => isIn(entry, filters))
      .map((entry) => resultOfName(entry, this.#base));
    const results = promote(first, await load(found.results, show, query)).slice(0, show);
    if (results.length === 0) return this.#instead(state, counts);
    const total = Math.max(found.results.length, results.length);
    return { ...NOTHING, outcome: 'found', total, results, counts };
  }

  #search(query: string, filters: SearchState['filters'], without?: string): Promise<Found> {
    // Without words there is no rank, so the Catalog's order stands.
    const order = query === '' ? ({ sort: { place: 'asc' } } as const) : {};
    return this.#pagefind.search(query || null, { filters: toPagefind(filters, without), ...order });
  }

  async #counts({ query, filters }: SearchState, all: Counts): Promise<Counts> {
    const without = await Promise.all(
      Object.keys(filters).map(
        async (facet) => [facet, (await this.#search(query, filters, facet)).filters] as const,
      ),
    );
    return mergeCounts(all, Object.fromEntries(without));
  }

  /** What to show where no entry has all the words. */
  async #instead({ query, filters, show }: SearchState, counts: Counts): Promise<Answer> {
    const words = fold(query)
      .split(' ')
      .filter((word) => word.length > 2)
      .slice(0, MOST_WORDS);
    const unfiltered = Object.keys(filters).length > 0 ? (await this.#search(query, {})).results.length : 0;
    const each = words.length > 1 ? words : [];
    const found = await Promise.all(each.map((word) => this.#search(word, filters)));
    const hits = mergeByWords(found);
    const nearest = nearestTitles(query, await this.#names.titles());
    const results = await load(hits, show, query);
    const outcome = results.length > 0 ? 'some' : 'none';
    return { outcome, total: hits.length, results, counts, unfiltered, nearest };
  }
}

const NOTHING: Answer = {
  outcome: 'none',
  total: 0,
  results: [],
  counts: {},
  unfiltered: 0,
  nearest: [],
};

async function load(hits: readonly Hit[], most: number, query: string): Promise<Result[]> {
  const fragments = await Promise.all(hits.slice(0, most).map((hit) => hit.data()));
  return fragments.map((fragment) => resultOf(fragment, query));
}
