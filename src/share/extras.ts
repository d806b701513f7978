import type { Catalog } from '../model/catalog.ts';
import { addressOf } from '../model/entry.ts';
import { formerAddresses } from '../model/former.ts';
import { entryAt } from '../model/permalinks.ts';
import { shortAddressOf } from '../model/short-address.ts';
import { stubHtml } from './stub.ts';

/** A file of the site that no page makes: its path below the site's root, and what it holds. */
export interface ExtraFile {
  path: string;
  text: string;
}

/** Where a site is published. */
export interface Place {
  /** Origin, without a slash at the end. */
  siteUrl: string;
  /** Base path, with a slash at both ends. */
  base: string;
}

/** The stub at every permanent short address, and at every address that an entry had before. */
export function stubFiles(catalog: Catalog, place: Place): ExtraFile[] {
  return catalog.entries.flatMap((entry) => {
    const text = stubHtml(entry, catalog.site, place);
    const addresses = [shortAddressOf(entry.id), ...formerAddresses(entry)];
    return addresses.map((address) => ({ path: `${address.slice(1)}index.html`, text }));
  });
}

/** The stub at an address, where there is one. */
export function stubAt(address: string, catalog: Catalog, place: Place): string | undefined {
  const entry = entryAt(address, catalog);
  return entry && address !== addressOf(entry) ? stubHtml(entry, catalog.site, place) : undefined;
}
