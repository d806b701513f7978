import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

/** True for an entry that no longer holds: it keeps its address and is named nowhere as current. */
export const isRetired = ({ data }: Entry): boolean => data.status === 'retired';

/** The entries to read today instead of a retired one: what replaced it, and where that is retired as well, what replaced that. */
export function replacementsOf(entry: Entry, catalog: Catalog): Entry[] {
  const seen = new Set([entry.id]);
  const follow = (from: Entry): Entry[] =>
    (from.data.replacedBy ?? []).flatMap((id) => {
      const next = catalog.get(id);
      if (!next || seen.has(id)) return [];
      seen.add(id);
      const further = isRetired(next) ? follow(next) : [];
      // Where the trail ends in a retired entry, its page says why.
      return further.length > 0 ? further : [next];
    });
  return follow(entry);
}
