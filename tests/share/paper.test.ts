import { describe, expect, it } from 'vitest';
import { embedHtml } from '../../src/share/embed-html.ts';
import { paperFileAt, paperFiles } from '../../src/share/paper.ts';
import { qrSvg } from '../../src/share/qr.ts';
import { entryOf, library } from '../model/library.ts';

const catalog = library({
  'terms/word': {},
  'terms/gone': { status: 'retired', retired: '2026-01-01', retiredBecause: 'It is over' },
});
const context = {
  catalog,
  pasts: new Map(),
  audience: 'internal',
  siteUrl: 'https://buyers.example',
  base: '/kb/',
} as const;

describe('what paper and frames need of every entry', () => {
  it('is its code and its page without the site, retired entries included', () => {
    expect(paperFiles(context).map(({ path }) => path)).toEqual([
      'p/gone/qr.svg',
      'p/gone/embed/index.html',
      'p/word/qr.svg',
      'p/word/embed/index.html',
    ]);
  });

  it('holds in the code the permanent link, and in the page the entry', () => {
    const texts = Object.fromEntries(paperFiles(context).map(({ path, make }) => [path, make()]));
    expect(texts['p/word/qr.svg']).toBe(qrSvg('https://buyers.example/kb/p/word/'));
    expect(texts['p/word/embed/index.html']).toBe(embedHtml(entryOf(catalog, 'term', 'word'), context));
  });

  it('is the same when asked for one by one, as in dev', () => {
    for (const { path, make } of paperFiles(context)) expect(paperFileAt(path, context)).toBe(make());
    expect(paperFileAt('p/word/embed/', context)).toBe(paperFileAt('p/word/embed/index.html', context));
  });

  it.each(['p/word/', 'p/nobody/qr.svg', 'p/word/qr.png', 'terms/word/', 'p/word/toString'])(
    'is not at %s',
    (path) => {
      expect(paperFileAt(path, context)).toBeUndefined();
    },
  );
});
