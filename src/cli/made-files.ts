import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf, MadeStore } from './made-store.ts';

/** A file of the site that takes long to make, so that its bytes are kept from one build to the next. */
export interface MadeFile {
  /** Its path below the site's root. */
  path: string;
  /** Everything that its bytes depend on: what it shows, and `codeVersion` of what makes it. */
  key: string;
  /** Makes its bytes; called only where no build has kept them. */
  make: () => Uint8Array | Promise<Uint8Array>;
}

/** All made files of a site. */
export interface MadeFiles {
  /** Everything that any of them depends on: while it stays the same, not even their own keys are worked out. */
  key: string;
  /** Works them out. */
  list: () => readonly MadeFile[];
}

/** How made files are kept, and for which site. */
export interface MadeOptions {
  /** The folder that bytes are kept in. */
  store: string;
  /** What tells this site from others that share the folder, such as its content folder and audience. */
  site: string;
  /** Called after each file that had to be made. */
  onMade?: ((done: number, total: number) => void) | undefined;
}

/** Files whose bytes lie ready on disk: their paths below the site's root, each with the file that holds its bytes. */
export type ReadyFiles = readonly { path: string; stored: string }[];

/** Makes what no build has kept, a few files at a time. */
async function makeMissing(
  missing: ReadonlyMap<string, MadeFile>,
  store: MadeStore,
  onMade: MadeOptions['onMade'],
): Promise<void> {
  const queue = missing.entries();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const [hash, { make }] of queue) {
      store.keep(hash, await make());
      onMade?.(++done, missing.size);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
}

/** Sees to it that the bytes of all files lie ready: makes those that no build has kept. */
export async function makeFiles(
  { key, list }: MadeFiles,
  { store: folder, site, onMade }: MadeOptions,
): Promise<ReadyFiles> {
  const store = new MadeStore(folder);
  const listed = store.listed(site, key);
  if (listed) return listed;
  const files = list().map((file) => ({ path: file.path, hash: hashOf(file.key), file }));
  const missing = new Map(files.flatMap(({ hash, file }) => (store.find(hash) ? [] : [[hash, file]])));
  await makeMissing(missing, store, onMade);
  store.note(site, key, files);
  return files.map(({ path, hash }) => ({ path, stored: store.find(hash) ?? '' }));
}

/** A second name for a file, which costs neither time nor space; a copy where the file system has no such thing. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Puts files that lie ready into a folder; throws where one of them cannot be written. */
export function placeFiles(ready: ReadyFiles, folder: string): void {
  let last = '';
  for (const { path: place, stored } of ready) {
    const path = join(folder, place);
    const parent = dirname(path);
    if (parent !== last) mkdirSync(parent, { recursive: true });
    last = parent;
    share(stored, path);
  }
}
