import { entriesNamedIn } from './body-names.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { Shape } from './shape.ts';
import { KINDS, shapeOfKind } from './table.ts';

/** The kinds that a shape leads to by name; when something holds says nothing about what it holds for. */
function kindsNamedIn(shape: Shape): string[] {
  if (shape.type === 'ref') return shape.relation.to === '*' ? [] : [...shape.relation.to];
  if (shape.type === 'list') return kindsNamedIn(shape.of);
  if (shape.type !== 'object' || shape.facts.show === 'none') return [];
  return shape.fields.flatMap((field) => kindsNamedIn(field.shape));
}

/** The kinds that relations of another kind lead to: an entry of any other kind stands at the top, and nothing need name it. */
const NAMED_KINDS: ReadonlySet<string> = new Set(
  KINDS.flatMap(({ name }) => kindsNamedIn(shapeOfKind(name)).filter((to) => to !== name)),
);

/** The ids that the body of an entry leads to; where only its HTML is at hand, by what was noted of it. */
const bodyIds = ({ body, mentions }: Entry, catalog: Catalog): string[] =>
  body
    ? entriesNamedIn(body, catalog).map(({ target }) => target.id)
    : (mentions ?? []).flatMap(({ to }) => catalog.find(to)?.id ?? []);

/** The ids that something outside the entry itself names, in front matter or body. */
function namedIds(catalog: Catalog): Set<string> {
  const named = new Set<string>();
  for (const entry of catalog.entries) {
    const ids = [...catalog.from(entry.id).map(({ to }) => to), ...bodyIds(entry, catalog)];
    for (const id of ids) if (id !== entry.id) named.add(id);
  }
  return named;
}

/** The entries that others are there to name and nothing names, drafts and retired ones left out, in the order of the Catalog. */
export function orphansOf(catalog: Catalog): Entry[] {
  const named = namedIds(catalog);
  return catalog.entries.filter(
    ({ id, kind, data }) =>
      !named.has(id) && NAMED_KINDS.has(kind) && data.status !== 'draft' && data.status !== 'retired',
  );
}
