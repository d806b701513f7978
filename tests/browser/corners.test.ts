import { describe, expect, inject, it } from 'vitest';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

/** What the content that comes along has no page for: all links, a retired entry and a list with one, places kept for old links, a house's own colours. */
const RARE = [
  '',
  'criteria/price/',
  'criteria/price/links/',
  'terms/',
  'terms/ferry/',
  'personas/treasurer/',
];

/** Addresses that an entry had: under a former id, short and in its folder, and in the folder of another kind. */
const FORMER = ['p/fare/', 'criteria/fare/', 'terms/fare/', 'terms/price/'];

describe.skipIf(inject('chromium') === '')('rare pages', () => {
  const site = visiting({ CONTENT_DIR: 'tests/fixtures/corners' });
  const { open } = site;

  it('have nothing that axe finds, with colours of the house', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const address of RARE) {
      await page.goto(site.url + address);
      found.push(...(await axeFinds(page)).map((finding) => `${address}, ${finding}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('fit the narrowest phone', async () => {
    const page = await open('', { viewport: { width: 320, height: 700 } });
    const wide: string[] = [];
    for (const address of RARE) {
      await page.goto(site.url + address);
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        wide.push(address);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it('lead on from an id that an entry once had, by either address, query and fragment kept', async () => {
    const page = await open('p/fare/?stage=tender#proof');
    await page.waitForURL(`${site.url}criteria/price/?stage=tender#proof`);
    await page.goto(`${site.url}personas/purse-holder/#criteria-fare`);
    await page.waitForURL(`${site.url}personas/treasurer/#criteria-fare`);
    expect(await page.evaluate(() => document.getElementById('criteria-fare') !== null)).toBe(true);
    await page.context().close();
  });

  it.each(FORMER)('lead on from /%s in one hop, with nothing to go back to', async (former) => {
    const documents: string[] = [];
    const page = await open(`${former}?stage=tender&q=a%20b#proof`, {}, (opened) =>
      opened.on('request', (request) => request.isNavigationRequest() && documents.push(request.url())),
    );
    const now = `${site.url}criteria/price/?stage=tender&q=a%20b`;
    await page.waitForURL(`${now}#proof`);
    expect(documents.map((url) => url.split('#')[0])).toEqual([
      `${site.url}${former}?stage=tender&q=a%20b`,
      now,
    ]);
    // The blank page that the browser began with, and this one.
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it.each(FORMER)('lead on from /%s without JavaScript, by refresh and by link', async (former) => {
    const page = await open(former, { javaScriptEnabled: false });
    await page.waitForURL(`${site.url}criteria/price/`);
    const stub = await (await page.request.get(site.url + former)).text();
    expect(stub).toContain(
      '<noscript><meta http-equiv="refresh" content="0;url=/criteria/price/"></noscript>',
    );
    expect(stub).toContain('<a id="to" href="/criteria/price/">Price of a crossing</a>');
    await page.context().close();
  });

  it('take a reader to a place that is called otherwise now, even from a former id', async () => {
    const page = await open('personas/purse-holder/#how-they-meet');
    await page.waitForURL(`${site.url}personas/treasurer/#how-they-meet`);
    const topOf = (id: string): Promise<number> =>
      page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);
    const heading = await topOf('how-the-council-meets');
    expect(Math.abs((await topOf('how-they-meet')) - heading)).toBeLessThan(40);
    expect(heading).toBeGreaterThanOrEqual(0);
    expect(heading).toBeLessThan(900);
    await page.context().close();
  });

  it('say where a place went that is on another page now, and lead there', async () => {
    const page = await open('personas/treasurer/#criteria-fuel');
    const line = page.locator('#criteria-fuel');
    expect(await line.evaluate((element) => element.matches(':target'))).toBe(true);
    await line.getByRole('link').click();
    await page.waitForURL(`${site.url}criteria/price/#why`);
    await page.context().close();
  });

  it('show a dozen of what links to an entry, and all of it one click further', async () => {
    const page = await open('criteria/price/');
    const listed = page.locator('.backlinks', { hasText: 'glossary' }).locator('li');
    expect(await listed.count()).toBe(12);
    await page.getByRole('link', { name: 'All 14' }).click();
    expect(await listed.count()).toBe(14);
    await page.context().close();
  });

  it('wear the colours of the house', async () => {
    const page = await open('', { colorScheme: 'light' });
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    expect(accent).toContain('#0b5c63');
    await page.context().close();
  });

  it('show where the keyboard is', async () => {
    const page = await open('personas/treasurer/');
    const unseen: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const { shown, what } = await page.evaluate(() => {
        const at = document.activeElement ?? document.body;
        // A control that is drawn by its label shows the focus there.
        const seen = [at, ...(at instanceof HTMLInputElement ? (at.labels ?? []) : [])].map((one) =>
          getComputedStyle(one),
        );
        return {
          what: at.outerHTML.slice(0, 80),
          shown: seen.some(
            ({ outlineStyle, outlineWidth, boxShadow }) =>
              (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
          ),
        };
      });
      if (!shown) unseen.push(what);
    }
    await page.context().close();
    expect(unseen).toEqual([]);
  });

  it('are whole on paper: they print, and nothing on them is cut off', async () => {
    const page = await open('personas/treasurer/', { colorScheme: 'dark' });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => {
          const { overflowX, display } = getComputedStyle(one);
          return (
            display !== 'inline' &&
            overflowX !== 'visible' &&
            one.clientWidth > 1 &&
            one.scrollWidth > one.clientWidth + 1
          );
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    await page.context().close();
  });
});
