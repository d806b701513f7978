import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import { catalogHasFarLetters, hasFarLetters } from '../../../src/site/page/far-letters.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';

/** The ranges that a style sheet gives its typefaces, each from its first to its last letter. */
function rangesOf(css: string): [number, number][] {
  const [, ranges = ''] = /unicode-range:\s*([^;]+);/.exec(css) ?? [];
  return [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}

describe('letters that are kept apart', () => {
  it('are those of the style sheet that has them, to the letter', () => {
    const ranges = rangesOf(readFileSync('src/styles/fonts-far.css', 'utf8'));
    expect(ranges.length).toBeGreaterThan(5);
    const isFar = (code: number): boolean => ranges.some(([first, last]) => first <= code && code <= last);
    const others = Array.from({ length: 0xd800 }, (_, code) => code).filter(
      (code) => hasFarLetters(String.fromCharCode(code)) !== isFar(code),
    );
    expect(others).toEqual([]);
  });

  it('are found in Polish and Turkish names, and not in German or French ones', () => {
    expect(['Łódź', 'Doğan', 'Nguyễn'].map(hasFarLetters)).toEqual([true, true, true]);
    expect(['Müller & Söhne', 'Forêt d’Orléans', 'plain', '„50 €“'].map(hasFarLetters)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('are found wherever a library has them: in a field, in a body or in its own name', () => {
    const { entries, site } = readContent(folderFiles('tests/fixtures/aftermath'));
    const [first, ...rest] = entries;
    if (!first) throw new Error('No entry');
    const data = { ...first.data, summary: 'As Łukasz says.' };
    const has = (some: typeof entries, organisation = site.organisation): boolean =>
      catalogHasFarLetters(new Catalog(some, { ...site, organisation }));
    expect(has(entries)).toBe(false);
    expect(has([{ ...first, data } as typeof first, ...rest])).toBe(true);
    expect(has([{ ...first, html: '<p>Żeglarz</p>' } as typeof first, ...rest])).toBe(true);
    expect(has(entries, 'Gdańsk Ferries')).toBe(true);
  });
});
