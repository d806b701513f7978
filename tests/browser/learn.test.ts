import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';
import { Catalog } from '../../src/model/catalog.ts';
import type { Card } from '../../src/model/quiz/card.ts';
import { quizOf } from '../../src/model/quiz/index.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { builtSite } from '../site/built.ts';
import { axeFinds } from './axe.ts';
import { SHIPS, SHIPS_LATER, written } from './ships.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const { cards } = quizOf(catalog);
const cardOf = new Map(cards.map((card) => [card.key, card]));
const path = catalog.of('path')[0];
const buyer = catalog.of('persona')[0];

const MONDAY = new Date('2026-11-23T08:30:00');
const TUESDAY = new Date('2026-11-24T08:10:00');

/** The keys that answer the question at hand, rightly or wrongly. */
async function keysFor(page: Page, card: Card, isRight: boolean): Promise<string[]> {
  const shown = await page.locator('.question .q-option > span').allTextContents();
  const order = card.form === 'order' ? card.options.map(({ text }) => text) : [card.options[0]?.text ?? ''];
  const wanted = isRight ? order : card.form === 'order' ? order.toReversed() : [card.options[1]?.text ?? ''];
  // The last of an order falls into its place by itself.
  return wanted.slice(0, card.form === 'order' ? -1 : 1).map((text) => String(shown.indexOf(text) + 1));
}

const cardAt = async (page: Page, from: ReadonlyMap<string, Card> = cardOf): Promise<Card> => {
  const key = (await page.locator('.question').getAttribute('data-key')) ?? '';
  const card = from.get(key);
  if (!card) throw new Error(`no card is ${key}`);
  return card;
};

/** Answers the question at hand by keyboard alone. */
async function answer(page: Page, isRight: boolean, from?: ReadonlyMap<string, Card>): Promise<Card> {
  await page.locator('.question:not(.answered)').waitFor();
  const card = await cardAt(page, from);
  for (const key of await keysFor(page, card, isRight)) await page.keyboard.press(key);
  await page.locator('.question.answered').waitFor();
  return card;
}

const next = (page: Page): Promise<void> => page.keyboard.press('Enter');

async function startSession(page: Page, length: number): Promise<void> {
  await page.locator(`input[name="length"][value="${length}"]`).check();
  await page.getByRole('button', { name: 'Start today’s session' }).click();
}

describe.skipIf(inject('chromium') === '')('learning', () => {
  const site = visiting({ BASE_PATH: '/kb/' });

  const newTab = async (context: BrowserContext, address: string, day?: Date): Promise<Page> => {
    const page = await context.newPage();
    if (day) await page.clock.setFixedTime(day);
    await page.goto(site.url + address);
    await page.locator('[data-live]').waitFor();
    return page;
  };

  it('asks a first session by keyboard alone, explains each answer, and asks what was missed once more', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, 'learn/', MONDAY);
    await startSession(page, 5);
    const asked: Card[] = [];
    for (let number = 1; number <= 5; number++) {
      expect(await page.locator('.q-count').textContent()).toContain(`Question ${number} of 5`);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('q-ask');
      const card = await answer(page, number !== 2);
      expect(await page.locator('.verdict b').textContent()).toBe(number === 2 ? 'Not quite' : 'Right');
      const why = await page.locator('.q-why').textContent();
      expect(why).toContain(card.says);
      expect(why).toContain(card.rests);
      expect(await page.locator('.q-source a').getAttribute('href')).toBe(`/kb${card.address}`);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('q-why');
      asked.push(card);
      await next(page);
    }
    const again = await answer(page, true);
    expect(again.key).toBe(asked[1]?.key);
    await next(page);
    await page.getByRole('heading', { name: '4 of 5 right' }).waitFor();
    expect(await page.locator('.sitting-end').textContent()).toContain('Tomorrow: 1 question');
    await next(page);
    await page.getByText('Done for today: 5 questions answered. Tomorrow 1 comes back.').waitFor();

    // The next day what was missed comes back first.
    const later = await newTab(context, 'learn/', TUESDAY);
    await later.getByText('1 question comes back today.').waitFor();
    await startSession(later, 5);
    await later.locator('.question').waitFor();
    expect((await cardAt(later)).key).toBe(asked[1]?.key);
    await context.close();
  });

  it('keeps what was answered of a session that is ended early, or left by closing the page', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, 'learn/', MONDAY);
    await startSession(page, 20);
    await answer(page, true);
    await next(page);
    await answer(page, false);
    await page.getByRole('button', { name: 'End here' }).click();
    await page.getByRole('heading', { name: '1 of 2 right' }).waitFor();
    await next(page);
    await page.getByText('Done for today: 2 questions answered.').waitFor();
    await page.clock.setFixedTime(new Date(MONDAY.getTime() + 600_000));
    await startSession(page, 5);
    await answer(page, true);
    await page.goto(`${site.url}calls/`);
    const later = await newTab(context, 'learn/', MONDAY);
    const strip = later.locator('.strip [data-when="today"] b');
    expect(await strip.textContent()).toMatch(/^3/);
    await context.close();
  });

  it('is told apart by more than colour, named for screen readers, and sound by axe in light and dark', async () => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce' });
    const page = await newTab(context, 'learn/', MONDAY);
    await page.locator('[data-part="known"] li').first().waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await startSession(page, 5);
    await page.locator('.question').waitFor();
    expect(await axeFinds(page)).toEqual([]);
    const { ask, options } = await cardAt(page);
    await page.getByRole('heading', { name: ask, exact: true }).waitFor();
    await page.getByRole('progressbar', { name: 'Questions answered' }).waitFor();
    for (const { text } of options) await page.getByRole('button', { name: text, exact: true }).waitFor();
    await answer(page, false);
    expect(await axeFinds(page)).toEqual([]);
    const marks = await page.locator('.q-answer b').allTextContents();
    expect(marks.join(' ')).toMatch(/Your answer|You: \d/);
    await context.close();
  });

  it('fits a phone and is answered with one thumb', async () => {
    const context = await site.browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await newTab(context, `learn/?five=${buyer?.id}`);
    for (let number = 1; number <= 2; number++) {
      await page.locator('.question:not(.answered)').waitFor();
      const card = await cardAt(page);
      for (const key of await keysFor(page, card, true))
        await page
          .locator('.q-option')
          .nth(Number(key) - 1)
          .tap();
      const button = page.getByRole('button', { name: 'Next', exact: true });
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await button.tap();
    }
    await context.close();
  });

  it('leads through a path: reading in its place, questions on what was read, what is done and what is next', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, `learn/${path?.id}/`, MONDAY);
    const [first, second] = path?.data.steps ?? [];
    const step = page.locator(`[data-entry="${first?.entry}"]`);
    expect(await step.getAttribute('data-state')).toBe('next');
    await step.getByRole('button', { name: 'Read here' }).click();
    const read = step.locator('.step-read');
    await read.getByRole('button', { name: 'Read. Now the questions' }).waitFor();
    expect((await read.textContent())?.length).toBeGreaterThan(300);
    await read.getByRole('button', { name: 'Read. Now the questions' }).click();
    let count = 0;
    for (; count < 3; count++) {
      await page.locator('.question, .step-end').first().waitFor();
      if (await page.locator('.step-end').count()) break;
      const card = await answer(page, true);
      expect(card.about).toContain(first?.entry);
      await next(page);
    }
    expect(count).toBeGreaterThanOrEqual(2);
    expect(await step.locator('[data-done]').textContent()).toBe(
      `Done on 23 Nov, ${count} of ${count} right`,
    );
    expect(await page.locator(`[data-entry="${second?.entry}"]`).getAttribute('data-state')).toBe('next');
    const start = await newTab(context, 'learn/', MONDAY);
    await start.getByText(`1 of ${path?.data.steps.length} steps done`).waitFor();
    const title = catalog.get(second?.entry ?? '')?.data.title ?? '';
    await start.locator('.today-next a', { hasText: title }).waitFor();
    await context.close();
  });

  it('gives a record of completion once all steps of a path are done', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, `learn/${path?.id}/`, MONDAY);
    const steps = path?.data.steps.map(({ entry }) => entry) ?? [];
    const lines = steps.map((entry) =>
      JSON.stringify({ step: MONDAY.toISOString(), path: path?.id, entry, asked: 3, right: 2 }),
    );
    const text = ['{"format":"causeway-progress","version":1}', ...lines].join('\n');
    await page.evaluate((kept) => localStorage.setItem('causeway.learning /kb/', kept), text);
    await page.reload();
    const record = page.locator('[data-part="record"]');
    await record.waitFor();
    await record.getByLabel('Your name').fill('Ada Quay');
    const words = ((await record.locator('.sheet').textContent()) ?? '').replace(/\s+/g, ' ');
    for (const part of [
      path?.data.title ?? '',
      'Ada Quay',
      '23 November 2026',
      `${steps.length * 2} of ${steps.length * 3}`,
      'Self-reported',
    ])
      expect(words).toContain(part);
    expect(words).toMatch(/Content revision[0-9a-f]{8}/);
    const mail = decodeURIComponent((await record.locator('a').getAttribute('href')) ?? '');
    expect(mail).toMatch(/^mailto:\?subject=Record of completion/);
    expect(mail).toContain('Name: Ada Quay');
    expect(await axeFinds(page)).toEqual([]);
    await context.close();
  });

  it('takes progress along as a file and joins it with what another browser has', async () => {
    const [one, other] = [await site.browser.newContext(), await site.browser.newContext()];
    const page = await newTab(one, `learn/?five=${buyer?.id}`, MONDAY);
    await answer(page, true);
    await next(page);
    await page.locator('.question:not(.answered)').waitFor();
    await page.goto(`${site.url}learn/`);
    await page.locator('[data-part="known"] li').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Take along as a file' }).click(),
    ]);
    const file = await download.path();
    expect(readFileSync(file, 'utf8')).toContain('"format":"causeway-progress"');

    const there = await newTab(other, `learn/?five=${buyer?.id}`, TUESDAY);
    await answer(there, true);
    await next(there);
    await there.goto(`${site.url}learn/`);
    await there.locator('[data-import]').setInputFiles(file);
    await there.getByText(/^1 question read from/).waitFor();
    const kept = await there.evaluate(() => localStorage.getItem('causeway.learning /kb/'));
    expect(kept?.match(/"card":/g)?.length).toBeGreaterThanOrEqual(1);
    expect(kept).toContain('2026-11-24T');

    // Nor does the progress of another site.
    const foreign = readFileSync(file, 'utf8').replaceAll(/"card":"(\w[\w-]*):[^:]+/g, '"card":"$1:stranger');
    await there
      .locator('[data-import]')
      .setInputFiles({ name: 'theirs.txt', mimeType: 'text/plain', buffer: Buffer.from(foreign) });
    await there.getByText('“theirs.txt” is progress of another site').waitFor();
    expect(await there.evaluate(() => localStorage.getItem('causeway.learning /kb/'))).toBe(kept);

    // What an editor has saved in two bytes a letter is read all the same.
    const wide = Buffer.from(`\uFEFF${readFileSync(file, 'utf8')}`, 'utf16le');
    await there
      .locator('[data-import]')
      .setInputFiles({ name: 'wide.txt', mimeType: 'text/plain', buffer: wide });
    await there.getByText(/^1 question read from “wide.txt”/).waitFor();
    await there.evaluate((text) => localStorage.setItem('causeway.learning /kb/', text ?? ''), kept);

    // A file of somebody else changes nothing.
    await there
      .locator('[data-import]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"decks":[]}') });
    await there.getByText('“x.json” is no progress of this site. Nothing was changed.').waitFor();
    expect(await there.evaluate(() => localStorage.getItem('causeway.learning /kb/'))).toBe(kept);
    await one.close();
    await other.close();
  });

  it('agrees in two tabs, and forgets in both', async () => {
    const context = await site.browser.newContext();
    const [left, right] = [
      await newTab(context, 'learn/', MONDAY),
      await newTab(context, `learn/?five=${buyer?.id}`, MONDAY),
    ];
    await answer(right, false);
    const known = left.locator('[data-part="known"] li', { hasText: buyer?.data.title ?? '' });
    await known.getByText('1 of').waitFor();
    await left.getByRole('button', { name: 'Forget all' }).click();
    await left.getByRole('button', { name: 'Forget it' }).click();
    await left.getByText('All is forgotten, in every tab.').waitFor();
    await right.goto(`${site.url}learn/`);
    await right.getByText('Nothing learned yet.').waitFor();
    await context.close();
  });

  it('goes on where storage is refused or damaged, and says so', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    const page = await newTab(context, `learn/?five=${buyer?.id}`);
    await answer(page, true);
    await page.goto(`${site.url}learn/`);
    await page.getByText('This browser does not let the page keep anything.').waitFor();
    await context.close();

    const full = await site.browser.newContext();
    await full.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    const crowded = await newTab(full, `learn/?five=${buyer?.id}`);
    for (let number = 0; number < 5; number++) {
      await answer(crowded, true);
      await next(crowded);
    }
    await crowded.getByRole('heading', { name: '5 of 5 right' }).waitFor();
    await next(crowded);
    await crowded.getByText('This browser has no room left for the page.').waitFor();
    await full.close();

    const hurt = await site.browser.newContext();
    const damaged = await newTab(hurt, 'learn/', MONDAY);
    const half =
      '{"format":"causeway-progress","version":1}\n{"step":"2026-11-23T07:00:00.000Z","path":"p","entry":"e","asked":2,"right":2}\n{"card":"me';
    await damaged.evaluate((kept) => localStorage.setItem('causeway.learning /kb/', kept), half);
    await damaged.reload();
    await damaged.getByText('What was kept here had been damaged. All that could be read is there').waitFor();
    expect(await damaged.evaluate(() => localStorage.getItem('causeway.learning /kb/ damaged'))).toBe(half);
    await hurt.close();
  });

  it('plans a call from title, stage and minutes, within the minutes, and asks back where the title is not clear', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, 'learn/');
    const stage = catalog.of('stage')[3];
    await page.getByLabel('Job title').fill(buyer?.data.jobTitles[0] ?? '');
    await page.getByLabel('Stage').selectOption(stage?.id ?? '');
    await page.locator('select[name="minutes"]').selectOption('45');
    await page.getByRole('button', { name: 'Make a plan' }).click();
    await page.locator('.plan h3').waitFor();
    const minutes = await page.locator('.plan .minutes').allTextContents();
    const sum = minutes.reduce((all, one) => all + Number.parseInt(one, 10), 0);
    expect(sum).toBeLessThanOrEqual(45);
    expect(sum).toBeGreaterThan(30);
    expect(await page.locator('.plan h3').textContent()).toContain(buyer?.data.title);
    expect(new URL(page.url()).searchParams.get('stage')).toBe(stage?.id);
    await page.getByLabel('Job title').fill('Lighthouse keeper');
    await page.getByRole('button', { name: 'Make a plan' }).click();
    await page.locator('[data-mean]').first().click();
    await page.locator('.plan h3').waitFor();
    await context.close();
  });

  it('shows one buyer in ten minutes, with a question at each stop', async () => {
    const context = await site.browser.newContext();
    const page = await newTab(context, `learn/?tour=${buyer?.id}`);
    let [minutes, stops] = [0, 0];
    for (; stops < 10; stops++) {
      await page.locator('.stop, .sitting-end').first().waitFor();
      if (await page.locator('.sitting-end').count()) break;
      minutes += Number(/(\d+) minutes?/.exec((await page.locator('.q-count').textContent()) ?? '')?.[1]);
      await next(page);
      await page.locator('.question, .stop, .sitting-end').first().waitFor();
      if (await page.locator('.question').count()) {
        await answer(page, true);
        await next(page);
      }
    }
    expect(stops).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(10);
    await page.getByRole('heading', { name: `That was ${buyer?.data.title}` }).waitFor();
    await context.close();
  });

  it('leads through its paths without a script, with nothing to press', async () => {
    const page = await site.open('learn/', { javaScriptEnabled: false });
    expect(await page.locator('.paths h3 a').count()).toBe(catalog.of('path').length);
    expect(await page.locator('article button:visible').count()).toBe(0);
    await page.locator('.paths h3 a').first().click();
    expect(await page.locator('.step h2 a').count()).toBe(path?.data.steps.length);
    expect(await page.locator('article button:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe.skipIf(inject('chromium') === '')('a fact that has changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'learn-'));
  const served: Served[] = [];

  const put = async (name: string, files: Readonly<Record<string, string>>): Promise<Served> => {
    const one = await serve(builtSite({ CONTENT_DIR: written(files, join(root, name)) }), '/', 0);
    served.push(one);
    return one;
  };

  const site = visiting({ CONTENT_DIR: 'tests/fixtures/corners' });
  let [old, now]: Served[] = [];
  beforeAll(async () => {
    old = await put('old', SHIPS);
    now = await put('now', SHIPS_LATER);
  });
  afterAll(() => {
    for (const one of served) {
      one.server.close();
      one.server.closeAllConnections();
    }
    rmSync(root, { recursive: true, force: true });
  });

  it('comes back at once under its new name, and says what it was and what it is', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${old?.url}learn/`);
    await startSession(page, 20);
    const quiz = quizOf(new Catalog(readContent(folderFiles(join(root, 'old'))).entries, content.site)).cards;
    const known = new Map(quiz.map((card) => [card.key, card]));
    for (let number = 0; number < quiz.length; number++) {
      await answer(page, true, known);
      await next(page);
    }
    await page.locator('.sitting-end').waitFor();
    const text = await page.evaluate(() => localStorage.getItem('causeway.learning /'));
    expect(text).toContain('weighs:owner:criteria-price');

    const later = await context.newPage();
    // A file may be brought in before it is known what was renamed.
    await later.route('**/learn/index.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    });
    await later.goto(`${now?.url}learn/`);
    await later.locator('[data-live]').waitFor();
    await later
      .locator('[data-import]')
      .setInputFiles({ name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(text ?? '') });
    await later.getByText(/facts that you learned have changed/).waitFor();
    await startSession(later, 20);
    const seen: string[] = [];
    const gone: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      await later.locator('.question, .sitting-end').first().waitFor();
      if (await later.locator('.sitting-end').count()) break;
      if (!(await later.locator('.answered').count())) {
        await later.keyboard.press('1');
        for (const key of ['2', '3'])
          if (!(await later.locator('.answered').count())) await later.keyboard.press(key);
        await later.locator('.answered').waitFor();
      }
      if (await later.locator('.q-changed').count())
        seen.push((await later.locator('.q-changed dd').allTextContents()).join(' -> '));
      const link = later.getByRole('link', { name: 'Read what holds now' });
      if (await link.count()) gone.push((await link.getAttribute('href')) ?? '');
      await next(later);
    }
    expect(seen).toContain('Owner: Price weighs 5 of 5. -> Shipowner: Price weighs 2 of 5.');
    // What is asked no more leads to the place where it stood.
    expect(gone).toContain('/p/shipowner/#criteria-price');
    const shown = await context.newPage();
    await shown.goto(`${now?.url}p/shipowner/#criteria-price`);
    await shown.waitForURL('**/personas/shipowner/#criteria-price');
    // What was taken note of does not come back.
    await later.goto(`${now?.url}learn/`);
    await later.locator('.today-due').waitFor();
    expect(await later.locator('.today-due').textContent()).not.toContain('changed');
    await context.close();
  });
});
