import type { Happening } from '../history.ts';
import type { EntryRef } from '../value.ts';
import type { Choice } from './choice.ts';

/** A field that changed. */
export interface ChangedField {
  /** What readers call it. */
  label: string;
  /** Where it stands on the page of its entry; left out where it stands nowhere of its own. */
  anchor?: string;
}

/** An entry that changed, in as few words as the view needs. */
export interface ChangedEntry {
  ref: Omit<EntryRef, 'summary'>;
  /** What readers call one of its kind. */
  kind: string;
  /** The team that keeps it. */
  owner: string;
}

/** What became of an entry on a day. */
export interface ChangeMark {
  /** The place of the entry in the list of entries. */
  entry: number;
  /** The day, `YYYY-MM-DD`. */
  day: string;
  what: Happening;
  /** The fields that changed, in the order in which the kind lists them. */
  fields: readonly ChangedField[];
}

/** What the changes are worked out from: plain data, so that a browser can do it too. */
export interface ChangesData {
  entries: readonly ChangedEntry[];
  /** Newest first. */
  marks: readonly ChangeMark[];
  /** Changes that are left out because they are older than all of these. */
  older: number;
  /** On which day the record begins, and with how many entries; left out where nothing is recorded. */
  began?: { day: string; count: number };
  /** What readers call the teams, by id. */
  teams: Readonly<Record<string, string>>;
}

/** A change with its entry. */
export interface ChangeRow extends Omit<ChangeMark, 'entry'> {
  entry: ChangedEntry;
  /** What readers call the team that keeps the entry. */
  owner: string;
}

/** What changed lately. */
export interface Changes {
  days: readonly { day: string; rows: readonly ChangeRow[] }[];
  /** How many rows that makes. */
  shown: number;
  /** How many fit the choice. */
  total: number;
  /** How many of them are of which sort. */
  counts: Readonly<Record<Happening, number>>;
  older: number;
  began?: { day: string; count: number };
  /** Whether anything was narrowed. */
  chosen: boolean;
}

/** The parameters of its address. */
export const CHANGES_CHOICES = ['kind', 'owner'] as const;

/** The most changes that the view shows. */
export const MOST_CHANGES = 60;

/** Works out what changed lately for a choice: of some kinds, or of what some teams keep. */
export function changes({ entries, marks, teams, older, began }: ChangesData, choice: Choice = {}): Changes {
  const { kind, owner } = choice;
  const fitting = marks.flatMap(({ entry: place, ...mark }): ChangeRow[] => {
    const entry = entries[place];
    const fits = entry && (!kind || kind.includes(entry.ref.kind)) && (!owner || owner.includes(entry.owner));
    return fits ? [{ ...mark, entry, owner: teams[entry.owner] ?? entry.owner }] : [];
  });
  const rows = fitting.slice(0, MOST_CHANGES);
  const counts = { new: 0, changed: 0, retired: 0, restored: 0 };
  for (const { what } of fitting) counts[what]++;
  return {
    days: [...Map.groupBy(rows, ({ day }) => day)].map(([day, of]) => ({ day, rows: of })),
    shown: rows.length,
    total: fitting.length,
    counts,
    older,
    ...(began ? { began } : {}),
    chosen: kind !== undefined || owner !== undefined,
  };
}
