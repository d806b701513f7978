import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FIRST_RESULTS, type Query } from '../../src/model/queries.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { visiting } from './visit.ts';

const { queries, findings } = readContent(folderFiles('content'));

/** How many of the queries may fail: one in ten. */
const MOST_MISSED = Math.floor(queries.length / 10);

describe('the queries of the content', () => {
  it('are at least forty, and can be read', () => {
    expect(findings.filter(({ file }) => file.endsWith('queries.yaml'))).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(40);
  });
});

describe.skipIf(inject('chromium') === '')('search, asked as people ask', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  let page: Page;

  beforeAll(async () => {
    page = await site.open('search/');
  });
  afterAll(() => page?.context().close());

  /** The ids of the first results, once the page has answered. */
  async function ask(text: string): Promise<string[]> {
    await page.getByRole('searchbox').fill(text);
    await page.keyboard.press('Enter');
    await page.locator('.search-status', { hasText: `“${text}”` }).waitFor();
    const addresses = await page
      .locator('.results .result-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    return addresses.slice(0, FIRST_RESULTS).map((address) => address.split('/').at(-2) ?? '');
  }

  it('puts what they mean among the first three results, nine times in ten', async () => {
    const missed: string[] = [];
    const say = ({ text, ids }: Query, came: readonly string[]): string =>
      `“${text}” wants ${ids.join(', ')}; what came: ${came.join(', ') || 'nothing'}`;
    for (const query of queries) {
      const came = await ask(query.text);
      if (!query.ids.every((id) => came.includes(id))) missed.push(say(query, came));
    }
    const hold = `${queries.length - missed.length} of ${queries.length} queries hold`;
    expect(missed.length, [hold, ...missed].join('\n')).toBeLessThanOrEqual(MOST_MISSED);
  });
});
