import type { NamedEntry, TitleRow } from '../../share/search-shard.ts';
import { type Names, nearestTitles } from './names.ts';
import { isIn, mergeCounts, toPagefind } from './narrow.ts';
import type { Counts, Found, Pagefind } from './pagefind.ts';
import type { Candidate } from './rank.ts';
import { promote, type Result, resultOf, resultOfName } from './results.ts';
import { CLOSELY, load, type Sought, seek } from './seek.ts';
import { mended } from './spelling.ts';
import { isIdle, type SearchState } from './state.ts';

/** What search answers. */
export interface Answer {
  /** `idle` where nothing was asked; `some` where entries with some of the words answer better than those with all, if any has. */
  outcome: 'idle' | 'found' | 'some' | 'none';
  /** How many entries there are, shown or not. */
  total: number;
  /** How many of them have all the words. */
  whole: number;
  results: readonly Result[];
  /** How many results every value of a facet has; not known of `some`. */
  counts: Counts;
  /** How many have all the words without any filter, where the filters leave none of them. */
  unfiltered: number;
  /** What was looked for instead, where nothing has a word as it was typed. */
  mended?: string;
  /** What may have been meant, where nothing was found. */
  nearest: readonly TitleRow[];
}

/** How many results decide whether entries with all the words are the best ones. */
const BEST = 3;

/** How much of a question an entry must have to be shown for some of its words. */
const ENOUGH = 0.5;

const NOTHING: Answer = {
  outcome: 'none',
  total: 0,
  whole: 0,
  results: [],
  counts: {},
  unfiltered: 0,
  nearest: [],
};

type Filters = SearchState['filters'];

/** Search without a page: asks Pagefind, ranks, puts what is named in front, counts, and knows what to try when there is nothing. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #names: Names;
  readonly #base: string;
  #entries: Promise<number> | undefined;

  /** `base` is the prefix of every address, with a slash at both ends. */
  constructor(pagefind: Pagefind, names: Names, base: string) {
    this.#pagefind = pagefind;
    this.#names = names;
    this.#base = base;
  }

  /** Answers what is asked. */
  async answer(state: SearchState): Promise<Answer> {
    const { query, filters } = state;
    if (query === '') return this.#browse(state);
    const [named, sought] = await Promise.all([this.#names.named(query), this.#seek(query, filters)]);
    const instead = named.length === 0 ? await this.#instead(sought) : undefined;
    if (instead === undefined) return this.#settle(state, sought, named);
    const [meant, found] = await Promise.all([this.#names.named(instead), this.#seek(instead, filters)]);
    const answer = await this.#settle(state, found, meant);
    return answer.outcome === 'none' ? answer : { ...answer, mended: instead };
  }

  #search(words: string, filters: Filters, without?: string): Promise<Found> {
    // Without words there is no rank, so the Catalog's order stands.
    const order = words === '' ? ({ sort: { place: 'asc' } } as const) : {};
    return this.#pagefind.search(words || null, { filters: toPagefind(filters, without), ...order });
  }

  async #seek(query: string, filters: Filters): Promise<Sought> {
    this.#entries ??= this.#pagefind
      .filters()
      .then(({ kind = {} }) => Object.values(kind).reduce((sum, count) => sum + count, 0));
    return seek(query, await this.#entries, (words) => this.#search(words, filters));
  }

  /** What to look for instead, where a word seems to be mistyped. */
  async #instead({ query, strange }: Sought): Promise<string | undefined> {
    return strange.length > 0 ? mended(query, strange, await this.#names.words()) : undefined;
  }

  async #counts(words: string, filters: Filters, all: Counts): Promise<Counts> {
    const without = await Promise.all(
      Object.keys(filters).map(
        async (facet) => [facet, (await this.#search(words, filters, facet)).filters] as const,
      ),
    );
    return mergeCounts(all, Object.fromEntries(without));
  }

  /** What there is without a question, as the filters leave it. */
  async #browse(state: SearchState): Promise<Answer> {
    const found = await this.#search('', state.filters);
    const counts = await this.#counts('', state.filters, found.filters);
    if (isIdle(state)) return { ...NOTHING, outcome: 'idle', counts };
    const total = found.results.length;
    if (total === 0) return { ...NOTHING, counts, unfiltered: found.unfilteredResultCount };
    const fragments = await Promise.all(found.results.slice(0, state.show).map((hit) => hit.data()));
    const results = fragments.map((fragment) => resultOf(fragment, ''));
    return { ...NOTHING, outcome: 'found', total, whole: total, results, counts };
  }

  /** Settles what is shown of what was found: what has all the words where that is best, else what has enough of them. */
  async #settle(
    { filters, show }: SearchState,
    sought: Sought,
    named: readonly NamedEntry[],
  ): Promise<Answer> {
    const { query, text, whole, candidates, head } = sought;
    const withAll = new Set(whole.results.map(({ id }) => id));
    const best = head.slice(0, BEST).map(({ candidate }) => candidate);
    const isBest = withAll.size > 0 && best.every(({ hit }) => withAll.has(hit.id));
    const enough = Math.min(ENOUGH, ...best.map(({ share }) => share));
    const shown = candidates.filter(({ hit, share }) => (isBest ? withAll.has(hit.id) : share >= enough));
    const first = named
      .filter((entry) => isIn(entry, filters))
      .map((entry) => resultOfName(entry, this.#base));
    const results = promote(first, await listed(sought, new Set(shown), show)).slice(0, show);
    const unfiltered =
      withAll.size === 0 && Object.keys(filters).length > 0 ? whole.unfilteredResultCount : 0;
    const answer = { ...NOTHING, results, unfiltered, total: Math.max(shown.length, results.length) };
    if (results.length === 0) return { ...answer, nearest: nearestTitles(query, await this.#names.titles()) };
    if (shown.length > 0 && !isBest) return { ...answer, outcome: 'some', whole: withAll.size };
    const counts = await this.#counts(text, filters, whole.filters);
    return { ...answer, outcome: 'found', whole: answer.total, counts };
  }
}

/** The first entries to show, those looked at closely before the others. */
async function listed(
  { query, candidates, head }: Sought,
  shown: ReadonlySet<Candidate>,
  most: number,
): Promise<Result[]> {
  const close = head.filter(({ candidate }) => shown.has(candidate)).slice(0, most);
  const others = candidates.slice(CLOSELY).filter((candidate) => shown.has(candidate));
  const loaded = [...close, ...(await load(others.slice(0, most - close.length)))];
  return loaded.map(({ fragment }) => resultOf(fragment, query));
}
