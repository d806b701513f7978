import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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

  it('leaves every other address alone', async () => {
    expect((await get('p/price/')).status).toBe(200);
    expect((await get('p/nothing/')).status).toBe(404);
    expect(await (await get('')).text()).toContain('<html');
  });
});
