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
const stages = catalog.of('stage');
const [persona, other] = personas;
const title = persona?.data.title ?? '';
const [stage] = stages.filter(({ id }) => persona?.data.stages?.some((part) => part.stage === id));
const both = `${title} & ${other?.data.title}`;

describe.skipIf(inject('chromium') === '')('call sheets', () => {
  const site = visiting({ BASE_PATH: '/kb/' });
  const { open } = site;

  const heading = (page: Page) => page.locator('.call-head h2').first();
  const paper = async (page: Page): Promise<number> => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };

  it('stand within twenty seconds of typing a title, stage and all, in an address that can be sent', async () => {
    const page = await open('calls/?utm=mail');
    const start = performance.now();
    await page.getByLabel('Job title of the person you call').fill(`Interim ${title}`);
    await heading(page).getByText(title, { exact: true }).waitFor();
    await page.getByLabel('Where the deal stands').selectOption(stage?.id ?? '');
    await page.locator('.call-kicker', { hasText: stage?.data.title ?? '' }).waitFor();
    expect(performance.now() - start).toBeLessThan(20_000);
    const params = new URL(page.url()).searchParams;
    expect([params.get('q'), params.get('stage'), params.get('utm')]).toEqual([
      `Interim ${title}`,
      stage?.id,
      'mail',
    ]);
    expect(await page.locator('.call-asks > li').count()).toBe(3);
    const own = stage?.id ?? '';
    const kept = persona?.data.discoveryQuestions?.filter(({ stages: at = [] }) => at.includes(own)) ?? [];
    const asked = await page.locator('.call-asks .call-q').allTextContents();
    for (const [index, { text }] of kept.slice(0, 3).entries()) expect(asked[index]).toContain(text);
    const again = await open(page.url().slice(site.url.length));
    await heading(again).getByText(title, { exact: true }).waitFor();
    expect(await again.locator('.call-paper').textContent()).toBe(
      await page.locator('.call-paper').textContent(),
    );
    await again.context().close();
    await page.context().close();
  });

  it('take one side of A4 each, and a role play two, for every persona at a stage and at none', async () => {
    // What an A4 page leaves within its margins, so that the height of a sheet tells whether it fits: that takes no printing for each.
    const [width, height] = [718, 1058];
    const page = await open('calls/', { viewport: { width, height } });
    const wrong: string[] = [];
    for (const { id } of personas)
      for (const [path, pages] of [
        ['', 1],
        ['role-play/', 2],
      ] as const) {
        await page.goto(`${site.url}calls/${id}/${path}`);
        const taken = await paper(page);
        if (taken !== pages) wrong.push(`${id} ${path} takes ${taken}`);
        await page.emulateMedia({ media: 'print' });
        for (const { id: at } of stages) {
          await page.evaluate((query) => {
            document.querySelector('.view-result')?.replaceChildren();
            history.replaceState(null, '', `${location.pathname}?stage=${query}`);
            dispatchEvent(new PopStateEvent('popstate'));
          }, at);
          await page
            .locator('.call-paper')
            .nth(pages - 1)
            .waitFor();
          const ends = await page.locator('.call-paper').evaluateAll((sheets) =>
            sheets.map((sheet, index) => {
              const { top, bottom } = sheet.getBoundingClientRect();
              // The note about the sample stands above the first.
              return index === 0 ? bottom + scrollY : bottom - top;
            }),
          );
          if (ends.length !== pages || ends.some((end) => end > height))
            wrong.push(`${id} ${path} at ${at}: ${ends.map(Math.round)}`);
        }
        await page.emulateMedia({ media: null });
      }
    await page.context().close();
    expect(wrong).toEqual([]);
  }, 300_000);

  it('say on paper how much of each list is left out, and where the rest is', async () => {
    const page = await open(`calls/${persona?.id}/`);
    const told = await page.locator('.call-block > .call-more').allTextContents();
    expect(told.length).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    for (const [index, text] of told.entries()) {
      expect(text).toMatch(/^\d+ more /);
      expect(await page.locator('.call-block > .call-more').nth(index).isVisible()).toBe(true);
    }
    expect(await page.locator('.call-foot').textContent()).toContain(`/p/${persona?.id}/`);
    await page.context().close();
  });

  it('guess nobody: an unsure title is answered with the likeliest two, an unknown one with everybody', async () => {
    const page = await open(`calls/?q=${encodeURIComponent(both)}&stage=${stage?.id}`);
    await page.getByRole('heading', { name: 'Not sure who this is' }).waitFor();
    expect(await page.locator('.call-offers a').allTextContents()).toEqual([title, other?.data.title]);
    expect(await page.locator('.call-paper').count()).toBe(0);
    await page.locator('.call-offers a').first().click();
    await page.waitForURL(`${site.url}calls/${persona?.id}/?stage=${stage?.id}`);
    await page.locator('.call-kicker', { hasText: stage?.data.title ?? '' }).waitFor();
    await page.goto(`${site.url}calls/?q=Lighthouse+keeper`);
    await page.getByRole('heading', { name: 'Nobody here has this title' }).waitFor();
    expect(await page.locator('.grid tbody tr').count()).toBe(personas.length);
    await page.context().close();
  });

  it('say what an address names that is not here, and go by the rest', async () => {
    const page = await open(`calls/?q=${encodeURIComponent(title)}&stage=nowhen&persona=nobody`);
    await heading(page).getByText(title, { exact: true }).waitFor();
    expect(await page.locator('.view-result .foot-note').textContent()).toMatch(
      /nobody.*nowhen.*whole cycle/,
    );
    await page.context().close();
  });

  it('lead by keyboard to the role play, which keeps the choice and hides the sheet of the seller', async () => {
    const page = await open(`calls/?q=${encodeURIComponent(title)}&stage=${stage?.id}`);
    await heading(page).waitFor();
    await page.getByRole('link', { name: 'Role play', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}calls/${persona?.id}/role-play/?stage=${stage?.id}`);
    await page.getByRole('article', { name: 'For the one who plays the buyer' }).waitFor();
    expect(await page.locator('article.call-paper').count()).toBe(2);
    await page.goto(`${site.url}calls/?persona=${persona?.id}&play=1`);
    await page.getByRole('article', { name: 'For the one who listens' }).waitFor();
    await page.context().close();
  });

  it('stand without a script: a list of personas, a sheet and a role play for each', async () => {
    const page = await open('calls/', { javaScriptEnabled: false });
    expect(await page.locator('.grid tbody th a').allTextContents()).toEqual(
      personas.map(({ data }) => data.title),
    );
    await page.locator('.grid tbody th a').first().click();
    await page.waitForURL(/\/calls\/[^/]+\/$/);
    expect(await heading(page).textContent()).toBe(title);
    expect(await page.locator('.call-asks > li').count()).toBeGreaterThan(0);
    expect(await paper(page)).toBe(1);
    await page.getByRole('link', { name: 'Role play', exact: true }).click();
    await page.waitForURL(/\/role-play\/$/);
    expect(await page.locator('article.call-paper').count()).toBe(2);
    await page.context().close();
  });

  it('have nothing that axe finds', async () => {
    const page = await open('calls/', { reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const address of [
      '',
      `?q=${encodeURIComponent(both)}`,
      `${persona?.id}/`,
      `${persona?.id}/role-play/`,
    ]) {
      await page.goto(`${site.url}calls/${address}`);
      if (address.startsWith('?')) await page.locator('.call-unsure').waitFor();
      found.push(...(await axeFinds(page)).map((finding) => `${address}, ${finding}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  });

  it('never scroll sideways on the narrowest phone', async () => {
    const page = await open('calls/', { viewport: { width: 320, height: 700 } });
    const wide: string[] = [];
    for (const address of [
      '',
      `${persona?.id}/`,
      `${persona?.id}/role-play/`,
      `?q=${encodeURIComponent(both)}`,
    ]) {
      await page.goto(`${site.url}calls/${address}`);
      if (address.startsWith('?')) await page.locator('.call-unsure').waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${address} by ${over} px`);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });
});
