import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtSite } from './built.ts';
import { attributesIn, filesIn, pagesOf, textOf } from './pages.ts';

const CORNERS = 'tests/fixtures/corners';

const SITES = [
  { name: 'of the content that comes along', base: '/', folder: () => builtSite() },
  { name: 'under a base path', base: '/kb/', folder: () => builtSite({ BASE_PATH: '/kb/' }) },
  { name: 'of a small library', base: '/', folder: () => builtSite({ CONTENT_DIR: CORNERS }) },
  {
    name: 'of a small library for the public, under a base path',
    base: '/tide/',
    folder: () => builtSite({ CONTENT_DIR: CORNERS, AUDIENCE: 'public', BASE_PATH: '/tide' }),
  },
];

/** Addresses that need no other page, server or program of ours to be there. */
const LEADS_OUT = /^(https?:|mailto:)/;

describe.each(SITES)('a site $name', ({ base, folder }) => {
  const site = folder();
  const pages = pagesOf(site);
  const ids = new Map([...pages].map(([address, html]) => [address, new Set(attributesIn(html, 'id'))]));
  /** Every link of every page, resolved as a browser does. */
  const links = [...pages].flatMap(([from, html]) =>
    attributesIn(html, 'href')
      .filter((href) => !LEADS_OUT.test(href))
      .map((href) => ({ from, url: new URL(href, `http://site.example${base}${from.slice(1)}`) })),
  );
  const below = (path: string): string => `/${path.slice(base.length)}`;

  it('has pages with links', () => {
    expect(pages.size).toBeGreaterThan(30);
    expect(links.length).toBeGreaterThan(1000);
  });

  it('has every link lie below its base path', () => {
    expect(
      links.filter(({ url }) => !url.pathname.startsWith(base)).map(({ from, url }) => [from, url.href]),
    ).toEqual([]);
  });

  it('has every link lead to a page or a file', () => {
    const dead = links.filter(({ url }) => {
      const path = below(decodeURI(url.pathname));
      return !pages.has(path) && !existsSync(`${site}${path}`);
    });
    expect(dead.map(({ from, url }) => `${from} -> ${url.pathname}`)).toEqual([]);
  });

  it('has every anchor stand on its page', () => {
    const dead = links.filter(({ url }) => {
      const known = ids.get(below(decodeURI(url.pathname)));
      return url.hash !== '' && known !== undefined && !known.has(decodeURIComponent(url.hash.slice(1)));
    });
    expect([...new Set(dead.map(({ from, url }) => `${from} -> ${url.pathname}${url.hash}`))]).toEqual([]);
  });

  it('has every anchor once on its page', () => {
    const twice = [...pages].flatMap(([address, html]) => {
      const all = attributesIn(html, 'id');
      return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${address}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('asks nobody else for anything: scripts, styles, fonts and images are its own', () => {
    const asked = [...pages].flatMap(([from, html]) => {
      const tags = html.match(/<(script|link|img|source|iframe|video|audio|object|embed|use)\b[^>]*>/g) ?? [];
      return tags
        .filter((tag) => !/rel="(canonical|alternate)"/.test(tag))
        .flatMap((tag) =>
          ['src', 'srcset', 'href', 'data', 'poster'].flatMap((name) => attributesIn(tag, name)),
        )
        .filter((address) => !address.startsWith(base) || address.startsWith('//'))
        .map((address) => `${from} ${address}`);
    });
    expect(asked).toEqual([]);
    const styles = filesIn(site).filter((file) => file.endsWith('.css'));
    const outside = styles.flatMap((file) =>
      [...textOf(site, file).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((address) => /^(https?:)?\/\//.test(address)),
    );
    expect(outside).toEqual([]);
  });

  it('has every file that its pages and styles ask for', () => {
    const pageFiles = [...pages.values()].flatMap((html) =>
      ['src', 'srcset'].flatMap((name) => attributesIn(html, name)),
    );
    const styleFiles = filesIn(site)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...textOf(site, file).matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1] ?? ''),
      );
    const missing = [...new Set([...pageFiles, ...styleFiles])].filter(
      (address) => address.startsWith('/') && !existsSync(`${site}${below(address)}`),
    );
    expect(missing).toEqual([]);
  });

  it('sets no style in any element and runs no script that its policy would refuse', () => {
    for (const [address, html] of pages) {
      expect(/\sstyle="/.test(html), `${address} sets a style`).toBe(false);
      expect(/\son[a-z]+="/.test(html), `${address} has a handler`).toBe(false);
      expect(html, address).toMatch(/http-equiv="content-security-policy"/i);
      expect(/unsafe-inline/.test(html), `${address} allows inline code`).toBe(false);
    }
  });
});
