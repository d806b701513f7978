import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built.ts';

const CORNERS = 'tests/fixtures/corners';
const PUBLIC = { CONTENT_DIR: CORNERS, AUDIENCE: 'public', BASE_PATH: '/tide' } as const;

const SITES = [
  {
    name: 'of a small library, with former ids, a retired entry and a draft',
    base: '/',
    folder: () => builtSite({ CONTENT_DIR: CORNERS }),
  },
  {
    name: 'for the public, which names things that are hidden',
    base: '/tide/',
    folder: () => builtSite(PUBLIC),
  },
  {
    name: 'of a glossary alone: no persona, no group, no stage',
    base: '/',
    folder: () => builtSite({ CONTENT_DIR: 'tests/fixtures/aftermath' }),
  },
];

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `${item.parentPath}/${item.name}`.slice(folder.length));

const valuesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );

describe.each(SITES)('a site $name', ({ base, folder }) => {
  let site = '';
  let pages = new Map<string, string>();
  let links: { from: string; link: string; url: URL }[] = [];

  beforeAll(() => {
    site = folder();
    pages = new Map(
      filesOf(site)
        .filter((file) => file.endsWith('.html'))
        .map((file) => [file.replace(/index\.html$/, ''), readFileSync(site + file, 'utf8')]),
    );
    // Resolved as a browser does, from the page that each stands on.
    links = [...pages].flatMap(([from, html]) =>
      ['href', 'src', 'srcset', 'action']
        .flatMap((name) => valuesOf(html, name))
        .filter((link) => !/^(https?:|mailto:)/.test(link))
        .map((link) => ({ from, link, url: new URL(link, `http://site.example${base}${from.slice(1)}`) })),
    );
  });

  it('leads every link to a page or file below its base path', () => {
    expect(links.length).toBeGreaterThan(200);
    const dead = links.filter(({ url: { pathname } }) => {
      const path = `/${decodeURI(pathname).slice(base.length)}`;
      return !pathname.startsWith(base) || !(pages.has(path) || existsSync(site + path));
    });
    expect(dead.map(({ from, link }) => `${from}: ${link}`)).toEqual([]);
  });

  it('leads every anchor to a place on its page', () => {
    const dead = links.filter(({ url }) => {
      const page = pages.get(`/${decodeURI(url.pathname).slice(base.length)}`);
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor !== '' && page !== undefined && !valuesOf(page, 'id').includes(anchor);
    });
    expect(dead.map(({ from, link }) => `${from}: ${link}`)).toEqual([]);
  });
});

describe('a public site of a small library', () => {
  let everything = '';

  beforeAll(() => {
    const site = builtSite(PUBLIC);
    everything = filesOf(site)
      .filter((file) => !/\.(woff2?|pagefind)$/.test(file))
      .map((file) => {
        const bytes = readFileSync(site + file);
        return (/\.pf_/.test(file) ? gunzipSync(bytes) : bytes).toString('utf8');
      })
      .join('\n');
  });

  it('shows what everybody may see, in pages and search', () => {
    for (const word of ['One way over the sound', 'The council votes on it in public', 'Treasurer'])
      expect(everything).toContain(word);
  });

  it.each([
    ['an internal entry', /The crew|criteria\/crew|Half of the island/],
    ['a record that is not for them', /Overheard|made up its mind/],
    ['an internal item of a public entry', /They never say that the crew decides/],
    ['an internal claim', /up for election/],
    ['passages for others', /bridge lobby|What partners tell|They order early/],
    ['open questions', /when the fare rises|when the grant is gone/],
    ['a draft', /Bridge|What nobody here wants/],
    ['where the content is kept and whom to write to', /git\.example|mailto:[^?"]/],
  ])('tells nothing of %s', (_what, secret) => {
    expect(secret.exec(everything)?.[0]).toBeUndefined();
  });
});
