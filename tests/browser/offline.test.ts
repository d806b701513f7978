import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';
import { siteVersion } from '../../src/source/code-version.ts';
import { builtSite } from '../site/built.ts';
import { launch } from './chromium.ts';
import { SHIPS, SHIPS_LATER, written } from './ships.ts';

describe('the worker that keeps pages', () => {
  const corners = { CONTENT_DIR: 'tests/fixtures/corners' };
  let folders: string[] = [];
  beforeAll(() => {
    folders = [
      builtSite({ BASE_PATH: '/kb/' }),
      builtSite(corners),
      builtSite({ ...corners, AUDIENCE: 'public' }),
    ];
  });

  it('is asked for under a version that another code changes as much as another content', () => {
    const [folder = ''] = folders;
    const version = /data-offline="([^"]+)"/.exec(
      readFileSync(join(folder, 'learn/index.html'), 'utf8'),
    )?.[1];
    const newest: unknown = JSON.parse(readFileSync(join(folder, 'learn/version.json'), 'utf8'));
    expect(newest).toEqual({ version });
    const code = siteVersion(fileURLToPath(new URL('../../src', import.meta.url)));
    expect(version).toMatch(/^[\da-f]{8}-.{8}$/);
    expect(version?.slice(-8)).toBe(code.slice(0, 8));
  });

  it('is there on internal sites that ask for it, and nowhere else', () => {
    expect(folders.map((folder) => existsSync(join(folder, 'learn/worker.js')))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe.skipIf(inject('chromium') === '')('learning without a network', () => {
  const root = mkdtempSync(join(tmpdir(), 'offline-'));
  let [now, later, plain] = ['', '', ''];
  let browser: Browser;
  let site: Served;
  let port = 0;

  const up = async (folder: string): Promise<void> => {
    site = await serve(folder, '/kb/', port);
    port = Number(new URL(site.url).port);
  };
  const down = (): Promise<void> =>
    new Promise((resolve) => {
      site.server.close(() => resolve());
      site.server.closeAllConnections();
    });

  beforeAll(async () => {
    const variables = { BASE_PATH: '/kb/' };
    now = builtSite({ ...variables, CONTENT_DIR: written(SHIPS, join(root, 'now')) });
    later = builtSite({ ...variables, CONTENT_DIR: written(SHIPS_LATER, join(root, 'later')) });
    const without = Object.fromEntries(
      Object.entries(SHIPS_LATER).map(([file, text]) => [file, text.replace(/^offline: true$/m, '')]),
    );
    plain = builtSite({ ...variables, CONTENT_DIR: written(without, join(root, 'plain')) });
    browser = await launch(inject('chromium'));
  });
  afterAll(async () => {
    await browser?.close();
    await down().catch(() => undefined);
    rmSync(root, { recursive: true, force: true });
  });

  const opened = async (context: BrowserContext, address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.url + address);
    await page.locator('[data-live]').waitFor();
    return page;
  };

  const kept = (page: Page): Promise<void> =>
    page.getByText('Kept on this machine: it goes on without a network.').waitFor();

  async function answerAll(page: Page): Promise<number> {
    for (let count = 0; count < 30; count++) {
      await page.locator('.question, .sitting-end, .step-end').first().waitFor();
      if ((await page.locator('.sitting-end, .step-end').count()) > 0) return count;
      for (const key of '1234')
        if ((await page.locator('.question:not(.answered)').count()) > 0) await page.keyboard.press(key);
      await page.locator('.answered').waitFor();
      await page.keyboard.press('Enter');
    }
    return 0;
  }

  it('goes on with a path that was opened once: reading, questions and what was done', async () => {
    await up(now);
    const context = await browser.newContext();
    await kept(await opened(context, 'learn/harbour/'));
    await down();
    const page = await opened(context, 'learn/harbour/');
    await page
      .getByText(/^No network: this is the copy of \d+ \w+ \d{4}, \d\d:\d\d\. What you answer is kept\.$/)
      .waitFor();
    await page.getByRole('button', { name: 'Read here' }).click();
    await page.getByRole('button', { name: 'Read. Now the questions' }).click();
    expect(await answerAll(page)).toBeGreaterThan(1);
    await page.locator('[data-entry][data-state="done"]').waitFor();
    // The day's session as well, though its page was never opened.
    const start = await opened(context, 'learn/');
    await start.getByText('No network: this is the copy of').waitFor();
    await start.locator('.paths', { hasText: 'Done' }).waitFor();
    // What was not kept says so, rather than looking like something else.
    await start.goto(`${site.url}learn/unknown/`);
    await start.getByRole('heading', { name: 'No network' }).waitFor();
    await context.close();
  });

  it('begins the session of the day where it was only opened before, and keeps what is answered', async () => {
    await up(now);
    const context = await browser.newContext();
    await kept(await opened(context, 'learn/'));
    await down();
    const again = await opened(context, 'learn/');
    await again.getByText('No network: this is the copy of').waitFor();
    await again.getByRole('button', { name: 'Start today’s session' }).click();
    expect(await answerAll(again)).toBeGreaterThan(2);
    await again.keyboard.press('Enter');
    await again.getByText(/^Done for today/).waitFor();
    await context.close();
  });

  it('waits for a network that hangs once and not for each file, says so, and comes back', async () => {
    await up(now);
    const context = await browser.newContext();
    const page = await opened(context, 'learn/');
    await kept(page);
    const answering = site.server.listeners('request');
    site.server.removeAllListeners('request').on('request', () => undefined);
    await page.reload({ waitUntil: 'commit' });
    const note = page.locator('[data-part="copy"]');
    await note.getByText('The network is slow to answer: this may be the copy of').waitFor();
    await note.getByText('No network: this is the copy of').waitFor();
    await page.getByRole('button', { name: 'Start today’s session' }).click();
    await page.locator('.question').waitFor({ timeout: 5000 });
    site.server.removeAllListeners('request');
    for (const listener of answering) site.server.on('request', (...asked) => listener(...asked));
    // What was asked before still holds the lines, until it is given up.
    await note.waitFor({ state: 'hidden', timeout: 60_000 });
    await context.close();
    await down();
  });

  it('says no longer that there is no network once the server is back, without anybody doing anything', async () => {
    await up(now);
    const context = await browser.newContext();
    await kept(await opened(context, 'learn/harbour/'));
    await down();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${site.url}learn/harbour/`);
    const note = page.locator('[data-part="copy"]');
    await note.getByText('No network: this is the copy of').waitFor();
    await up(now);
    await page.clock.fastForward(20_000);
    await note.waitFor({ state: 'hidden' });
    await down();
    await up(later);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await note.getByText('a newer one is there').waitFor();
    await context.close();
    await down();
  });

  it('shows the newer version as soon as there is a network, and keeps that', async () => {
    await up(now);
    const context = await browser.newContext();
    const page = await opened(context, 'learn/harbour/');
    await kept(page);
    expect(await page.locator('.step h2').textContent()).toContain('Owner');
    await down();
    await up(later);
    // A page that stands open says so when it is looked at again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText(/^This is the copy of .*, and a newer one is there\./).waitFor();
    await page.getByRole('button', { name: 'Load the newer one' }).click();
    await page.locator('.step h2', { hasText: 'Shipowner' }).waitFor();
    await kept(page);
    expect(await page.locator('[data-part="copy"]').isVisible()).toBe(false);
    const names = (): Promise<string[]> => page.evaluate(() => caches.keys());
    await expect.poll(async () => (await names()).length, { timeout: 10_000 }).toBe(1);
    await down();
    const offline = await opened(context, 'learn/harbour/');
    await offline.locator('.step h2', { hasText: 'Shipowner' }).waitFor();
    await context.close();
  });

  it('takes away what was kept where a site asks for it no more', async () => {
    await up(now);
    const context = await browser.newContext();
    await kept(await opened(context, 'learn/'));
    await down();
    await up(plain);
    const page = await opened(context, 'learn/');
    const left = async (): Promise<number> => {
      await page.reload();
      await page.waitForTimeout(500);
      return page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length,
      );
    };
    await expect.poll(left, { timeout: 20_000 }).toBe(0);
    await context.close();
    await down();
  });
});
