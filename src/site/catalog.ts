import { getCollection, getEntry } from 'astro:content';
import type { Audience } from '../model/audience.ts';
import type { Heading } from '../model/body.ts';
import { Catalog } from '../model/catalog.ts';
import { type Candidate, isEntry } from '../model/entry.ts';
import type { History } from '../model/history.ts';
import type { Mentioned } from '../model/mentions.ts';
import type { Past } from '../model/past.ts';
import type { Site } from '../model/site.ts';
import { KINDS } from '../model/table.ts';
import { lastKnowledge } from './board.ts';
import { HISTORY_ENTRY, PASTS_ENTRY, SITE_COLLECTION } from './loader.ts';

/** The Catalog of this site, for whom it is, and what changed in it. */
export interface SiteKnowledge {
  catalog: Catalog;
  audience: Audience;
  history: History;
  /** The revision of each entry, and those that it had, by id. */
  pasts: ReadonlyMap<string, Past>;
}

const NO_HISTORY: History = { changes: [], older: 0 };

let made: { digest: string | number | undefined; knowledge: SiteKnowledge } | undefined;

/** A list that the store keeps beside an entry; the store does not know what of. */
const listIn = <T>(stored: unknown): T[] => (Array.isArray(stored) ? stored : []);

async function collect(site: Site): Promise<Catalog> {
  const collections = await Promise.all(KINDS.map(({ name }) => getCollection(name)));
  const candidates: Candidate[] = collections.flat().map(({ collection, id, data, rendered, filePath }) => ({
    kind: collection,
    id,
    data,
    html: rendered?.html ?? '',
    headings: listIn<Heading>(rendered?.metadata?.['headings']),
    mentions: listIn<Mentioned>(rendered?.metadata?.['mentions']),
    file: filePath ?? '',
  }));
  return new Catalog(candidates.filter(isEntry), site);
}

/** The Catalog, made once a build from the collections, and once a change in dev. */
export async function siteKnowledge(): Promise<SiteKnowledge> {
  // In dev what was read last, since the store saves only half a second after a change.
  const live = import.meta.env.DEV ? lastKnowledge() : undefined;
  if (live) return live;
  const entry = await getEntry(SITE_COLLECTION, SITE_COLLECTION);
  if (!entry) throw new Error('The site has no content');
  if (made && made.digest === entry.digest) return made.knowledge;
  const { audience, ...site } = entry.data as Site & { audience: Audience };
  const past = (await getEntry(SITE_COLLECTION, HISTORY_ENTRY))?.data as { history: History } | undefined;
  const kept = (await getEntry(SITE_COLLECTION, PASTS_ENTRY))?.data;
  const knowledge = {
    catalog: await collect(site),
    audience,
    history: past?.history ?? NO_HISTORY,
    pasts: new Map(listIn<readonly [string, Past]>(kept?.['pasts'])),
  };
  made = { digest: entry.digest, knowledge };
  return knowledge;
}
