import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { health } from '../../src/model/views/health.ts';
import { healthData } from '../../src/model/views/health-data.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const data = healthData(new Catalog(content.entries, content.site).for('internal'));
const view = health(data);
const owner = view.owners[1]?.team ?? view.owners[0]?.team;

describe.skipIf(inject('chromium') === '')('the view of health', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;

  const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
  const rows = (page: Page, part: string) => page.locator(`#${part} tbody tr`);

  /** Opens the view on a day of the reader's clock. */
  const openOn = (day: string, address = 'health/') =>
    open(address, {}, (page) => void page.clock.setFixedTime(new Date(`${day}T12:00:00Z`)));

  it('says by the reader’s own clock what is overdue, has run out or is old', async () => {
    const page = await openOn('2060-01-01');
    for (const [part, words] of [
      ['reviews', /^\d+ days overdue$/],
      ['open', /^\d+ days overdue$/],
      ['ends', /^Ran out \d+ days ago$/],
      ['dated', /^Older than a year$/],
    ] as const)
      expect(await page.locator(`#${part} .overdue`).first().textContent(), part).toMatch(words);
    const sums = page.locator('#owners tfoot .overdue');
    expect(await sums.allTextContents()).toEqual([
      `${view.reviews.length} overdue`,
      `${view.open.length} past their day`,
      `${view.ends.length} ran out`,
    ]);
    await page.context().close();
  });

  it('says none of it before the day, also once something is chosen', async () => {
    const page = await openOn('2000-01-01', `health/?owner=${owner?.id}`);
    await page.getByText('narrowed or sorted as chosen').waitFor({ state: 'attached' });
    expect(await page.locator('.overdue').count()).toBe(0);
    await page.clock.setFixedTime(new Date('2060-01-01T12:00:00Z'));
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await page.locator('#reviews .overdue').first().waitFor();
    await page.context().close();
  });

  it('narrows to one owner by keyboard, and back, every state in the address', async () => {
    const page = await open('health/?utm=mail');
    const button = page.getByRole('button', { name: `Only this owner ${owner?.name}`, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('button[data-name="owner"][aria-pressed="true"]').waitFor();
    expect(query(page)).toBe(`?owner=${owner?.id}&utm=mail`);
    expect(await page.locator('select[name="owner"]').inputValue()).toBe(owner?.id);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-value'))).toBe(owner?.id);
    expect(new Set(await page.locator('#reviews tbody td:nth-child(3)').allTextContents())).toEqual(
      new Set([owner?.name]),
    );
    await page.goBack();
    await page.locator('button[data-name="owner"][aria-pressed="true"]').waitFor({ state: 'detached' });
    expect(query(page)).toBe('?utm=mail');
    await page.context().close();
  });

  it('shows all of one part, and the others again', async () => {
    const page = await open('health/');
    expect(await rows(page, 'reviews').count()).toBe(12);
    await page.getByRole('button', { name: `Show all ${view.reviews.length} of Reviews` }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('#reviews tbody tr').length === count,
      view.reviews.length,
    );
    expect(query(page)).toBe('?what=reviews');
    expect(await page.locator('.view-part').count()).toBe(1);
    await page.getByRole('button', { name: 'Show the other parts again' }).click();
    await page.locator('#owners').waitFor();
    expect(query(page)).toBe('');
    await page.context().close();
  });

  it('offers every owner a calendar, and a feed that a reader can parse, soonest first', async () => {
    const page = await open('health/');
    const links = await page
      .locator('#owners a[href*="/health/"]')
      .evaluateAll((found) => found.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
    expect(links.filter((link) => link.endsWith('.ics'))).toHaveLength(
      data.teams.filter(({ calendar }) => calendar).length,
    );
    const feeds = links.filter((link) => link.endsWith('.xml'));
    expect(feeds).toHaveLength(data.teams.filter((team) => team.feed).length);
    for (const feed of feeds) {
      const found = await page.evaluate(async (address) => {
        const text = await (await fetch(address)).text();
        const tree = new DOMParser().parseFromString(text, 'application/xml');
        const all = (selector: string) =>
          [...tree.querySelectorAll(selector)].map((element) => element.textContent ?? '');
        return {
          broken: tree.querySelector('parsererror') !== null,
          ids: all('entry > id'),
          links: [...tree.querySelectorAll('entry > link')].length,
          updated: all('updated'),
          days: all('entry > title').map((title) => Date.parse(`${title.split(', due ').at(-1)} UTC`)),
        };
      }, feed);
      expect(found.broken).toBe(false);
      expect(found.ids.length).toBeGreaterThan(0);
      expect(new Set(found.ids).size).toBe(found.ids.length);
      expect(found.links).toBe(found.ids.length);
      expect(found.updated.every((moment) => !Number.isNaN(Date.parse(moment)))).toBe(true);
      expect(found.days).toEqual([...found.days].sort((a, b) => a - b));
    }
    await page.context().close();
  });

  it('stands whole without a script, with nothing to press', async () => {
    const page = await open('health/', { javaScriptEnabled: false });
    expect(await page.locator('.view-part').count()).toBe(10);
    expect(await page.locator('.choose').isVisible()).toBe(false);
    expect(await page.locator('button.set').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('has nothing that axe finds, overdue or not', async () => {
    const page = await open(
      'health/',
      { reducedMotion: 'reduce' },
      (opened) => void opened.clock.setFixedTime(new Date('2060-01-01T12:00:00Z')),
    );
    for (const address of ['', '?what=records']) {
      await page.goto(`${site.url}health/${address}`);
      expect(await axeFinds(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('never scrolls sideways on the narrowest phone', async () => {
    const page = await open('health/', { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await page.context().close();
  });
});
