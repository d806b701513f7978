import { lastKnowledge } from './board.ts';
import type { Knowledge } from './knowledge.ts';

/** The Catalog of this site, for whom it is, and what changed in it. */
export type SiteKnowledge = Omit<Knowledge, 'findings' | 'broken'>;

/** What the loader read last, once for all pages of a build; the collections hold the same, but taking thousands of entries out of Astro's store and making a Catalog of them again took a tenth of a build. */
export function siteKnowledge(): SiteKnowledge {
  const known = lastKnowledge();
  if (!known) throw new Error('The site has no content');
  return known;
}
