import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { briefIndex } from '../../src/model/brief/index-data.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { dayAfter, dayWords } from '../../src/model/day.ts';
import { openZip } from '../../src/share/office/zip.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { printed } from '../site/office.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const index = briefIndex(new Catalog(content.entries, content.site).for('internal'));
const [group] = index.groups;
const [stage, next] = group?.stages ?? [];
if (!group || !stage || !next) throw new Error('the content has no group that takes part at two stages');
const idle = index.personas
  .flatMap(({ id, stages }) =>
    stages.length > 0
      ? index.stages.filter((one) => !stages.includes(one.id)).map((one) => ({ id, stage: one.id }))
      : [],
  )
  .at(0);

// A page composes what it shows from files that it loads first.
const expectSoon = (read: () => string | null | Promise<string | null>) =>
  expect.poll(read, { timeout: 10_000 });

describe('campaign briefs', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

  const heading = (page: Page) => page.locator('.brief-result .brief-head h2');

  const html = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });

  it('lead from the home page to a finished brief in four steps, whole choice in the address', async () => {
    const page = await site.open('');
    await page.locator('[data-door="marketer"] .door-first a').click();
    await page.locator('[data-brief][data-live]').waitFor();
    await page.locator('select[name="group"]').selectOption(group.id);
    await heading(page).waitFor();
    await page.locator('select[name="from"]').selectOption(stage);
    await expectSoon(() => new URL(page.url()).search).toBe(`?group=${group.id}&stage=${stage}`);
    await expectSoon(() => heading(page).textContent()).toContain(group.title);
    expect(await page.locator('.brief-result .sheet').count()).toBe(2);
    await page.locator('select[name="to"]').selectOption(next);
    await expectSoon(() => new URL(page.url()).search).toMatch(
      new RegExp(`stage=(${stage}\\.\\.${next}|${next}\\.\\.${stage})$`),
    );
    await page.goBack();
    await expectSoon(() => new URL(page.url()).search).toBe(`?group=${group.id}&stage=${stage}`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('leave as rich text, Markdown, tasks and a link that says what has changed since', async () => {
    const page = await site.open(`briefs/?group=${group.id}&stage=${stage}`, CLIPBOARD);
    await heading(page).waitFor();
    const said = page.locator('.brief-tools .copied');
    await page.getByRole('button', { name: 'Copy for documents' }).click();
    await expectSoon(() => said.textContent()).toContain('Copied');
    const rich = await html(page);
    expect(rich).toContain('<table');
    expect(rich).toMatch(/<h2[^>]*>What to say<\/h2>/);
    expect(rich).toMatch(/href="http[^"]*\/p\/[a-z0-9-]+\/\?v=/);
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expectSoon(clipboard).toMatch(/^# Campaign brief: /);
    await page.getByRole('button', { name: 'Copy gaps as tasks' }).click();
    await expectSoon(clipboard).toMatch(/- \[ \] |^# Campaign brief: /);
    await page.getByRole('button', { name: 'Copy permanent link' }).click();
    await expectSoon(clipboard).toContain('&v=');
    const link = await clipboard();
    await page.goto(link);
    await expectSoon(() => page.locator('.brief-since').textContent()).toContain('Nothing has changed');
    const [before = '', word = ''] = link.split('&v=');
    const [first = '', ...rest] = word.split('.');
    await page.goto(
      `${before}&v=${[first.replace(/.$/, (sign) => (sign === 'a' ? 'b' : 'a')), ...rest].join('.')}`,
    );
    await expectSoon(() => page.locator('.brief-since').textContent()).toContain('Goal and aim: 1 changed');
    expect(await page.locator('#brief-aim [data-mark="changed"]').count()).toBe(1);
    await page.context().close();
  });

  it('read in full what folds below once it is opened', async () => {
    const page = await site.open(`briefs/?group=${group.id}&stage=${stage}`);
    await heading(page).waitFor();
    const below = page.locator('.brief-below');
    expect(await page.locator('.brief-pages').textContent()).not.toContain('told on its page');
    expect(await below.textContent()).toContain('told on its page');
    for (const summary of await below.locator('summary').all()) await summary.click();
    await expectSoon(() => below.textContent()).not.toContain('told on its page');
    expect(await below.locator('details[open]').count()).toBe(await below.locator('details').count());
    await page.context().close();
  });

  it('are saved as a .docx that LibreOffice opens with its headings and table', async () => {
    const page = await site.open(`briefs/${group.id}/${stage}/`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .docx' }).click();
    const file = join(mkdtempSync(join(tmpdir(), 'causeway-brief-')), 'brief.docx');
    await (await saved).saveAs(file);
    const zip = openZip(folderFiles(join(file, '..')).read('brief.docx'));
    const main = new TextDecoder().decode(zip.read('word/document.xml'));
    expect(main.match(/w:val="Heading1"/g)?.length).toBe(15);
    await page.context().close();
    if (inject('office') === '' || inject('poppler') === '') return;
    const [pdf = ''] = printed(inject('office'), [file]);
    const { stdout } = spawnSync(inject('poppler'), [pdf, '-'], { encoding: 'utf8' });
    expect(stdout).toContain('Before sending');
    expect(stdout).toContain('What they will object');
  });

  it('explain what they cannot do, and keep the rest of the choice', async () => {
    const page = await site.open(`briefs/?group=${group.id}x&stage=${stage}`);
    const problem = page.locator('.brief-problem');
    await expectSoon(() => problem.textContent()).toContain(`There is no buying group “${group.id}x” here`);
    expect(await page.locator('select[name="from"]').inputValue()).toBe(stage);
    if (idle) {
      await page.goto(`${site.url}briefs/?personas=${idle.id}&stage=${idle.stage}`);
      await expectSoon(() => problem.textContent()).toContain('nobody takes part here');
      await problem.locator('a').first().click();
      await heading(page).waitFor();
      expect(page.url()).toContain(`personas=${idle.id}`);
    }
    await page.context().close();
  });

  it('stand ready without JavaScript, and print on two pages of A4', async () => {
    const page = await site.open(`briefs/${group.id}/${stage}/`, { javaScriptEnabled: false });
    expect(await page.locator('.sheet').count()).toBe(2);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(2);
    await page.context().close();
  });

  it('compose themselves anew where something in them has run out since the build', async () => {
    const page = await site.open(`briefs/${group.id}/${stage}/`, { javaScriptEnabled: false });
    const holds = await page.locator('.brief-pages').getAttribute('data-holds');
    const foot = (shown: Page) => shown.locator('.brief-foot').textContent();
    const built = await foot(page);
    await page.context().close();
    if (holds === null) return;
    const later = await site.open('');
    await later.clock.setFixedTime(new Date(`${dayAfter(holds, 1)}T12:00:00Z`));
    await later.goto(`${site.url}briefs/${group.id}/${stage}/`);
    await expectSoon(() => foot(later)).toContain(dayWords(dayAfter(holds, 1)));
    expect(built).not.toContain(dayWords(dayAfter(holds, 1)));
    expect(await later.locator('.brief-pages').textContent()).toContain('its permission ran out');
    await later.context().close();
  });

  it('are accessible in light and dark, and do not scroll sideways on a phone', async () => {
    for (const address of ['briefs/', `briefs/?group=${group.id}&stage=${stage}`]) {
      const page = await site.open(address, {
        reducedMotion: 'reduce',
        viewport: { width: 360, height: 780 },
      });
      if (address.includes('?')) await heading(page).waitFor();
      expect(await axeFinds(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    }
  });
});
