import { describe, expect, it } from 'vitest';
import { type Bitmap, Canvas } from '../../../src/share/pictures/canvas.ts';
import { readBack } from './drawn.ts';

/** A bitmap of as many colours as it has pixels. */
function rainbow(side: number): Bitmap {
  const data = new Uint8Array(side * side * 4).map((_, at) =>
    at % 4 === 3 ? 255 : at % 4 === 0 ? (Math.floor(at / 4) % side) * 4 : Math.floor(at / 4 / side) * 4,
  );
  return { width: side, height: side, data };
}

/** What a canvas holds, pixel by pixel; asked before it is written, since it is done with afterwards. */
const drawn = (canvas: Canvas): number[] =>
  Array.from({ length: canvas.width * canvas.height }, (_, at) =>
    canvas.at(at % canvas.width, Math.floor(at / canvas.width)),
  );

describe('a PNG', () => {
  it('holds every pixel as it was drawn, for another program to read', async () => {
    const canvas = new Canvas(40, 30, 0xfbf9f4);
    canvas.fill(-3, 4, 20, 100, 0x10324a);
    canvas.round(10, 8, 60, 18, 6, 0x845300);
    const before = drawn(canvas);
    const { width, height, pixels } = await readBack(canvas);
    expect([width, height]).toEqual([40, 30]);
    expect(pixels).toEqual(before);
    expect(new Set(pixels).size).toBeGreaterThan(4);
  });

  it('does with 256 colours where a logo has thousands, each near to what it was', async () => {
    const canvas = new Canvas(70, 70, 0xffffff);
    canvas.image(rainbow(60), 5, 5);
    const before = drawn(canvas);
    const { pixels } = await readBack(canvas);
    expect(pixels).toEqual(before);
    expect(new Set(pixels).size).toBeLessThanOrEqual(256);
    const far = pixels.filter((pixel, at) => {
      const [x, y] = [(at % 70) - 5, Math.floor(at / 70) - 5];
      const isInside = x >= 0 && y >= 0 && x < 60 && y < 60;
      return isInside && (Math.abs((pixel >> 16) - x * 4) > 34 || Math.abs((pixel & 255) - y * 4) > 34);
    });
    expect(far).toEqual([]);
  });

  it('carries nothing over from the picture that was drawn in the same memory before', async () => {
    const first = new Canvas(30, 20, 0x000000);
    first.fill(2, 2, 20, 10, 0xff0000);
    await readBack(first);
    const { pixels } = await readBack(new Canvas(30, 20, 0x00ff00));
    expect(new Set(pixels)).toEqual(new Set([0x00ff00]));
  });
});
