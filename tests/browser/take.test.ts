import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { pastsFor } from '../../src/model/past.ts';
import { KINDS } from '../../src/model/table.ts';
import { viewsOf } from '../../src/model/views/index.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const SITE = `http://localhost:4321${BASE}`;
const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);
const catalog = whole.for('internal');
const pasts = pastsFor(whole, content.revisions ?? [], 'internal', catalog);
const entries = KINDS.flatMap(({ name }) => catalog.ofKind(name).slice(0, 1));
const [first] = entries;

/** The permanent link of an entry in its present revision. */
const permanent = (id: string): string => `${SITE}p/${id}/?v=${pasts.get(id)?.revision}`;

/** What lies on the clipboard, by type. */
const clipboard = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const texts = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(texts));
  });

/** What a piece of HTML is made of: its tags, its attributes, its links, and the words of its headings. */
const parts = (page: Page, html: string) =>
  page.evaluate((markup) => {
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    const all = [...body.querySelectorAll('*')];
    return {
      tags: [...new Set(all.map(({ tagName }) => tagName.toLowerCase()))].sort(),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].sort(),
      links: [...body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      headings: [...body.querySelectorAll('h1, h2, h3, h4')].map((one) => one.textContent ?? ''),
      rows: [...body.querySelectorAll('table')].map((table) => table.rows.length),
      last: body.lastElementChild?.textContent ?? '',
    };
  }, html);

/** True for the address of an entry that is not its permanent link. */
const namesEntry = (link: string): boolean =>
  KINDS.some(({ folder }) => new RegExp(`^${SITE}${folder}/[a-z]`).test(link));

const PLAIN = 'a h1 h2 h3 h4 li ol p strong table tbody td th tr ul'.split(' ');

async function copied(page: Page, button: string): Promise<Record<string, string>> {
  await page.locator(button).first().click();
  await page.locator('.copied', { hasText: 'Copied' }).waitFor();
  return clipboard(page);
}

describe.skipIf(inject('chromium') === '')('what is copied', () => {
  const site = visiting({ BASE_PATH: BASE });
  const { open } = site;
  const options = { permissions: ['clipboard-read', 'clipboard-write'] };

  it.each(entries.map((entry) => ({ kind: entry.kind, entry })))(
    'of a page of the kind $kind is plain tags, with links that last and the day of its review',
    async ({ entry }) => {
      const { id, data } = entry;
      const page = await open(addressOf(entry).slice(1), options);
      const clip = await copied(page, '[data-take=page]');
      const html = clip['text/html'] ?? '';
      const made = await parts(page, html);
      expect(made.tags.filter((tag) => !PLAIN.includes(tag))).toEqual([]);
      expect(made.attributes.filter((name) => name !== 'href' && name !== 'border')).toEqual([]);
      expect(html).not.toMatch(/<(script|style|svg|button)|class=|style=/);
      const own = permanent(id);
      for (const link of made.links) {
        expect(link).toMatch(/^(https?|mailto):/);
        // Whatever entry it leads to: whoever follows it later, or checks it, learns whether that has changed.
        const to = new RegExp(`^${SITE}p/([a-z0-9-]+)/`).exec(link)?.[1];
        if (to !== undefined) expect(link.replace(/#.*/, '')).toBe(permanent(to));
        // No entry is named by an address that a renaming changes.
        expect(namesEntry(link)).toBe(false);
      }
      const shown = page.locator('.entry-body :is(.section:not(#touches) h2:not(.unseen), .prose h2)');
      expect(made.headings[0]).toBe(data.title);
      expect(made.headings).toEqual(expect.arrayContaining(await shown.allTextContents()));
      const tables = await page
        .locator('.entry-body table')
        .evaluateAll((all) => all.map((one) => (one instanceof HTMLTableElement ? one.rows.length : 0)));
      expect(made.rows).toEqual(tables);
      expect(made.links).toContain(own);
      expect(made.last).toContain(`Reviewed ${await page.locator('.about time').textContent()}`);
      expect(made.last).toContain('Sample.');
      expect(clip['text/plain']).toContain(data.summary.slice(0, 40));
      expect(clip['text/plain']).not.toMatch(/<(p|h2|td)>/);
      await page.context().close();
    },
  );

  it('of a section is that section alone, with a link to it', async () => {
    const page = await open(first ? addressOf(first).slice(1) : '', options);
    const section = page.locator('.section:has(table)').first();
    const heading = (await section.locator('h2').first().textContent()) ?? '';
    const anchor = await section.getAttribute('id');
    const clip = await copied(page, `#${anchor} > * [data-take=part]`);
    const made = await parts(page, clip['text/html'] ?? '');
    expect(made.headings[0]).toBe(heading);
    expect(made.rows).toHaveLength(await section.locator('table').count());
    const own = `${SITE}p/${first?.id}/?v=${pasts.get(first?.id ?? '')?.revision}#${anchor}`;
    expect(made.links.at(-1)).toBe(own);
    expect(made.last).toContain(`${first?.data.title}: ${heading}`);
    expect(clip['text/plain']).toContain('\t');
    await page.context().close();
  });

  it('as Markdown is plain text alone, with tables and links', async () => {
    const page = await open(first ? addressOf(first).slice(1) : '', options);
    const clip = await copied(page, '[data-take=markdown]');
    expect(Object.keys(clip)).toEqual(['text/plain']);
    const text = clip['text/plain'] ?? '';
    expect(text.startsWith(`# ${first?.data.title}\n\n`)).toBe(true);
    expect(text).toMatch(/^\| --- \| --- \|/m);
    expect(text).toMatch(/\]\(http:\/\/localhost:4321\/kb\/p\/[a-z0-9-]+\/\?v=\w{8}\)/);
    expect(text).not.toMatch(/\]\((?!https?:|mailto:)/);
    await page.context().close();
  });

  // Briefs are copied by tools of their own.
  it.each(viewsOf('internal').flatMap(({ id, address }) => (id === 'briefs' ? [] : [{ id, address }])))(
    'of the view $id is plain tags and absolute links',
    async ({ address }) => {
      const page = await open(address.slice(1), options);
      const clip = await copied(page, '.view-actions [data-take=page]');
      const made = await parts(page, clip['text/html'] ?? '');
      expect(made.tags.filter((tag) => !PLAIN.includes(tag))).toEqual([]);
      expect(made.attributes.filter((name) => name !== 'href' && name !== 'border')).toEqual([]);
      expect(made.links.filter((link) => !/^(https?|mailto):/.test(link))).toEqual([]);
      expect(made.links.filter(namesEntry)).toEqual([]);
      expect(made.last).toMatch(/Taken on \d{1,2} \w+ 20\d\d/);
      await page.context().close();
    },
  );

  it('of a view is what was chosen, with a link to that choice', async () => {
    const page = await open('matrix/', options);
    const rows = await page.locator('.matrix tbody tr').count();
    await page.locator('.choose select[name=decision]').selectOption({ index: 1 });
    await page.waitForURL(/\?decision=/);
    await page.waitForFunction(
      (before) => document.querySelectorAll('.matrix thead th').length !== before,
      0,
    );
    const heads = await page.locator('.matrix thead th').count();
    const clip = await copied(page, '.view-part [data-take=part]');
    const made = await parts(page, clip['text/html'] ?? '');
    expect(made.rows[0]).toBe((await page.locator('.matrix tbody tr').count()) + 1);
    expect(rows).toBeGreaterThan(0);
    expect(heads).toBeGreaterThan(2);
    expect(made.links.at(-1)).toMatch(/^http:\/\/localhost:4321\/kb\/matrix\/\?decision=\w+#weights$/);
    expect(clip['text/plain']).toContain('Shown for ');
    await page.context().close();
  });

  it('is shown to be copied by hand, and selected, where the browser refuses', async () => {
    const page = await open(first ? addressOf(first).slice(1) : '');
    await page.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await page.locator('[data-take=page]').click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('p').first().textContent()).toContain('press Ctrl+C');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain(first?.data.title);
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await page.locator('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('goes without the revisions of others where these cannot be had', async () => {
    const page = await open(first ? addressOf(first).slice(1) : '', options, (one) =>
      one.route('**/decks/links/revisions.json', (route) => route.abort()),
    );
    const clip = await copied(page, '[data-take=page]');
    const { links } = await parts(page, clip['text/html'] ?? '');
    expect(links).toContain(permanent(first?.id ?? ''));
    expect(links.filter((link) => /\/p\/[a-z0-9-]+\/(#|$)/.test(link)).length).toBeGreaterThan(3);
    await page.context().close();
  });

  it('costs a page nothing until somebody is about to copy, and works by keyboard', async () => {
    const asked: string[] = [];
    const page = await open(first ? addressOf(first).slice(1) : '', options, (one) =>
      one.on('request', (request) => asked.push(new URL(request.url()).pathname)),
    );
    const before = asked.filter((path) => path.endsWith('.js')).length;
    await page.locator('[data-take=page]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.copied', { hasText: 'Copied' }).waitFor();
    expect(before).toBe(1);
    expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(2);
    await page.context().close();
  });
});
