import { entriesNamedIn } from './body-names.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { Path, Position } from './finding.ts';
import { IN_BODY } from './links.ts';
import { isRetired } from './retirement.ts';
import { KINDS, shapeOfKind } from './table.ts';

/** A place of an entry that names another as if that held today. */
export interface NamedToday {
  target: Entry;
  /** The field in which it stands. */
  field: string;
  /** Where in the front matter; empty for the body. */
  path: Path;
  /** Where in the body. */
  position?: Position | undefined;
}

/** The fields that are there to name what no longer holds, or held elsewhere. */
const HISTORY: ReadonlySet<string> = new Set(['replacedBy', 'formerAnchors']);

/** The kinds that repeat records: what those name held when they were made. */
const RECORDS: ReadonlySet<string> = new Set(
  KINDS.filter(({ name }) =>
    shapeOfKind(name).fields.some(({ shape }) => shape.facts.quoted === 'record'),
  ).map(({ name }) => name),
);

/** Every place of an entry that names another as if it held today; none of an entry that is itself of the past, or a record of it. */
export function namedToday(entry: Entry, catalog: Catalog): NamedToday[] {
  if (isRetired(entry) || RECORDS.has(entry.kind)) return [];
  const fields = catalog.from(entry.id).flatMap(({ to, field, path }): NamedToday[] => {
    const target = HISTORY.has(field) ? undefined : catalog.get(to);
    return target ? [{ target, field, path }] : [];
  });
  const words = (entry.body ? entriesNamedIn(entry.body, catalog) : []).map(
    ({ target, node }): NamedToday => ({ target, field: IN_BODY, path: [], position: node.position?.start }),
  );
  return [...fields, ...words].filter(({ target }) => target.id !== entry.id);
}
