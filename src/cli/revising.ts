import type { Catalog } from '../model/catalog.ts';
import { addressOf } from '../model/entry.ts';
import { newRevisions, type Revision } from '../model/revisions.ts';
import type { Files } from '../source/files.ts';
import type { Content } from '../source/read.ts';
import { mergedRevisions, REVISIONS } from '../source/revisions-record.ts';

/** An entry whose facts are not what they were when it was last recorded. */
export interface Revised {
  /** Its address without slashes around it: `personas/cfo`. */
  entry: string;
  /** The fields that changed; all of them where it is new. */
  fields: readonly string[];
}

/** The record of revisions against the content. */
export interface Revising {
  /** What is recorded, both sides of a merge conflict included. */
  record: readonly Revision[];
  /** What is to be added. */
  fresh: readonly Revision[];
  /** True where a merge has left the record in conflict. */
  isConflict: boolean;
  /** How many entries are recorded. */
  entries: number;
  /** Entries that are recorded for the first time. */
  first: readonly Revised[];
  /** Entries that changed since they were recorded. */
  changed: readonly Revised[];
}

/** Compares the record of revisions with the content; `undefined` where it cannot be read. */
export function revisingOf(
  { revisions }: Content,
  catalog: Catalog,
  files: Files,
  today: string,
): Revising | undefined {
  const record = revisions ?? mergedRevisions(new TextDecoder().decode(files.read(REVISIONS)));
  if (!record) return undefined;
  const known = new Set(record.map(({ id }) => id));
  const fresh = newRevisions(catalog, record, today);
  const listed = (all: readonly Revision[]): Revised[] =>
    all.map(({ id, prints }) => {
      const entry = catalog.find(id);
      return { entry: entry ? addressOf(entry).slice(1, -1) : id, fields: Object.keys(prints) };
    });
  return {
    record,
    fresh,
    isConflict: revisions === undefined,
    entries: known.size,
    first: listed(fresh.filter(({ id }) => !known.has(id))),
    changed: listed(fresh.filter(({ id }) => known.has(id))),
  };
}
