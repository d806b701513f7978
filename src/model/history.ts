import type { Audience } from './audience.ts';
import type { Catalog } from './catalog.ts';
import { changedFields, lineOf, linesOf, type Revision, type State, statesOf } from './revisions.ts';

/** What may happen to an entry, in the order in which a reader wants to know of it. */
const HAPPENINGS = ['retired', 'restored', 'changed', 'new'] as const;

/** What happened to an entry. */
export type Happening = (typeof HAPPENINGS)[number];

/** What became of an entry on a day, as an audience may know it. */
export interface Change {
  /** The entry's id, as it is now. */
  id: string;
  /** The day, `YYYY-MM-DD`. */
  day: string;
  what: Happening;
  /** The fields that changed; none of a new entry, nor those that say that one was retired. */
  fields: readonly string[];
}

/** What an audience may know of the past of the entries that they see. */
export interface History {
  /** Where the record begins: on which day, and with how many of these entries; left out where there is none. */
  began?: { day: string; count: number };
  /** Newest first, within a day what is retired, then what changed, then what is new, each in the order of the Catalog. */
  changes: readonly Change[];
  /** Changes left out because there are so many newer ones. */
  older: number;
}

/** The most changes that are kept: far more than anybody reads. */
const MOST = 1000;

/** The fields that say that an entry no longer holds. */
const RETIREMENT = ['retired', 'replacedBy', 'retiredBecause'] as const;

/** How an entry stood at the end of each day on which it was recorded; what it was before that, where it is known, comes first. */
function daysOf(states: readonly State[]): State[] {
  return states.filter(({ day }, index) => day === undefined || day !== states[index + 1]?.day);
}

function changeBetween(
  before: State['fields'],
  after: State['fields'],
): Omit<Change, 'id' | 'day'> | undefined {
  if (after.size === 0) return undefined;
  if (before.size === 0) return { what: 'new', fields: [] };
  const fields = changedFields(before, after);
  if (fields.length === 0) return undefined;
  const [was, is] = [before, after].map((state) => state.has(RETIREMENT[0]));
  if (was === is) return { what: 'changed', fields };
  const said = new Set<string>(RETIREMENT);
  return { what: is ? 'retired' : 'restored', fields: fields.filter((field) => !said.has(field)) };
}

const NOTHING: State['fields'] = new Map();

/** What the record tells an audience of the entries that they see; `catalog` is the one for them. */
export function historyFor(catalog: Catalog, record: readonly Revision[], audience: Audience): History {
  const lines = linesOf(record);
  const began = record.reduce<string | undefined>(
    (first, { day }) => (first === undefined || day < first ? day : first),
    undefined,
  );
  if (began === undefined) return { changes: [], older: 0 };
  let count = 0;
  const changes = catalog.entries.flatMap((entry): Change[] => {
    const line = lineOf(entry, lines);
    let before = NOTHING;
    return daysOf(statesOf(line, audience)).flatMap(({ day, fields }) => {
      const change = changeBetween(before, fields);
      before = fields;
      if (!change) return [];
      const isFirst = change.what === 'new' && (day ?? line[0]?.day) === began;
      if (isFirst) count++;
      // What an entry was before the record tells of it is no change.
      return isFirst || day === undefined ? [] : [{ id: entry.id, day, ...change }];
    });
  });
  changes.sort((a, b) =>
    a.day === b.day ? HAPPENINGS.indexOf(a.what) - HAPPENINGS.indexOf(b.what) : a.day < b.day ? 1 : -1,
  );
  return {
    began: { day: began, count },
    changes: changes.slice(0, MOST),
    older: Math.max(0, changes.length - MOST),
  };
}
