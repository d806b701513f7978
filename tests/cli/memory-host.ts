import type { Host } from '../../src/cli/host.ts';
import { memoryFiles } from '../../src/source/files.ts';

/** A machine in memory for commands to run on: its content folder, and what they print. */
export function memoryHost(
  contents: Readonly<Record<string, string | Uint8Array>>,
  env: Readonly<Record<string, string>> = {},
) {
  const files = new Map(Object.entries(contents));
  const printed = { out: '', err: '' };
  const inContent = (path: string): string => path.replace(/^content\//, '');
  const host: Host = {
    env,
    colour: false,
    today: '2026-11-23',
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    files: (folder) => {
      if (folder === 'content') return memoryFiles(Object.fromEntries(files), folder);
      const inside = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      const held = inside.map(([path, text]) => [path.slice(folder.length + 1), text] as const);
      return { ...memoryFiles(Object.fromEntries(held), folder), exists: held.length > 0 };
    },
    past: () => ({ commits: [], isShallow: false, read: () => new Map() }),
    write: (path, text) => {
      files.set(inContent(path), text);
    },
    apply: (changes) => {
      for (const change of changes) {
        const path = inContent(change.path);
        if ('remove' in change) files.delete(path);
        else if (change.isNew && files.has(path)) throw new Error(`EEXIST: ${path}`);
        else files.set(path, change.write);
      }
    },
    fromRoot: (path) => path,
  };
  return { host, files, printed };
}
