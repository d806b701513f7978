import type { Catalog } from '../catalog.ts';
import { KINDS } from '../table.ts';

/** The team that keeps most entries of each kind; of two that keep as many, the one named first in `site.yaml`. */
export function keepersOf(catalog: Catalog): Record<string, string> {
  return Object.fromEntries(
    KINDS.flatMap(({ name }) => {
      const counts = new Map(catalog.site.teams.map(({ id }) => [id, 0]));
      for (const { data } of catalog.currentOf(name))
        counts.set(data.owner, (counts.get(data.owner) ?? 0) + 1);
      const [most] = [...counts].sort(([, a], [, b]) => b - a);
      return most && most[1] > 0 ? [[name, most[0]] as const] : [];
    }),
  );
}
