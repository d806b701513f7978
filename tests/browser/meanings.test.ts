import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { walkBody } from '../../src/model/body.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf, type Entry } from '../../src/model/entry.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');

function hasTerm({ body }: Entry): boolean {
  let found = false;
  if (body)
    walkBody(body, (node) => {
      found ||= node.name === 'Term';
    });
  return found;
}

const entry = catalog.entries.find(hasTerm);
const other = catalog.entries.find((one) => !hasTerm(one));
const address = entry ? addressOf(entry).slice(1) : '';

describe.skipIf(inject('chromium') === '')('words of the glossary', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;

  const word = (page: Page) => page.locator('a.term').first();
  const meaning = (page: Page) => page.locator('.word-meaning:popover-open');
  const told = (page: Page) => word(page).getAttribute('aria-description');

  it('tell their meaning to who points at them, and keep it while the pointer is on it', async () => {
    const page = await open(address);
    expect(await page.locator('.word-meaning').count()).toBe(0);
    await word(page).hover();
    await meaning(page).waitFor();
    expect(await meaning(page).locator('p').textContent()).toBe(await told(page));
    expect(await meaning(page).locator('a').isVisible()).toBe(false);
    await meaning(page).hover();
    await page.waitForTimeout(500);
    expect(await meaning(page).count()).toBe(1);
    await page.mouse.move(1, 1);
    await meaning(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('tell it by keyboard, go on Escape with the focus where it was, and lead to the glossary on Enter', async () => {
    const page = await open(address);
    await word(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await meaning(page).waitFor();
    const target = await word(page).getAttribute('href');
    await page.keyboard.press('Escape');
    await meaning(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('term');
    await page.keyboard.press('Enter');
    await page.waitForURL(new URL(target ?? '', site.url).href);
    await page.context().close();
  });

  it('are described to a screen reader, before and without any script', async () => {
    const page = await open(address, { javaScriptEnabled: false });
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const name = (await word(page).textContent())?.trim();
    const link = nodes.find(
      ({ role, name: own, description }) => role?.value === 'link' && own?.value === name && description,
    );
    expect(link?.description?.value).toBe(await told(page));
    await page.context().close();
  });

  it('show it to a finger instead of leading away, with the way to the glossary, until a touch elsewhere', async () => {
    const page = await open(address, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    });
    const target = await word(page).getAttribute('href');
    await word(page).tap();
    await meaning(page).getByRole('link').waitFor();
    expect(page.url()).toBe(site.url + address);
    const box = await meaning(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.locator('h1').tap();
    await meaning(page).waitFor({ state: 'hidden' });
    await word(page).tap();
    await meaning(page).getByRole('link').tap();
    await page.waitForURL(new URL(target ?? '', site.url).href);
    await page.context().close();
  });

  it('leave nothing on paper and nothing for axe, and complain of nothing', async () => {
    const troubles: string[] = [];
    const page = await open(address, { reducedMotion: 'reduce' }, (fresh) => {
      fresh.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      fresh.on('pageerror', (error) => troubles.push(error.message));
    });
    await word(page).hover();
    await meaning(page).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.word-meaning').first().isVisible()).toBe(false);
    await page.context().close();
    expect(troubles).toEqual([]);
  });

  it('cost a page no script of their own until somebody comes to one', async () => {
    const page = await open(other ? addressOf(other).slice(1) : '');
    const scripts = await page.locator('script[src]').count();
    const asked = new Set<string>();
    page.on('request', (request) => request.resourceType() === 'script' && asked.add(request.url()));
    await page.goto(site.url + address);
    expect(await page.locator('script[src]').count()).toBe(scripts);
    expect(asked.size).toBe(scripts);
    await page.locator('a.term').first().hover();
    await page.locator('.word-meaning').waitFor();
    expect(asked.size).toBe(scripts + 1);
    await page.context().close();
  });
});
