import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DeckPackage } from '../../src/share/slides/package.ts';
import { stampedSlides } from '../../src/share/slides/slide-lines.ts';
import { packageProblems } from '../share/slides/problems.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

describe.skipIf(inject('chromium') === '')('making and refreshing decks on the site', () => {
  const { open } = visiting({ BASE_PATH: '/kb/', SITE_URL: 'https://buyers.example' });

  const form = (page: Page) => page.locator('.deck-form');

  async function saved(page: Page, link: string): Promise<Uint8Array> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()]);
    return readFileSync(await download.path());
  }

  async function make(page: Page): Promise<Uint8Array> {
    await page.getByRole('button', { name: 'Make the deck' }).click();
    await page.locator('.deck-status').getByText('is ready to download').waitFor();
    return saved(page, '.deck-result a');
  }

  /** A deck whose slides carry a revision of long ago. */
  function aged(bytes: Uint8Array): Uint8Array {
    const deck = new DeckPackage(bytes);
    for (const { notes } of stampedSlides(deck).slice(0, 2))
      deck.put(
        notes,
        deck.text(notes).replace(/revision \w{8} \| facts \w{8}/, 'revision 00000000 | facts 00000000'),
      );
    return deck.write();
  }

  const give = (page: Page, name: string, bytes: Uint8Array) =>
    page
      .locator('#refresh-file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  it('makes a deck of a group at a stage, and of entries that are found by their name', async () => {
    const troubles: string[] = [];
    const page = await open('decks/', {}, (fresh) => {
      fresh.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      fresh.on('pageerror', (error) => troubles.push(error.message));
    });
    await form(page).locator('[name="group"]').selectOption({ index: 1 });
    await form(page).locator('[name="stage"]').selectOption({ index: 3 });
    const group = await make(page);
    expect(packageProblems(group)).toEqual([]);
    expect(new DeckPackage(group).slides.length).toBeGreaterThan(3);

    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    const first = form(page).locator('.deck-kind label').nth(2);
    const name = (await first.textContent())?.trim() ?? '';
    await form(page).getByLabel('Find').fill(name);
    await expect.poll(() => form(page).locator('.deck-kind label:visible').count()).toBeLessThan(5);
    await first.click();
    const one = await make(page);
    expect(packageProblems(one)).toEqual([]);
    expect(await page.locator('.deck-status').textContent()).toContain(name);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('says what to choose where nothing is chosen', async () => {
    const page = await open('decks/');
    await page.getByRole('button', { name: 'Make the deck' }).click();
    await page.locator('.deck-status').getByText('Choose a buying group or an entry first.').waitFor();
    await page.context().close();
  });

  it('brings an old deck up to date here, sends nothing of it, and leaves one that is up to date', async () => {
    const page = await open('decks/?deck=none#make');
    await form(page).locator('[name="entry"]').first().check();
    const deck = await make(page);
    await give(page, 'pitch.pptx', deck);
    await page.locator('.refresh-status').getByText('None has changed since.').waitFor();
    expect(await page.locator('.refresh-result .download').count()).toBe(0);

    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await give(page, 'pitch.pptx', aged(deck));
    await page
      .locator('.refresh-status')
      .getByText(/2 are drawn anew in the copy/)
      .waitFor();
    const fresh = await saved(page, '.refresh-result .download');
    expect(packageProblems(fresh)).toEqual([]);
    expect(stampedSlides(new DeckPackage(fresh)).map(({ stamp }) => stamp)).toEqual(
      stampedSlides(new DeckPackage(deck)).map(({ stamp }) => stamp),
    );
    expect(sent).toEqual([]);
    await page.context().close();
  });

  it('says in a sentence what is wrong with a file', async () => {
    const page = await open('decks/');
    await give(page, 'broken.pptx', new Uint8Array([80, 75, 3, 4]));
    await page
      .locator('.refresh-status')
      .getByText('broken.pptx: The file is damaged or was cut off.')
      .waitFor();
    await page.context().close();
  });

  it('has nothing that axe finds, and fits a phone', async () => {
    const page = await open('decks/', { reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
    await form(page).locator('[name="entry"]').first().check();
    await make(page);
    const deck = await saved(page, '.deck-result a');
    await give(page, 'pitch.pptx', aged(deck));
    await page
      .locator('.refresh-status')
      .getByText(/drawn anew/)
      .waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
