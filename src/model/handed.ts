import type { History } from './history.ts';
import type { Past } from './past.ts';

/** What the pages of a build need not work out again: that the content was checked and is sound, and what changed in it. */
export interface Handed {
  /** The fingerprint of the files that were checked. */
  digest: string;
  /** What this audience may know of what changed. */
  history: History;
  /** The revision of each entry, and those that it had, by id. */
  pasts: ReadonlyMap<string, Past>;
}
