import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/cli/serve.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { KINDS } from '../../src/model/table.ts';
import { VIEWS } from '../../src/model/views/index.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { findChromium, launch, NO_BROWSER } from './chromium.ts';

/** How a page is looked at. */
const LOOKS = {
  light: { width: 1360, colorScheme: 'light', media: 'screen' },
  dark: { width: 1360, colorScheme: 'dark', media: 'screen' },
  phone: { width: 390, colorScheme: 'light', media: 'screen' },
  print: { width: 800, colorScheme: 'light', media: 'print' },
} as const;

type Look = keyof typeof LOOKS;

/** Every template once: views, a list, one entry of each kind, help. */
function addresses(contentDir: string): string[] {
  const content = readContent(folderFiles(contentDir));
  const catalog = new Catalog(content.entries, content.site);
  const entries = KINDS.flatMap(({ name }) => catalog.ofKind(name).slice(0, 1)).map(addressOf);
  const lists = KINDS.slice(0, 1).map(({ folder }) => `/${folder}/`);
  const ordered = KINDS.filter((kind) => 'orderBy' in kind)
    .slice(0, 1)
    .map(({ folder }) => `/${folder}/`);
  return [
    '/',
    '/search/?q=security',
    '/guide/',
    '/guide/reading-a-persona/',
    ...VIEWS.map(({ address }) => address),
    '/learn/',
    ...catalog
      .of('path')
      .slice(0, 1)
      .map(({ id }) => `/learn/${id}/`),
    '/404.html',
    ...lists,
    ...ordered,
    ...entries,
  ];
}

const fileName = (address: string, look: Look): string =>
  `${address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${look}.png`;

async function take(browser: Browser, url: string, look: Look, file: string, height?: number): Promise<void> {
  const { width, colorScheme, media } = LOOKS[look];
  const page = await browser.newPage({ viewport: { width, height: height ?? 1000 }, colorScheme });
  await page.emulateMedia({ media, colorScheme });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage: height === undefined });
  await page.close();
}

/** Takes pictures of every template of the built site into `screenshots/`, or just the one that the README shows. */
export async function takeScreenshots(forReadme: boolean): Promise<void> {
  const outDir = process.env['OUT_DIR'] ?? 'dist';
  const executable = findChromium();
  if (!executable) throw new Error(NO_BROWSER);
  if (!existsSync(join(outDir, '404.html')))
    throw new Error(`There is no site in ${outDir}. Run \`npm run build\` first.`);
  const { server, url } = await serve(outDir, '/', 0);
  const browser = await launch(executable);
  const at = (address: string): string => url + address.slice(1);
  try {
    const all = addresses(process.env['CONTENT_DIR'] ?? 'content');
    const persona = all.find(
      (address) => address.startsWith(`/${KINDS[0]?.folder ?? ''}/`) && address.split('/').length > 3,
    );
    if (forReadme) {
      await take(browser, at(persona ?? '/'), 'light', '.github/persona.png', 1040);
      return;
    }
    mkdirSync('screenshots', { recursive: true });
    for (const address of all)
      for (const look of Object.keys(LOOKS) as Look[])
        await take(browser, at(address), look, join('screenshots', fileName(address, look)));
    process.stdout.write(`${all.length * Object.keys(LOOKS).length} pictures are in screenshots/.\n`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
