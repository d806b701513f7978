import type { Audience } from './audience.ts';
import type { Entry } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { type Prints, printFor, printsOf, type Whole } from './prints.ts';

/** What changed in an entry on a day, as `revisions.json` records it. */
export interface Revision {
  /** The entry, by the id under which it was first recorded. */
  id: string;
  /** The day on which it was recorded, `YYYY-MM-DD`. */
  day: string;
  /** Which of that entry's on that day it is, 2 for the second; left out of the first; 0 where the entry was so before that day, nobody knows since when. */
  turn?: number;
  /** The fields that changed, with what they are now; of a first revision, all that there are. */
  prints: Prints;
}

/** Revisions by entry, oldest first. */
export type Lines = ReadonlyMap<string, readonly Revision[]>;

/** The revisions of each entry, in the order of the record. */
export const linesOf = (record: readonly Revision[]): Lines => Map.groupBy(record, ({ id }) => id);

/** The id under which an entry is recorded: its own or, since it was renamed, the newest former one that has revisions. */
export const recordedId = ({ id, data }: Entry, lines: Lines): string =>
  [id, ...(data.formerIds ?? [])].find((one) => lines.has(one)) ?? id;

/** The revisions of an entry. */
export const lineOf = (entry: Entry, lines: Lines): readonly Revision[] =>
  lines.get(recordedId(entry, lines)) ?? [];

const merged = (line: readonly Revision[]): Map<string, string> =>
  new Map(line.flatMap(({ prints }) => Object.entries(prints)));

/** The revisions that the record lacks: one for each entry whose facts are not what they were when it was last recorded. Where only some can have changed, `of` says which. */
export function newRevisions(
  whole: Whole,
  record: readonly Revision[],
  today: string,
  of: readonly Entry[] = whole.entries,
): Revision[] {
  const lines = linesOf(record);
  const current = printsOf(whole, (entry) => recordedId(entry, lines), of);
  return of.flatMap((entry): Revision[] => {
    const prints = current.get(entry.id);
    if (!prints) return [];
    const line = lineOf(entry, lines);
    const last = line.at(-1);
    const before = merged(line);
    const now = new Map(Object.entries(prints));
    const changed = [...new Set([...now.keys(), ...before.keys()])]
      .filter((field) => (now.get(field) ?? '-') !== (before.get(field) ?? '-'))
      .sort()
      .map((field) => [field, now.get(field) ?? '-'] as const);
    if (changed.length === 0) return [];
    // A clock that runs behind must not put a revision before the one that it follows.
    const day = last && last.day > today ? last.day : today;
    const turn = last?.day === day ? (last.turn ?? 1) + 1 : 1;
    const again = turn > 1 ? { turn } : {};
    return [{ id: last?.id ?? entry.id, day, prints: Object.fromEntries(changed), ...again }];
  });
}

/** An entry as an audience saw it after a revision. */
export interface State {
  /** The day on which it came to be so; left out where it was so before that, nobody knows since when. */
  day?: string;
  /** The fingerprint of each field that they see; none where they do not see the entry. */
  fields: ReadonlyMap<string, string>;
}

/** How an audience saw an entry after each of its revisions, oldest first. */
export function statesOf(line: readonly Revision[], audience: Audience): State[] {
  const fields = new Map<string, string>();
  return line.map(({ day, turn, prints }) => {
    for (const [field, recorded] of Object.entries(prints)) {
      const print = printFor(recorded, audience);
      if (print === undefined) fields.delete(field);
      else fields.set(field, print);
    }
    return { ...(turn === 0 ? {} : { day }), fields: new Map(fields) };
  });
}

/** The fields in which two states differ. */
export const changedFields = (before: State['fields'], after: State['fields']): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((field) => before.get(field) !== after.get(field));

/** The fingerprint of all that an audience sees of an entry: the same again where a change was taken back. */
export const revisionOf = (fields: State['fields']): string =>
  fingerprint(
    [...fields]
      .map((pair) => pair.join('='))
      .sort()
      .join(' '),
  );
