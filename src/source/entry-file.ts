import { headingsOf } from '../model/body.ts';
import type { Entry } from '../model/entry.ts';
import { isEntry } from '../model/entry.ts';
import type { Finding, Position } from '../model/finding.ts';
import { idProblem, toId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { mentionedIn } from '../model/mentions.ts';
import { isFields } from '../model/plain.ts';
import { shapeOfKind } from '../model/table.ts';
import { validate } from '../model/validate.ts';
import { parseBody } from './body.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** What came of reading one file of entries. */
export interface EntryFile {
  /** Its id, then its former ids as far as they can be read. */
  ids: readonly string[];
  file: string;
  /** The entry, where nothing is wrong with it. */
  entry?: Entry;
  findings: readonly Finding[];
  locate: Locate;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The front matter of a source: its YAML and the offset at which it starts. */
export function splitFrontMatter(source: string): { yaml: string; offset: number } | undefined {
  const match = source.startsWith('---') ? FRONT_MATTER.exec(source) : null;
  if (match?.index !== 0) return undefined;
  return { yaml: match[1] ?? '', offset: source.indexOf('\n') + 1 };
}

/** The former ids that unchecked front matter gives. */
function formerIdsIn(data: unknown): string[] {
  const former = isFields(data) ? data['formerIds'] : undefined;
  return Array.isArray(former) ? former.filter((id) => typeof id === 'string') : [];
}

/** Reads one file into an entry of its kind, or into findings at their places; never throws for what an author can write. */
export function readEntryFile(files: Files, path: string, kind: Kind): EntryFile {
  const file = `${files.folder}/${path}`;
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  const findings: Finding[] = [];
  const report = (rule: string, position: Position | undefined, message: string, hint: string): void => {
    findings.push(fileFinding(rule, file, message, hint, position));
  };
  const unread: EntryFile = { ids: [id], file, findings, locate: () => TOP };

  const wrong = idProblem(id);
  if (wrong)
    report('id', undefined, `Id \`${id}\` ${wrong}`, `Rename the file to \`${toId(id) || 'a-name'}.mdx\``);
  const text = readText(files, path);
  if (!text.ok) {
    report(text.problem.rule, text.problem.position, text.problem.message, text.problem.hint);
    return unread;
  }
  const source = text.text;
  const front = splitFrontMatter(source);
  if (!front) {
    const message = source.startsWith('---') ? 'Front matter does not end' : 'No front matter';
    report('front-matter', TOP, message, 'Begin the file with a line `---`, the fields, and a line `---`');
    return unread;
  }
  const yaml = readYaml(front.yaml);
  const locate: Locate = (at, atKey) => positionAt(source, front.offset + yaml.offsetOf(at, atKey));
  for (const problem of yaml.problems)
    report('yaml', positionAt(source, front.offset + problem.offset), problem.message, problem.hint);

  const parsed = parseBody(source);
  if (!parsed.ok) report('mdx', parsed.position, parsed.message, parsed.hint);
  const refused: EntryFile = { ...unread, ids: [id, ...formerIdsIn(yaml.value)], locate };
  if (yaml.problems.length > 0) return refused;

  const validated = validate(kind.schema, shapeOfKind(kind.name), yaml.value ?? {});
  if (!validated.ok)
    for (const problem of validated.problems)
      report('schema', locate(problem.path, problem.atKey), problem.message, problem.hint);
  if (!validated.ok || !parsed.ok || wrong) return refused;
  const entry = {
    kind: kind.name,
    id,
    data: validated.value,
    body: parsed.body,
    headings: headingsOf(parsed.body),
    mentions: mentionedIn(parsed.body),
    file,
  };
  return isEntry(entry) ? { ...refused, entry } : refused;
}
