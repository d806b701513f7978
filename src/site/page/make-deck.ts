import { membersOf } from '../../model/insights/group.ts';
import { entriesWithSlides, houseOf, type SlideSource } from '../../model/slides/site-slides.ts';
import type { DeckHouse } from '../../model/slides/slide.ts';
import { KINDS } from '../../model/table.ts';
import { viewsOf } from '../../model/views/index.ts';
import { OF_VIEW } from '../../model/views/slides/index.ts';

/** Something that can be chosen by its name. */
export interface Option {
  id: string;
  title: string;
}

/** What a deck can be made of. */
export interface DeckOptions {
  house: DeckHouse;
  /** Groups with the ids of their members. */
  groups: readonly (Option & { members: readonly string[] })[];
  /** Entries that have slides, kind by kind, and views. */
  kinds: readonly { label: string; entries: readonly Option[] }[];
  stages: readonly Option[];
}

/** What the page that makes decks offers. */
export function deckOptions(source: SlideSource): DeckOptions {
  const { catalog } = source;
  const option = ({ id, data }: { id: string; data: { title: string } }): Option => ({
    id,
    title: data.title,
  });
  const made = entriesWithSlides(catalog);
  return {
    house: houseOf(source),
    groups: catalog.of('buying-group').map((group) => ({
      ...option(group),
      members: membersOf(group, catalog).map(({ persona }) => persona.id),
    })),
    kinds: [
      ...KINDS.map(({ name, label }) => ({
        label: label.many,
        entries: made.filter(({ kind }) => kind === name).map(option),
      })).filter(({ entries }) => entries.length > 0),
      {
        label: 'Across entries',
        entries: viewsOf(source.audience).map(({ id, label }) => ({ id: `${OF_VIEW}${id}`, title: label })),
      },
    ],
    stages: catalog.of('stage').map(option),
  };
}
