import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { isFields } from '../model/plain.ts';
import { kindIn, kindNamed } from '../model/table.ts';
import { parseBody } from './body.ts';
import { applyEdits } from './edits.ts';
import { splitFrontMatter } from './entry-file.ts';
import type { Files } from './files.ts';
import { bodyEdits, formerIdEdits, pathsTo, referencePaths, Unwritable, yamlEdits } from './mention-edits.ts';
import type { Change } from './output.ts';
import { type Renaming, renamingOf } from './renaming.ts';
import { isEntryPath } from './stray.ts';
import { markedLike, positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** What a renaming changes. */
export interface RenamePlan {
  /** The changes, paths relative to the content folder. */
  changes: readonly Change[];
  /** The files that name the entry, with how often. */
  mentions: readonly { path: string; count: number }[];
}

/** A plan, or why there is none: one sentence a file. */
export type Planned = { ok: true; plan: RenamePlan } | { ok: false; problems: string[] };

/** The rewritten text of a file, with how many mentions it had; the file as it is where that is 0. */
type Rewritten = { text: string; count: number };

/** Thrown inside this module alone for a file that names the entry but cannot be taken apart. */
class Unreadable extends Error {}

function rewriteEntry(source: string, path: string, renaming: Renaming): Rewritten {
  const { entry, to } = renaming;
  const own = path.slice(path.indexOf('/') + 1).replace(/\.mdx$/, '');
  const isMoved = own === entry.id;
  const kind = kindIn(path.slice(0, path.indexOf('/')));
  if (!kind || (!isMoved && !source.includes(entry.id))) return { text: source, count: 0 };
  const front = splitFrontMatter(source);
  const yaml = readYaml(front?.yaml ?? '');
  const parsed = parseBody(source);
  if (!front || !parsed.ok || yaml.problems.length > 0 || !isFields(yaml.value)) throw new Unreadable();
  const { offset: start, yaml: text } = front;
  const placed = { source, start, end: start + text.length, yaml };
  const paths = referencePaths(kind.name, yaml.value, entry.id);
  const edits = [...yamlEdits(placed, paths, entry.id, to), ...bodyEdits(source, parsed.body, own, renaming)];
  const former = isMoved ? formerIdEdits(placed, renaming) : [];
  return { text: applyEdits(source, [...edits, ...former]), count: edits.length };
}

/** Rewrites a file of plain YAML: all of it, or what stands under one field. */
function rewriteYaml(source: string, under: string | undefined, { entry, to }: Renaming): Rewritten {
  if (!source.includes(entry.id)) return { text: source, count: 0 };
  const yaml = readYaml(source);
  if (yaml.problems.length > 0) throw new Unreadable();
  const paths =
    under === undefined
      ? pathsTo(entry.id, yaml.value)
      : isFields(yaml.value)
        ? pathsTo(entry.id, yaml.value[under], [under])
        : [];
  const placed = { source, start: 0, end: source.length, yaml };
  return { text: applyEdits(source, yamlEdits(placed, paths, entry.id, to)), count: paths.length };
}

/** A file after the renaming, or the sentence that says why it cannot be rewritten. */
function rewrite(files: Files, path: string, renaming: Renaming): Rewritten | string {
  const file = `${files.folder}/${path}`;
  const unreadable = `${file} may name it, but has errors. \`npm run check\` shows them; mend them first.`;
  const read = readText(files, path);
  if (!read.ok) {
    const text = new TextDecoder('latin1').decode(files.read(path));
    return text.includes(renaming.entry.id) ? unreadable : { text, count: 0 };
  }
  try {
    if (isEntryPath(path)) return rewriteEntry(read.text, path, renaming);
    return rewriteYaml(read.text, path === 'site.yaml' ? 'start' : undefined, renaming);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable;
    if (!(error instanceof Unwritable)) throw error;
    const { line, column } = positionAt(read.text, error.offset);
    return `${file}:${line}:${column} names it in a roundabout way. Write the id out plainly first.`;
  }
}

/** Files beside the entries that name them. */
const NAMING = new Set(['site.yaml', 'queries.yaml', 'titles.yaml']);

/** Works out what must change for an entry to get a new id: its file, and every file that names it. Writes nothing. */
export function planRename(files: Files, entry: Entry, to: string, catalog: Catalog): Planned {
  const renaming = renamingOf(entry, to, catalog);
  const folder = kindNamed(entry.kind)?.folder ?? entry.kind;
  const changes: Change[] = [];
  const mentions: { path: string; count: number }[] = [];
  const problems: string[] = [];
  for (const path of files.list()) {
    if (!isEntryPath(path) && !NAMING.has(path)) continue;
    const rewritten = rewrite(files, path, renaming);
    if (typeof rewritten === 'string') {
      problems.push(rewritten);
      continue;
    }
    const { text, count } = rewritten;
    if (count > 0) mentions.push({ path, count });
    const write = markedLike(files.read(path), text);
    if (path === `${folder}/${entry.id}.mdx`)
      changes.push({ path: `${folder}/${to}.mdx`, write, isNew: true }, { path, remove: true });
    else if (count > 0) changes.push({ path, write });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: { changes, mentions } };
}
