/** A part of an entry that a query was found in. */
export interface SubResult {
  title: string;
  url: string;
  weighted_locations: readonly { balanced_score: number }[];
}

/** An entry that was found, loaded. */
export interface Fragment {
  url: string;
  excerpt: string;
  /** All of its text, names and summary apart. */
  content: string;
  meta: Readonly<Record<string, string>>;
  sub_results: readonly SubResult[];
}

/** An entry that was found; the rest of it is loaded when it is shown. */
export interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** How many results have a value, by facet, then value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What Pagefind answers. */
export interface Found {
  results: readonly Hit[];
  /** How many there are whatever the filters. */
  unfilteredResultCount: number;
  filters: Counts;
}

/** What Pagefind is asked beside the words. */
export interface FindOptions {
  /** By facet; `any` of its values will do. */
  filters: Readonly<Record<string, { any: readonly string[] }>>;
  sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** As much of Pagefind's script as is used here. */
export interface Pagefind {
  options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (term: string | null, options: FindOptions) => Promise<Found>;
}

/** How Pagefind scores: a title counts most, then the name of a kind; repeating a word and being short count less than they do elsewhere. What is shown first is settled in `rank.ts`. */
export const RANKING = {
  termFrequency: 0.5,
  pageLength: 0.3,
  metaWeights: { title: 10, names: 6, id: 4, kind: 8, sought: 3, summary: 0, linked: 0, tint: 0, retired: 0 },
} as const;

/** Loads Pagefind and its filters from where the build put them; throws where there is no index. */
export async function loadPagefind(address: string, basePath?: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${address}pagefind.js`);
  // The addresses in the index have the base path already.
  await pagefind.options({
    ranking: RANKING,
    excerptLength: 26,
    baseUrl: '/',
    ...(basePath ? { basePath } : {}),
  });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
