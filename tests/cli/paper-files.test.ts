import { describe, expect, it } from 'vitest';
import { paperMadeFiles } from '../../src/cli/paper-files.ts';
import { library } from '../model/library.ts';

const catalog = library({ 'terms/word': {} });
const context = {
  catalog,
  audience: 'internal',
  pasts: new Map<string, { revision: string }>(),
  siteUrl: 'https://buyers.example',
  base: '/',
} as const;

/** The keys of the code and of the page without the site around it. */
const keysOf = (digest: string, more: Partial<typeof context> | { siteUrl: string } = {}): string[] =>
  paperMadeFiles({ ...context, ...more }, digest).map(({ key }) => key);

describe('what paper and frames need of every entry', () => {
  it('is made once while neither content nor place change', () => {
    expect(keysOf('a')).toEqual(keysOf('a'));
    expect(new Set(keysOf('a')).size).toBe(2);
  });

  it('is made anew for other content, the code aside, which knows its address alone', () => {
    const [code, page] = keysOf('a');
    expect(keysOf('b')[0]).toBe(code);
    expect(keysOf('b')[1]).not.toBe(page);
  });

  it('is made anew for another place', () => {
    const there = keysOf('a', { siteUrl: 'https://elsewhere.example' });
    for (const [index, key] of keysOf('a').entries()) expect(there[index]).not.toBe(key);
  });
});
