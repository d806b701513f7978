import type { NamedEntry } from '../../share/search-shard.ts';
import type { Counts, FindOptions } from './pagefind.ts';
import type { SearchState } from './state.ts';

type Filters = SearchState['filters'];

/** A choice as Pagefind takes it: any value of a facet will do, and every facet must agree; `without` leaves one facet out. */
export const toPagefind = (filters: Filters, without?: string): FindOptions['filters'] =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([facet]) => facet !== without)
      .map(([facet, values]) => [facet, { any: values }]),
  );

/** True for an entry that a choice leaves in. */
export const isIn = ({ facets }: Pick<NamedEntry, 'facets'>, filters: Filters): boolean =>
  Object.entries(filters).every(([facet, values]) => values.some((value) => facets[facet]?.includes(value)));

/** The counts to show beside the values: for a facet with a choice, what there would be without that choice. */
export function mergeCounts(all: Counts, without: Readonly<Record<string, Counts>>): Counts {
  const own = Object.entries(without).flatMap(([facet, counts]) => {
    const values = counts[facet];
    return values ? [[facet, values] as const] : [];
  });
  return { ...all, ...Object.fromEntries(own) };
}
