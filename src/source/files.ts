import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of a content folder, wherever they are kept. */
export interface Files {
  /** The folder, as findings name it: relative to the working directory. */
  folder: string;
  /** Whether there is such a folder. */
  exists: boolean;
  /** The paths of all files below it, `/` between folders, in order; hidden ones left out. */
  list: () => string[];
  /** The size of a file in bytes. */
  size: (path: string) => number;
  /** The bytes of a file. */
  read: (path: string) => Uint8Array;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listFolder(folder: string, prefix: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => byText(a.name, b.name))
    .flatMap((item) => {
      const path = prefix + item.name;
      return item.isDirectory() ? [`${path}/`, ...listFolder(join(folder, item.name), `${path}/`)] : [path];
    });
}

/** How a path is named in findings: relative to the working directory, `/` between folders. */
export const shownPath = (path: string, from = process.cwd()): string =>
  (relative(from, path) || '.').replaceAll('\\', '/');

/** The files of a folder on disk. */
export function folderFiles(folder: string): Files {
  return {
    folder: shownPath(folder),
    exists: existsSync(folder) && statSync(folder).isDirectory(),
    list: () => listFolder(folder, ''),
    size: (path) => statSync(join(folder, path)).size,
    read: (path) => readFileSync(join(folder, path)),
  };
}

/** Files held in memory, by path, for tests and previews. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
  folder = 'content',
): Files {
  const bytes = new Map(
    Object.entries(contents).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
  const folders = [...bytes.keys()].flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`),
  );
  return {
    folder,
    exists: true,
    list: () => [...new Set([...folders, ...bytes.keys()])].sort(byText),
    size: (path) => bytes.get(path)?.length ?? 0,
    read: (path) => bytes.get(path) ?? new Uint8Array(),
  };
}
