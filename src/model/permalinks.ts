import { anchorsOf } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { addressOf, type Entry, shortAddressOf } from './entry.ts';

/** What links into a Catalog may use: addresses of entries, old and new, with the anchors behind them. */
interface Published {
  paths: readonly string[];
  /** The entry behind every address that leads to one. */
  entries: ReadonlyMap<string, Entry>;
  /** The anchors of each entry, by its id. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A draft is on no built site, so that its addresses are no promise yet. */
const isDraft = ({ data }: Entry): boolean => data.status === 'draft';

// A Catalog never changes, so that what it publishes is worked out once.
const known = new WeakMap<Catalog, Published>();

function publish(catalog: Catalog): Published {
  const entries = new Map<string, Entry>();
  const anchors = new Map<string, ReadonlySet<string>>();
  const paths = new Set<string>();
  for (const entry of catalog.entries)
    for (const id of entry.data.formerIds ?? []) {
      entries.set(addressOf({ kind: entry.kind, id }), entry);
      entries.set(shortAddressOf(id), entry);
    }
  for (const entry of catalog.entries) {
    const names = new Set(anchorsOf(entry, catalog).map(({ anchor }) => anchor));
    entries.set(addressOf(entry), entry).set(shortAddressOf(entry.id), entry);
    anchors.set(entry.id, names);
    if (!isDraft(entry)) for (const name of names) paths.add(`${addressOf(entry)}#${name}`);
  }
  for (const [path, entry] of entries) if (!isDraft(entry)) paths.add(path);
  return { paths: [...paths].sort(), entries, anchors };
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
  published(catalog).anchors.get(entry.id) ?? new Set();

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
