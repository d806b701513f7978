import { describe, expect, it } from 'vitest';
import { LEVELS, maskOf } from '../../../src/share/pictures/mask.ts';
import { flatten } from '../../../src/share/pictures/outline.ts';

/** A mask as rows of numbers. */
const shown = (path: string): string[] => {
  const mask = maskOf(flatten(path, 1, 1, 0, 0));
  return Array.from({ length: mask?.height ?? 0 }, (_, row) =>
    [...(mask?.levels.subarray(row * mask.width, (row + 1) * mask.width) ?? [])]
      .join(' ')
      .replace(/( 0)+$/, ''),
  );
};

/** How much a mask covers in pixels. */
const area = (path: string): number => {
  const levels = [...(maskOf(flatten(path, 1, 1, 0, 0))?.levels ?? [])];
  return levels.reduce((sum, level) => sum + level, 0) / LEVELS;
};

describe('the mask of a shape', () => {
  it('covers whole pixels wholly and parts of them in part, whichever way round the shape runs', () => {
    expect(shown('M1,0L3,0L3,1L1,1Z').slice(0, 1)).toEqual(['15 15']);
    expect(shown('M0,0L2.6,0L2.6,1L0,1Z').slice(0, 1)).toEqual(['15 15 9']);
    expect(shown('M0,0L0,1L2.6,1L2.6,0Z').slice(0, 1)).toEqual(['15 15 9']);
    expect(shown('M0,0L4,0L0,4Z').slice(0, 4)).toEqual(['15 15 15 8', '15 15 8', '15 8', '8']);
  });

  it('leaves holes open', () => {
    expect(area('M0,0L10,0L10,10L0,10ZM2,2L2,8L8,8L8,2Z')).toBeCloseTo(64, 5);
  });

  it('follows curves: a circle has the area of one, within a hundredth', () => {
    const k = 20 * 0.5523;
    const circle = `M20,0C${20 + k},0 40,${20 - k} 40,20C40,${20 + k} ${20 + k},40 20,40C${20 - k},40 0,${20 + k} 0,20C0,${20 - k} ${20 - k},0 20,0Z`;
    expect(Math.abs(area(circle) / (Math.PI * 400) - 1)).toBeLessThan(0.01);
    // Below a quadratic curve lie two thirds of the triangle around it.
    expect(Math.abs(area('M0,0Q20,0 20,20L0,0Z') / ((200 * 2) / 3) - 1)).toBeLessThan(0.01);
  });

  it('is none for nothing', () => {
    expect(maskOf([])).toBeUndefined();
  });
});
