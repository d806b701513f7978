import type { Catalog } from './catalog.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { IN_BODY } from './links.ts';
import { humanise, walk } from './shape.ts';
import { shapeOfKind } from './table.ts';

/** A way to narrow lists and searches; its values come from the fields that name it in their facts. */
export interface Facet {
  id: string;
  label: string;
  /** Entries without a value of their own take their neighbours': a criterion is technical where technical personas weigh it. */
  inherits: boolean;
}

/** The facets beside group and kind, in the order of the search page. */
export const FACETS: readonly Facet[] = [
  { id: 'decision', label: 'Decision', inherits: true },
  { id: 'stage', label: 'Stage', inherits: false },
  { id: 'use', label: 'Source use', inherits: false },
];

function ownValues(entry: Entry): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  const add = (facet: string, value: string): void => {
    values.set(facet, (values.get(facet) ?? new Set()).add(value));
  };
  walk(shapeOfKind(entry.kind), fieldsOf(entry), ({ shape, value }) => {
    const facet = shape.facts.facet;
    if (facet && typeof value === 'string') add(facet, value);
    if (facet && shape.type === 'list' && Array.isArray(value))
      for (const one of value) if (typeof one === 'string') add(facet, one);
  });
  return values;
}

/** The facet values of every entry, by entry id, then facet id; computed once for a Catalog. */
export function facetsOf(catalog: Catalog): Map<string, Map<string, readonly string[]>> {
  const own = new Map(catalog.entries.map((entry) => [entry.id, ownValues(entry)]));
  // What a facet's values point at (a stage) has itself as value.
  for (const [, values] of [...own])
    for (const [facet, ids] of values)
      for (const id of ids) {
        const target = own.get(id);
        if (target && !target.has(facet)) target.set(facet, new Set([id]));
      }
  return new Map(
    catalog.entries.map(({ id }) => {
      const neighbours = [
        ...catalog.from(id).map(({ to }) => to),
        ...catalog
          .to(id)
          .filter(({ field }) => field !== IN_BODY)
          .map(({ from }) => from.id),
      ];
      const values = FACETS.map((facet) => {
        const mine = own.get(id)?.get(facet.id);
        if (mine || !facet.inherits) return [facet.id, [...(mine ?? [])].sort()] as const;
        const theirs = new Set(neighbours.flatMap((other) => [...(own.get(other)?.get(facet.id) ?? [])]));
        return [facet.id, [...theirs].sort()] as const;
      });
      return [id, new Map(values)];
    }),
  );
}

/** What readers call a facet's value: the title of the entry that it names, or the word itself. */
export const facetLabel = (catalog: Catalog, value: string): string =>
  catalog.get(value)?.data.title ?? humanise(value);
