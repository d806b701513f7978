import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/share/pictures/canvas.ts';
import { toPng } from '../../../src/share/pictures/png.ts';
import { readBack } from './drawn.ts';

describe('a PNG', () => {
  it('holds every pixel as it was drawn, with a palette and without', async () => {
    const few = new Canvas(40, 30, 0xfbf9f4);
    few.fill(3, 4, 20, 10, 0x10324a);
    few.round(10, 8, 25, 18, 6, 0x845300);
    const many = new Canvas(40, 30, 0);
    many.pixels.forEach((_, index) => {
      many.pixels[index] = (index * 7919) & 0xffffff;
    });
    for (const canvas of [few, many]) {
      const { width, height, pixels } = await readBack(canvas);
      expect([width, height]).toEqual([40, 30]);
      expect(pixels).toEqual([...canvas.pixels]);
    }
    expect((await toPng(few)).length).toBeLessThan((await toPng(many)).length / 2);
  });
});
