import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How many sites keep their files; of further ones the longest unused goes first. */
const SITES = 24;

/** How long a file that no site needs is kept, in milliseconds: a build that runs just now may be about to name it. */
const GRACE = 3_600_000;

const HASH_LENGTH = 27;

/** A short name for a key. */
export const hashOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, HASH_LENGTH);

let count = 0;

/** Writes a file in one move, so that no other build ever sees half of it. */
function writeWhole(path: string, data: string | Uint8Array): void {
  const staged = join(dirname(path), `.${process.pid}-${++count}`);
  writeFileSync(staged, data);
  renameSync(staged, path);
}

/** Bytes kept on disk from one build to the next; any number of builds may use a folder at once. */
export class MadeStore {
  readonly #files: string;
  readonly #sites: string;
  readonly #values: string;
  readonly #names: Map<string, string>;

  constructor(folder: string) {
    this.#files = join(folder, 'files');
    this.#sites = join(folder, 'sites');
    this.#values = join(folder, 'values');
    for (const path of [this.#files, this.#sites, this.#values]) mkdirSync(path, { recursive: true });
    this.#names = new Map(readdirSync(this.#files).map((name) => [name.slice(0, HASH_LENGTH), name]));
  }

  /** The file that holds the bytes of a key, by its hash; `undefined` where none does, or where it is not what was written. */
  find(hash: string): string | undefined {
    const name = this.#names.get(hash);
    if (name === undefined) return undefined;
    const path = join(this.#files, name);
    // A site may share the file, so whoever edits the site edits it: its name tells how long it was.
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    return size === Number(name.slice(HASH_LENGTH + 1)) ? path : undefined;
  }

  /** Keeps bytes; gives the file that holds them. */
  keep(hash: string, data: Uint8Array): string {
    const name = `${hash}.${data.length}`;
    const path = join(this.#files, name);
    writeWhole(path, data);
    this.#names.set(hash, name);
    return path;
  }

  /** The files that a site had when it was made with the same key, each with what holds its bytes; `undefined` where it was not, or one of them is gone. */
  listed(site: string, key: string): { path: string; stored: string }[] | undefined {
    const list = join(this.#sites, hashOf(site));
    const text = statSync(list, { throwIfNoEntry: false }) ? readFileSync(list, 'utf8') : '';
    const [known, ...lines] = text.split('\n');
    if (known !== hashOf(key)) return undefined;
    const now = new Date();
    utimesSync(list, now, now);
    const files: { path: string; stored: string }[] = [];
    for (const line of lines) {
      const stored = this.find(line.slice(0, HASH_LENGTH));
      if (!stored) return undefined;
      files.push({ path: line.slice(HASH_LENGTH + 1), stored });
    }
    return files;
  }

  /** What was worked out for a site with the same key; where it was not, it is now, and kept until the key is another. Of what JSON can hold. */
  value<Value>(site: string, key: string, make: () => Value): Value {
    const path = join(this.#values, hashOf(site));
    const text = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : '';
    const head = `${hashOf(key)}\n`;
    if (text.startsWith(head)) {
      try {
        return JSON.parse(text.slice(head.length)) as Value;
      } catch {
        // Not what was written: it is worked out again.
      }
    }
    const made = make();
    writeWhole(path, head + JSON.stringify(made));
    return made;
  }

  /** Notes with which key a site was made and what files it has, and drops what no site has needed lately. */
  note(site: string, key: string, files: readonly { path: string; hash: string }[]): void {
    const lines = files.map(({ path, hash }) => `${hash} ${path}`);
    writeWhole(join(this.#sites, hashOf(site)), [hashOf(key), ...lines].join('\n'));
    this.#prune();
  }

  #prune(): void {
    const sites = readdirSync(this.#sites)
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(this.#sites, name))
      .flatMap((path) => {
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat ? [{ path, at: stat.mtimeMs }] : [];
      })
      .sort((a, b) => b.at - a.at);
    for (const { path } of sites.splice(SITES)) rmSync(path, { force: true });
    const kept = new Set(sites.map(({ path }) => basename(path)));
    for (const name of readdirSync(this.#values))
      if (!kept.has(name) && !name.startsWith('.')) rmSync(join(this.#values, name), { force: true });
    const needed = new Set(
      sites.flatMap(({ path }) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .slice(1)
          .map((line) => line.slice(0, HASH_LENGTH)),
      ),
    );
    for (const name of readdirSync(this.#files)) {
      if (needed.has(name.slice(0, HASH_LENGTH))) continue;
      const path = join(this.#files, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat && Date.now() - stat.mtimeMs > GRACE) rmSync(path, { force: true });
    }
  }
}
