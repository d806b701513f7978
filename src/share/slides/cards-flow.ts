import type { Block } from '../../model/slides/slide.ts';
import { COLUMN_GAP, type Flow, type FlowContext } from './flow.ts';
import { labelParagraph, moreParagraph, pointParagraphs } from './paragraphs.ts';
import { heightOfAll, type Paragraph, type Shape } from './shapes.ts';

type CardsBlock = Extract<Block, { type: 'cards' }>;
type Card = CardsBlock['cards'][number][number];

/** A card as paragraphs, with as many of its points as are shown. */
function cardParagraphs(
  { label, points, to }: Card,
  shown: number,
  { address, scale }: FlowContext,
): Paragraph[] {
  const more = points.length - shown;
  return [
    ...(label ? [labelParagraph(label, scale)] : []),
    ...points.slice(0, shown).flatMap((point) => pointParagraphs(point, address, scale)),
    ...(more > 0 ? [moreParagraph(more, to, address)] : []),
  ];
}

/** How much higher than others the first card of a column may be. */
const FIRST = 2;

/** The line over a card and the space around it. */
const CARD = { line: 2, below: 7, between: 18 } as const;

/** How many points each card of a column shows, so that all of them fit: the one that shows most gives way first. */
function shownIn(cards: readonly Card[], width: number, height: number, context: FlowContext): number[] {
  const shown = cards.map(({ points }) => points.length);
  const heightAt = (index: number): number => {
    const card = cards[index];
    return card && (shown[index] ?? 0) > 0
      ? heightOfAll(cardParagraphs(card, shown[index] ?? 0, context), width)
      : 0;
  };
  const heights = cards.map((_, index) => heightAt(index));
  for (;;) {
    const standing = shown.filter((count) => count > 0).length;
    const fixed = standing * (CARD.line + CARD.below) + (standing - 1) * CARD.between;
    if (fixed + heights.reduce((sum, one) => sum + one, 0) <= height) return shown;
    const open = heights
      // What stands first matters most.
      .map((one, index) => ({ one: index === 0 ? one / FIRST : one, index }))
      .filter(({ index }) => (shown[index] ?? 0) > 1)
      .sort((a, b) => b.one - a.one)[0];
    // Where even one point of each is too much, the last group that still stands gives way as a whole.
    const index = open?.index ?? shown.findLastIndex((count) => count > 0);
    if (index < 1 && !open) return shown;
    shown[index] = (shown[index] ?? 1) - 1;
    heights[index] = heightAt(index);
  }
}

/** Cards side by side, on one page. */
export function cardsFlow({ cards }: CardsBlock, context: FlowContext): Flow {
  const place: Flow['place'] = (box) => {
    const count = Math.max(2, cards.length);
    const width = (box.width - COLUMN_GAP * (count - 1)) / count;
    let isCut = false;
    const shapes = cards.flatMap((column, index): Shape[] => {
      const x = box.x + index * (width + COLUMN_GAP);
      const shown = shownIn(column, width, box.height, context);
      isCut ||= column.some(({ points }, place) => (shown[place] ?? 0) < points.length);
      let y = box.y;
      return column.flatMap((card, place): Shape[] => {
        if (shown[place] === 0) return [];
        const paragraphs = cardParagraphs(card, shown[place] ?? 0, context);
        const height = heightOfAll(paragraphs, width);
        const top = y;
        y += CARD.line + CARD.below + height + CARD.between;
        return [
          { type: 'bar', name: 'rule', ink: 'tint', box: { x, y: top, width, height: CARD.line } },
          {
            type: 'text',
            name: card.label ?? 'card',
            box: { x, y: top + CARD.line + CARD.below, width, height },
            paragraphs,
          },
        ];
      });
    });
    return { placed: { shapes, used: box.height, ...(isCut ? { cut: true as const } : {}) } };
  };
  return { place };
}
