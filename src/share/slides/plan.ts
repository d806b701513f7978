import { dayWords } from '../../model/day.ts';
import type { DeckHouse, Slide, SlideSet } from '../../model/slides/slide.ts';
import type { DeckPlan } from './deck.ts';

/** What goes into a deck. */
export interface DeckChoice {
  /** A buying group, whose members follow it. */
  group?: SlideSet;
  members: readonly SlideSet[];
  /** Entries and views that are chosen one by one. */
  chosen: readonly SlideSet[];
  /** The stages that it is about, in order; none for all that is known. */
  stages: readonly { id: string; title: string }[];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** More names make no title. */
const MOST_NAMES = 3;

/** What a deck is called. */
function titleFor({ group, chosen }: DeckChoice, { organisation }: DeckHouse): string {
  if (group) return group.title;
  if (chosen.length > 0 && chosen.length <= MOST_NAMES) return listed(chosen.map(({ title }) => title));
  return `The buyers of ${organisation}`;
}

type Placed = DeckPlan['slides'][number];

const all = (set: SlideSet, slides: readonly Slide[] = set.slides): Placed[] =>
  slides.map((slide) => ({ set, slide }));

const first = (set: SlideSet): Placed[] => all(set, set.slides.slice(0, 1));

/** Stage by stage, who does what there. */
const atStages = ({ group, members, chosen, stages }: DeckChoice): Placed[] =>
  stages.flatMap(({ id }) =>
    [...(group ? [group] : []), ...members, ...chosen].flatMap((set) => all(set, set.stages?.[id] ?? [])),
  );

/** Works out a deck: which slides of which entries, in which order, and what the first one says. */
export function planDeck(choice: DeckChoice, house: DeckHouse): DeckPlan {
  const { group, members, chosen, stages } = choice;
  const title = titleFor(choice, house);
  const slides =
    stages.length > 0
      ? [...(group ? first(group) : []), ...atStages(choice)]
      : [...(group ? all(group) : []), ...members.flatMap(first), ...chosen.flatMap((set) => all(set))];
  const days = [...new Set(slides.map(({ set }) => set.reviewed))].sort();
  const [from, to] = [days[0], days.at(-1)];
  const reviewed =
    from === undefined || to === undefined
      ? []
      : [from === to ? `Reviewed ${dayWords(from)}` : `Reviewed ${dayWords(from)} to ${dayWords(to)}`];
  return {
    title,
    cover: {
      title,
      lines: [
        ...(stages.length > 0 ? [listed(stages.map((stage) => stage.title))] : []),
        ...(group && members.length > 0 ? [listed(members.map((set) => set.title))] : []),
        [house.organisation, ...reviewed].join(' · '),
        ...(house.audience === 'internal' ? ['Internal: not for customers or partners'] : []),
        ...(house.audience === 'partner' ? ['For partners: not for customers'] : []),
        ...(house.sample ? [`Sample: ${house.organisation}, its people and its records are invented`] : []),
      ],
    },
    slides,
  };
}
