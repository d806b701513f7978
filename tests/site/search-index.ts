import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexSearch } from '../../src/cli/search-index.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { namesOf } from '../../src/share/search-names.ts';
import { shardCount } from '../../src/share/search-shard.ts';
import { Engine } from '../../src/site/search/engine.ts';
import { Names } from '../../src/site/search/names.ts';
import { loadPagefind } from '../../src/site/search/pagefind.ts';

const ORIGIN = 'http://index.example/';

/** A search over a real index, in this process: no browser, no server. */
export interface SearchAtHand {
  engine: Engine;
  /** The folder of the index. */
  folder: string;
  remove: () => void;
}

/** Indexes a Catalog and opens the index; requests for its files are read from disk. */
export async function searchOver(catalog: Catalog, base = '/'): Promise<SearchAtHand> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  await indexSearch(catalog, base, folder);
  const outside = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    return new Response(readFileSync(join(folder, url.pathname)));
  };
  const pagefind = await loadPagefind(`${pathToFileURL(folder).href}/`, ORIGIN);
  const names = new Names((path) => fetch(ORIGIN + path), shardCount(namesOf(catalog).size));
  return {
    engine: new Engine(pagefind, names, base),
    folder,
    remove: () => {
      globalThis.fetch = outside;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
