import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { publishedPaths } from '../../src/model/permalinks.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { builtSite } from './built.ts';

const CORNERS = 'tests/fixtures/corners';
const { entries, site: about, permalinks } = readContent(folderFiles(CORNERS));
const whole = new Catalog(entries, about);

const read = (site: string, address: string): string =>
  readFileSync(join(site, address, 'index.html'), 'utf8');

describe.each(['internal', 'partner', 'public'] as const)('a site for %s readers', (audience) => {
  let site = '';
  beforeAll(() => {
    site = builtSite({ CONTENT_DIR: CORNERS, AUDIENCE: audience });
  });

  it('has a page and a place for every address that these readers were ever promised', () => {
    const promised = publishedPaths(whole.for(audience));
    expect(promised.length).toBeGreaterThan(100);
    const lost = promised.filter((path) => {
      const [address = '', anchor] = path.split('#');
      return !existsSync(join(site, address)) || (anchor && !read(site, address).includes(` id="${anchor}"`));
    });
    expect(lost).toEqual([]);
  });

  it('has a page for every recorded address of an entry that they may see, and none for any other', () => {
    const seen = whole.for(audience);
    for (const path of permalinks ?? []) {
      const [address = ''] = path.split('#');
      const id = address.split('/').at(-2) ?? '';
      expect([address, existsSync(join(site, address))]).toEqual([address, seen.find(id) !== undefined]);
    }
  });
});

describe('a page that keeps places for old links', () => {
  const page = () => read(builtSite({ CONTENT_DIR: CORNERS }), 'personas/treasurer');

  it('has each within what it stands for now: a section, an item, a heading', () => {
    expect(page()).toMatch(/<section class="section" id="decides"><span id="purse"><\/span>/);
    expect(page()).toMatch(/ id="approves-season">(<[^>]+>)?<span id="approves-summer"><\/span>/);
    expect(page()).toContain(' id="how-the-council-meets"><span id="how-they-meet"></span>');
  });

  it('says of what went to another entry where it is, at the place itself', () => {
    expect(page()).toMatch(
      /<li id="criteria-fuel">\s*What this link led to is now at <a href="\/criteria\/price\/#why">Price of a crossing: Why<\/a>\.\s*<\/li>/,
    );
    expect(page()).toContain('<a href="/criteria/crew/">The crew</a>');
    expect(read(builtSite({ CONTENT_DIR: CORNERS, AUDIENCE: 'public' }), 'personas/treasurer')).not.toContain(
      'what-the-crew-says',
    );
  });
});

describe('a tombstone', () => {
  const site = () => builtSite({ CONTENT_DIR: CORNERS, AUDIENCE: 'public' });

  it('says what it was, since when, and where to go', () => {
    const page = read(site(), 'terms/ferry');
    for (const words of ['<h1>Ferry</h1>', 'Retired on 1 October 2026.', 'A ship that comes back'])
      expect(page).toContain(words);
    expect(page).toMatch(/<p id="replacedBy">\s*Read instead: <a href="\/terms\/crossing\/">Crossing<\/a>/);
  });

  it('is left to readers who have a link: search engines and the map of the site pass it over', () => {
    expect(read(site(), 'terms/ferry')).toContain('<meta name="robots" content="noindex');
    expect(read(site(), 'terms/crossing')).not.toContain('noindex');
    expect(readFileSync(join(site(), 'sitemap.xml'), 'utf8')).not.toContain('/terms/ferry/');
  });

  it('stands apart in the list of its kind, and is never called overdue', () => {
    const list = read(site(), 'terms');
    expect(list.indexOf('Retired: kept for old links')).toBeGreaterThan(list.lastIndexOf('/terms/crossing/'));
    expect(list.indexOf('href="/terms/ferry/"')).toBeGreaterThan(list.indexOf('Retired: kept for old links'));
    expect(read(site(), 'terms/ferry')).not.toContain('data-by');
    expect(read(site(), 'terms/crossing')).toContain('data-by');
  });
});
