import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from '../../src/model/lines.ts';

describe('the lines of a text', () => {
  it('are one where it fits', () => {
    expect(linesOf('Total cost', 130)).toEqual(['Total cost']);
  });

  it('are as few as can be, and about as wide as each other', () => {
    expect(linesOf('A letter before the first bill', 130)).toEqual(['A letter before', 'the first bill']);
  });

  it('hold every word, none wider than asked', () => {
    const text = 'We have been let down by a provider before, and said so to everybody who asked us';
    const lines = linesOf(text, 100);
    expect(lines.join(' ')).toBe(text);
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
  });

  it('cut a word that is wider than a line, and lose no letter', () => {
    const lines = linesOf('Donaudampfschifffahrtsgesellschaft now', 100);
    expect(lines.join('').replace(/\s/g, '')).toBe('Donaudampfschifffahrtsgesellschaftnow');
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
  });

  it('fit scripts that write without blanks', () => {
    const lines = linesOf('最高財務責任者と情報システム部門の責任者', 130);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => widthOf(line) > 130)).toEqual([]);
  });
});

describe('the width of a text', () => {
  it('is none for none, and more for wide letters than for narrow ones', () => {
    expect(widthOf('')).toBe(0);
    expect(widthOf('mmm')).toBeGreaterThan(widthOf('iii'));
  });
});
