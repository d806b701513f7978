import { describe, expect, it } from 'vitest';
import { clipped, described } from '../../src/share/unfurl.ts';

const site = { organisation: 'Harbour', language: 'en', teams: [] };

describe('a title or description', () => {
  it('is cut behind a word, and says so', () => {
    expect(clipped('Chief financial officer', 70)).toBe('Chief financial officer');
    expect(clipped('Chief financial officer', 16)).toBe('Chief financial…');
    expect(clipped('Chief financial, officer', 17)).toBe('Chief financial…');
  });

  it('is cut within a word only where nothing would be left otherwise', () => {
    expect(clipped('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
    expect(clipped('最高財務責任者は誰ですか', 6)).toBe('最高財務責…');
    expect([...clipped('🚢'.repeat(90), 70)]).toHaveLength(70);
  });

  it('says more where it says too little, and is never too long', () => {
    for (const text of ['', 'Search', 'What starts them looking.', 'x'.repeat(79), 'word '.repeat(60)]) {
      const length = [...described(text, site)].length;
      expect(length).toBeGreaterThanOrEqual(80);
      expect(length).toBeLessThanOrEqual(160);
    }
    expect(described('What starts them looking', site)).toBe(
      'What starts them looking. Harbour buyers: who decides, on what, and how we know.',
    );
  });
});
