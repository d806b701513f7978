import { AUDIENCES, type Audience, maySee } from './audience.ts';
import { bodyFor, headingsOf } from './body.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { holdsFor, type Scope } from './scope.ts';
import { type Fields, isFields, type ObjectShape, type Shape } from './shape.ts';
import { shapeOfKind } from './table.ts';

/** Who looks, at what. */
export interface View {
  /** Who looks. */
  audience: Audience;
  /** What it is narrowed to. */
  scope?: Scope;
  /** Whether drafts show. */
  drafts?: boolean;
}

/** Stands for a value that the viewer may not see. */
const GONE = Symbol('gone');

type Hidden = ReadonlySet<string>;

function pruneObject(shape: ObjectShape, value: Fields, view: View, hidden: Hidden): Fields | typeof GONE {
  const meant = AUDIENCES.find((audience) => audience === value['audience']);
  if (meant && !maySee(view.audience, meant)) return GONE;
  if (view.scope && !holdsFor(view.scope, value['for'])) return GONE;
  const kept: Record<string, unknown> = {};
  for (const { name, shape: inner, optional } of shape.fields) {
    if (value[name] === undefined) continue;
    const result = pruneValue(inner, value[name], view, hidden);
    if (result !== GONE) kept[name] = result;
    else if (!optional) return GONE;
  }
  return kept;
}

function pruneValue(shape: Shape, value: unknown, view: View, hidden: Hidden): unknown {
  if (shape.facts.only && !maySee(view.audience, shape.facts.only)) return GONE;
  if (shape.type === 'ref') return typeof value === 'string' && hidden.has(value) ? GONE : value;
  if (shape.type === 'list' && Array.isArray(value)) {
    const kept = value
      .map((item) => pruneValue(shape.of, item, view, hidden))
      .filter((item) => item !== GONE);
    return kept.length > 0 ? kept : GONE;
  }
  if (shape.type === 'object' && isFields(value)) return pruneObject(shape, value, view, hidden);
  return value;
}

function isVisible(entry: Entry, view: View): boolean {
  if (entry.data.status === 'draft' && !view.drafts) return false;
  return maySee(view.audience, entry.data.audience) && (!view.scope || holdsFor(view.scope, entry.data.for));
}

function pruneEntry(entry: Entry, view: View, hidden: Hidden): Entry | undefined {
  const shape = shapeOfKind(entry.kind);
  const data = pruneObject(shape, fieldsOf(entry), view, hidden);
  if (data === GONE) return undefined;
  // Pruning only takes away what is optional, so what is left still passes the schema of the kind.
  const pruned = { ...entry, data } as Entry;
  if (pruned.body) {
    pruned.body = bodyFor(pruned.body, view.audience);
    pruned.headings = headingsOf(pruned.body);
  }
  return pruned;
}

/** The entries as a viewer may see them: entries, items and claims that are not for them are gone, and so is every mention; what cannot stand without something hidden goes with it. */
export function entriesFor(entries: readonly Entry[], view: View): Entry[] {
  const hidden = new Set<string>();
  let visible: Entry[] = [];
  for (const entry of entries) {
    if (isVisible(entry, view)) visible.push(entry);
    else hidden.add(entry.id);
  }
  for (;;) {
    const kept: Entry[] = [];
    for (const entry of visible) {
      const pruned = pruneEntry(entry, view, hidden);
      if (pruned) kept.push(pruned);
      else hidden.add(entry.id);
    }
    if (kept.length === visible.length) return kept;
    visible = visible.filter(({ id }) => !hidden.has(id));
  }
}
