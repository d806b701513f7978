import type { Backlinks, Part } from '../outline.ts';
import type { Item, Value } from '../value.ts';
import type { Point, PointGroup, Run } from './slide.ts';
import {
  cautionOf,
  type Detail,
  joinedRuns,
  leadingTo,
  namedRuns,
  pointOf,
  refRuns,
  runsOf,
  type SlideContext,
  textOf,
} from './words.ts';

/** The items of a value, where it has some. */
export const itemsIn = (value: Value): readonly Item[] | undefined =>
  value.type === 'items' ? value.items : value.type === 'timeline' ? value.steps : undefined;

/** True for what is told in a line beside its name rather than point by point. */
export function isFact({ value }: Part): boolean {
  if (itemsIn(value)) return false;
  return value.type !== 'list' || value.values.every(({ type }) => type !== 'claim');
}

/** Where an item stands in its entry; its part where it has no anchor of its own. */
export const placeOf = (item: Item, part: string): string => item.anchors[0] ?? part;

/** Heaviest first, where items have a score. */
export function heaviestFirst(points: readonly Point[]): readonly Point[] {
  if (!points.some(({ score }) => score)) return points;
  return [...points].sort((a, b) => (b.score?.score ?? 0) - (a.score?.score ?? 0));
}

/** A part of an entry, point by point; `keep` picks the items. */
export function pointsOf(
  part: Part,
  id: string,
  context: SlideContext,
  { detail = 'full', keep = () => true }: { detail?: Detail; keep?: (item: Item) => boolean } = {},
): Point[] {
  const { value, anchor } = part;
  const items = itemsIn(value);
  if (items)
    return items
      .filter(keep)
      .map((item) => pointOf(item, context, context.link(id, placeOf(item, anchor)), detail));
  const values = value.type === 'list' ? value.values : [value];
  return values.map((one): Point => {
    if (one.type === 'text')
      return { head: leadingTo(textOf(runsOf(one, context)), context.link(id, anchor)) };
    if (one.type !== 'claim') return { head: runsOf(one, context) };
    const caution = detail === 'full' ? cautionOf(one.support) : [];
    return {
      head: leadingTo(one.text, context.link(id, one.anchor ?? anchor)),
      ...(caution.length > 0 ? { small: caution } : {}),
    };
  });
}

/** Who names an entry, point by point. */
export function backlinkPoints(
  { links }: Backlinks,
  context: SlideContext,
  detail: Detail = 'full',
): Point[] {
  return links.map(({ ref, reason, cells }): Point => {
    const score = cells.find(({ value }) => value.type === 'meter')?.value;
    const facts = cells.filter(({ value }) => value.type !== 'meter' && (value.type !== 'flag' || value.on));
    const small: Run[] =
      detail !== 'full'
        ? []
        : joinedRuns(
            facts.map((cell) => namedRuns(cell, context)),
            ' · ',
          );
    return {
      head: refRuns(ref, context),
      ...(score?.type === 'meter' ? { score: { score: score.score, of: score.of } } : {}),
      ...(reason && detail !== 'brief' ? { body: [{ text: reason }] } : {}),
      ...(small.length > 0 ? { small } : {}),
    };
  });
}

/** Points under a label, where there are any. */
export const groupOf = (label: string | undefined, points: readonly Point[]): PointGroup[] =>
  points.length > 0 ? [{ ...(label ? { label } : {}), points }] : [];
