import { describe, expect, it } from 'vitest';
import { entryFile, wordFile } from '../../src/checks/example.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { publishedPaths, resolves } from '../../src/model/permalinks.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const { entries, site } = readContent(
  memoryFiles({
    'terms/champion.mdx': wordFile('Champion', 'formerIds: [advocate]', '## In short\n\nA friend.'),
    'paths/first-week.mdx': entryFile(
      'First week',
      'order: 1\nlearner: New hires\noutcome: [Knows]\nsteps: [{ entry: champion, minutes: 5 }]',
    ),
  }),
);
const catalog = new Catalog(entries, site);

describe('published addresses', () => {
  it('are those of entries, of their former ids, and of every place on them', () => {
    expect(publishedPaths(catalog)).toMatchInlineSnapshot(`
      [
        "/p/advocate/",
        "/p/champion/",
        "/p/first-week/",
        "/paths/first-week/",
        "/paths/first-week/#learner",
        "/paths/first-week/#outcome",
        "/paths/first-week/#steps",
        "/paths/first-week/#steps-advocate",
        "/paths/first-week/#steps-champion",
        "/terms/advocate/",
        "/terms/champion/",
        "/terms/champion/#definition",
        "/terms/champion/#in-short",
      ]
    `);
  });

  it('resolve, with places also under former ids and short links', () => {
    for (const path of publishedPaths(catalog)) expect([path, resolves(path, catalog)]).toEqual([path, true]);
    expect(resolves('/terms/advocate/#in-short', catalog)).toBe(true);
    expect(resolves('/p/advocate/#definition', catalog)).toBe(true);
  });

  it('do not resolve once they are gone', () => {
    for (const path of [
      '/terms/ally/',
      '/terms/champion/#example',
      '/paths/champion/',
      '/terms/',
      'champion',
      '',
    ])
      expect([path, resolves(path, catalog)]).toEqual([path, false]);
  });
});
