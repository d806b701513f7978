import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import { GROUPS } from '../../model/groups.ts';
import { KINDS } from '../../model/table.ts';
import { viewsOf } from '../../model/views/index.ts';

/** A group of the menu: what it is called, and where its lines lead. */
export interface MenuGroup {
  id: string;
  label: string;
  kinds: readonly { name: string; label: string; address: string }[];
}

/** A group of the navigation with its kinds. */
export interface NavigationGroup extends MenuGroup {
  about: string;
  kinds: readonly { name: string; label: string; answers: string; address: string; count: number }[];
}

/** The page where decks are made, checked and refreshed: no view, since it takes files in and gives files out. */
export const DECKS = {
  id: 'decks',
  label: 'Decks',
  address: '/decks/',
  about:
    'Check the links of a deck and have those that moved mended, in your own browser; take entries into slides and onto paper.',
} as const;

/** The page where the buyers are learned: paths, questions that come back, plans for a call. */
export const LEARN = {
  id: 'learn',
  label: 'Learn the buyers',
  address: '/learn/',
  about:
    'Learning paths, a few questions a day that come back until they stick, and a plan for the call of tomorrow; progress stays in your browser.',
} as const;

/** The views that an audience has, what is learned, and what is done with decks, as a group of the menu. */
export const viewsFor = (audience: Audience): MenuGroup => ({
  id: 'views',
  label: 'Across entries',
  kinds: [...viewsOf(audience), LEARN, DECKS].map(({ id, label, address }) => ({ name: id, label, address })),
});

/** The navigation: the six groups with every kind that has entries. */
export function navigationOf(catalog: Catalog): NavigationGroup[] {
  return GROUPS.map(({ id, label, about }) => ({
    id,
    label,
    about,
    kinds: KINDS.filter(({ group }) => group === id).flatMap((kind) => {
      if (catalog.ofKind(kind.name).length === 0) return [];
      return [
        {
          name: kind.name,
          label: kind.label.many,
          answers: kind.answers,
          address: `/${kind.folder}/`,
          count: catalog.currentOf(kind.name).length,
        },
      ];
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}
