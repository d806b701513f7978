import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { FACETS, facetsOf } from '../model/facets.ts';
import { kindNamed } from '../model/table.ts';
import type { EntryFacets } from './search-shard.ts';

/** The facet values of every entry, by entry id; computed once for a Catalog. */
export function searchFacets(catalog: Catalog): (entry: Entry) => EntryFacets {
  const known = facetsOf(catalog);
  return (entry) => {
    const values = FACETS.map(({ id }) => [id, known.get(entry.id)?.get(id) ?? []] as const);
    return {
      group: [kindNamed(entry.kind)?.group ?? ''],
      kind: [entry.kind],
      ...Object.fromEntries(values.filter(([, some]) => some.length > 0)),
    };
  };
}
