import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readQr } from '../share/qr-reader.ts';
import { pagesOf, pixelsOf } from '../site/poppler.ts';
import { axeFinds } from './axe.ts';
import { cutWords, headsOf, lostWords, mm, stranded } from './sheets.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const LINK = `http://localhost:4321${BASE}p/`;
const CHOSEN = ['champion', 'security-lead', 'total-cost'];
const poppler = inject('poppler');

/** Waits until so many hand-outs can be printed. */
const ready = (page: Page, count: number): Promise<void> =>
  page.locator(`.handouts > :nth-child(${count})`).waitFor({ state: 'attached' });

const chosen = (page: Page): Promise<string[]> => page.locator('.handout-title').allTextContents();

/** Has the page count its prints instead of asking a printer, with the paper and how many pictures were there. */
const watchPrints = (page: Page): void => {
  void page.addInitScript(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.handouts img:not([loading])')];
      const loaded = pictures.filter(({ naturalWidth }) => naturalWidth > 0).length;
      document.documentElement.dataset['printed'] =
        `${document.documentElement.dataset['sheet']} ${loaded} of ${pictures.length}`;
      dispatchEvent(new Event('afterprint'));
    };
  });
};

describe.skipIf(inject('chromium') === '')('hand-outs of a chosen set', () => {
  const site = visiting({ BASE_PATH: BASE });
  const { open } = site;

  it.skipIf(poppler === '').each([
    { sheet: 'a4', width: 595, height: 842, margin: mm(14), columns: 1 },
    { sheet: 'letter', width: 612, height: 792, margin: mm(14), columns: 1 },
    { sheet: 'wide', width: 960, height: 540, margin: mm(10), columns: 2 },
  ])('begin each on a sheet of its own, with its code, and lose and cut no word: $sheet', async (paper) => {
    const { sheet, margin, columns } = paper;
    const page = await open(`decks/?handout=${CHOSEN.join(',')}&sheet=${sheet}`, { colorScheme: 'dark' });
    await ready(page, 3);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pagesOf(pdf, poppler);
    for (const { width, height } of pages)
      expect([Math.round(width), Math.round(height)]).toEqual([paper.width, paper.height]);
    expect(cutWords(pages, margin)).toEqual([]);
    expect(stranded(pages, await headsOf(page, '.handouts'), columns)).toEqual([]);
    expect(await lostWords(page, pages, '.handouts')).toEqual([]);

    // Paper outlives what it was made from: every link to an entry says which revision that was.
    const links = await page
      .locator('.handouts article a')
      .evaluateAll((all) => all.flatMap((link) => link.getAttribute('href') ?? []));
    const ours = links.filter((link) => link.startsWith('http://localhost:4321'));
    expect(ours.length).toBeGreaterThan(20);
    const toEntries = ours.filter((link) => /\/kb\/[a-z-]+\/[a-z0-9-]+\//.test(link));
    expect(toEntries.filter((link) => !/\/p\/[a-z0-9-]+\/\?v=\w{8}(#|$)/.test(link))).toEqual([]);

    const sheets = await pixelsOf(pdf, poppler);
    const codes = sheets.map(readQr);
    expect(codes[0]).toBe(`${LINK}champion/`);
    expect(codes.filter(Boolean)).toEqual(CHOSEN.map((id) => `${LINK}${id}/`));
    for (const [index, code] of codes.entries()) {
      const text = pages[index]?.words.map((word) => word.text).join('') ?? '';
      if (code) expect(text).toMatch(/Reviewed\d+[A-Z][a-z]+2026by/);
    }
    // Light, whatever the screen is: the corner of each sheet is white.
    for (const { data } of sheets) expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    await page.context().close();
  });

  it('are chosen as somebody types, moved and removed; the address says the same', async () => {
    const page = await open('decks/');
    const box = page.getByLabel('Find an entry, or paste a link to one');
    await box.fill('security lea');
    await page.locator('.handout-hits button').first().waitFor();
    await box.press('Enter');
    await box.fill('chief fin');
    await page.getByRole('button', { name: 'Chief financial officer' }).click();
    await box.fill('https://buyers.example/p/champion/?v=abc#definition');
    await box.press('Enter');
    await ready(page, 3);
    expect(await chosen(page)).toEqual(['Security lead', 'Chief financial officer', 'Champion']);
    await page.getByRole('button', { name: 'Move Chief financial officer up' }).click();
    await page.getByRole('button', { name: 'Remove Champion' }).click();
    await page.getByLabel('16:9').check();
    expect(new URL(page.url()).search).toBe('?handout=cfo,security-lead&sheet=wide');
    expect(await page.locator('.handout-status').textContent()).toBe('2 hand-outs are ready to print.');
    expect(await page.locator('.handouts h1').allTextContents()).toEqual([
      'Chief financial officer',
      'Security lead',
    ]);
    await page.context().close();
  });

  it('print on the paper of the address as soon as their pictures are there', async () => {
    const page = await open('decks/?handout=cfo,champion&sheet=letter', {}, watchPrints);
    await page.locator('.handout-actions [data-act="print"]:enabled').click();
    await page.locator('[data-printed]').waitFor({ state: 'attached' });
    // A logo and a code each.
    expect(await page.locator('html').getAttribute('data-printed')).toMatch(
      /^letter (\d+) of \1$|^letter 4 of 6$/,
    );
    await page.context().close();
  });

  it('say which entry is not there, and print the others', async () => {
    const page = await open('decks/?handout=nobody,cfo');
    await ready(page, 1);
    expect(await chosen(page)).toEqual([
      'nobody is on no page of this site; it is left out',
      'Chief financial officer',
    ]);
    await page.getByRole('button', { name: 'Remove all' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.handouts').innerHTML()).toBe('');
    await page.context().close();
  });

  it('have nothing that axe finds, shown on the screen', async () => {
    const page = await open('decks/?handout=cfo,champion', { reducedMotion: 'reduce' });
    await ready(page, 2);
    await page.getByRole('button', { name: 'Look at them below' }).click();
    await page.getByLabel('Find an entry, or paste a link to one').fill('security');
    await page.locator('.handout-hits button').first().waitFor();
    expect(await axeFinds(page, { parts: ['#handouts', '.handouts'] })).toEqual([]);
    await page.context().close();
  });

  it('fit the narrowest phone, and complain of nothing', async () => {
    const troubles: string[] = [];
    const page = await open('', { viewport: { width: 320, height: 700 } });
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto(`${site.url}decks/?handout=cfo,champion`);
    await ready(page, 2);
    await page.getByRole('button', { name: 'Look at them below' }).click();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('say without JavaScript what to do instead', async () => {
    const page = await open('decks/', { javaScriptEnabled: false });
    expect(await page.locator('#handouts noscript p').isVisible()).toBe(true);
    expect(await page.locator('#handouts form').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe.skipIf(inject('chromium') === '')('hand-outs of entries that were renamed', () => {
  const site = visiting({ CONTENT_DIR: 'tests/fixtures/aftermath' });

  it('go by the new id, in the address too', async () => {
    const page = await site.open('decks/?handout=purse,kitty');
    await ready(page, 2);
    expect(await chosen(page)).toEqual(['Budget', 'Kitty']);
    expect(new URL(page.url()).search).toMatch(/^\?handout=budget,kitty&/);
    expect(await page.locator('.handouts').textContent()).toContain('Retired on 1 February 2026.');
    await page.context().close();
  });
});
