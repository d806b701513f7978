import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+\.ts)'/g;

/** A module of ours with all that it uses, itself first. */
function withImports(module: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const text = readFileSync(module, 'utf8');
  found.set(module, text);
  for (const [, to = ''] of text.matchAll(IMPORT)) {
    const path = resolve(dirname(module), to);
    if (!found.has(path) && existsSync(path)) withImports(path, found);
  }
  return found;
}

/** What changes as soon as the code of a module may make something else: a fingerprint of it, of all that it imports and of the versions of packages. */
export function codeVersion(module: string): string {
  const hash = createHash('sha256');
  for (const [path, text] of withImports(module)) hash.update(`${path.slice(ROOT.length)}\n${text}\n`);
  return withPackages(hash);
}

/** What changes as soon as anything may that pages are made from, content aside: a fingerprint of all files of a folder of code, pages, styles and scripts alike, and of the versions of packages. */
export function siteVersion(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const path of files) hash.update(`${relative(folder, path)}\n`).update(readFileSync(path));
  return withPackages(hash);
}

/** The fingerprint as text, once the versions of all packages are in it. */
function withPackages(hash: Hash): string {
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('base64url').slice(0, 16);
}
