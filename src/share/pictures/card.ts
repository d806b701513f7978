import { Canvas } from './canvas.ts';
import type { EntryPicture } from './entry-picture.ts';
import { drawHouse, drawKicker, drawMarks, inksOf, oneLine } from './furniture.ts';

import { headingOf } from './heading.ts';
import type { Look } from './look.ts';
import { drawLines, inkWidth } from './type.ts';

/** The size of a card, in pixels: what chats and feeds show whole. */
export const CARD = { width: 1200, height: 630 } as const;

/** Draws an entry as a card: what it is, what it says in a sentence, and how fresh it is. */
export function drawCard(
  picture: EntryPicture,
  look: Look,
  { width, height }: { width: number; height: number } = CARD,
): Canvas {
  const scale = width / CARD.width;
  const px = (size: number): number => Math.round(size * scale);
  const inks = inksOf(look, picture.tint);
  const canvas = new Canvas(width, height, inks.paper);
  canvas.fill(0, 0, px(20), height, inks.tint);
  const [left, right] = [px(76), width - px(64)];
  const room = right - left;
  drawKicker(canvas, picture, look, { left, top: px(52), size: px(25), ground: inks.paper });
  drawMarks(canvas, picture, look, { right, top: px(52), size: px(25) });

  const foot = height - px(112);
  const top = px(128);
  const gap = px(22);
  const { title, summary } = headingOf(picture, look, {
    room,
    height: foot - px(20) - top,
    gap,
    sizes: [92, 84, 76, 68, 60, 54, 48].map(px),
    rows: 3,
    text: { share: 0.07, least: px(26) },
  });
  drawLines(canvas, summary, left, drawLines(canvas, title, left, top, inks.ink) + gap, inks.soft);

  canvas.fill(left, foot, room, px(2), inks.line);
  const middle = foot + px(56);
  drawHouse(canvas, look, { left, middle, width: px(420), ink: inks.ink });
  const [reviewed, owner] = [`Reviewed ${picture.reviewed}`, picture.owner].map((text) =>
    oneLine(text, look.text, px(24), room / 2),
  );
  for (const [line, text] of [reviewed, owner].entries())
    if (text)
      drawLines(
        canvas,
        text,
        right - Math.ceil(inkWidth(text)),
        middle + (line - 1) * text.leading,
        line === 0 ? inks.ink : inks.soft,
      );
  return canvas;
}
