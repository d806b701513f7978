import type { Canvas } from './canvas.ts';
import { type Lines, widthOf } from './lines.ts';
import { type Mask, maskOf } from './mask.ts';
import { flatten } from './outline.ts';
import type { Colour } from './palette.ts';
import type { Typeface } from './typeface.ts';
import { type SetGlyph, spaceOf, type Word } from './words.ts';

/** A glyph may begin at so many places within a pixel. */
const PLACES = 4;

const masks = new WeakMap<Typeface, Map<number, Mask | null>>();

/** The pixels of a glyph at a size, beginning a part of a pixel to the right. */
function glyphMask({ face, glyph }: SetGlyph, size: number, place: number): Mask | null {
  const known = masks.get(face) ?? new Map<number, Mask | null>();
  masks.set(face, known);
  const key = (glyph * 1024 + size) * PLACES + place;
  const before = known.get(key);
  if (before !== undefined) return before;
  const scale = size / face.unitsPerEm;
  const mask = maskOf(flatten(face.outline(glyph), scale, -scale, place / PLACES, 0)) ?? null;
  known.set(key, mask);
  return mask;
}

/** The words of a line in the order in which they stand, from left to right. */
function inSight(line: readonly Word[], rtl: boolean): Word[] {
  const runs: Word[][] = [];
  for (const word of line) {
    const run = runs.at(-1);
    if (run?.[0]?.rtl === word.rtl) run.push(word);
    else runs.push([word]);
  }
  const turned = runs.map((run) => (run[0]?.rtl ? run.toReversed() : run));
  return (rtl ? turned.reverse() : turned).flat();
}

/** The height of a text in pixels. */
export const heightOf = ({ lines, leading }: Lines): number => lines.length * leading;

/** Draws a text; gives the pixel row below it. */
export function drawLines(canvas: Canvas, text: Lines, left: number, top: number, colour: Colour): number {
  const { stack, size, leading } = text;
  const [face] = stack;
  if (!face) return top;
  const [ascent, descent] = [face.ascent / face.unitsPerEm, face.descent / face.unitsPerEm];
  const space = spaceOf(stack);
  for (const [index, line] of text.lines.entries()) {
    const baseline = Math.round(
      top + index * leading + (leading - (ascent + descent) * size) / 2 + ascent * size,
    );
    let x = left + (text.rtl ? text.width - widthOf(line, space) * size : 0);
    for (const [place, word] of inSight(line, text.rtl).entries()) {
      if (place > 0 && word.spaced) x += space * size;
      for (const glyph of word.glyphs) {
        const at = x + glyph.x * size;
        const whole = Math.floor(at);
        const mask = glyphMask(glyph, size, Math.floor((at - whole) * PLACES));
        if (mask) canvas.mask(mask, whole, baseline - Math.round(glyph.y * size), colour);
      }
      x += word.width * size;
    }
  }
  return top + heightOf(text);
}

/** The width of the longest line of a text, in pixels. */
export function inkWidth({ lines, stack, size }: Lines): number {
  const space = spaceOf(stack);
  return Math.max(0, ...lines.map((line) => widthOf(line, space) * size));
}
