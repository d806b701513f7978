import type { Catalog } from '../../model/catalog.ts';
import { GROUPS } from '../../model/groups.ts';
import { KINDS } from '../../model/table.ts';

/** A group of the navigation with its kinds. */
export interface NavigationGroup {
  id: string;
  label: string;
  about: string;
  kinds: readonly { name: string; label: string; answers: string; address: string; count: number }[];
}

/** The navigation: the six groups with every kind that has entries. */
export function navigationOf(catalog: Catalog): NavigationGroup[] {
  return GROUPS.map(({ id, label, about }) => ({
    id,
    label,
    about,
    kinds: KINDS.filter(({ group }) => group === id).flatMap((kind) => {
      const count = catalog.ofKind(kind.name).length;
      if (count === 0) return [];
      return [
        {
          name: kind.name,
          label: kind.label.many,
          answers: kind.answers,
          address: `/${kind.folder}/`,
          count,
        },
      ];
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}
