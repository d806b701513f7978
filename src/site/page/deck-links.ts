import type { Catalog } from '../../model/catalog.ts';
import { linkRecords, linkShards, linkSite, type PublishedAt } from '../../model/deck/link-data.ts';
import type { LinkShard, LinkSite } from '../../model/deck/link-record.ts';
import type { SiteKnowledge } from '../catalog.ts';

/** What the links of decks are held against, in files that a browser fetches as it needs them. */
export interface DeckLinks {
  site: LinkSite;
  /** The revision of each entry as it stands, by id. */
  revisions: Readonly<Record<string, string>>;
  shards: readonly LinkShard[];
}

// A Catalog never changes, so that this is worked out once for all of its files.
const known = new WeakMap<Catalog, DeckLinks>();

/** Gathers what the links of decks are held against, as the site's audience may see it. */
export function deckLinks({ catalog, audience, pasts }: SiteKnowledge, at: PublishedAt): DeckLinks {
  const found = known.get(catalog);
  if (found) return found;
  const site = linkSite(catalog, audience, at);
  const made = {
    site,
    revisions: Object.fromEntries([...pasts].map(([id, { revision }]) => [id, revision])),
    shards: linkShards(linkRecords(catalog, audience, [pasts]), catalog, site.shards),
  };
  known.set(catalog, made);
  return made;
}
