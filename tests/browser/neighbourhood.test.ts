import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { axeFinds } from './axe.ts';
import { visiting } from './visit.ts';

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
const samples = KINDS.flatMap(({ name }) => catalog.ofKind(name).slice(0, 3)).map((entry) =>
  addressOf(entry).slice(1),
);
const [persona = ''] = samples;

describe.skipIf(inject('chromium') === '')('the map of what an entry touches', () => {
  const { open } = visiting({ BASE_PATH: '/kb/' });

  it('draws every word inside its picture, at every entry', async () => {
    const page = await open('');
    const outside: string[] = [];
    for (const address of samples) {
      await page.goto(new URL(address, page.url()).href);
      outside.push(
        ...(await page.evaluate(() => {
          const svg = document.querySelector<SVGSVGElement>('.near svg');
          if (!svg) return [];
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')]
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
            })
            .map((text) => `${location.pathname}: ${text.textContent}`);
        })),
      );
      await page.goto(new URL('/', page.url()).href);
    }
    await page.context().close();
    expect(outside).toEqual([]);
  });

  it('can be read and tapped on the narrowest phone', async () => {
    const page = await open(persona, { viewport: { width: 320, height: 700 } });
    const { size, least } = await page.evaluate(() => {
      const svg = document.querySelector<SVGSVGElement>('.near svg');
      const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
      const tops = [...document.querySelectorAll('.near a')].map((link) => link.getBoundingClientRect());
      const sides = Map.groupBy(tops, ({ right }) => right > window.innerWidth / 2);
      const gaps = [...sides.values()].flatMap((side) =>
        side.slice(1).map((one, index) => one.top - (side[index]?.top ?? 0)),
      );
      return { size: 13 * scale, least: Math.min(...gaps) };
    });
    await page.context().close();
    expect(size).toBeGreaterThan(11);
    expect(least).toBeGreaterThan(20);
  });

  it('leads on from every name, by keyboard as well', async () => {
    const page = await open(persona);
    const link = page.locator('.near a').first();
    const href = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('article.entry h1').waitFor();
    expect(new URL(page.url()).pathname).toBe(href);
    await page.context().close();
  });

  it('is found on the page under its heading, and in its list of contents', async () => {
    const page = await open(persona);
    await page.locator('.contents a[href="#touches"]').click();
    expect(await page.getByRole('heading', { name: 'What this touches' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe.skipIf(inject('chromium') === '')('the page of a buying group', () => {
  const { open } = visiting({ BASE_PATH: '/kb/' });
  const group = catalog
    .of('buying-group')
    .find(({ data }) => data.decisionProcess?.some(({ days }) => days) && data.messages);
  const address = group ? addressOf(group).slice(1) : '';

  it('has nothing that axe finds', async () => {
    const page = await open(address, { reducedMotion: 'reduce' });
    expect(await axeFinds(page)).toEqual([]);
    await page.context().close();
  });

  it('tells who decides when, in how many days, what is said first, and how well all of it is known', async () => {
    const page = await open(address);
    const order = await page
      .locator('#takes-part, #decisionProcess, #process-days, #messages, #tailoring, #needs, #how-well-known')
      .evaluateAll((parts) => parts.map(({ id }) => id));
    expect(order).toEqual([
      'takes-part',
      'decisionProcess',
      'process-days',
      'messages',
      'tailoring',
      'needs',
      'how-well-known',
    ]);
    expect(await page.locator('#decisionProcess .bar').count()).toBeGreaterThan(0);
    expect(await page.locator('#tailoring a[href^="https://"]').count()).toBe(1);
    await page.context().close();
  });

  it('keeps its tables within the narrowest phone', async () => {
    const page = await open(address, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});
