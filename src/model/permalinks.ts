import { anchorsOf, type PlacedAnchor } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { addressOf, type Entry } from './entry.ts';
import { type FormerAnchor, formerAddresses, formerAnchorsOf } from './former.ts';
import { shortAddressOf } from './short-address.ts';

/** What links into a Catalog may use: addresses of entries, old and new, with the anchors behind them. */
interface Published {
  paths: readonly string[];
  /** The entry behind every address that leads to one. */
  entries: ReadonlyMap<string, Entry>;
  /** The anchors of each entry with where they come from. */
  places: ReadonlyMap<Entry, readonly PlacedAnchor[]>;
  /** The anchors of each entry. */
  anchors: ReadonlyMap<Entry, ReadonlySet<string>>;
  /** The anchors that each entry had before, where it says so. */
  former: ReadonlyMap<Entry, readonly FormerAnchor[]>;
}

/** A draft is on no built site, so that its addresses are no promise yet. */
const isDraft = ({ data }: Entry): boolean => data.status === 'draft';

// A Catalog never changes, so that what it publishes is worked out once.
const known = new WeakMap<Catalog, Published>();

function publish(catalog: Catalog): Published {
  const entries = new Map<string, Entry>();
  const places = new Map<Entry, readonly PlacedAnchor[]>();
  const anchors = new Map<Entry, ReadonlySet<string>>();
  const former = new Map<Entry, readonly FormerAnchor[]>();
  const paths = new Set<string>();
  for (const entry of catalog.entries)
    for (const address of formerAddresses(entry)) entries.set(address, entry);
  for (const entry of catalog.entries) {
    const placed = anchorsOf(entry, catalog);
    entries.set(addressOf(entry), entry).set(shortAddressOf(entry.id), entry);
    places.set(entry, placed);
    anchors.set(entry, new Set(placed.map(({ anchor }) => anchor)));
  }
  const isPlace = (entry: Entry, anchor: string): boolean => anchors.get(entry)?.has(anchor) === true;
  for (const entry of catalog.entries) {
    const moved = formerAnchorsOf(entry, catalog, isPlace);
    if (moved.length > 0) former.set(entry, moved);
    if (isDraft(entry)) continue;
    for (const name of anchors.get(entry) ?? []) paths.add(`${addressOf(entry)}#${name}`);
    for (const { from } of moved) paths.add(`${addressOf(entry)}#${from}`);
  }
  for (const [path, entry] of entries) if (!isDraft(entry)) paths.add(path);
  return { paths: [...paths].sort(), entries, places, anchors, former };
}

function published(catalog: Catalog): Published {
  const found = known.get(catalog) ?? publish(catalog);
  known.set(catalog, found);
  return found;
}

/** Every address that a Catalog promises to keep: entries, short links, those that entries had before, and anchors, former ones included; sorted, each once. */
export const publishedPaths = (catalog: Catalog): readonly string[] => published(catalog).paths;

/** The entry behind an address without an anchor, whether canonical, short or one that it had before. */
export const entryAt = (address: string, catalog: Catalog): Entry | undefined =>
  published(catalog).entries.get(address);

/** The anchors of an entry that links may use; those that it had before aside. */
export const anchorNames = (entry: Entry, catalog: Catalog): ReadonlySet<string> =>
  published(catalog).anchors.get(entry) ?? new Set();

/** The same with where they come from: what stands for two places comes twice. */
export const placesOf = (entry: Entry, catalog: Catalog): readonly PlacedAnchor[] =>
  published(catalog).places.get(entry) ?? [];

/** The anchors that links to an entry used before, with what they lead to today. */
export const formerPlaces = (entry: Entry, catalog: Catalog): readonly FormerAnchor[] =>
  published(catalog).former.get(entry) ?? [];

/** True where an address, with or without an anchor, still leads where it says. */
export function resolves(path: string, catalog: Catalog): boolean {
  const [address = '', anchor] = path.split('#', 2);
  const entry = entryAt(address, catalog);
  if (!entry || isDraft(entry)) return false;
  return (
    anchor === undefined ||
    anchorNames(entry, catalog).has(anchor) ||
    formerPlaces(entry, catalog).some(({ from }) => from === anchor)
  );
}
