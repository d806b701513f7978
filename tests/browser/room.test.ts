import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { type Room, room } from '../../src/model/views/room.ts';
import { roomData } from '../../src/model/views/room-data.ts';
import { noteOf } from '../../src/model/views/room-note.ts';
import { whoIs } from '../../src/model/who.ts';
import { whoData } from '../../src/model/who-data.ts';
import { noteMarkdown, noteText } from '../../src/share/views/room-text.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const data = roomData(catalog);
const who = whoData(catalog);
const group = data.groups.find(({ members, paper }) => members.length > 2 && paper.length > 1);
const stage = data.stages.at(-2);
const NOBODY = 'Xqzzyv brrnt';

/** A title of a member that nobody could take for anybody else. */
const titleOf = (id: string): string[] =>
  (catalog.of('persona').find((persona) => persona.id === id)?.data.jobTitles ?? [])
    .filter((title) => {
      const { outcome, best } = whoIs(title, who);
      return outcome === 'sure' && best?.persona.id === id;
    })
    .slice(0, 1);
const TITLES = [...(group?.members ?? []).flatMap(({ persona }) => titleOf(persona)).slice(0, 2), NOBODY];
const STEP = group?.paper[0]?.id ?? '';
const CHOICE = { group: [group?.ref.id ?? ''], stage: [stage?.id ?? ''], begun: [STEP] };

function roomOf(titles: readonly string[]): Room {
  const answers = titles.map((title) => whoIs(title, who));
  const found = room(data, answers, CHOICE);
  if (!found) throw new Error('the content has no buying group');
  return found;
}

describe.skipIf(inject('chromium') === '')('who is missing', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;
  const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const firstCells = (page: Page, part: string): Promise<string[]> =>
    page.locator(`#${part} tbody th a`).allTextContents();
  const holdsTitle = (text: string): boolean =>
    TITLES.some((title) => decodeURIComponent(text.replaceAll('+', ' ')).includes(title));

  /** Does what a seller does after a meeting. */
  async function afterMeeting(page: Page): Promise<void> {
    await page.getByLabel('Titles of everybody you have met').fill(TITLES.join('\n'));
    await page.getByLabel('Buying group').selectOption(group?.ref.id ?? '');
    await page.getByLabel('Where the deal stands').selectOption(stage?.id ?? '');
    await page.locator('#note').waitFor();
    await page.locator(`button.set[data-name="begun"][data-value="${STEP}"]`).click();
    await page.locator(`button.set[data-value="${STEP}"][aria-pressed="true"]`).waitFor();
  }

  it('says after a meeting who and what is missing, and puts the note on the clipboard', async () => {
    const sent: string[] = [];
    const page = await open('room/', CLIPBOARD, (fresh) =>
      fresh.on('request', (request) => sent.push(request.url() + (request.postData() ?? ''))),
    );
    await afterMeeting(page);
    const wanted = roomOf(TITLES);
    expect(wanted.covered).toHaveLength(2);
    expect(await firstCells(page, 'not-met')).toEqual(wanted.unmet.map(({ ref }) => ref.title));
    expect(await firstCells(page, 'met')).toEqual(wanted.covered.map(({ ref }) => ref.title));
    expect(await page.locator('#met').textContent()).toContain(`“${NOBODY}”`);
    expect(await page.locator('.next > li').count()).toBe(wanted.questions.length);
    await page.getByRole('button', { name: 'Copy as plain text' }).click();
    await page.locator('#note .copied', { hasText: 'Copied' }).waitFor();
    expect(await clipboard(page)).toBe(noteText(noteOf(wanted)));
    await page.locator('#note').getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect.poll(() => clipboard(page)).toBe(noteMarkdown(noteOf(wanted)));
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      `?group=${group?.ref.id}&stage=${stage?.id}&begun=${STEP}`,
    );
    expect(new URL(page.url()).hash).toBe('');
    expect(sent.filter(holdsTitle)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  it('keeps titles out of the address unless asked, and takes them out again', async () => {
    const page = await open('room/', CLIPBOARD);
    await afterMeeting(page);
    expect(holdsTitle(page.url())).toBe(false);
    await page.getByRole('button', { name: 'Copy a link with the titles' }).click();
    await page.locator('#met-linked', { hasText: 'Copied' }).waitFor();
    expect(holdsTitle(page.url())).toBe(false);
    const link = await clipboard(page);
    expect(holdsTitle(link)).toBe(true);
    // A fragment reaches no server, so that such a link tells nobody on the way.
    expect(holdsTitle(new URL(link).hash)).toBe(true);
    expect(holdsTitle(new URL(link).search)).toBe(false);
    const box = page.getByLabel('Put the titles into the address');
    await box.check();
    expect(page.url()).toBe(link);
    await box.uncheck();
    expect(holdsTitle(page.url())).toBe(false);
    await page.context().close();

    const other = await open('room/');
    await other.goto(link);
    await other.locator('#met tbody tr').first().waitFor();
    expect(await other.getByLabel('Titles of everybody you have met').inputValue()).toBe(TITLES.join('\n'));
    expect(await firstCells(other, 'met')).toEqual(roomOf(TITLES).covered.map(({ ref }) => ref.title));
    await other.context().close();
  });

  it('takes the group that fits where none is chosen, and shows all groups again without titles', async () => {
    const page = await open('room/');
    const field = page.getByLabel('Titles of everybody you have met');
    await field.fill(TITLES.join(';'));
    await page.getByText('most of those met belong to it').waitFor();
    await field.fill('');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.view-result > .view-part').length === count,
      data.groups.length,
    );
    await page.context().close();
  });

  it('shows without a script every group with its members and its steps on paper', async () => {
    const page = await open('room/', { javaScriptEnabled: false });
    for (const { ref, members, paper } of data.groups) {
      const rows = page.locator(`#${ref.id} tbody tr`);
      expect(await rows.count()).toBe(Math.min(12, members.length) + Math.min(12, paper.length));
    }
    expect(await page.locator('.paste').isVisible()).toBe(false);
    await page.context().close();
  });

  it('has nothing that axe finds', async () => {
    const page = await open('room/', { reducedMotion: 'reduce' });
    expect(await axeFinds(page)).toEqual([]);
    await afterMeeting(page);
    expect(await axeFinds(page)).toEqual([]);
    await page.context().close();
  });

  it('never scrolls sideways on the narrowest phone', async () => {
    const page = await open('room/', { viewport: { width: 320, height: 700 } });
    await afterMeeting(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
