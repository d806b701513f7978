import type { Catalog } from '../model/catalog.ts';
import { addressOf, type Entry } from '../model/entry.ts';
import { lineOf, linesOf, newRevisions, type Revision } from '../model/revisions.ts';
import type { Content } from '../source/read.ts';
import { mergedRevisions, REVISIONS } from '../source/revisions-record.ts';
import type { Begun } from './begin.ts';
import { filledFrom } from './filling.ts';
import type { Host } from './host.ts';

/** An entry whose facts are not what they were when it was last recorded. */
export interface Revised {
  /** Its address without slashes around it: `personas/cfo`. */
  entry: string;
  /** The fields that changed. */
  fields: readonly string[];
}

/** An entry that is recorded for the first time. */
export interface FirstRevised {
  /** Its address without slashes around it. */
  entry: string;
  /** The days of its revisions, oldest first: those that git knows, then today where it says something else by now. */
  days: readonly string[];
  /** True where it was there before the first of them, nobody knows since when. */
  isOlder: boolean;
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
  first: readonly FirstRevised[];
  /** Entries that changed since they were recorded. */
  changed: readonly Revised[];
  /** What git could not tell of the past, in sentences. */
  notes: readonly string[];
}

const nameOf = (entry: Entry): string => addressOf(entry).slice(1, -1);

function firstRevised(entry: Entry, line: readonly Revision[]): FirstRevised[] {
  if (line.length === 0) return [];
  return [{ entry: nameOf(entry), days: line.map(({ day }) => day), isOlder: line[0]?.turn === 0 }];
}

/** Compares the record of revisions with the content; `undefined` where it cannot be read. */
export function revisingOf(
  { revisions }: Content,
  catalog: Catalog,
  begun: Begun,
  host: Host,
): Revising | undefined {
  const files = host.files(begun.environment.contentDir);
  const record = revisions ?? mergedRevisions(new TextDecoder().decode(files.read(REVISIONS)));
  if (!record) return undefined;
  const lines = linesOf(record);
  const unrecorded = catalog.entries.filter(
    (entry) => entry.data.status !== 'draft' && lineOf(entry, lines).length === 0,
  );
  const { revisions: past, notes } = filledFrom(unrecorded, catalog, record, begun, host);
  const today = newRevisions(catalog, [...record, ...past], begun.today);
  const fresh = [...past, ...today];
  const added = linesOf(fresh);
  const changed = today.filter(({ id }) => lines.has(id));
  return {
    record,
    fresh,
    isConflict: revisions === undefined,
    entries: lines.size,
    first: unrecorded.flatMap((entry) => firstRevised(entry, lineOf(entry, added))),
    changed: changed.map(({ id, prints }) => {
      const entry = catalog.find(id);
      return { entry: entry ? nameOf(entry) : id, fields: Object.keys(prints) };
    }),
    notes,
  };
}
