import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { changedSince, pastsFor } from '../../src/model/past.ts';
import { openZip } from '../../src/share/office/zip.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { presentation, run, shape } from '../share/decks/made.ts';
import { bomb, compound, textOf } from '../share/office/hostile.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);
const pasts = pastsFor(whole, content.revisions ?? [], 'internal');
// One that changed since it was first recorded, and one that only insiders see.
const changed = whole.entries.find(({ id }) => pasts.get(id)?.before.length);
const hidden = whole.entries.find(
  ({ id }) => id !== changed?.id && !whole.for('public').get(id) && whole.for('internal').get(id),
);
const past = changed && pasts.get(changed.id);
const revision = past?.before.at(-1)?.revision ?? '';

describe.skipIf(inject('chromium') === '')('checking a deck on the site', () => {
  const site = visiting({ BASE_PATH: '/kb/', SITE_URL: 'https://buyers.example' });
  const { open } = site;
  const SITE = 'https://buyers.example/kb/';

  const deck = () =>
    presentation(
      {
        shapes: shape(run('Who pays'), true) + shape(run('changed', 'rId1')),
        refers: [['rId1', 'hyperlink', `${SITE}p/${changed?.id}/?v=${revision}`]],
        notes: shape(run(`see ${site.url}p/${changed?.id}/`)),
      },
      {
        shapes:
          shape(run('Others'), true) +
          shape(run('hidden', 'rId1') + run('nowhere', 'rId2') + run('other', 'rId3')),
        refers: [
          ['rId1', 'hyperlink', `${SITE}p/${hidden?.id}/`],
          ['rId2', 'hyperlink', `${SITE}p/never-was/`],
          ['rId3', 'hyperlink', 'https://other.example/'],
        ],
      },
    );

  const choose = (page: Page, name: string, bytes: Uint8Array) =>
    page
      .locator('#check-file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const said = (page: Page, words: RegExp | string) =>
    page.locator('.check-status').getByText(words).waitFor();

  it('reads a dropped deck here, asks only for what its links name, and tells of them slide by slide', async () => {
    const asked: string[] = [];
    const troubles: string[] = [];
    const page = await open('decks/', {}, (fresh) => {
      fresh.on('request', (request) =>
        asked.push(`${request.method()} ${request.url().replace(site.url, '')}`),
      );
      fresh.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      fresh.on('pageerror', (error) => troubles.push(error.message));
    });
    await page.waitForLoadState('networkidle');
    asked.length = 0;
    await page.evaluate(
      (numbers) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(numbers)], 'pitch.pptx'));
        for (const type of ['dragover', 'drop'])
          document
            .querySelector('.check-deck')
            ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...deck()],
    );
    await said(page, /^pitch\.pptx is checked\. One moved link is mended/);
    const look = page.locator('.check-result > .scroll');
    expect(await look.locator('tbody th').allTextContents()).toEqual([
      'Slide 1Who pays',
      'Slide 1, notesWho pays',
      'Slide 2Others',
    ]);
    expect(await look.locator('.tag').allTextContents()).toEqual(['Changed', 'Moved', 'Unknown']);
    await page.getByText('2 links are current').click();
    expect(await page.locator('.fine tbody th:visible').allTextContents()).toEqual([
      'Slide 2Others',
      'Layout “Title only”',
    ]);
    const words = await page.locator('.checked tbody tr').first().textContent();
    const labels = past && changedSince(past, revision)?.fields.length;
    expect(words).toMatch(/Changed since the link was made(, last)? on \d{4}-\d\d-\d\d: /);
    expect(labels).toBeGreaterThan(0);
    expect(await page.locator('.check-result .lead').textContent()).toContain(
      '1 other link leads elsewhere and was not looked at',
    );
    const data = asked.filter((one) => one.includes('decks/links/'));
    expect(data).toContain('GET decks/links/site.json');
    expect(data.length).toBeLessThanOrEqual(4);
    expect(asked.filter((one) => !/^GET (decks\/links|_a)\//.test(one))).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('offers a copy in which the moved link is mended and every other part is as it was', async () => {
    const page = await open('decks/');
    await choose(page, 'pitch.pptx', deck());
    const link = page.locator('.check-result a.download');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('pitch-mended.pptx');
    const [before, after] = [openZip(deck()), openZip(new Uint8Array(readFileSync(await download.path())))];
    const differing = before.names.filter((name) => textOf(before.read(name)) !== textOf(after.read(name)));
    expect(differing).toEqual(['ppt/notesSlides/notesSlide2.xml']);
    expect(textOf(after.read('ppt/notesSlides/notesSlide2.xml'))).toContain(`see ${SITE}p/${changed?.id}/`);
    await page.context().close();
  });

  it('tells which links outsiders cannot open, by keyboard', async () => {
    const page = await open('decks/');
    await choose(page, 'pitch.pptx', deck());
    await page.locator('.checked').first().waitFor();
    await page.getByLabel('Who will see the deck?').focus();
    await page.keyboard.press('e');
    const row = page.locator('.checked tr', { hasText: `/p/${hidden?.id}/` });
    await row.getByText('can open this page.').waitFor();
    expect(await row.locator('.tag').textContent()).toBe('Not for them');
    await page.context().close();
  });

  it.each<[string, () => Uint8Array, string]>([
    ['locked.pptx', () => compound('EncryptedPackage'), 'protected with a password'],
    ['bomb.pptx', () => bomb(60_000_000, '_rels/.rels'), 'which no honest part does'],
    ['cut.pptx', () => deck().subarray(0, 900), 'damaged or was cut off'],
    ['picture.pptx', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'is no .pptx, .docx or .xlsx'],
  ])('refuses %s with a sentence, and reads the next file all the same', async (name, make, sentence) => {
    const page = await open('decks/');
    await choose(page, name, make());
    await said(page, new RegExp(`^${name}: The file .*${sentence}`));
    await choose(page, 'pitch.pptx', deck());
    await said(page, /^pitch\.pptx is checked/);
    await page.context().close();
  });

  it('says so where the site cannot be reached', async () => {
    const page = await open('decks/');
    await page.route('**/decks/links/site.json', (route) => route.abort());
    await choose(page, 'pitch.pptx', deck());
    await said(page, 'could not be loaded. Try again in a moment.');
    await page.context().close();
  });

  it('offers nothing where there is no script', async () => {
    const page = await open('decks/', { javaScriptEnabled: false });
    expect(await page.locator('#check-file').isVisible()).toBe(false);
    expect(await page.locator('.check-deck noscript p').isVisible()).toBe(true);
    await page.context().close();
  });

  it('has nothing that axe finds with a result, and fits a phone', async () => {
    const page = await open('decks/', { reducedMotion: 'reduce', viewport: { width: 320, height: 700 } });
    await choose(page, 'pitch.pptx', deck());
    await page.locator('.checked').first().waitFor();
    await page.locator('.fine summary').click();
    expect(await axeFinds(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
