import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../model/catalog.ts';
import { addressOf } from '../model/entry.ts';
import { briefSearchPages } from '../share/brief/search.ts';
import { searchFacets } from '../share/search-facets.ts';
import { searchHtml } from '../share/search-html.ts';
import { nameShards, titleList, wordList } from '../share/search-names.ts';

/** Pagefind's own interfaces, which nothing here uses. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** Pagefind's command line; it picks the program for this machine. */
const runner = (): string => fileURLToPath(new URL('./runner/bin.cjs', import.meta.resolve('pagefind')));

/** Runs Pagefind over a folder of pages; throws what it says where it fails. */
function runPagefind(pages: string, outDir: string): Promise<void> {
  const args = [runner(), '--site', pages, '--output-path', resolve(outDir), '--quiet'];
  // In the folder of pages no configuration of somebody else's can be lying about.
  const child = spawn(process.execPath, args, { cwd: pages, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed += chunk.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        fail(
          new Error(
            `The search index could not be made. Pagefind says: ${printed.trim() || `exit code ${code}`}`,
          ),
        );
    });
  });
}

function writePages(catalog: Catalog, folder: string): void {
  const facets = searchFacets(catalog);
  for (const [place, entry] of catalog.entries.entries()) {
    const page = join(folder, addressOf(entry));
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'index.html'), searchHtml(entry, { catalog, facets: facets(entry), place }));
  }
  for (const { address, text } of briefSearchPages(catalog)) {
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(join(folder, address, 'index.html'), text);
  }
}

/** What search needs beside Pagefind's index: who is called what, in parts, and all titles and words for a word that nothing matches. */
async function writeNames(catalog: Catalog, outDir: string): Promise<void> {
  const folder = join(outDir, 'names');
  await mkdir(folder, { recursive: true });
  const shards = nameShards(catalog).map(
    (shard, number) => [join('names', `${number}.json`), shard] as const,
  );
  const lists = [['titles.json', titleList(catalog)] as const, ['words.json', wordList(catalog)] as const];
  for (const [name, value] of [...shards, ...lists])
    await writeFile(join(outDir, name), JSON.stringify(value));
}

/** Writes the search index of a Catalog into a folder, for a site under `base`; nothing for a Catalog without entries; throws a sentence where it fails. */
export async function indexSearch(
  catalog: Catalog,
  base: string,
  outDir: string,
): Promise<{ pages: number }> {
  if (catalog.entries.length === 0) return { pages: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'causeway-search-'));
  try {
    // Pagefind takes addresses from where pages lie, so they lie below the base path.
    writePages(catalog, join(folder, base));
    await Promise.all([runPagefind(folder, outDir), writeNames(catalog, outDir)]);
    for (const name of UNUSED) rmSync(join(outDir, name), { force: true });
    return { pages: catalog.entries.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
