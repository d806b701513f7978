import type { Entry } from '../entry.ts';
import type { SlideCard } from '../kind.ts';
import type { Outline } from '../outline.ts';
import type { Item } from '../value.ts';
import { notesOf } from './part-notes.ts';
import { backlinkPoints, groupOf, heaviestFirst, pointsOf } from './part-points.ts';
import type { PointGroup, Slide } from './slide.ts';
import type { SlideContext } from './words.ts';

/** What of an entry a slide of cards shows. */
export interface Kept {
  /** Which items of a part. */
  item: (item: Item) => boolean;
  /** Which entries that name this one. */
  backlink: (id: string, entry: string) => boolean;
}

const ALL: Kept = { item: () => true, backlink: () => true };

type Card = PointGroup & { to: string };

/** Cards side by side, each with some parts of an entry; what is empty is left out. */
export function cardBlock(
  entry: Entry,
  outline: Outline,
  columns: readonly (readonly SlideCard[])[],
  context: SlideContext,
  kept: Kept = ALL,
): { cards: readonly (readonly Card[])[]; notes: readonly string[] } {
  const parts = outline.sections.flatMap((section) => section.parts);
  const groups = [...outline.sections.flatMap(({ incoming }) => incoming), ...outline.backlinks];
  const notes: string[] = [];
  const cardsFor = ({ part: name, label, detail = 'brief' }: SlideCard): Card[] => {
    const part = parts.find(({ anchor }) => anchor === name);
    if (part) {
      const points = heaviestFirst(pointsOf(part, entry.id, context, { detail, keep: kept.item }));
      if (points.length > 0) notes.push(...notesOf(part, context));
      return groupOf(label ?? part.label, points).map((group) => ({
        ...group,
        to: context.link(entry.id, name),
      }));
    }
    const group = groups.find(({ id }) => id === name);
    if (!group) return [];
    const links = group.links.filter(({ ref }) => kept.backlink(name, ref.id));
    const points = heaviestFirst(backlinkPoints({ ...group, links }, context, detail));
    return groupOf(label ?? group.label, points).map((one) => ({ ...one, to: context.link(entry.id) }));
  };
  const cards = columns.map((column) => column.flatMap(cardsFor)).filter((column) => column.length > 0);
  return { cards, notes };
}

/** The first slide of an entry: what it is about, and what matters most of it, at a glance. */
export function overviewSlide(
  entry: Entry,
  outline: Outline,
  columns: readonly (readonly SlideCard[])[],
  kicker: string,
  context: SlideContext,
): Slide {
  const { cards, notes } = cardBlock(entry, outline, columns, context);
  return {
    template: 'overview',
    kicker,
    title: entry.data.title,
    lead: entry.data.summary,
    to: context.link(entry.id),
    blocks: cards.length > 0 ? [{ type: 'cards', cards }] : [],
    notes,
  };
}
