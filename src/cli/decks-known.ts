import { AUDIENCES } from '../model/audience.ts';
import { Catalog } from '../model/catalog.ts';
import { linkRecords, linkSite } from '../model/deck/link-data.ts';
import type { FindRecord, LinkSite } from '../model/deck/link-record.ts';
import { pastsFor } from '../model/past.ts';
import type { Content } from '../source/read.ts';
import { type Environment, publishedAt } from './environment.ts';

/** What the links of decks are held against, from the whole content folder. */
export interface LinksKnown {
  site: LinkSite;
  find: FindRecord;
}

/** Gathers it as whoever keeps the content may see it, with the revisions that each audience's links carry. */
export function linksKnown(content: Content, environment: Environment): LinksKnown {
  const whole = new Catalog(content.entries, content.site);
  const catalog = whole.for('internal');
  const record = content.revisions ?? [];
  const pasts = AUDIENCES.toReversed().map((audience) => pastsFor(whole, record, audience));
  const { siteUrl, basePath } = publishedAt(environment, content.site);
  const records = new Map(linkRecords(catalog, 'internal', pasts).map((one) => [one.id, one]));
  return {
    site: linkSite(catalog, 'internal', { siteUrl, base: basePath }),
    find: (name) => records.get(name) ?? records.get(catalog.find(name)?.id ?? ''),
  };
}
