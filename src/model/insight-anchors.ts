import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { insightsOf } from './insights/index.ts';
import type { Part } from './outline.ts';
import { kindNamed } from './table.ts';
import type { Item } from './value.ts';

const itemsIn = ({ value }: Part): readonly Item[] =>
  value.type === 'items' ? value.items : value.type === 'timeline' ? value.steps : [];

/** The anchors of what is worked out on an entry's page. Links between entries may use them, and are checked against them; they come and go with the data, so none is recorded for ever. */
export function insightAnchors(entry: Entry, catalog: Catalog): ReadonlySet<string> {
  const sections = kindNamed(entry.kind)?.sections ?? [];
  const parts = sections.flatMap(({ id }) => insightsOf(entry, id, catalog));
  return new Set(parts.flatMap((part) => [part.anchor, ...itemsIn(part).flatMap(({ anchors }) => anchors)]));
}
