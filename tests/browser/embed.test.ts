import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
/** An entry of each kind, without the site around it. */
const FRAMES = KINDS.flatMap(({ name }) => catalog.ofKind(name).slice(0, 1)).map(
  ({ id }) => `p/${id}/embed/`,
);
const [first = ''] = FRAMES;

describe.skipIf(inject('chromium') === '')('an entry in a frame', () => {
  const site = visiting({ BASE_PATH: BASE });
  const { open } = site;
  const wiki = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(
      `<!doctype html><html lang="en"><title>Wiki</title><h1>Our wiki</h1><iframe title="Entry" width="320" height="600" src="${site.url}${first}"></iframe></html>`,
    );
  });
  let wikiUrl = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => wiki.listen(0, '127.0.0.1', resolve));
    // Another name than the site's, so that it is another origin to the browser.
    wikiUrl = `http://127.0.0.1:${(wiki.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    wiki.close();
    wiki.closeAllConnections();
  });

  it('has nothing that axe finds, of any kind', async () => {
    const page = await open('', { reducedMotion: 'reduce', viewport: { width: 640, height: 800 } });
    const found: string[] = [];
    for (const address of FRAMES) {
      await page.goto(site.url + address);
      found.push(...(await axeFinds(page)).map((finding) => `${address}, ${finding}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  }, 600_000);

  it('fits 320 pixels and complains of nothing, of any kind', async () => {
    const troubles: string[] = [];
    const page = await open('', { viewport: { width: 320, height: 700 } });
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    for (const address of FRAMES) {
      await page.goto(site.url + address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) troubles.push(`${address} is ${over} px too wide`);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('shows in a page of another site, and opens its links beside it', async () => {
    const page = await open('');
    await page.goto(wikiUrl);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').waitFor();
    expect(await frame.locator('nav, form, script').count()).toBe(0);
    const opened = page.context().waitForEvent('page');
    await frame.locator('.kicker a').click();
    const beside = await opened;
    await beside.waitForLoadState();
    expect(beside.url().startsWith(site.url)).toBe(true);
    expect(await beside.evaluate(() => window.opener)).toBe(null);
    expect(page.url().startsWith(wikiUrl)).toBe(true);
    await page.context().close();
  });

  it('has the colours of the house, light and dark', async () => {
    const colours: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(first, { colorScheme });
      colours.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      // Letters come after the page.
      const hasLetters = (): Promise<boolean> =>
        page.evaluate(() => document.fonts.check('16px "Newsreader Variable"'));
      await expect.poll(hasLetters).toBe(true);
      await page.context().close();
    }
    expect(colours).toEqual(['rgb(251, 249, 244)', 'rgb(15, 23, 32)']);
  });

  it('leads from its foot to the permanent link, with the revision that it shows', async () => {
    const page = await open(first);
    const link = page.locator('.alone-foot a');
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(new RegExp(`${BASE}p/${catalog.entries[0]?.id}/\\?v=[0-9a-z]+$`));
    const shown = await page.locator('.alone-foot').textContent();
    expect(shown).toContain(`Revision ${href.split('?v=')[1]}.`);
    await page.context().close();
  });
});
