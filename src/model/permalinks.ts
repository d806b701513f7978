import { anchorsOf, type PlacedAnchor } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { addressOf, type Entry, shortAddressOf } from './entry.ts';

/** What links into a Catalog may use: addresses of entries, old and new, with the anchors behind them. */
interface Published {
  paths: readonly string[];
  /** The entry behind every address that leads to one. */
  entries: ReadonlyMap<string, Entry>;
  /** The anchors of each entry with where they come from. */
  places: ReadonlyMap<Entry, readonly PlacedAnchor[]>;
  /** The anchors of each entry. */
  anchors: ReadonlyMap<Entry, ReadonlySet<string>>;
}

/** A draft is on no built site, so that its addresses are no promise yet. */
const isDraft = ({ data }: Entry): boolean => data.status === 'draft';

// A Catalog never changes, so that what it publishes is worked out once.
const known = new WeakMap<Catalog, Published>();

function publish(catalog: Catalog): Published {
  const entries = new Map<string, Entry>();
  const places = new Map<Entry, readonly PlacedAnchor[]>();
  const anchors = new Map<Entry, ReadonlySet<string>>();
  const paths = new Set<string>();
  for (const entry of catalog.entries)
    for (const id of entry.data.formerIds ?? []) {
      entries.set(addressOf({ kind: entry.kind, id }), entry);
      entries.set(shortAddressOf(id), entry);
    }
  for (const entry of catalog.entries) {
    const address = addressOf(entry);
    const placed = anchorsOf(entry, catalog);
    const names = new Set(placed.map(({ anchor }) => anchor));
    entries.set(address, entry).set(shortAddressOf(entry.id), entry);
    places.set(entry, placed);
    anchors.set(entry, names);
    if (!isDraft(entry)) for (const name of names) paths.add(`${address}#${name}`);
  }
  for (const [path, entry] of entries) if (!isDraft(entry)) paths.add(path);
  return { paths: [...paths].sort(), entries, places, anchors };
}

function published(catalog: Catalog): Published {
  const found = known.get(catalog) ?? publish(catalog);
  known.set(catalog, found);
  return found;
}

/** Every address that a Catalog promises to keep: entries, short links, those of former ids, and anchors; sorted, each once. */
export const publishedPaths = (catalog: Catalog): readonly string[] => published(catalog).paths;

/** The entry behind an address without an anchor, whether canonical, short or of a former id. */
export const entryAt = (address: string, catalog: Catalog): Entry | undefined =>
  published(catalog).entries.get(address);

/** The anchors of an entry that links may use. */
export const anchorNames = (entry: Entry, catalog: Catalog): ReadonlySet<string> =>
  published(catalog).anchors.get(entry) ?? new Set();

/** The same with where they come from: what stands for two places comes twice. */
export const placesOf = (entry: Entry, catalog: Catalog): readonly PlacedAnchor[] =>
  published(catalog).places.get(entry) ?? [];

/** True where an address, with or without an anchor, still leads where it says. */
export function resolves(path: string, catalog: Catalog): boolean {
  const [address = '', anchor] = path.split('#', 2);
  const entry = entryAt(address, catalog);
  return (
    entry !== undefined &&
    !isDraft(entry) &&
    (anchor === undefined || anchorNames(entry, catalog).has(anchor))
  );
}
