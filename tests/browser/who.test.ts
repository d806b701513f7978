import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const personas = catalog.of('persona');
// One who is asked something at a stage, so that there is something to follow.
const persona = personas.find(({ data }) => data.stages?.some(({ questions }) => questions?.length));
const at = persona?.data.stages?.find(({ questions }) => questions?.length);
const stage = catalog.of('stage').find(({ id }) => id === at?.stage);
const title = persona?.data.title ?? '';
const other = personas.find(({ id }) => id !== persona?.id);

describe.skipIf(inject('chromium') === '')('who is this', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;

  const field = (page: Page) => page.getByLabel('Job title or profile headline');
  const heading = (page: Page) => page.locator('#answer h2');
  const query = (page: Page): string => new URL(page.url()).search;

  it('answers while one types, says so in the address, and goes back', async () => {
    const page = await open('who/?utm=mail');
    await field(page).pressSequentially(`Interim ${title} @ Example Ltd`);
    await heading(page).getByText(title, { exact: true }).waitFor();
    expect(await page.locator('#answer').getAttribute('data-outcome')).toBe('sure');
    await expect.poll(() => new URLSearchParams(query(page)).get('q')).toBe(`Interim ${title} @ Example Ltd`);
    expect(new URLSearchParams(query(page)).get('utm')).toBe('mail');
    expect(await page.locator('article > [role="status"]').textContent()).toMatch(/% sure\.$/);
    await page.goBack();
    await page.locator('.who-examples').waitFor();
    expect(await field(page).inputValue()).toBe('');
    expect(query(page)).toBe('?utm=mail');
    await page.context().close();
  });

  it('opens from a link of a customer database, stage and all, and leads on', async () => {
    const page = await open(`who/?q=${encodeURIComponent(title.toUpperCase())}&stage=${stage?.id}`);
    await heading(page).getByText(title, { exact: true }).waitFor();
    expect(await field(page).inputValue()).toBe(title.toUpperCase());
    expect(await page.getByLabel('Where the deal stands').inputValue()).toBe(stage?.id);
    const part = page.locator('#part li a').first();
    const target = new URL((await part.getAttribute('href')) ?? '', page.url());
    await part.click();
    await page.waitForURL(target.href);
    expect(await page.locator(`[id="${target.hash.slice(1)}"]`).isVisible()).toBe(true);
    await page.goBack();
    await heading(page).waitFor();
    await page.locator('#next').getByText('Compare with').click();
    await page.waitForURL(/\/compare\/\?personas=/);
    expect(await page.locator('.compare').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('follows an example by keyboard, and changes the stage for the same title', async () => {
    const page = await open('who/');
    await page.locator('.who-examples a').nth(1).focus();
    await page.keyboard.press('Enter');
    await heading(page).waitFor();
    const asked = new URLSearchParams(query(page)).get('q') ?? '';
    expect(await field(page).inputValue()).toBe(asked);
    await page.getByLabel('Where the deal stands').selectOption(stage?.id ?? '');
    await page.locator('#part h2', { hasText: stage?.data.title ?? '' }).waitFor();
    expect(new URLSearchParams(query(page)).get('q')).toBe(asked);
    expect(new URLSearchParams(query(page)).get('stage')).toBe(stage?.id);
    await page.context().close();
  });

  it('guesses nobody: says what it is not sure of, and what it does not know', async () => {
    const page = await open(`who/?q=${encodeURIComponent(`${title} & ${other?.data.title}`)}`);
    await heading(page)
      .getByText(/^Perhaps /)
      .waitFor();
    expect(await page.locator('#others tbody tr').count()).toBeGreaterThan(0);
    await field(page).fill('Lighthouse keeper <b>');
    await heading(page).getByText('Nobody here').waitFor();
    expect(await page.locator('#answer q').textContent()).toBe('Lighthouse keeper <b>');
    await page.context().close();
  });

  it('stands without a script as a table of personas with decisions and titles', async () => {
    const page = await open('who/', { javaScriptEnabled: false });
    expect(await page.locator('#personas tbody th').allTextContents()).toEqual(
      personas.map(({ data }) => data.title),
    );
    expect(await field(page).isVisible()).toBe(false);
    expect(await page.locator('#contacts-file').isVisible()).toBe(false);
    await page.context().close();
  });

  describe('a file of contacts', () => {
    const CSV = `\u{feff}"Name";"Job title";"Note"\r\n"Bo";"${title}";"=1+1"\r\n"Al";"Poet";"two\r\nlines"\r\n`;
    const MAPPED = CSV.replace('"Note"\r', '"Note";Persona;How sure\r')
      .replace('"=1+1"\r', `"=1+1";${title};sure, 100 %\r`)
      .replace('lines"\r', 'lines";;unknown\r');

    const downloaded = async (page: Page): Promise<{ name: string; text: string }> => {
      const link = page.locator('.contacts-result a.download');
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };

    it('is dropped anywhere on the page, mapped here, and offered back with two more columns', async () => {
      const asked: string[] = [];
      const troubles: string[] = [];
      const page = await open('who/', {}, (fresh) => {
        fresh.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
        fresh.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
        fresh.on('pageerror', (error) => troubles.push(error.message));
      });
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'leads.csv', { type: 'text/csv' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }, CSV);
      await page.getByText('All 2 contacts are done').waitFor();
      expect(await page.locator('.contacts-result tbody').first().textContent()).toContain(title);
      expect(await page.locator('.titles li').allTextContents()).toEqual(['Poet']);
      expect(await downloaded(page)).toEqual({ name: 'leads-who.csv', text: MAPPED });
      // Nothing is sent: every request fetches a file of this site, and none has a body.
      expect(asked.filter((one) => !one.startsWith(`GET ${site.url}`) && !one.includes(' blob:'))).toEqual(
        [],
      );
      expect(asked.join('\n')).not.toContain('Poet');
      expect(troubles).toEqual([]);
      await page.context().close();
    });

    it('is chosen, with its column too where no heading says which', async () => {
      const page = await open('who/');
      const buffer = Buffer.from(`a,b\nBo,${title}\nAl,Poet\n`);
      await page.getByLabel('CSV file').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
      await page.getByText('Which column holds the job titles?').waitFor();
      await page.getByLabel('Column of job titles').selectOption('b');
      await page.getByText('All 2 contacts are done').waitFor();
      expect((await downloaded(page)).text).toBe(
        `a,b,Persona,How sure\nBo,${title},${title},"sure, 100 %"\nAl,Poet,,unknown\n`,
      );
      await page.context().close();
    });

    it('is refused with a sentence where it is none', async () => {
      const page = await open('who/');
      const buffer = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]);
      await page
        .getByLabel('CSV file')
        .setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer });
      await page.getByText('This is a workbook, not a CSV file').waitFor();
      await page.context().close();
    });

    it('keeps the page awake with fifty thousand contacts', async () => {
      const page = await open('who/');
      const rows = Array.from(
        { length: 50_000 },
        (_, index) => `Contact ${index},${title} ${index % 5000}ing`,
      );
      const buffer = Buffer.from(`Name,Job title\n${rows.join('\n')}\n`);
      await page.evaluate(() => {
        // A clock that counts steps, so that the count is the same on every machine.
        let clock = performance.now();
        performance.now = () => {
          clock += 1;
          return clock;
        };
        let turns = 0;
        const tick = (): void => {
          turns += 1;
          const done = document.body.textContent?.includes('contacts are done');
          document.body.dataset['turns'] = String(turns);
          if (!done) setTimeout(tick);
        };
        document.querySelector('input[type="file"]')?.addEventListener('change', tick);
      });
      await page.getByLabel('CSV file').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
      await page.getByText('All 50,000 contacts are done').waitFor({ timeout: 60_000 });
      // Twelve of its two thousand steps make a turn; done in one go, the work leaves the page nine or so.
      const turns = Number(await page.locator('body').getAttribute('data-turns'));
      expect(turns).toBeGreaterThan(50);
      await page.context().close();
    });
  });

  it('has nothing that axe finds', async () => {
    const page = await open('who/', { reducedMotion: 'reduce' });
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await axeFinds(page)).map((finding) => `${state}, ${finding}`));
    };
    await look('empty');
    for (const asked of [title, `${title} & ${other?.data.title}`, 'Poet']) {
      await field(page).fill(asked);
      await page.locator('#answer q', { hasText: asked }).waitFor();
      await look(asked);
    }
    const buffer = Buffer.from(`Job title\n${title}\nPoet\n${title} & ${other?.data.title}\n`);
    await page.getByLabel('CSV file').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
    await page.getByText('All 3 contacts are done').waitFor();
    await look('contacts');
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('never scrolls sideways on the narrowest phone', async () => {
    const page = await open(`who/?q=${encodeURIComponent(`${title} & ${other?.data.title}`)}`, {
      viewport: { width: 320, height: 700 },
    });
    await heading(page).waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
