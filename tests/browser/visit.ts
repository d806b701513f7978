import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';
import { builtSite, type SiteVariables } from '../site/built.ts';
import { launch } from './chromium.ts';

/** A built site, served for the tests of a file, and a browser to look at it. */
export interface Visit {
  /** Its address, with the base path. */
  readonly url: string;
  readonly browser: Browser;
  /** Opens an address below the base path in a context of its own; `before` sees the page before it loads. */
  open: (address: string, options?: BrowserContextOptions, before?: (page: Page) => void) => Promise<Page>;
}

/** Builds and serves a site, and starts a browser, around the tests of a `describe`. */
export function visiting(variables: SiteVariables): Visit {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    site = await serve(builtSite(variables), variables.BASE_PATH ?? '/', 0);
    browser = await launch(inject('chromium'));
  });
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
    site?.server.closeAllConnections();
  });

  return {
    get url() {
      return site.url;
    },
    get browser() {
      return browser;
    },
    async open(address, options = {}, before) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      before?.(page);
      await page.goto(site.url + address);
      return page;
    },
  };
}
