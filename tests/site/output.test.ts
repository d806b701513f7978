import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyText } from '../../src/model/body.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { type Entry, fieldsOf } from '../../src/model/entry.ts';
import { publishedPaths } from '../../src/model/permalinks.ts';
import { walk } from '../../src/model/shape.ts';
import { shapeOfKind } from '../../src/model/table.ts';
import { escapeHtml } from '../../src/share/html.ts';
import { POLICY } from '../../src/site/policy.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { builtSite } from './built.ts';

const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));

const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );

describe('a site below a base path', () => {
  const base = '/kb/';
  let folder = '';
  const pages = new Map<string, { html: string; ids: Set<string> }>();

  beforeAll(() => {
    folder = builtSite({ BASE_PATH: base });
    for (const path of filesOf(folder).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(path, 'utf8');
      pages.set(path.slice(folder.length).replace(/index\.html$/, ''), {
        html,
        ids: new Set(attribute(html, 'id')),
      });
    }
  });

  it('leads every internal link and anchor to something that is there', () => {
    const lost: string[] = [];
    for (const [path, { html }] of pages)
      for (const link of [
        ...attribute(html, 'href'),
        ...attribute(html, 'src'),
        ...attribute(html, 'action'),
      ]) {
        if (/^(https?:|mailto:)/.test(link)) continue;
        const { pathname, hash } = new URL(link, `http://site${base.slice(0, -1)}${path}`);
        if (!pathname.startsWith(base)) lost.push(`${path}: ${link} leaves the base path`);
        const [target, anchor] = [`/${pathname.slice(base.length)}`, hash.slice(1)].map(decodeURIComponent);
        const page = pages.get(target ?? '');
        if (!page && !existsSync(join(folder, target ?? ''))) lost.push(`${path}: ${link} leads nowhere`);
        else if (anchor && !page?.ids.has(anchor)) lost.push(`${path}: ${link} has no such place`);
      }
    expect(pages.size).toBeGreaterThan(whole.entries.length * 2);
    expect(lost).toEqual([]);
  });

  it('has every address and anchor that it promises', () => {
    const lost = publishedPaths(whole).filter((path) => {
      const [address = '', anchor] = path.split('#');
      const page = pages.get(address);
      return !page || (anchor !== undefined && !page.ids.has(anchor));
    });
    expect(lost).toEqual([]);
  });

  it('gives no two places of a page the same anchor', () => {
    const twice = [...pages]
      .filter(([, { html, ids }]) => attribute(html, 'id').length !== ids.size)
      .map(([path]) => path);
    expect(twice).toEqual([]);
  });

  it('asks nobody else for anything, and sets no style by attribute', () => {
    for (const [path, { html }] of pages) {
      const loads = [
        ...html.matchAll(
          /<(?:script|img|source|iframe)\b[^>]*?\s(?:src|srcset)="([^"]*)"|<link rel="(?:stylesheet|icon|preload)"[^>]*? href="([^"]*)"/g,
        ),
      ];
      for (const [, one, other] of loads) expect(one ?? other, path).toMatch(/^\/kb\//);
      expect(html.includes(' style="'), path).toBe(false);
    }
    for (const css of filesOf(folder).filter((file) => file.endsWith('.css')))
      expect(readFileSync(css, 'utf8')).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  });

  it('lets every page load and run only what the site serves: no script and no style stands in a page', () => {
    for (const [path, { html }] of pages) {
      if (path.startsWith('/p/')) continue;
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy.replaceAll('&#39;', "'"), path).toBe(POLICY);
      expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>|<style\b/g) ?? [], path).toEqual([]);
    }
    expect(POLICY).not.toContain('unsafe-inline');
  });

  it('dresses every page, in what all have once and no twice', () => {
    const sheets = new Map<string, string>();
    const dressed = [...pages].flatMap(([page, { html }]): [string, number][] => {
      if (!html.includes('<header class="top">')) return [];
      const links = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, to = '']) => to);
      for (const to of links)
        if (!sheets.has(to)) sheets.set(to, readFileSync(join(folder, to.slice(base.length)), 'utf8'));
      const words = links.map((to) => sheets.get(to)).join('');
      return [[page, words.split('.skip:focus').length - 1]];
    });
    expect(dressed.length).toBeGreaterThan(300);
    expect(dressed.filter(([, times]) => times !== 1)).toEqual([]);
  });

  it('keeps search engines away from what is internal', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('Disallow: /');
    for (const [path, { html }] of pages)
      expect(html.includes('<meta name="robots" content="noindex'), path).toBe(true);
  });

  it('says on every page that the content is a sample', () => {
    for (const [path, { html }] of pages)
      if (!path.startsWith('/p/')) expect(/invented\s+to\s+show/.test(html), path).toBe(true);
  });
});

/** Every text of an entry that a reader could recognise it by. */
function wordsOf(entry: Entry): string[] {
  const texts: string[] = [entry.data.title, entry.data.summary];
  walk(shapeOfKind(entry.kind), fieldsOf(entry), ({ shape, value }) => {
    if (shape.type === 'text' && typeof value === 'string' && value.length >= 25) texts.push(value);
  });
  for (const block of entry.body?.children ?? []) {
    const text = bodyText(block).trim();
    if (text.length >= 25) texts.push(text);
  }
  return texts;
}

describe('a public site', () => {
  let folder = '';
  let everything = '';
  let index = '';
  const visible = whole.for('public');

  beforeAll(() => {
    folder = builtSite({ AUDIENCE: 'public', SITE_URL: 'https://buyers.example.org' });
    const files = filesOf(folder);
    everything = files
      .filter((file) => /\.(html|txt|xml|json|js|css|svg)$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    index = files
      .filter((file) => /\.pf_(fragment|meta|index|filter)$/.test(file))
      .map((file) => gunzipSync(readFileSync(file)).toString('utf8'))
      .join('\n');
  });

  it('has something to show, and something to hide', () => {
    expect(visible.entries.length).toBeGreaterThan(20);
    expect(visible.entries.length).toBeLessThan(whole.entries.length);
    expect(everything.includes(escapeHtml(visible.entries[0]?.data.title ?? ''))).toBe(true);
    expect(index.includes(visible.entries[0]?.data.title ?? '')).toBe(true);
  });

  it('tells nothing that only others may see: no entry, item, claim or passage, on no page and in no search', () => {
    const shown = visible.entries.flatMap(wordsOf).join('\n');
    const secrets = new Set(
      // A sentence that stands elsewhere without its full stop is none.
      whole.entries.flatMap(wordsOf).filter((text) => !shown.includes(text.replace(/\.$/, ''))),
    );
    expect(secrets.size).toBeGreaterThan(200);
    const told = [...secrets].filter(
      (text) => everything.includes(escapeHtml(text)) || everything.includes(text) || index.includes(text),
    );
    expect(told).toEqual([]);
  });

  it('names no hidden id', () => {
    const hidden = whole.entries.filter(({ id }) => !visible.get(id)).map(({ id }) => id);
    expect(
      hidden.filter(
        (id) =>
          existsSync(join(folder, 'p', id)) || everything.includes(`/${id}/`) || index.includes(`/${id}/`),
      ),
    ).toEqual([]);
  });

  it('shows neither open questions nor where the content is kept', () => {
    const words = ['<div class="open">', 'Edit this page', 'I heard otherwise</a>'];
    expect(words.filter((word) => everything.includes(word))).toEqual([]);
    // A mail that a learner sends to whom they like is addressed to nobody.
    expect(/mailto:[^?"]/.exec(everything)?.[0]).toBeUndefined();
  });

  it('may be indexed, with a map of its pages', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://buyers.example.org/sitemap.xml',
    );
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    for (const { id } of visible.entries) expect(map).toContain(`/${id}/</loc>`);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('noindex');
  });
});
