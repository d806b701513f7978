import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './built.ts';
import { type Published, unfurlProblems } from './unfurl-lint.ts';

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(ending))
    .map((item) => join(item.parentPath, item.name));

const SITES = {
  'a public site': { AUDIENCE: 'public', SITE_URL: 'https://buyers.example.org' },
  'an internal site below a base path': { BASE_PATH: '/kb/' },
} as const;

describe.each(Object.entries(SITES))('%s', (_, variables) => {
  let published: Published;
  let pages: string[] = [];

  beforeAll(() => {
    published = {
      folder: builtSite(variables),
      siteUrl: 'SITE_URL' in variables ? variables.SITE_URL : 'http://localhost:4321',
      base: 'BASE_PATH' in variables ? variables.BASE_PATH : '/',
    };
    pages = filesOf(published.folder, '.html');
  });

  it('shows every page well where its address is pasted', () => {
    const problems = pages.flatMap((file) =>
      unfurlProblems(readFileSync(file), published).map(
        (problem) => `${file.slice(published.folder.length)}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(100);
  });

  it('gives every entry a card and a slide of the right size, and no picture to anything hidden', () => {
    const pictures = filesOf(published.folder, '.png').filter((file) => /\/(card|slide)\.png$/.test(file));
    const sizes = pictures.map((file) => {
      const bytes = readFileSync(file);
      const name = file.endsWith('/card.png') ? 'card' : 'slide';
      return { file, name, bytes: bytes.length, size: `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` };
    });
    const entries = filesOf(join(published.folder, 'p'), 'qr.svg');
    expect(sizes.filter(({ name }) => name === 'slide')).toHaveLength(entries.length);
    expect(sizes.filter(({ name }) => name === 'card')).toHaveLength(entries.length + 1);
    expect(sizes.filter(({ bytes }) => bytes > 250_000)).toEqual([]);
    const wrong = sizes.filter(({ name, size }) => size !== (name === 'card' ? '1200x630' : '1600x900'));
    expect(wrong).toEqual([]);
  });

  it('would notice each thing that could be wrong', () => {
    const page = readFileSync(join(published.folder, 'personas/cfo/index.html'), 'utf8');
    const told = (changed: string): string[] => unfurlProblems(new TextEncoder().encode(changed), published);
    expect(told(page)).toEqual([]);
    const breaks: Record<string, (page: string) => string> = {
      'og:title stands 0 times': (one) => one.replace('"og:title"', '"og:headline"'),
      'og:title is empty': (one) => one.replace(/("og:title" content=)"[^"]*"/, '$1""'),
      'og:title has 80 characters': (one) =>
        one.replace(/("og:title" content=)"[^"]*"/, `$1"${'x'.repeat(80)}"`),
      'description has 5 characters': (one) => one.replace(/("description" content=)"[^"]*"/, '$1"short"'),
      'og:description has 161 characters': (one) =>
        one.replace(/("og:description" content=)"[^"]*"/, `$1"${'y'.repeat(161)}"`),
      'og:image:alt says nothing': (one) => one.replace(/("og:image:alt" content=)"[^"]*"/, '$1"picture"'),
      'is not below': (one) => one.replace(/("og:image" content=)"[^"]*"/, '$1"/personas/cfo/card.png"'),
      'is not there': (one) => one.replace('/cfo/card.png', '/nobody/card.png'),
      'has another size': (one) => one.replace('/cfo/card.png', '/cfo/slide.png'),
      'twitter:card is no large image': (one) => one.replace('summary_large_image', 'summary'),
      'twitter:label1 does not say': (one) => one.replace('content="Reviewed"', 'content="Seen"'),
      'twitter:label2 does not say': (one) => one.replace('content="Owner"', 'content="By"'),
      'og:url is': (one) => one.replace(/("og:url" content=)"[^"]*"/, '$1"/personas/cfo/"'),
      'og:site_name stands 2 times': (one) =>
        one.replace('<meta property="og:site_name"', '<meta property="og:site_name" content="x">$&'),
      'twitter:card stands 0 times': (one) => one.replace('<head>', `<head><!--${'z'.repeat(16_000)}-->`),
    };
    for (const [problem, breakIt] of Object.entries(breaks))
      expect(
        told(breakIt(page)).some((said) => said.includes(problem)),
        problem,
      ).toBe(true);
  });
});
