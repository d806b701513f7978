import { LEVELS, type Mask, maskOf } from './mask.ts';
import { flatten } from './outline.ts';

/** A colour as a number: red, green and blue, a byte each. */
export type Colour = number;

/** A picture of pixels with alpha, such as a logo: four bytes each, red first. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8Array;
}

/** The colour that lies a share of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (shift: number): number => {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(a + (b - a) * share) << shift;
  };
  return part(16) | part(8) | part(0);
}

const corner = 0.5523;

/** A rectangle with round corners as a path. */
function roundPath(width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - corner);
  const [w, h] = [width, height];
  return `M${r},0L${w - r},0C${w - k},0 ${w},${k} ${w},${r}L${w},${h - r}C${w},${h - k} ${w - k},${h} ${w - r},${h}L${r},${h}C${k},${h} 0,${h - k} 0,${h - r}L0,${r}C0,${k} ${k},0 ${r},0Z`;
}

/** Pixels to draw on. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint32Array(width * height).fill(ground);
  }

  /** Fills a rectangle of whole pixels. */
  fill(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let row = top; row < top + height; row++) {
      const at = row * this.width;
      this.pixels.fill(colour, at + Math.max(0, left), at + Math.min(this.width, left + width));
    }
  }

  /** Fills a rectangle with round corners. */
  round(left: number, top: number, width: number, height: number, radius: number, colour: Colour): void {
    const mask = maskOf(flatten(roundPath(width, height, radius), 1, 1, 0, 0));
    if (mask) this.mask(mask, left, top, colour);
  }

  /** Colours what a mask covers. */
  mask(mask: Mask, left: number, top: number, colour: Colour): void {
    let [ground, level, mixed] = [-1, -1, 0];
    const from = left + mask.left;
    for (let row = 0; row < mask.height; row++) {
      const y = top + mask.top + row;
      if (y < 0 || y >= this.height) continue;
      for (let column = 0; column < mask.width; column++) {
        const covered = mask.levels[row * mask.width + column] ?? 0;
        const x = from + column;
        if (covered === 0 || x < 0 || x >= this.width) continue;
        const at = y * this.width + x;
        const under = this.pixels[at] ?? 0;
        if (covered === LEVELS) this.pixels[at] = colour;
        else {
          if (under !== ground || covered !== level) {
            [ground, level] = [under, covered];
            mixed = mix(under, colour, covered / LEVELS);
          }
          this.pixels[at] = mixed;
        }
      }
    }
  }

  /** Lays a picture over what is there. */
  image({ width, height, data }: Bitmap, left: number, top: number): void {
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const at = (row * width + column) * 4;
        const [x, y] = [left + column, top + row];
        const level = Math.round(((data[at + 3] ?? 0) / 255) * LEVELS);
        if (level === 0 || x < 0 || y < 0 || x >= this.width || y >= this.height) continue;
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        const under = y * this.width + x;
        this.pixels[under] = mix(this.pixels[under] ?? 0, colour, level / LEVELS);
      }
  }
}
