import type { Catalog } from '../model/catalog.ts';
import { addressOf, type Entry, shortAddressOf } from '../model/entry.ts';
import { kindNamed } from '../model/table.ts';
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

const formerAddresses = (entry: Entry): string[] =>
  (entry.data.formerIds ?? []).flatMap((id) => [
    shortAddressOf(id),
    `/${kindNamed(entry.kind)?.folder ?? ''}/${id}/`,
  ]);

/** The stub at every permanent short address, and at every address that an entry had under a former id. */
export function stubFiles(catalog: Catalog, { siteUrl, base }: Place): ExtraFile[] {
  return catalog.entries.flatMap((entry) => {
    const href = base + addressOf(entry).slice(1);
    const { title, summary } = entry.data;
    const text = stubHtml({
      title,
      summary,
      href,
      absolute: siteUrl + href,
      language: catalog.site.language,
    });
    const addresses = [shortAddressOf(entry.id), ...formerAddresses(entry)];
    return addresses.map((address) => ({ path: `${address.slice(1)}index.html`, text }));
  });
}
