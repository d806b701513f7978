import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const [first] = catalog.entries;
const title = first?.data.title ?? '';
const path = first ? BASE + addressOf(first).slice(1) : '';

describe.skipIf(inject('chromium') === '')('the search page', () => {
  const site = visiting({ BASE_PATH: BASE });
  const troubles: string[] = [];

  /** Opens an address; what the console complains of is kept, the status of a lost page aside. */
  const open = (address: string, options: BrowserContextOptions = {}): Promise<Page> =>
    site.open(address, options, (page) => {
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
    });

  const status = (page: Page) => page.locator('.search-status');
  const links = (page: Page) => page.locator('.results .result-link');
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
  const query = (page: Page): string => new URL(page.url()).search;

  it('shows what the form of any page asks, the typed title first', async () => {
    const page = await open('');
    await page.getByRole('searchbox').first().fill(title.toLowerCase());
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    expect(await links(page).first().textContent()).toBe(title);
    expect(await links(page).first().getAttribute('href')).toBe(path);
    expect(await status(page).textContent()).toMatch(/^\d+ results? for “/);
    await links(page).first().click();
    await page.waitForURL(`**${path}`);
    await page.context().close();
  });

  it('answers while one types, and each choice is a step back in the history', async () => {
    const [typed = ''] = title.split(' ');
    const page = await open('search/?segment=kept');
    await page.keyboard.press('/');
    await page.keyboard.type(typed, { delay: 20 });
    await links(page).first().waitFor();
    await expect.poll(() => query(page)).toContain(`q=${encodeURIComponent(typed)}`);
    expect(query(page)).toContain('segment=kept');
    const before = query(page);
    await page.locator('.facet input').first().check();
    await expect.poll(() => query(page)).toContain('group=');
    await page.goBack();
    await expect.poll(() => query(page)).toBe(before);
    expect(await page.locator('.facet input').first().isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?segment=kept');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.context().close();
  });

  it('browses by filters alone, and counts what each would leave', async () => {
    const page = await open(`search/?kind=${first?.kind}`);
    await links(page).first().waitFor();
    const count = catalog.ofKind(first?.kind ?? '').length;
    expect(await status(page).textContent()).toBe(`${count} result${count === 1 ? '' : 's'}`);
    const tick = page.locator(`input[value="${first?.kind}"]`);
    expect(await tick.isChecked()).toBe(true);
    expect(await tick.locator('xpath=../*[@class="count"]').textContent()).toBe(String(count));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => query(page)).toBe('');
    await page.getByText('Try one of these').waitFor();
    await page.context().close();
  });

  it('shows twenty, then twenty more, and leads the keyboard to the first new one', async () => {
    const page = await open('search/?group=decision&group=buyers&group=library');
    await links(page).first().waitFor();
    expect(await links(page).count()).toBe(20);
    await page.locator('.show-more').click();
    await expect.poll(() => links(page).count()).toBe(40);
    await expect.poll(() => focused(page)).toBe(await links(page).nth(20).textContent());
    await page.reload();
    await expect.poll(() => links(page).count()).toBe(40);
    await page.context().close();
  });

  it('is led by keys', async () => {
    const page = await open(`search/?q=${encodeURIComponent(title)}`);
    await links(page).nth(1).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(title);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await links(page).nth(1).textContent());
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(title);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.context().close();
  });

  it('leads to places that are there', async () => {
    const page = await open(`search/?q=${encodeURIComponent(title)}`);
    await page.locator('.result-sections a').first().waitFor();
    await page.locator('.result-sections a').first().click();
    await page.waitForURL(/#/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.evaluate((name) => document.getElementById(name) !== null, id)).toBe(true);
    await page.context().close();
  });

  it('says without JavaScript that it needs it, and leads to every list', async () => {
    const page = await open('search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('Search needs JavaScript');
    expect(await page.locator('.search-found .lists a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('proposes for a lost address the entry that it names, or the nearest ones', async () => {
    const named = await open(`old/${first?.id}/more/`);
    await named.getByRole('heading', { name: 'It may be here now' }).waitFor();
    expect(await links(named).first().getAttribute('href')).toBe(path);
    await named.context().close();
    const near = await open(`${title.toLowerCase().replaceAll(' ', '-').replace(/(.)$/, '$1x')}/`);
    await near.getByRole('heading', { name: 'The nearest entries' }).waitFor();
    expect(await near.locator('.nearest a').first().getAttribute('href')).toBe(path);
    await near.context().close();
  });

  it('is accessible in light, in dark and on a phone, and does not scroll sideways', async () => {
    const found = `search/?q=${encodeURIComponent(title)}`;
    for (const address of ['search/', found, 'search/?q=qqxxzzy', 'nowhere/']) {
      const page = await open(address, { reducedMotion: 'reduce' });
      await page.waitForLoadState('networkidle');
      expect(await axeFinds(page)).toEqual([]);
      if (address === found) {
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await axeFinds(page, { isLight: true })).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
      await page.context().close();
    }
  });

  it('complains of nothing in the console', () => {
    expect(troubles).toEqual([]);
  });
});
