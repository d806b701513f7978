import type { Audience } from './audience.ts';
import type { Catalog } from './catalog.ts';
import { printsSeen } from './prints.ts';
import {
  changedFields,
  lineOf,
  linesOf,
  type Revision,
  recordedId,
  revisionOf,
  type State,
  statesOf,
} from './revisions.ts';

/** A field that is not what it was. */
export interface FieldChange {
  field: string;
  /** The day of its last change, `YYYY-MM-DD`; left out where that is not recorded. */
  day?: string;
}

/** What an entry was before, as a link may still name it. */
export interface Before {
  revision: string;
  /** The fields in which it differed from what it is now. */
  fields: readonly FieldChange[];
}

/** An entry's revision and those that it had, as an audience may know them. */
export interface Past {
  /** The fingerprint of its facts as they stand: what a permanent link carries as `?v=`. */
  revision: string;
  /** Whether there is a record of it; without one nothing can be said of other revisions. */
  recorded: boolean;
  /** Earlier revisions that differ from the present one, newest first, each once. */
  before: readonly Before[];
}

/** The day on which each field was last recorded to change, as far as it is known. */
function changeDays(states: readonly State[]): Map<string, string | undefined> {
  const days = new Map<string, string | undefined>();
  let before: State['fields'] = new Map();
  for (const { day, fields } of states) {
    for (const field of changedFields(before, fields)) days.set(field, day);
    before = fields;
  }
  return days;
}

function pastOf(states: readonly State[], now: State['fields']): Past {
  const revision = revisionOf(now);
  const days = changeDays(states);
  const last = states.at(-1)?.fields ?? now;
  // What changed after the last record did so on a day that nobody wrote down.
  const unrecorded = new Set(changedFields(last, now));
  const before = new Map<string, Before>();
  for (const { fields } of states.toReversed()) {
    // Not seen by this audience then: no link of theirs can name it.
    if (fields.size === 0) continue;
    const was = revisionOf(fields);
    if (was === revision || before.has(was)) continue;
    const changed = changedFields(fields, now).map((field): FieldChange => {
      const day = unrecorded.has(field) ? undefined : days.get(field);
      return day === undefined ? { field } : { field, day };
    });
    before.set(was, { revision: was, fields: changed });
  }
  return { revision, recorded: states.length > 0, before: [...before.values()] };
}

/** The revision of every entry for an audience as its facts stand, recorded or not, with those before it, by id; `seen` is the Catalog for that audience. */
export function pastsFor(
  whole: Catalog,
  record: readonly Revision[],
  audience: Audience,
  seen: Catalog = whole.for(audience),
): Map<string, Past> {
  const lines = linesOf(record);
  const prints = printsSeen(whole, seen, (entry) => recordedId(entry, lines));
  return new Map(
    seen.entries.map((entry) => {
      const states = statesOf(lineOf(entry, lines), audience);
      return [entry.id, pastOf(states, prints.get(entry.id) ?? new Map())];
    }),
  );
}

/** What became of an entry since a link was made: nothing said where its revision is the present one or is not known. */
export const changedSince = (past: Past, revision: string): Before | undefined =>
  past.before.find((one) => one.revision === revision);
