import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const CONTENT_DIR = 'tests/fixtures/corners';

/** The table of each day as lines, the days themselves among them. */
const told = (page: Page): Promise<string[]> =>
  page
    .locator('.view-part')
    .evaluateAll((parts) =>
      parts.flatMap((part) => [
        part.querySelector('h2')?.textContent ?? '',
        ...[...part.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent).join(' | '),
        ),
      ]),
    );

const ALL = [
  '2 November 2026',
  'Treasurer | Criteria, Text | Persona | The desk',
  '5 October 2026',
  'Ferry | Retired | Term | The desk',
  'Price of a crossing | What they ask | Criterion | The desk',
  'Gangway | New | Term | The desk',
];

describe.skipIf(inject('chromium') === '')('the changes', () => {
  const { open } = visiting({ CONTENT_DIR });

  it('stand whole without a script, newest first, and lead to what changed', async () => {
    const page = await open('changes/', { javaScriptEnabled: false });
    expect(await told(page)).toEqual(ALL);
    await page.getByRole('link', { name: 'What they ask', exact: true }).click();
    const { pathname, hash } = new URL(page.url());
    expect(pathname + hash).toBe('/criteria/price/#question');
    expect(await page.locator('#question').count()).toBe(1);
    await page.context().close();
  });

  it('narrow to a kind, say so in the address, and open narrowed from it', async () => {
    const page = await open('changes/?utm=mail');
    await page.getByLabel('Kind').selectOption({ label: 'Term' });
    await page.waitForFunction(() => document.querySelectorAll('.view-part').length === 1);
    const narrowed = [ALL[2], ALL[3], ALL[5]];
    expect(await told(page)).toEqual(narrowed);
    expect(new URL(page.url()).search).toBe('?kind=term&utm=mail');
    await page.goto(page.url());
    await page.waitForFunction(() => document.querySelectorAll('.view-part').length === 1);
    expect(await told(page)).toEqual(narrowed);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.view-part').length === 2);
    expect(await told(page)).toEqual(ALL);
    await page.context().close();
  });

  it('can be followed as a feed that a browser reads as XML', async () => {
    const page = await open('changes/');
    const feeds = await page.evaluate(async () => {
      const links = [
        ...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
          'a[href$=".xml"], link[href$=".xml"]',
        ),
      ];
      const text = await (await fetch(links[0]?.href ?? '')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        addresses: [...new Set(links.map(({ href }) => new URL(href).pathname))],
        count: links.length,
        titles: [...feed.querySelectorAll('entry > title')].map(({ textContent }) => textContent),
      };
    });
    expect(feeds).toEqual({
      addresses: ['/changes/feed.xml'],
      count: 2,
      titles: ['Treasurer: changed', 'Ferry: retired', 'Price of a crossing: changed', 'Gangway: new'],
    });
    await page.context().close();
  });

  it('have nothing that axe finds', async () => {
    const page = await open('changes/', { reducedMotion: 'reduce' });
    expect(await axeFinds(page)).toEqual([]);
    await page.context().close();
  });

  it('scroll inside their tables on the narrowest phone, never the page', async () => {
    const page = await open('changes/', { viewport: { width: 320, height: 700 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe.skipIf(inject('chromium') === '')('the changes for the public', () => {
  const site = visiting({ CONTENT_DIR, AUDIENCE: 'public' });

  it('tell nothing of what changed for others alone, in no file', async () => {
    const page = await site.open('changes/');
    expect(await told(page)).toEqual(ALL.slice(2));
    for (const file of ['', 'data.json', 'feed.xml']) {
      const text = await (await page.request.get(`${site.url}changes/${file}`)).text();
      expect(text).not.toMatch(/2026-11-02|2 November|treasurer"/i);
    }
    await page.context().close();
  });
});
