import type { Entry } from './entry.ts';
import { fieldsOf } from './entry.ts';
import type { Path } from './finding.ts';
import { type Fields, isFields } from './plain.ts';
import { walk } from './shape.ts';
import { shapeOfKind } from './table.ts';

/** What a claim rests on: records, the house's word, or nothing yet. */
export type Basis = 'evidence' | 'house-view' | 'assumption';

/** A claim with its place in the entry. */
export interface PlacedClaim {
  /** The claim: at least its evidence or basis, where it has any. */
  facts: Fields;
  /** Where it stands. */
  path: Path;
  /** What it rests on. */
  basis: Basis;
}

/** The ids of the records that a claim names. */
export function evidenceOf(facts: Fields): readonly string[] {
  const named = facts['evidence'];
  return Array.isArray(named) ? named.filter((id) => typeof id === 'string') : [];
}

/** What a claim rests on; with neither evidence nor basis it is an assumption. An empty list of evidence is left where the records are not for the viewer. */
export function basisOf(facts: Fields): Basis {
  if (facts['evidence'] !== undefined) return 'evidence';
  return facts['basis'] === 'house-view' ? 'house-view' : 'assumption';
}

/** Every claim that an entry makes, in the order of its fields. */
export function claimsOf(entry: Entry): PlacedClaim[] {
  const found: PlacedClaim[] = [];
  walk(shapeOfKind(entry.kind), fieldsOf(entry), ({ shape, value, path }) => {
    if (shape.type === 'object' && shape.claim && isFields(value))
      found.push({ facts: value, path, basis: basisOf(value) });
  });
  return found;
}

/** How many claims rest on what. */
export function countBases(claims: readonly PlacedClaim[]): Record<Basis, number> {
  const counts: Record<Basis, number> = { evidence: 0, 'house-view': 0, assumption: 0 };
  for (const { basis } of claims) counts[basis]++;
  return counts;
}
