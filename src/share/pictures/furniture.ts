import type { Canvas } from './canvas.ts';
import type { EntryPicture } from './entry-picture.ts';
import { linesOf } from './lines.ts';
import type { Look } from './look.ts';
import { type Colour, mix } from './palette.ts';
import { drawLines, inkWidth } from './type.ts';
import type { Stack } from './words.ts';

const WHITE: Colour = 0xffffff;

/** The colours that an entry's pictures are drawn in. */
export interface Inks {
  paper: Colour;
  ink: Colour;
  soft: Colour;
  line: Colour;
  caution: Colour;
  /** What stands out. */
  tint: Colour;
  /** A ground for what stands out. */
  wash: Colour;
}

/** The colours of a house for an entry with that tint. */
export function inksOf({ colours }: Look, tint: EntryPicture['tint']): Inks {
  const named = (name: string): Colour => colours.get(name) ?? 0;
  const strong = colours.get(tint?.word ?? '') ?? named('accent');
  return {
    paper: named('paper'),
    ink: named('ink'),
    soft: named('ink-soft'),
    line: named('line'),
    caution: named('caution'),
    tint: strong,
    wash: mix(WHITE, strong, 0.1),
  };
}

/** Text that stands on one line and is cut where it does not fit. */
export const oneLine = (text: string, stack: Stack, size: number, width: number) =>
  linesOf(text, { stack, size, leading: 1.35, width, most: 1 });

/** A label on a ground of its own; gives its width. */
export function drawChip(
  canvas: Canvas,
  label: string,
  place: { left: number; top: number; size: number; stack: Stack; ink: Colour; ground: Colour },
): number {
  const { left, top, size, stack, ink, ground } = place;
  const text = oneLine(label, stack, size, 600);
  const width = Math.ceil(inkWidth(text)) + size;
  const height = Math.round(size * 1.6);
  canvas.round(left, top, width, height, height / 2, ground);
  drawLines(canvas, text, left + Math.round(size / 2), top + Math.round((height - text.leading) / 2), ink);
  return width;
}

/** What sort of entry it is, and what tints it. */
export function drawKicker(
  canvas: Canvas,
  { kind, tint }: EntryPicture,
  look: Look,
  place: { left: number; top: number; size: number; ground: Colour },
): void {
  const inks = inksOf(look, tint);
  const { left, top, size, ground } = place;
  const text = oneLine(kind, look.strong, size, 600);
  const chip = Math.round(size * 1.6);
  drawLines(canvas, text, left, top + Math.round((chip - text.leading) / 2), inks.tint);
  if (!tint) return;
  const after = left + Math.ceil(inkWidth(text)) + Math.round(size * 0.7);
  drawChip(canvas, tint.label, {
    left: after,
    top,
    size,
    stack: look.strong,
    ink: ground,
    ground: inks.tint,
  });
}

/** What somebody who has nothing but the picture must know, from the right edge on. */
export function drawMarks(
  canvas: Canvas,
  { marks, tint }: EntryPicture,
  look: Look,
  place: { right: number; top: number; size: number },
): void {
  const inks = inksOf(look, tint);
  let right = place.right;
  for (const { label, isCaution } of marks.toReversed()) {
    const width = Math.ceil(inkWidth(oneLine(label, look.strong, place.size, 600))) + place.size;
    const [ink, ground] = isCaution ? [WHITE, inks.caution] : [inks.soft, inks.line];
    drawChip(canvas, label, { ...place, left: right - width, stack: look.strong, ink, ground });
    right -= width + Math.round(place.size * 0.5);
  }
}

/** The logo, or the name where there is none, its middle at a row. */
export function drawHouse(
  canvas: Canvas,
  look: Look,
  place: { left: number; middle: number; width: number; ink: Colour },
): void {
  const { left, middle, width, ink } = place;
  if (look.logo && look.logo.width <= width) {
    canvas.image(look.logo, left, Math.round(middle - look.logo.height / 2));
    return;
  }
  const name = oneLine(look.organisation, look.display, 34, width);
  drawLines(canvas, name, left, Math.round(middle - name.leading / 2), ink);
}

/** A score as dots, the last of them ending at the right. */
export function drawMeter(
  canvas: Canvas,
  meter: { score: number; of: number },
  place: { right: number; middle: number; size: number; inks: Inks },
): void {
  const { right, middle, size, inks } = place;
  const step = Math.round(size * 1.5);
  for (let dot = 0; dot < meter.of; dot++) {
    const left = right - size - (meter.of - 1 - dot) * step;
    const colour = dot < meter.score ? inks.tint : inks.line;
    canvas.round(left, Math.round(middle - size / 2), size, size, size / 2, colour);
  }
}
