import type { Catalog } from './catalog.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { type Fields, isFields } from './plain.ts';
import { type ObjectShape, walk } from './shape.ts';
import { kindNamed, shapeOfKind } from './table.ts';

const ASIDE = new Set(['id', 'evidence', 'basis', 'for', 'audience']);

/** The id that names an item within its list: its own, else that of the entry it is about. */
function itemKey(shape: ObjectShape, item: Fields): { key: string; target?: string } | undefined {
  if (typeof item['id'] === 'string') return { key: item['id'] };
  const head = shape.fields.find(({ name }) => !ASIDE.has(name));
  const target = head?.shape.type === 'ref' ? item[head.name] : undefined;
  return typeof target === 'string' ? { key: target, target } : undefined;
}

/** The anchors of an item: the one to link to first, then those of the former ids of what it is about. */
export function itemAnchors(shape: ObjectShape, item: Fields, field: string, catalog: Catalog): string[] {
  const named = itemKey(shape, item);
  if (!named) return [];
  const former = named.target ? (catalog.get(named.target)?.data.formerIds ?? []) : [];
  return [named.key, ...former].map((id) => `${field}-${id}`);
}

/** An anchor and the place in the data that it comes from; a heading of the body has no place. */
export interface PlacedAnchor {
  anchor: string;
  path: readonly (string | number)[];
}

/** Every anchor of an entry that a link may use: sections, fields, items, then the headings of its body. */
export function anchorsOf(entry: Entry, catalog: Catalog): PlacedAnchor[] {
  const data = fieldsOf(entry);
  const shape = shapeOfKind(entry.kind);
  const definition = kindNamed(entry.kind);
  const open = new Set<string>((entry.data.open ?? []).map(({ about }) => about));
  const filled = (name: string): boolean => data[name] !== undefined || open.has(name);
  const fields = shape.fields.filter(({ name, shape: { facts } }) => facts.show !== 'none' && filled(name));
  const found: PlacedAnchor[] = (definition?.sections ?? [])
    .filter(({ needs, fields: names }) => needs !== undefined || names.some(filled))
    .map(({ id }) => ({ anchor: id, path: [] }));
  found.push(...fields.map(({ name }) => ({ anchor: name, path: [name] })));
  const shown = new Set(fields.map(({ name }) => name));
  walk(shape, data, ({ shape: inner, value, path, field }) => {
    if (inner.type !== 'object' || !isFields(value) || !shown.has(String(path[0])) || path.length < 2) return;
    for (const anchor of itemAnchors(inner, value, field, catalog)) found.push({ anchor, path });
  });
  found.push(...entry.headings.map(({ slug }) => ({ anchor: slug, path: [] })));
  return found;
}
