import type { Catalog } from './catalog.ts';
import { claimsOf, evidenceOf } from './claims.ts';
import { type Entry, fieldsOf } from './entry.ts';
import type { KindSection } from './kind.ts';
import { kindNamed } from './table.ts';

/** Whether a section's question is answered, openly unknown, or passed over in silence. */
export type SectionState = 'answered' | 'open' | 'missing';

/** What one section that must be answered looks like in one entry. */
export interface SectionCoverage {
  section: KindSection;
  state: SectionState;
  /** The groups of fields that nobody has filled or opened; any one field of a group would do. */
  missing: readonly (readonly string[])[];
}

const openFields = (entry: Entry): Set<string> => new Set((entry.data.open ?? []).map(({ about }) => about));

/** How far an entry answers the sections that its kind needs. */
export function coverageOf(entry: Entry): SectionCoverage[] {
  const data = fieldsOf(entry);
  const open = openFields(entry);
  return (kindNamed(entry.kind)?.sections ?? []).flatMap((section) => {
    if (!section.needs) return [];
    const unfilled = section.needs.filter((fields) => !fields.some((name) => data[name] !== undefined));
    const missing = unfilled.filter((fields) => !fields.some((name) => open.has(name)));
    const state = missing.length > 0 ? 'missing' : unfilled.length > 0 ? 'open' : 'answered';
    return [{ section, state, missing }];
  });
}

/** How far an entry can be relied on. */
export type Grade = 'sketch' | 'working' | 'proven';

/** What each grade means, for readers. */
export const GRADE_MEANINGS: Record<Grade, string> = {
  sketch: 'Some of its questions are still open',
  working: 'Every question is answered; some of it rests on house view or assumption',
  proven: 'Every question is answered, and every must-have and two claims in three rest on records',
};

/** The share of an entry's claims that must rest on records for it to be proven. */
const PROVEN_SHARE = 2 / 3;

/** The grade of an entry: sketch while a question is open, proven when real records (none illustrative) carry every must-have and two thirds of its claims, working in between. */
export function gradeOf(entry: Entry, catalog: Catalog): Grade {
  if (coverageOf(entry).some(({ state }) => state !== 'answered')) return 'sketch';
  const isReal = (id: string): boolean => {
    const record = catalog.get(id);
    return record !== undefined && fieldsOf(record)['illustrative'] !== true;
  };
  const claims = claimsOf(entry);
  const carried = claims.filter(({ facts }) => evidenceOf(facts).some(isReal));
  const bareMustHave = claims.some(
    ({ facts }) => facts['mustHave'] === true && !carried.some((one) => one.facts === facts),
  );
  return !bareMustHave && claims.length > 0 && carried.length / claims.length >= PROVEN_SHARE
    ? 'proven'
    : 'working';
}
