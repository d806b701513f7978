import { fileURLToPath } from 'node:url';
import type { Audience } from '../model/audience.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Handed } from '../model/handed.ts';
import { historyFor } from '../model/history.ts';
import { pastsFor } from '../model/past.ts';
import type { Revision } from '../model/revisions.ts';
import { codeVersion } from '../source/code-version.ts';
import { MadeStore } from './made-store.ts';

/** From what the past of a site's entries is worked out, and where it is kept. */
export interface PastContext {
  /** All entries, whoever may see them. */
  whole: Catalog;
  /** Those that the audience sees. */
  seen: Catalog;
  audience: Audience;
  record: readonly Revision[];
  /** The fingerprint of the files that all of it was read from. */
  digest: string;
  /** The folder in which it is kept. */
  store: string;
  /** What tells this site from others that share the folder. */
  site: string;
}

/** What became of each entry, as an audience may know it: kept from one build to the next, since all facts of all entries are gone through for it. */
export function keptPast({
  whole,
  seen,
  audience,
  record,
  digest,
  store,
  site,
}: PastContext): Pick<Handed, 'history' | 'pasts'> {
  const key = [codeVersion(fileURLToPath(import.meta.url)), audience, digest].join('\n');
  const { history, pasts } = new MadeStore(store).value(site, key, () => ({
    history: historyFor(seen, record, audience),
    pasts: [...pastsFor(whole, record, audience, seen)],
  }));
  return { history, pasts: new Map(pasts) };
}
