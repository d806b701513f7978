import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Audience } from '../../src/model/audience.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { type Past, pastsFor } from '../../src/model/past.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);
const pastsOf = (audience: Audience): [string, Past][] => [
  ...pastsFor(whole, content.revisions ?? [], audience),
];
const [id = '', past = { revision: '', recorded: false, before: [] }] =
  pastsOf('internal').find(([, { before }]) => before.length > 1) ?? [];
const [old = { revision: '', fields: [] }] = past.before;

const note = (page: Page) => page.locator('.since');
const linesOf = (page: Page): Promise<string[]> =>
  page.locator('.since li:visible').evaluateAll((lines) => lines.map((line) => line.textContent ?? ''));

describe.skipIf(inject('chromium') === '')('a link with a revision', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;
  const from = (revision: string, anchor = ''): string => `p/${id}/?v=${revision}${anchor}`;

  it('has something to try', () => {
    expect([past.before.length > 1, old.fields.length > 0]).toEqual([true, true]);
  });

  it('tells what changed since, at the section that it leads to, with no request more than without it', async () => {
    const asked: string[][] = [[], []];
    const address = whole.get(id);
    const canonical = address ? addressOf(address).slice(1) : '';
    const plain = await open(canonical, {}, (page) => page.on('request', (one) => asked[0]?.push(one.url())));
    expect(await note(plain).isVisible()).toBe(false);
    await plain.context().close();

    const anchored = await open(from(old.revision, '#known'), {}, (page) =>
      page.on('request', (one) => asked[1]?.push(one.url())),
    );
    await note(anchored).waitFor();
    expect(anchored.url()).toBe(`${site.url}${canonical}?v=${old.revision}#known`);
    const lines = await linesOf(anchored);
    expect(lines).toHaveLength(old.fields.length);
    for (const line of lines) expect(line).toMatch(/, (\d{1,2} \w+ 20\d\d|on a day that is not recorded)$/);
    const seen = await anchored.evaluate(() => {
      const { top, bottom } = document.querySelector('.since')?.getBoundingClientRect() ?? {
        top: 0,
        bottom: 0,
      };
      return top > 0 && bottom <= window.innerHeight && window.scrollY > 0;
    });
    expect(seen).toBe(true);
    const files = (list: readonly string[]): string[] =>
      list.filter((url) => /\.(js|css|json)$/.test(new URL(url).pathname)).sort();
    expect(files(asked[1] ?? [])).toEqual(files(asked[0] ?? []));
    await anchored.getByRole('button', { name: 'Close' }).click();
    expect(await note(anchored).count()).toBe(0);
    await anchored.context().close();
  });

  it('lists of each revision what changed since that one', async () => {
    for (const { revision, fields } of past.before) {
      const page = await open(from(revision));
      await note(page).waitFor();
      expect(await linesOf(page)).toHaveLength(fields.length);
      await page.context().close();
    }
  });

  it('says nothing of the present revision, of one that nobody knows, and of what is none', async () => {
    for (const revision of [past.revision, 'aaaaaaaa', '', 'aaaa', '%22%3E', `${old.revision}0`]) {
      const page = await open(from(revision));
      await page.locator('h1').waitFor();
      expect(await note(page).isVisible(), revision).toBe(false);
      await page.context().close();
    }
  });
});

describe.skipIf(inject('chromium') === '')('a link with a revision, for the public', () => {
  const { open } = visiting({ AUDIENCE: 'public', SITE_URL: 'https://buyers.example.org' });

  it('tells only what the public sees, and knows no revision of others', async () => {
    const shown = new Map(pastsOf('public'));
    const [entry = ['', past] as const] = pastsOf('internal').filter(
      ([one, { before }]) => before.length > 0 && shown.get(one)?.before.length === 0,
    );
    const [hidden, inside] = entry;
    expect(hidden).not.toBe('');
    const page = await open(`p/${hidden}/?v=${inside.before[0]?.revision}`);
    await page.locator('h1').waitFor();
    expect(await note(page).count()).toBe(0);
    expect(await page.content()).not.toContain(inside.revision);
    await page.context().close();
  });
});

describe.skipIf(inject('chromium') === '')('a link with a revision to what is not recorded', () => {
  const { open } = visiting({ CONTENT_DIR: 'tests/fixtures/aftermath' });

  it('says that it is not, and no day', async () => {
    const page = await open('p/budget/?v=aaaaaaaa');
    await note(page).waitFor();
    expect(await note(page).textContent()).toBe('What has changed since this link was made is not recorded.');
    const link = (await page.locator('[data-copy]').getAttribute('data-copy')) ?? '';
    await page.goto(`${page.url().split('?')[0]}?v=${link.split('v=')[1]}`);
    expect(await note(page).isVisible()).toBe(false);
    await page.context().close();
  });
});
