import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indexSearch } from '../../src/cli/search-index.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf, type Entry } from '../../src/model/entry.ts';
import { namesOf, otherNames } from '../../src/share/search-names.ts';
import type { Answer } from '../../src/site/search/engine.ts';
import { type Files, folderFiles, memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { contentFiles } from '../bench/content.ts';
import { type SearchAtHand, searchOver } from './search-index.ts';

function catalogOf(files: Files): Catalog {
  const content = readContent(files);
  return new Catalog(content.entries, content.site).for('internal');
}

const addressesOf = ({ results }: Answer): string[] => results.map(({ url }) => url);

const below = (base: string, entry: Entry): string => base + addressOf(entry).slice(1);

describe('search over the sample', () => {
  const catalog = catalogOf(folderFiles('content'));
  let search: SearchAtHand;
  const ask = (query: string, filters: Record<string, string[]> = {}): Promise<Answer> =>
    search.engine.answer({ query, filters, show: 20 });

  beforeAll(async () => {
    search = await searchOver(catalog, '/kb/');
  });
  afterAll(() => search.remove());

  it('puts every typed title first', async () => {
    for (const entry of catalog.entries) {
      const answer = await ask(entry.data.title.toUpperCase());
      const rivals = catalog.entries.filter(({ data }) => data.title === entry.data.title);
      expect(rivals.map((rival) => below('/kb/', rival))).toContain(addressesOf(answer)[0]);
    }
  });

  it('puts whoever bears a typed alias or job title in front of all others', async () => {
    const names = namesOf(catalog);
    for (const entry of catalog.entries)
      for (const name of otherNames(entry, catalog.site)) {
        const bearers = [...names.values()].filter((entries) => entries.includes(entry));
        const most = Math.max(...bearers.map(({ length }) => length));
        expect(addressesOf(await ask(name)).slice(0, most)).toContain(below('/kb/', entry));
      }
  });

  it('says where in an entry it was found', async () => {
    const withSections = await Promise.all(
      catalog.entries.slice(0, 10).map(({ data }) => ask(data.summary.split('.')[0] ?? '')),
    );
    const anchors = withSections.flatMap(({ results }) => results.flatMap(({ sections }) => sections));
    expect(anchors.length).toBeGreaterThan(0);
    for (const { url } of anchors) expect(url).toMatch(/^\/kb\/[a-z-]+\/[a-z0-9-]+\/#\S+$/);
  });

  it('narrows by facets alone, in the order of the Catalog, and counts what else there is', async () => {
    const kinds = [...new Set(catalog.entries.map(({ kind }) => kind))].slice(0, 2);
    const [first = ''] = kinds;
    const one = await ask('', { kind: [first] });
    expect(addressesOf(one)).toEqual(
      catalog
        .ofKind(first)
        .map((entry) => below('/kb/', entry))
        .slice(0, 20),
    );
    expect(one.total).toBe(catalog.ofKind(first).length);
    const both = await ask('', { kind: kinds });
    expect(both.total).toBe(kinds.reduce((sum, kind) => sum + catalog.ofKind(kind).length, 0));
    for (const kind of kinds) expect(one.counts['kind']?.[kind]).toBe(catalog.ofKind(kind).length);
  });

  it('leaves a typed title out where a filter does', async () => {
    const [entry] = catalog.entries;
    const other = catalog.entries.find(({ kind }) => kind !== entry?.kind);
    const answer = await ask(entry?.data.title ?? '', { kind: [other?.kind ?? ''] });
    expect(addressesOf(answer)).not.toContain(entry && below('/kb/', entry));
  });

  it('shows what has some of the words where nothing has all of them', async () => {
    const every = catalog.entries.map(({ data }) => data.title);
    const answer = await ask(
      [every[0], every.at(-1), every[Math.floor(every.length / 2)], every[9]].join(' '),
    );
    expect(answer).toMatchObject({ outcome: 'some', whole: 0 });
    expect(answer.results.length).toBeGreaterThan(0);
    expect(answer.total).toBeLessThan(catalog.entries.length);
  });

  it('finds a title in a question about it', async () => {
    for (const entry of catalog.ofKind('persona')) {
      const answer = await ask(`What would I ask the ${entry.data.title} about?`);
      expect(addressesOf(answer)[0]).toBe(below('/kb/', entry));
    }
  });

  it('puts a mistyped word right where nothing has it, and says so', async () => {
    const [entry] = catalog.entries.filter(({ data }) => /^\w+ \w{8,}$/.test(data.title));
    const title = entry?.data.title ?? '';
    const answer = await ask(title.replace(/(.{3})(.)$/, '$2$1'));
    expect(answer.mended).toBe(title.toLowerCase());
    expect(addressesOf(answer)[0]).toBe(entry && below('/kb/', entry));
    expect((await ask(title)).mended).toBeUndefined();
  });

  it('finds nothing without making something up', async () => {
    expect(await ask('qqxxzzy')).toMatchObject({ outcome: 'none', total: 0, results: [], nearest: [] });
  });

  it('says how much the filters hide', async () => {
    const [entry] = catalog.entries;
    const answer = await ask(entry?.data.title ?? '', { kind: ['no-such-kind'] });
    expect(answer.results).toEqual([]);
    expect(answer.unfiltered).toBeGreaterThan(0);
  });

  it('is idle where nothing is asked, and still counts', async () => {
    const idle = await ask('');
    expect(idle).toMatchObject({ outcome: 'idle', results: [] });
    const sum = Object.values(idle.counts['kind'] ?? {}).reduce((total, count) => total + count, 0);
    expect(sum).toBe(catalog.entries.length);
  });

  it('does not take the names of an object’s own properties for names of entries', async () => {
    for (const word of ['constructor', 'toString', '__proto__'])
      expect((await ask(word)).results.every(({ title }) => title !== undefined)).toBe(true);
  });

  it('makes the same index again, to the byte', async () => {
    const again = await searchOver(catalog, '/kb/');
    const list = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const files = list(search.folder);
    expect(list(again.folder)).toEqual(files);
    for (const file of files.filter((name) => /\.\w+$/.test(name)))
      expect(readFileSync(join(again.folder, file)).equals(readFileSync(join(search.folder, file)))).toBe(
        true,
      );
    again.remove();
  });
});

describe('search over a thousand entries', () => {
  it('puts every typed title first, by one small file more', async () => {
    const files = Object.fromEntries(contentFiles({ entries: 1000, seed: 3 }));
    const catalog = catalogOf(memoryFiles(files));
    const search = await searchOver(catalog);
    const missed: string[] = [];
    for (const entry of catalog.entries) {
      const answer = await search.engine.answer({ query: entry.data.title, filters: {}, show: 1 });
      if (addressesOf(answer)[0] !== addressOf(entry)) missed.push(entry.data.title);
    }
    const sizes = readdirSync(join(search.folder, 'names')).map(
      (name) => readFileSync(join(search.folder, 'names', name)).length,
    );
    search.remove();
    expect(catalog.entries.length).toBe(1000);
    expect(missed).toEqual([]);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
  });
});

describe('an index that cannot be made', () => {
  const [entry] = catalogOf(folderFiles('content')).entries;

  it('is an error that says why, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-index-'));
    vi.stubEnv('TMPDIR', folder);
    vi.stubEnv('PAGEFIND_BINARY_PATH', join(folder, 'no-such-program'));
    const catalog = new Catalog(entry ? [entry] : [], readContent(folderFiles('content')).site);
    await expect(indexSearch(catalog, '/', join(folder, 'out'))).rejects.toThrow(
      'The search index could not be made. Pagefind says: exit code 1',
    );
    vi.unstubAllEnvs();
    expect(readdirSync(folder)).toEqual(['out']);
    rmSync(folder, { recursive: true });
  });

  it('is none where there is nothing to search', async () => {
    const { site } = readContent(folderFiles('content'));
    expect(await indexSearch(new Catalog([], site), '/', 'never-written')).toEqual({ pages: 0 });
  });
});
