import type { Segments } from './outline.ts';

/** How strongly a shape covers each pixel of a rectangle. */
export interface Mask {
  /** Its place: pixels from the origin of what was drawn. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Row by row, 0 for not at all up to {@link LEVELS} for wholly. */
  levels: Uint8Array;
}

/** In how many steps a pixel is covered: few, so that a picture gets by with a palette. */
export const LEVELS = 15;

function bounds(segments: Segments): [left: number, top: number, right: number, bottom: number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < segments.length; i += 2) {
    const [x = 0, y = 0] = [segments[i], segments[i + 1]];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [Math.floor(left), Math.floor(top), Math.ceil(right) + 1, Math.ceil(bottom) + 1];
}

/** Adds one line to the signed areas: each cell holds by how much what is right of it is covered more than what is left. */
function addLine(areas: Float64Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  const down = y0 < y1;
  const [topX, topY, endX, endY] = down ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (endX - topX) / (endY - topY);
  const sign = down ? 1 : -1;
  let x = topX;
  for (let row = Math.floor(topY); row < endY; row++) {
    const height = Math.min(row + 1, endY) - Math.max(row, topY);
    const next = x + slope * height;
    const area = sign * height;
    const [from, to] = x < next ? [x, next] : [next, x];
    const first = Math.floor(from);
    const last = Math.ceil(to);
    const at = row * width + first;
    if (last <= first + 1) {
      const middle = (from + to) / 2 - first;
      areas[at] = (areas[at] ?? 0) + area * (1 - middle);
      areas[at + 1] = (areas[at + 1] ?? 0) + area * middle;
    } else {
      // The share of the line left of each pixel's right edge, pixel by pixel.
      const per = 1 / (to - from);
      let before = 0;
      for (let column = first; column < last; column++) {
        const [enter, leave] = [Math.max(from, column), Math.min(to, column + 1)];
        const share = (leave - enter) * per;
        const middle = (enter + leave) / 2 - column;
        const cell = row * width + column;
        areas[cell] = (areas[cell] ?? 0) + area * (before + share * (1 - middle));
        before = share * middle;
      }
      const end = row * width + last;
      areas[end] = (areas[end] ?? 0) + area * before;
    }
    x = next;
  }
}

/** How strongly what the lines enclose covers each pixel; `undefined` for nothing at all. */
export function maskOf(segments: Segments): Mask | undefined {
  if (segments.length === 0) return undefined;
  const [left, top, right, bottom] = bounds(segments);
  const [width, height] = [right - left + 1, bottom - top];
  const areas = new Float64Array(width * height + 2);
  for (let i = 0; i < segments.length; i += 4)
    addLine(
      areas,
      width,
      (segments[i] ?? 0) - left,
      (segments[i + 1] ?? 0) - top,
      (segments[i + 2] ?? 0) - left,
      (segments[i + 3] ?? 0) - top,
    );
  const levels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let covered = 0;
    for (let column = 0; column < width; column++) {
      covered += areas[row * width + column] ?? 0;
      levels[row * width + column] = Math.round(Math.min(1, Math.abs(covered)) * LEVELS);
    }
  }
  return { left, top, width, height, levels };
}
