import { linkRecords, linkShards, linkSite } from '../../model/deck/link-data.ts';
import type { SlideSource } from '../../model/slides/site-slides.ts';
import type { ExtraFile, Place } from '../extras.ts';

/** What a browser holds the links of a deck against, and what it gives links to other entries along, in files that it fetches as it needs them: one for the site as a whole, one for the revisions of all entries, and as many for what became of them as they are spread over. */
export function linkFiles(
  { catalog, audience, pasts }: Pick<SlideSource, 'catalog' | 'audience' | 'pasts'>,
  place: Place,
): ExtraFile[] {
  const site = linkSite(catalog, audience, place);
  const revisions = Object.fromEntries([...pasts].map(([id, { revision }]) => [id, revision]));
  const shards = linkShards(linkRecords(catalog, audience, [pasts]), catalog, site.shards);
  const named = [['site', site] as const, ['revisions', revisions] as const, ...shards.entries()];
  return named.map(([part, data]) => ({ path: `decks/links/${part}.json`, text: JSON.stringify(data) }));
}
