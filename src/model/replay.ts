import { AUDIENCES } from './audience.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { factsOf } from './facts.ts';
import { hiddenIds } from './prune.ts';
import { linesOf, newRevisions, type Revision, recordedId } from './revisions.ts';

/** The content as it once was. */
export interface CommittedState {
  /** The day on which it came to be so, `YYYY-MM-DD`. */
  day: string;
  catalog: Catalog;
  /** The ids of entries that were there but cannot be read as they were, nor as they were before; where the Catalog has one, it is for its name alone. */
  unread: ReadonlySet<string>;
  /** True where all that is in it may be older than its day. */
  isOlder: boolean;
}

// What an entry names never changes, whatever state it is in.
const namedIn = new WeakMap<Entry, ReadonlySet<string>>();

/** Every id that the facts of an entry name, and its own. */
function namesIn(entry: Entry): ReadonlySet<string> {
  const known = namedIn.get(entry);
  if (known) return known;
  const names = new Set([entry.id]);
  factsOf(entry, (id) => {
    names.add(id);
    return id;
  });
  namedIn.set(entry, names);
  return names;
}

/** What each id leads to, for whom: where that is as it was, so is what names it. */
function meaningsOf(catalog: Catalog, record: readonly Revision[]): Map<string, string> {
  const lines = linesOf(record);
  const hidden = AUDIENCES.map((audience) => hiddenIds(catalog.entries, { audience }));
  return new Map(
    catalog.entries.flatMap((entry) => {
      const meaning = [recordedId(entry, lines), ...hidden.map((ids) => ids.has(entry.id))].join(' ');
      return [entry.id, ...(entry.data.formerIds ?? [])].map((id) => [id, meaning] as const);
    }),
  );
}

/** The revisions that would have been recorded, had each state been recorded on its day, after those of a record that is there. */
export function replayed(states: Iterable<CommittedState>, record: readonly Revision[]): Revision[] {
  const all = [...record];
  const older = new Set<string>();
  let before: ReadonlySet<Entry> = new Set();
  let meanings: ReadonlyMap<string, string> = new Map();
  for (const { day, catalog, unread, isOlder } of states) {
    for (const id of unread) older.add(id);
    if (isOlder) for (const { id } of catalog.entries) older.add(id);
    const now = meaningsOf(catalog, all);
    const isOther = (id: string): boolean => now.get(id) !== meanings.get(id);
    const touched = catalog.entries.filter(
      (entry) => !unread.has(entry.id) && (!before.has(entry) || [...namesIn(entry)].some(isOther)),
    );
    const known = new Set(all.map(({ id }) => id));
    for (const revision of newRevisions(catalog, all, day, touched)) {
      const entry = catalog.find(revision.id);
      const names = [revision.id, ...(entry?.data.formerIds ?? [])];
      const wasThere = !known.has(revision.id) && names.some((id) => older.has(id));
      all.push(wasThere ? { ...revision, turn: 0 } : revision);
    }
    before = new Set(catalog.entries.filter(({ id }) => !unread.has(id)));
    meanings = now;
  }
  return all.slice(record.length);
}
