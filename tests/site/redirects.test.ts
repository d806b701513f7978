import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ID_LENGTH } from '../../src/model/id.ts';
import { redirectFiles } from '../../src/share/redirects.ts';
import { library } from '../model/library.ts';
import { builtSite } from './built.ts';
import { type Nginx, startNginx } from './nginx.ts';

const CORNERS = 'tests/fixtures/corners';
const BASE = '/tide/';

const read = (site: string, file: string): string => readFileSync(join(site, file), 'utf8');

/** Where the stub pages of a site lead, those of current ids apart: every page of a few lines that names another. */
function stubsOf(site: string): Map<string, string> {
  const pages = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'index.html')
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(site.length + 1)
        .replace(/index\.html$/, ''),
    );
  const stubs = pages.flatMap((path): [string, string][] => {
    const to = /<a id="to" href="([^"]+)">/.exec(read(site, `${path}index.html`))?.[1];
    return to === undefined ? [] : [[BASE + path, to]];
  });
  return new Map(stubs.filter(([from, to]) => from !== `${BASE}p/${to.split('/').at(-2)}/`));
}

/** The redirects that each host reads, as pairs. */
const READERS: Readonly<Record<string, (site: string) => Map<string, string>>> = {
  _redirects: (site) =>
    new Map(
      read(site, '_redirects')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line): [string, string] => {
          const [from = '', to = '', code] = line.split(' ');
          expect(code).toBe('302');
          return [from, to];
        }),
    ),
  'nginx-redirects.conf': (site) =>
    new Map(
      [...read(site, 'nginx-redirects.conf').matchAll(/^ {4}"([^"]+)" "([^"]+)";$/gm)].map(
        ([, from = '', to = '']): [string, string] => [from, to],
      ),
    ),
  'vercel.json': (site) => {
    const { redirects }: { redirects: { source: string; destination: string; permanent: boolean }[] } =
      JSON.parse(read(site, 'vercel.json'));
    expect(redirects.filter(({ permanent }) => permanent)).toEqual([]);
    return new Map(redirects.map(({ source, destination }) => [source, destination]));
  },
};

const byFrom = (pairs: ReadonlyMap<string, string>): [string, string][] =>
  [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each(['internal', 'public'] as const)('the redirects of a site for %s readers', (audience) => {
  let site = '';
  beforeAll(() => {
    site = builtSite({ CONTENT_DIR: CORNERS, BASE_PATH: BASE, AUDIENCE: audience });
  });

  it.each(Object.keys(READERS))('are those of the stub pages in %s', (file) => {
    expect(stubsOf(site).size).toBeGreaterThan(4);
    expect(byFrom(READERS[file]?.(site) ?? new Map())).toEqual(byFrom(stubsOf(site)));
  });

  it('lead on in one step to a page of the site, and never back', () => {
    const redirects = stubsOf(site);
    for (const [from, to] of redirects) {
      expect(redirects.has(to), from).toBe(false);
      expect(read(site, `${to.slice(BASE.length)}index.html`), from).toContain('<article class="entry"');
    }
  });

  it('tell of an id only those who may see its entry', () => {
    const told = Object.keys(READERS).filter((file) => /crew|deckhands/.test(read(site, file)));
    expect(told).toEqual(audience === 'internal' ? Object.keys(READERS) : []);
  });
});

describe.skipIf(inject('nginx') === '')('nginx', () => {
  let server: Nginx | undefined;
  beforeAll(async () => {
    const site = builtSite({ CONTENT_DIR: CORNERS, BASE_PATH: BASE });
    server = await startNginx(inject('nginx'), site, BASE, join(inject('workshop'), 'nginx'));
  });
  afterAll(() => server?.stop());

  const get = (path: string) => fetch(`${server?.url}${path}`, { redirect: 'manual' });

  it.each([
    ['p/fare/', 'criteria/price/'],
    ['criteria/fare/', 'criteria/price/'],
    ['terms/fare/', 'criteria/price/'],
    ['terms/price/', 'criteria/price/'],
    ['personas/purse-holder/', 'personas/treasurer/'],
  ])('leads /%s on in one hop, query kept', async (from, to) => {
    const response = await get(`${from}?stage=tender&q=a%20b`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${BASE}${to}?stage=tender&q=a%20b`);
    expect((await get(to)).status).toBe(200);
  });

  it('takes ids as long as they may be, a thousand of them', async () => {
    const idOf = (index: number): string => `${'long-'.repeat(11)}${index + 10_000}`;
    const catalog = library(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`triggers/s${index}`, { formerIds: [idOf(index)] }]),
      ),
    );
    const folder = join(inject('workshop'), 'long-ids');
    mkdirSync(folder);
    for (const { path, text } of redirectFiles(catalog, { base: BASE }))
      writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'index.html'), '<html>');
    expect(idOf(0)).toHaveLength(ID_LENGTH);
    const many = await startNginx(inject('nginx'), folder, BASE, join(folder, 'nginx'));
    const { headers } = await fetch(`${many.url}triggers/${idOf(499)}/`, { redirect: 'manual' });
    await many.stop();
    expect(headers.get('location')).toBe(`${BASE}triggers/s499/`);
  });

  it('leaves every other address alone', async () => {
    expect((await get('p/price/')).status).toBe(200);
    expect((await get('p/nothing/')).status).toBe(404);
    expect(await (await get('')).text()).toContain('<html');
  });
});
