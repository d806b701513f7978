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

/** How made files are kept, and for which site. */
export interface MadeOptions {
  /** The folder that bytes are kept in. */
  store: string;
  /** What tells this site from others that share the folder, such as its content folder and audience. */
  site: string;
  /** Called after each file that had to be made. */
  onMade?: (done: number, total: number) => void;
}

/** Files whose bytes lie ready on disk, each with the file that holds them. */
export type ReadyFiles = readonly { file: MadeFile; stored: string }[];

/** Sees to it that the bytes of all files lie ready: makes those that no build has kept, a few at a time. */
export async function makeFiles(
  files: readonly MadeFile[],
  { store: folder, site, onMade }: MadeOptions,
): Promise<ReadyFiles> {
  const store = new MadeStore(folder);
  const stored = new Map<string, string>();
  const missing = new Map<string, MadeFile>();
  const hashed = files.map((file) => ({ file, hash: hashOf(file.key) }));
  for (const { file, hash } of hashed) {
    if (stored.has(hash) || missing.has(hash)) continue;
    const path = store.find(hash);
    if (path) stored.set(hash, path);
    else missing.set(hash, file);
  }
  const queue = missing.entries();
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const [hash, { make }] of queue) {
      stored.set(hash, store.keep(hash, await make()));
      onMade?.(++done, missing.size);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  store.note(site, stored.keys());
  return hashed.map(({ file, hash }) => ({ file, stored: stored.get(hash) ?? '' }));
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
  for (const { file, stored } of ready) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (parent !== last) mkdirSync(parent, { recursive: true });
    last = parent;
    share(stored, path);
  }
}
