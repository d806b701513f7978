/** What is asked of search; the address of the page says the same. */
export interface SearchState {
  /** What was typed. */
  query: string;
  /** The chosen values, by facet id; facets without a choice are left out. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** How many results are shown. */
  show: number;
}

/** How many results are shown at first, and added at a time. */
export const STEP = 20;

const MOST = 1000;

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** Reads what an address asks for; `facets` are the ids of the facets there are. A facet may stand several times, or once with commas. */
export function readState(params: URLSearchParams, facets: readonly string[]): SearchState {
  const filters = facets.flatMap((facet) => {
    const values = unique(params.getAll(facet).flatMap((value) => value.split(',').filter(Boolean)));
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  const show = Math.ceil(Number(params.get('show') ?? STEP) / STEP) * STEP;
  return {
    query: (params.get('q') ?? '').trim(),
    filters: Object.fromEntries(filters),
    show: show >= STEP ? Math.min(show, MOST) : STEP,
  };
}

/** The parameters of an address that asks for this: only what differs from the default, and whatever else stood there before. */
export function writeState(
  { query, filters, show }: SearchState,
  facets: readonly string[],
  before: URLSearchParams,
): URLSearchParams {
  const own = new Set(['q', 'show', ...facets]);
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of facets) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (show > STEP) params.set('show', String(show));
  for (const [name, value] of before) if (!own.has(name)) params.append(name, value);
  return params;
}

/** True where nothing is asked. */
export const isIdle = ({ query, filters }: SearchState): boolean =>
  query === '' && Object.keys(filters).length === 0;
