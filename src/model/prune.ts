import { AUDIENCES, type Audience, maySee } from './audience.ts';
import { bodyFor, headingsOf } from './body.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { mentionedIn } from './mentions.ts';
import { type Fields, isFields } from './plain.ts';
import { holdsFor, holdsOnlyFor, type Scope } from './scope.ts';
import type { ObjectShape, Shape } from './shape.ts';
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
  if (holdsOnlyFor(hidden, value['for'])) return GONE;
  const kept: Record<string, unknown> = {};
  for (const { name, shape: inner, optional } of shape.fields) {
    if (value[name] === undefined) continue;
    const result = pruneValue(inner, value[name], view, hidden);
    if (result !== GONE) kept[name] = result;
    // A claim on record stays one, even where the viewer may not see the record.
    else if (shape.claim && name === 'evidence') kept[name] = [];
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

/** Whether a value can stand without what is hidden: what pruning says, without making the pruned value. */
function stands(shape: Shape, value: unknown, view: View, hidden: Hidden): boolean {
  if (shape.facts.only && !maySee(view.audience, shape.facts.only)) return false;
  if (shape.type === 'ref') return typeof value !== 'string' || !hidden.has(value);
  if (shape.type === 'list' && Array.isArray(value))
    return value.some((item) => stands(shape.of, item, view, hidden));
  if (shape.type !== 'object' || !isFields(value)) return true;
  const meant = AUDIENCES.find((audience) => audience === value['audience']);
  if (meant && !maySee(view.audience, meant)) return false;
  if (view.scope && !holdsFor(view.scope, value['for'])) return false;
  if (holdsOnlyFor(hidden, value['for'])) return false;
  return shape.fields.every(
    ({ name, shape: inner, optional }) =>
      optional || value[name] === undefined || stands(inner, value[name], view, hidden),
  );
}

/** An entry as a viewer may see it, `hidden` being what they may not: none where it is hidden itself. */
export function entryFor(entry: Entry, view: View, hidden: Hidden): Entry[] {
  if (hidden.has(entry.id)) return [];
  const data = pruneObject(shapeOfKind(entry.kind), fieldsOf(entry), view, hidden);
  if (data === GONE) return [];
  // Pruning only takes away what is optional, so what is left still passes the schema of the kind.
  const pruned = { ...entry, data } as Entry;
  if (pruned.body) {
    pruned.body = bodyFor(pruned.body, view.audience);
    pruned.headings = headingsOf(pruned.body);
    pruned.mentions = mentionedIn(pruned.body).filter(({ to }) => !hidden.has(to));
  }
  return [pruned];
}

/** The ids of the entries that a viewer may not see: those that are not for them, and those that cannot stand without one that is not. */
export function hiddenIds(entries: readonly Entry[], view: View): Set<string> {
  const hidden = new Set<string>();
  let visible: readonly Entry[] = entries;
  let keeps = (entry: Entry): boolean => isVisible(entry, view);
  for (;;) {
    const kept = visible.filter(keeps);
    if (kept.length === visible.length && visible !== entries) return hidden;
    const left = new Set(kept);
    for (const entry of visible) if (!left.has(entry)) hidden.add(entry.id);
    visible = kept;
    keeps = (entry) => stands(shapeOfKind(entry.kind), fieldsOf(entry), view, hidden);
  }
}

/** The entries as a viewer may see them: entries, items and claims that are not for them are gone, and so is every mention; what cannot stand without something hidden goes with it. */
export function entriesFor(entries: readonly Entry[], view: View): Entry[] {
  const hidden = hiddenIds(entries, view);
  return entries.flatMap((entry) => entryFor(entry, view, hidden));
}
