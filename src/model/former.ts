import type { Catalog } from './catalog.ts';
import { addressOf, type Entry } from './entry.ts';
import { shortAddressOf } from './short-address.ts';
import { kindNamed } from './table.ts';

/** Every address that an entry had before: under former ids, and in the folders where it lay as another kind. Ids are unique across kinds, so that none of them is another entry's. */
export function formerAddresses(entry: Entry): string[] {
  const { formerIds = [], formerFolders = [] } = entry.data;
  if (formerIds.length + formerFolders.length === 0) return [];
  const own = addressOf(entry);
  const folders = [kindNamed(entry.kind)?.folder ?? entry.kind, ...formerFolders];
  const canonical = folders.flatMap((folder) => [entry.id, ...formerIds].map((id) => `/${folder}/${id}/`));
  return [...new Set([...formerIds.map(shortAddressOf), ...canonical])].filter((address) => address !== own);
}

/** A place that links name and that is called otherwise now, or stands on another page. */
export interface FormerAnchor {
  /** What links name. */
  from: string;
  /** The entry on whose page it is today. */
  entry: Entry;
  /** What it is called there; left out: the page as a whole. */
  to?: string;
}

/** The anchors that old links to an entry use; `isPlace` says whether a page has an anchor today. What leads nowhere, or is a place of the page itself, is left out. */
export function formerAnchorsOf(
  entry: Entry,
  catalog: Catalog,
  isPlace: (entry: Entry, anchor: string) => boolean,
): FormerAnchor[] {
  const { formerAnchors = [] } = entry.data;
  const seen = new Set<string>();
  return formerAnchors.flatMap(({ from, to, entry: id }): FormerAnchor[] => {
    const target = id === undefined ? entry : catalog.get(id);
    const isThere = target && target.data.status !== 'draft' && (to === undefined || isPlace(target, to));
    const isFree = !seen.has(from) && !isPlace(entry, from);
    // Where an audience may not see the other entry, its id is gone and `to` means nothing here.
    if (!isThere || !isFree || (target === entry && to === undefined)) return [];
    seen.add(from);
    return [{ from, entry: target, ...(to === undefined ? {} : { to }) }];
  });
}
