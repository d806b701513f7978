import type { Catalog } from '../../model/catalog.ts';
import { gradeOf } from '../../model/coverage.ts';
import { type Entry, fieldsOf } from '../../model/entry.ts';
import type { Kind } from '../../model/kind.ts';
import { isRetired } from '../../model/retirement.ts';
import { humanise } from '../../model/shape.ts';
import { shapeOfKind } from '../../model/table.ts';
import { type EntryRef, refTo } from '../../model/value.ts';

/** How many entries one page of a kind lists. */
export const ROWS = 60;

/** One entry in a list. */
export interface Row extends EntryRef {
  /** Its words of closed sets, such as category or form. */
  words: readonly string[];
  grade?: string;
  reviewed: string;
}

/** A page of the list of a kind. */
export interface KindPage {
  kind: Kind;
  /** 1-based number of this page. */
  number: number;
  /** How many pages there are. */
  of: number;
  total: number;
  /** Whether the order of the rows means something. */
  ordered: boolean;
  /** The rows, split by the word that tints them where the kind has one; what is retired comes last and together. */
  parts: readonly { label?: string; tint?: string; retired?: true; rows: readonly Row[] }[];
}

function rowOf(entry: Entry, kind: Kind, catalog: Catalog): Row {
  const data = fieldsOf(entry);
  const words = shapeOfKind(entry.kind).fields.flatMap(({ name, shape }) => {
    const value = data[name];
    const own =
      name in kind.fields && name !== kind.tint && shape.type === 'choice' && shape.facts.show !== 'none';
    return own && typeof value === 'string' ? [humanise(value)] : [];
  });
  return {
    ...refTo(entry),
    words,
    ...(kind.graded ? { grade: gradeOf(entry, catalog) } : {}),
    reviewed: entry.data.reviewed,
  };
}

/** The pages that list a kind: one up to sixty entries, then one for every sixty. */
export function kindPages(kind: Kind, catalog: Catalog): KindPage[] {
  const entries = [...catalog.currentOf(kind.name), ...catalog.ofKind(kind.name).filter(isRetired)];
  const count = Math.max(1, Math.ceil(entries.length / ROWS));
  return Array.from({ length: count }, (_, index) => {
    const rows = entries.slice(index * ROWS, (index + 1) * ROWS).map((entry) => rowOf(entry, kind, catalog));
    const [current, retired] = [rows.filter((row) => !row.retired), rows.filter((row) => row.retired)];
    const byTint = kind.tint ? Map.groupBy(current, ({ tint }) => tint ?? '') : undefined;
    const parts: KindPage['parts'][number][] = byTint
      ? [...byTint].map(([tint, some]) => ({ label: humanise(tint), tint, rows: some }))
      : [{ rows: current }];
    if (retired.length > 0) parts.push({ retired: true, rows: retired });
    return {
      kind,
      number: index + 1,
      of: count,
      total: entries.length,
      ordered: kind.orderBy !== undefined,
      parts: parts.filter((part) => part.rows.length > 0),
    };
  });
}

/** The address of one page of a kind's list. */
export const kindPageAddress = (folder: string, number: number): string =>
  number === 1 ? `/${folder}/` : `/${folder}/more/${number}/`;
