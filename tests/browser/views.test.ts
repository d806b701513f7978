import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { matrix } from '../../src/model/views/matrix.ts';
import { matrixData } from '../../src/model/views/matrix-data.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const personas = catalog.of('persona');
const technical = personas.filter(({ data }) => data.decision === 'technical');
const group = catalog.of('buying-group')[0];
const offering = catalog.of('offering')[0];
const stage = catalog.of('stage').at(-1);

describe.skipIf(inject('chromium') === '')('the views', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
  const columns = (page: Page) => page.locator('.matrix thead th[data-tint] > a').allTextContents();
  const rows = (page: Page) => page.locator('.matrix tbody th > a').allTextContents();

  describe('criteria matrix', () => {
    it('narrows to a decision, says so in the address, and goes back', async () => {
      const page = await open('matrix/?utm=mail');
      await page.locator('select[name="decision"]').selectOption('technical');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.matrix thead th[data-tint]').length === count,
        technical.length,
      );
      expect(query(page)).toBe('?decision=technical&utm=mail');
      expect(await columns(page)).toEqual(technical.map(({ data }) => data.title));
      await page.goBack();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.matrix thead th[data-tint]').length === count,
        personas.length,
      );
      expect(query(page)).toBe('?utm=mail');
      await page.context().close();
    });

    it('sorts by a persona by keyboard, keeps the focus there, and opens sorted from its address', async () => {
      const page = await open('matrix/');
      const last = personas.at(-1);
      const wanted = matrix(matrixData(catalog), { sort: [last?.id ?? ''] }).rows.map(({ ref }) => ref.title);
      await page.getByRole('button', { name: `Sort by ${last?.data.title}`, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.locator('th[aria-sort="descending"]').waitFor();
      expect(await rows(page)).toEqual(wanted);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-value'))).toBe(last?.id);
      await page.goto(page.url());
      await page.locator('th[aria-sort="descending"]').waitFor();
      expect(await rows(page)).toEqual(wanted);
      await page.context().close();
    });

    it('shows a buying group its own criteria', async () => {
      const page = await open(`matrix/?group=${group?.id}`);
      const members = group?.data.members.length ?? 0;
      await page.waitForFunction(
        (count) => document.querySelectorAll('.matrix thead th[data-tint]').length === count,
        members,
      );
      expect(await page.locator('select[name="group"]').inputValue()).toBe(group?.id);
      await page.context().close();
    });

    it('stands whole without a script, with nothing to press', async () => {
      const page = await open('matrix/', { javaScriptEnabled: false });
      expect(await columns(page)).toEqual(personas.map(({ data }) => data.title));
      expect(await page.locator('.choose').isVisible()).toBe(false);
      expect(await page.locator('button.set').first().isVisible()).toBe(false);
      await page.context().close();
    });
  });

  describe('journey map', () => {
    it('leads from a cell to what happens there', async () => {
      const page = await open('journey/');
      const cell = page.locator('.journey td a').first();
      const target = (await cell.getAttribute('href')) ?? '';
      await cell.click();
      expect(new URL(page.url()).hash).toBe(target);
      expect(await page.locator(target).isVisible()).toBe(true);
      await page.context().close();
    });

    it('narrows to a stage and a decision', async () => {
      const page = await open('journey/');
      await page.locator('select[name="stage"]').selectOption(stage?.id ?? '');
      await page.locator('select[name="decision"]').selectOption('technical');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.journey tbody tr').length === count,
        technical.length,
      );
      expect(await page.locator('.journey thead th').count()).toBe(2);
      expect(query(page)).toBe(`?decision=technical&stage=${stage?.id}`);
      await page.context().close();
    });
  });

  describe('alignment map', () => {
    it('holds a meeting about one goal from its address', async () => {
      const goal = catalog.of('goal').at(-1);
      const page = await open(`alignment/?goal=${goal?.id}`);
      await page.waitForFunction(() => document.querySelectorAll('.goal-card').length === 1);
      expect(await page.locator('.goal-card h3').textContent()).toBe(goal?.data.title);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.goal-card').length === count,
        catalog.of('goal').length,
      );
      expect(query(page)).toBe('');
      await page.context().close();
    });

    it('prints on two A4, for one offering too', async () => {
      const pages: number[] = [];
      for (const address of ['alignment/', `alignment/?offering=${offering?.id}`]) {
        const page = await open(address);
        if (address.includes('?'))
          await page.getByText('narrowed or sorted as chosen').waitFor({ state: 'attached' });
        const file = join(folder, 'alignment.pdf');
        await page.pdf({ path: file, format: 'A4' });
        pages.push(readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0);
        await page.context().close();
      }
      expect(Math.max(...pages)).toBeLessThanOrEqual(2);
      expect(Math.min(...pages)).toBeGreaterThan(0);
    });
  });

  describe('compare', () => {
    it('is one click from a persona, and takes a third beside it', async () => {
      const [first, second, third] = personas;
      const page = await open(`personas/${second?.id}/`);
      await page.getByRole('link', { name: 'Compare with others' }).click();
      const heads = page.locator('.compare').first().locator('thead th > a');
      await page.waitForFunction(
        (title) => document.querySelector('.compare thead a')?.textContent === title,
        second?.data.title,
      );
      expect(await heads.allTextContents()).toEqual([second?.data.title, first?.data.title]);
      await page.getByLabel('Second').selectOption(first?.id ?? '');
      await page.getByLabel('Third').selectOption(third?.id ?? '');
      await page.waitForFunction(
        () => document.querySelectorAll('.compare:first-of-type thead a').length >= 3,
      );
      expect(query(page)).toBe(`?personas=${[second, first, third].map((one) => one?.id).join(',')}`);
      await page.context().close();
    });

    it('leaves out what is the same where asked', async () => {
      const page = await open('compare/?only=differences');
      await page.getByText('narrowed or sorted as chosen').waitFor({ state: 'attached' });
      expect(await page.locator('tr[data-verdict="same"]').count()).toBe(0);
      expect(await page.locator('tr[data-verdict="differs"]').count()).toBeGreaterThan(0);
      await page.context().close();
    });
  });
});
