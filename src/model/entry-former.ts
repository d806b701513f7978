import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { formerPlaces } from './permalinks.ts';
import { isRetired, replacementsOf } from './retirement.ts';
import { humanise } from './shape.ts';
import { type EntryRef, refTo } from './value.ts';

/** That an entry no longer holds: since when, why, and what to read instead. */
export interface Retirement {
  since: string;
  because?: string;
  instead: readonly EntryRef[];
}

/** A place that links name here and that went to the page of another entry. */
export interface MovedPlace {
  /** The anchor that links name. */
  anchor: string;
  /** What it leads to, as readers call it. */
  label: string;
  address: string;
}

/** What the page of an entry keeps for old links. */
export interface EntryFormer {
  retired?: Retirement;
  /** Anchors that are called otherwise now, by what they are called. */
  kept: ReadonlyMap<string, readonly string[]>;
  moved: readonly MovedPlace[];
}

function retirementOf(entry: Entry, catalog: Catalog): Pick<EntryFormer, 'retired'> {
  const { retired, retiredBecause } = entry.data;
  if (!isRetired(entry) || retired === undefined) return {};
  const instead = replacementsOf(entry, catalog).map(refTo);
  return { retired: { since: retired, instead, ...(retiredBecause ? { because: retiredBecause } : {}) } };
}

/** What readers call a place: the words of a heading, else the name of the anchor. */
const placeName = ({ headings }: Entry, anchor: string): string =>
  headings.find(({ slug }) => slug === anchor)?.text ?? humanise(anchor);

/** Gathers what the page of an entry keeps for old links: its tombstone, and the places that it had. */
export function entryFormer(entry: Entry, catalog: Catalog): EntryFormer {
  const kept = new Map<string, string[]>();
  const moved: MovedPlace[] = [];
  // Few entries have any, and finding them takes a walk through all.
  const places = entry.data.formerAnchors ? formerPlaces(entry, catalog) : [];
  for (const { from, to, entry: target } of places) {
    if (target.id !== entry.id) {
      const ref = refTo(target);
      const [label, address] =
        to === undefined
          ? [ref.title, ref.address]
          : [`${ref.title}: ${placeName(target, to)}`, `${ref.address}#${to}`];
      moved.push({ anchor: from, label, address });
    } else if (to !== undefined) kept.set(to, [...(kept.get(to) ?? []), from]);
  }
  return { ...retirementOf(entry, catalog), kept, moved };
}
