// Read by the browser too: nothing heavy may be imported here.

/** The facet values of one entry, by facet id. */
export type EntryFacets = Readonly<Record<string, readonly string[]>>;

/** An entry as a list of results shows it when nothing more of it is loaded. */
export interface NamedEntry {
  title: string;
  /** Root-relative address, without a base path. */
  address: string;
  summary: string;
  /** What readers call its kind. */
  kind: string;
  tint?: string;
  /** Whether it is kept for its address alone. */
  retired?: boolean;
  facets: EntryFacets;
}

/** A part of all names: the entries that a folded name leads to, best first, as places in `entries`. */
export interface NameShard {
  names: Readonly<Record<string, readonly number[]>>;
  entries: readonly NamedEntry[];
}

/** A title, what readers call its kind, and its address. */
export type TitleRow = readonly [title: string, kind: string, address: string];

/** What stands between the names of an entry where they are one text. */
export const NAME_BREAK = '; ';

/** Stands once for every doubling of the links to an entry; no digits, which search would find. */
export const LINKED = '·';

/** How many names a part holds, more or less: a few kilobytes on the way. */
const SHARD_SIZE = 48;

/** How many parts that many names are split into: a power of two. */
export const shardCount = (names: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(names / SHARD_SIZE)));

/** The number of the part that holds a folded name, out of `count`. */
export function shardOf(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % count;
}
