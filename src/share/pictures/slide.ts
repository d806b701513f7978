import { Canvas } from './canvas.ts';
import { drawCard } from './card.ts';
import { arranged, GAP, SET, type SetBlock, type SetLine } from './columns.ts';
import type { EntryPicture } from './entry-picture.ts';
import { drawHouse, drawKicker, drawMarks, drawMeter, type Inks, inksOf } from './furniture.ts';
import { headingOf } from './heading.ts';
import { linesOf } from './lines.ts';
import type { Look } from './look.ts';
import { drawLines, heightOf, inkWidth } from './type.ts';

/** The size of a slide, in pixels. */
export const SLIDE = { width: 1600, height: 900 } as const;

const PANEL = {
  width: 548,
  left: 60,
  room: 436,
  top: 128,
  gap: 24,
  sizes: [72, 64, 56, 48, 42, 36],
  rows: 5,
  text: { share: 0.1, least: 20 },
} as const;
const COLUMN = { left: 604, width: 446, gap: 48 } as const;

/** The size of a dot of a score, in pixels. */
const DOT = 12;

function drawLine(canvas: Canvas, line: SetLine, left: number, top: number, inks: Inks): void {
  const { text, aside, isBelow, meter } = line;
  const bottom = drawLines(canvas, text, left, top, inks.ink);
  if (aside && isBelow) drawLines(canvas, aside, left, bottom, inks.soft);
  else if (aside) {
    const end = inkWidth({ ...text, lines: text.lines.slice(-1) });
    drawLines(canvas, aside, left + Math.round(end + SET.size / 2), bottom - text.leading, inks.soft);
  }
  if (meter) {
    const right = left + COLUMN.width;
    drawMeter(canvas, meter, { right, middle: top + text.leading / 2, size: DOT, inks });
  }
}

function drawBlock(canvas: Canvas, block: SetBlock, left: number, top: number, inks: Inks): void {
  let y = top;
  if (block.heading) y = drawLines(canvas, block.heading, left, y, inks.tint) + GAP.heading;
  for (const line of block.lines) {
    drawLine(canvas, line, left, y, inks);
    y += line.height + GAP.line;
  }
  if (block.more) drawLines(canvas, block.more, left, y, inks.soft);
}

/** What it is, on the left, and at the foot how fresh it is and where it lives. */
function drawPanel(canvas: Canvas, picture: EntryPicture, look: Look, inks: Inks): void {
  const { left, room } = PANEL;
  canvas.fill(0, 0, PANEL.width, canvas.height, inks.wash);
  canvas.fill(0, 0, 14, canvas.height, inks.tint);
  drawKicker(canvas, picture, look, { left, top: 60, size: 24, ground: inks.wash });
  const facts = [`Reviewed ${picture.reviewed}`, picture.owner, ...(picture.link ? [picture.link] : [])].map(
    (text) => linesOf(text, { stack: look.text, size: 21, leading: 1.4, width: room, most: 2 }),
  );
  let foot = canvas.height - 64 - facts.reduce((sum, text) => sum + heightOf(text), 0);
  const house = foot - 54;
  const { title, summary } = headingOf(picture, look, { ...PANEL, height: house - 50 - PANEL.top });
  const top = drawLines(canvas, title, left, PANEL.top, inks.ink) + PANEL.gap;
  drawLines(canvas, summary, left, top, inks.soft);
  drawHouse(canvas, look, { left, middle: house, width: room, ink: inks.ink });
  for (const text of facts) foot = drawLines(canvas, text, left, foot, inks.soft);
}

/** Draws an entry as a slide: what it is on the left, what it says beside it; without anything to say, as a large card. */
export function drawSlide(picture: EntryPicture, look: Look): Canvas {
  if (picture.blocks.length === 0) return drawCard(picture, look, SLIDE);
  const { width, height } = SLIDE;
  const inks = inksOf(look, picture.tint);
  const canvas = new Canvas(width, height, inks.paper);
  drawPanel(canvas, picture, look, inks);
  drawMarks(canvas, picture, look, { right: width - 56, top: 40, size: 20 });
  const top = picture.marks.length > 0 ? 108 : 64;
  const room = { width: COLUMN.width, height: height - 56 - top };
  for (const [index, column] of arranged(picture.blocks, room, look).entries()) {
    let y = top;
    for (const block of column) {
      drawBlock(canvas, block, COLUMN.left + index * (COLUMN.width + COLUMN.gap), y, inks);
      y += block.height + GAP.block;
    }
  }
  return canvas;
}
