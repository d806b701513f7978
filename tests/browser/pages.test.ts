import { readdirSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { pastsFor } from '../../src/model/past.ts';
import { SPINE } from '../../src/model/spine.ts';
import { KINDS } from '../../src/model/table.ts';
import { VIEWS } from '../../src/model/views/index.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);
const catalog = whole.for('internal');
const entries = KINDS.flatMap(({ name }) => catalog.ofKind(name).slice(0, 1)).map((entry) =>
  addressOf(entry).slice(1),
);
const [persona = ''] = entries;
const GUIDE = readdirSync('src/pages/guide').map((file) =>
  `guide/${file.replace(/\.mdx$/, '/')}`.replace('/index/', '/'),
);
const TEMPLATES = [
  '',
  `${persona.split('/')[0]}/`,
  'stages/',
  ...entries,
  ...VIEWS.map(({ address }) => address.slice(1)),
  'decks/',
  'learn/',
  ...whole
    .of('path')
    .slice(0, 1)
    .map(({ id }) => `learn/${id}/`),
  ...GUIDE,
];

describe.skipIf(inject('chromium') === '')('the pages', () => {
  const site = visiting({ BASE_PATH: BASE });
  const { open } = site;

  const SCREEN = { width: 1280, height: 900 };
  const LOOKS = [
    { name: 'on a screen', media: 'screen', size: SCREEN, look: {} },
    { name: 'in print', media: 'print', size: SCREEN, look: { isLight: true, without: ['target-size'] } },
    { name: 'on a phone', media: 'screen', size: { width: 390, height: 800 }, look: { isLight: true } },
  ] as const;

  it('have nothing that axe finds: light, dark, in print and on a phone', async () => {
    const found: string[] = [];
    const waiting = [...TEMPLATES];
    const work = async (): Promise<void> => {
      const page = await open('', { reducedMotion: 'reduce' });
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        await page.goto(site.url + address);
        for (const { name, media, size, look } of LOOKS) {
          await page.setViewportSize(size);
          await page.emulateMedia({ media });
          found.push(...(await axeFinds(page, look)).map((finding) => `${address}, ${name}, ${finding}`));
        }
      }
      await page.context().close();
    };
    // Each page has a process of its own, and most machines two cores.
    await Promise.all([work(), work()]);
    expect(found).toEqual([]);
  }, 600_000);

  it('never scroll sideways on the narrowest phone, nor complain in the console', async () => {
    const page = await open('', { viewport: { width: 320, height: 700 } });
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    for (const address of TEMPLATES) {
      await page.goto(site.url + address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) troubles.push(`${address} is ${over} px too wide`);
    }
    await page.context().close();
    expect(troubles).toEqual([]);
  });

  it('get each of the three readers to work in one click', async () => {
    const page = await open('');
    for (const door of ['marketer', 'seller', 'presenter']) {
      await page.goto(site.url);
      await page.locator(`[data-door="${door}"] .door-first a`).click();
      await page.waitForURL((url) => url.href !== site.url);
      await page.locator('main h1').waitFor();
    }
    await page.context().close();
  });

  it('answer the nine questions of a persona in their order', async () => {
    const page = await open(persona);
    expect(await page.locator('.section > header .ask').allTextContents()).toEqual(
      SPINE.map(({ ask }) => ask),
    );
    await page.context().close();
  });

  it('are reached in one hop from a short link, query and fragment kept', async () => {
    const id = persona.split('/')[1] ?? '';
    const page = await open(`p/${id}/?stage=evaluation#criteria`);
    await page.waitForURL(`${site.url}${persona}?stage=evaluation#criteria`);
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  it('work without JavaScript', async () => {
    const page = await open('', { javaScriptEnabled: false });
    await page.locator('.menu a', { hasText: KINDS[0]?.label.many ?? '' }).click();
    await page.locator('.card a').first().click();
    expect(await page.locator('article.entry h1').count()).toBe(1);
    await page.goto(`${site.url}p/${persona.split('/')[1] ?? ''}/`);
    await page.waitForURL(site.url + persona);
    await page.goto(`${site.url}search/?q=budget`);
    expect(await page.locator('main noscript p').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('are worked by keyboard: past the navigation at once, and the menu of a phone', async () => {
    const page = await open(persona, { viewport: { width: 390, height: 800 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.locator('#menu-open').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.menu-groups').isVisible()).toBe(true);
    await page.context().close();
  });

  it('put the permanent link on the clipboard', async () => {
    const page = await open(persona, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.copied', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const id = persona.split('/')[1] ?? '';
    const { revision = '' } = pastsFor(whole, content.revisions ?? [], 'internal').get(id) ?? {};
    expect(revision).toMatch(/^[0-9a-z]{8}$/);
    expect(copied).toBe(`http://localhost:4321${BASE}p/${id}/?v=${revision}`);
    await page.context().close();
  });

  it('say what is overdue by the reader’s own clock', async () => {
    const page = await open('');
    await page.clock.setFixedTime(new Date('2030-01-01T12:00:00Z'));
    await page.goto(site.url + persona);
    expect(await page.locator('.overdue').textContent()).toMatch(/^Review was due 202\d-/);
    await page.context().close();
  });

  it('print light, with nothing cut off at the side', async () => {
    const page = await open(persona, { colorScheme: 'dark', viewport: { width: 700, height: 1000 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { over, ink, hidden } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - window.innerWidth,
      ink: getComputedStyle(document.body).color,
      hidden: getComputedStyle(document.querySelector('.menu') ?? document.body).display,
    }));
    expect(over).toBeLessThanOrEqual(0);
    expect(hidden).toBe('none');
    expect(ink).toMatch(/rgb\((?:[0-9]{1,2}), /);
    await page.context().close();
  });
});
