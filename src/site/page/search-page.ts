import type { Catalog } from '../../model/catalog.ts';
import { FACETS, facetLabel } from '../../model/facets.ts';
import { GROUPS } from '../../model/groups.ts';
import type { Shape } from '../../model/shape.ts';
import { KINDS, shapeOfKind } from '../../model/table.ts';
import { searchFacets } from '../../share/search-facets.ts';
import { namesOf } from '../../share/search-names.ts';
import { shardCount } from '../../share/search-shard.ts';

/** A way to narrow the results. */
export interface FacetChoice {
  id: string;
  label: string;
  values: readonly { value: string; label: string }[];
}

/** What the search page and the page for lost addresses are made with. */
export interface SearchPage {
  /** How many parts the names are in, which the script must know. */
  shards: number;
  facets: readonly FacetChoice[];
  /** Searches to begin with: titles that much else leads to, one a group. */
  examples: readonly string[];
}

/** Words of the schemas that are values of a facet, in the order of the schemas. */
function wordsOf(facet: string): string[] {
  const words = new Set<string>();
  const step = (shape: Shape, inside: boolean): void => {
    const here = inside || shape.facts.facet === facet;
    if (here && shape.type === 'choice') for (const word of shape.values) words.add(word);
    if (shape.type === 'list') step(shape.of, here);
    if (shape.type === 'object') for (const field of shape.fields) step(field.shape, false);
  };
  for (const { name } of KINDS) step(shapeOfKind(name), false);
  return [...words];
}

function examplesOf(catalog: Catalog): string[] {
  return GROUPS.flatMap(({ id }) => {
    const kinds = KINDS.filter(({ group }) => group === id);
    const entries = kinds.flatMap(({ name }) => catalog.currentOf(name));
    const [first] = entries.toSorted((a, b) => catalog.to(b.id).length - catalog.to(a.id).length);
    return first ? [first.data.title] : [];
  });
}

/** Gathers what the search page offers; only values that some entry has. */
export function searchPage(catalog: Catalog): SearchPage {
  const facetsOf = searchFacets(catalog);
  const used = new Map<string, Set<string>>();
  for (const entry of catalog.entries)
    for (const [facet, values] of Object.entries(facetsOf(entry)))
      used.set(facet, new Set([...(used.get(facet) ?? []), ...values]));
  const known: FacetChoice[] = [
    { id: 'group', label: 'Group', values: GROUPS.map(({ id, label }) => ({ value: id, label })) },
    {
      id: 'kind',
      label: 'Kind',
      values: KINDS.map(({ name, label }) => ({ value: name, label: label.many })),
    },
    ...FACETS.map(({ id, label }) => {
      const values = [...wordsOf(id), ...catalog.entries.map((entry) => entry.id)];
      return { id, label, values: values.map((value) => ({ value, label: facetLabel(catalog, value) })) };
    }),
  ];
  const facets = known.map(({ id, label, values }) => ({
    id,
    label,
    values: values.filter(({ value }) => used.get(id)?.has(value)),
  }));
  return {
    shards: shardCount(namesOf(catalog).size),
    facets: facets.filter(({ values }) => values.length > 0),
    examples: examplesOf(catalog),
  };
}
