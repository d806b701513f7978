import { LEVELS, type Mask, maskOf } from './mask.ts';
import { flatten } from './outline.ts';
import { type Colour, MOST_COLOURS, mix, Palette } from './palette.ts';

/** A picture of pixels with alpha, such as a logo: four bytes each, red first. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Rows of canvases that are done with, by size: thousands of megabytes would be thrown away otherwise. */
const spent = new Map<number, Uint8Array[]>();

/** How far from the ends of a quarter of a circle its handles stand, as a share of the radius. */
const HANDLE = 0.5523;

const roundMasks = new Map<string, Mask | undefined>();

/** A rectangle with round corners. */
function roundMask(width: number, height: number, radius: number): Mask | undefined {
  const key = `${width} ${height} ${radius}`;
  if (roundMasks.has(key)) return roundMasks.get(key);
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - HANDLE);
  const [w, h] = [width, height];
  const path = `M${r},0L${w - r},0C${w - k},0 ${w},${k} ${w},${r}L${w},${h - r}C${w},${h - k} ${w - k},${h} ${w - r},${h}L${r},${h}C${k},${h} 0,${h - k} 0,${h - r}L0,${r}C0,${k} ${k},0 ${r},0Z`;
  const mask = maskOf(flatten(path, 1, 1, 0, 0));
  roundMasks.set(key, mask);
  return mask;
}

/** The fewest bits to leave out of each part of a colour so that so many colours are enough for a picture. */
function coarseness({ data }: Bitmap, most: number): number {
  for (let bits = 0; bits < 5; bits++) {
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      if ((data[at + 3] ?? 0) >= 128)
        colours.add(
          ((data[at] ?? 0) >> bits) * 65_536 +
            ((data[at + 1] ?? 0) >> bits) * 256 +
            ((data[at + 2] ?? 0) >> bits),
        );
    if (colours.size <= most) return bits;
  }
  return 5;
}

/** Pixels to draw on, each the place of its colour in a palette. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly palette = new Palette();
  /** Row by row, each behind a byte that is 0, as PNG has them. */
  readonly rows: Uint8Array;
  readonly #blends = new Map<number, Int16Array>();

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    const size = (width + 1) * height;
    this.rows = spent.get(size)?.pop() ?? new Uint8Array(size);
    // The ground is the first colour, and its place is 0 like the bytes between rows.
    this.rows.fill(this.palette.place(ground));
  }

  /** Gives its memory to the next canvas of its size: nothing may be done with it any more. */
  release(): void {
    const size = this.rows.length;
    spent.set(size, [...(spent.get(size) ?? []), this.rows]);
  }

  /** The colour of a pixel. */
  at(left: number, top: number): Colour {
    return this.palette.colours[this.rows[top * (this.width + 1) + 1 + left] ?? 0] ?? 0;
  }

  /** Fills a rectangle of whole pixels. */
  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    const place = this.palette.place(colour);
    const [from, to] = [Math.max(0, left), Math.min(this.width, left + width)];
    for (let row = Math.max(0, top); row < Math.min(this.height, top + height); row++) {
      const start = row * (this.width + 1) + 1;
      this.rows.fill(place, start + from, start + to);
    }
  }

  /** Fills a rectangle with round corners. */
  round(left: number, top: number, width: number, height: number, radius: number, colour: Colour): void {
    const mask = roundMask(width, height, radius);
    if (mask) this.mask(mask, left, top, colour);
  }

  /** The place of the colour that a ground has where a colour covers it up to a level. */
  #blend(blends: Int16Array, ground: number, ink: number, level: number): number {
    const at = ground * (LEVELS + 1) + level;
    const known = blends[at] ?? -1;
    if (known >= 0) return known;
    const { colours } = this.palette;
    const place = this.palette.place(mix(colours[ground] ?? 0, colours[ink] ?? 0, level / LEVELS));
    blends[at] = place;
    return place;
  }

  #blendsOf(ink: number): Int16Array {
    const known = this.#blends.get(ink) ?? new Int16Array(MOST_COLOURS * (LEVELS + 1)).fill(-1);
    this.#blends.set(ink, known);
    return known;
  }

  /** Colours what a mask covers. */
  mask({ levels, ...mask }: Mask, left: number, top: number, colour: Colour): void {
    const ink = this.palette.place(colour);
    const blends = this.#blendsOf(ink);
    const [x, y] = [left + mask.left, top + mask.top];
    const [first, last] = [Math.max(0, -x), Math.min(mask.width, this.width - x)];
    for (let row = Math.max(0, -y); row < Math.min(mask.height, this.height - y); row++) {
      const from = row * mask.width;
      const to = (y + row) * (this.width + 1) + 1 + x;
      for (let column = first; column < last; column++) {
        const level = levels[from + column] ?? 0;
        if (level === 0) continue;
        const at = to + column;
        this.rows[at] = level === LEVELS ? ink : this.#blend(blends, this.rows[at] ?? 0, ink, level);
      }
    }
  }

  /** Lays a picture over what is there; last of all, since it may need every colour that is left. */
  image(bitmap: Bitmap, left: number, top: number): void {
    const { width, height, data } = bitmap;
    const free = MOST_COLOURS - this.palette.colours.length;
    // A flat logo needs some colours more at its edges; of one with many, finer shades are taken together.
    const bits = coarseness(bitmap, Math.floor(free / 4));
    const part = (at: number): number => ((data[at] ?? 0) >> bits) << bits;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const from = (row * width + column) * 4;
        const [x, y] = [left + column, top + row];
        const level = Math.round(((data[from + 3] ?? 0) / 255) * LEVELS);
        if (level === 0 || x < 0 || y < 0 || x >= this.width || y >= this.height) continue;
        const colour = (part(from) << 16) | (part(from + 1) << 8) | part(from + 2);
        const at = y * (this.width + 1) + 1 + x;
        this.rows[at] = this.palette.place(mix(this.at(x, y), colour, level / LEVELS));
      }
  }
}
