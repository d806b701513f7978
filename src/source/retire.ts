import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../model/entry.ts';
import { isFields } from '../model/plain.ts';
import { yamlText } from '../model/sketch.ts';
import { kindNamed } from '../model/table.ts';
import { applyEdits } from './edits.ts';
import { splitFrontMatter } from './entry-file.ts';
import type { Files } from './files.ts';
import { Unwritable, yamlEdits, yamlId } from './mention-edits.ts';
import type { Change } from './output.ts';
import { markedLike, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** What a tombstone says: since when an entry does not hold, and what to read instead or why. */
export interface Tombstone {
  /** The day, `YYYY-MM-DD`. */
  retired: string;
  replacedBy?: readonly string[];
  retiredBecause?: string;
}

/** The change that retires an entry, its path relative to the content folder, or the sentence that says why there is none. */
export type PlannedTombstone = { ok: true; change: Change } | { ok: false; problem: string };

/** The fields of a tombstone, a line each. */
const linesOf = ({ retired, replacedBy, retiredBecause }: Tombstone): string[] => [
  `retired: ${retired}`,
  ...(replacedBy ? [`replacedBy: [${replacedBy.map(yamlId).join(', ')}]`] : []),
  ...(retiredBecause === undefined ? [] : [`retiredBecause: ${yamlText(retiredBecause)}`]),
];

/** A file's text with the tombstone in its front matter and everything else as it was; nothing where its front matter is written in a way that does not allow it. */
function retiredText(source: string, tombstone: Tombstone): string | undefined {
  const front = splitFrontMatter(source);
  const yaml = readYaml(front?.yaml ?? '');
  if (!front || !isFields(yaml.value)) return undefined;
  const [start, end] = [front.offset, front.offset + front.yaml.length];
  const status = yaml.value['status'];
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const added = [...(status === undefined ? ['status: retired'] : []), ...linesOf(tombstone)];
  const edits = [{ offset: end, length: 0, text: added.map((line) => line + lineEnd).join('') }];
  if (typeof status === 'string')
    edits.push(...yamlEdits({ source, start, end, yaml }, [['status']], status, 'retired'));
  const text = applyEdits(source, edits);
  const after = splitFrontMatter(text);
  const wanted = { ...yaml.value, status: 'retired', ...tombstone };
  const isWritten = after !== undefined && isDeepStrictEqual(readYaml(after.yaml).value, wanted);
  return isWritten && text.endsWith(source.slice(end)) ? text : undefined;
}

/** Works out what must change for an entry to be retired: its front matter and nothing else. Writes nothing. */
export function planTombstone(files: Files, entry: Entry, tombstone: Tombstone): PlannedTombstone {
  const path = `${kindNamed(entry.kind)?.folder ?? entry.kind}/${entry.id}.mdx`;
  const read = readText(files, path);
  const problem = `The front matter of ${files.folder}/${path} is written in a roundabout way. Write into it: ${['status: retired', ...linesOf(tombstone)].map((line) => `\`${line}\``).join(', ')}.`;
  if (!read.ok) return { ok: false, problem };
  try {
    const text = retiredText(read.text, tombstone);
    if (text === undefined) return { ok: false, problem };
    return { ok: true, change: { path, write: markedLike(files.read(path), text) } };
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error;
    return { ok: false, problem };
  }
}
