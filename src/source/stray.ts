import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { KINDS, kindIn } from '../model/table.ts';
import { fileFinding } from './file-finding.ts';
import type { Files } from './files.ts';

const OTHER_FILES = new Set([
  'site.yaml',
  'permalinks.json',
  'revisions.json',
  'queries.yaml',
  'titles.yaml',
  'README.md',
]);

/** Whether a path of a content folder holds an entry: `personas/cfo.mdx`. */
export const isEntryPath = (path: string): boolean =>
  path.endsWith('.mdx') && path.split('/').length === 2 && kindIn(path.split('/')[0] ?? '') !== undefined;

function unknownFolder(name: string): { message: string; hint: string } {
  const folders = KINDS.map(({ folder }) => folder);
  const [near] = nearest(name, folders);
  const all = folders.map((folder) => `\`${folder}\``).join(', ');
  return {
    message: `Folder \`${name}\` is no kind`,
    hint: near ? `Did you mean \`${near}\`?` : `Kinds are ${all}`,
  };
}

/** Says what is wrong with a path of a content folder that is neither an entry nor a file of its own; folders end in `/`. */
export function strayFinding(files: Files, path: string): Finding | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const [top = '', name = ''] = parts;
  const isFolder = path.endsWith('/');
  const say = (message: string, hint: string): Finding =>
    fileFinding('folder', `${files.folder}/${parts.join('/')}`, message, hint);
  if (top === 'images' || OTHER_FILES.has(path) || isEntryPath(path)) return undefined;
  if (parts.length === 1) {
    if (!isFolder)
      return say(
        `File \`${path}\` does not belong here`,
        'Move it into the folder of its kind, or out of the content',
      );
    const { message, hint } = unknownFolder(top);
    return kindIn(top) ? undefined : say(message, hint);
  }
  // What a stray folder holds is not reported once more.
  if (!kindIn(top) || parts.length > 2) return undefined;
  return isFolder
    ? say(`Folder \`${name}\` inside the folder of a kind`, `Keep entries directly in \`${top}/\``)
    : say(`File \`${name}\` is no entry`, 'Entries end in `.mdx`');
}
