import { headingsOf } from '../model/body.ts';
import type { Entry } from '../model/entry.ts';
import { isEntry } from '../model/entry.ts';
import type { Finding, Path, Position } from '../model/finding.ts';
import { idProblem, toId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { shapeOfKind } from '../model/table.ts';
import { validate } from '../model/validate.ts';
import { parseBody } from './body.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** Where a value of an entry's front matter stands in its file. */
export type Locate = (path: Path, atKey: boolean) => Position;

/** What came of reading one file of entries. */
export interface EntryFile {
  id: string;
  file: string;
  /** The entry, where nothing is wrong with it. */
  entry?: Entry;
  findings: readonly Finding[];
  locate: Locate;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const TOP: Position = { line: 1, column: 1 };

/** The front matter of a source: its YAML and the offset at which it starts. */
export function splitFrontMatter(source: string): { yaml: string; offset: number } | undefined {
  const match = source.startsWith('---') ? FRONT_MATTER.exec(source) : null;
  if (match?.index !== 0) return undefined;
  return { yaml: match[1] ?? '', offset: source.indexOf('\n') + 1 };
}

/** Reads one file into an entry of its kind, or into findings at their places; never throws for what an author can write. */
export function readEntryFile(files: Files, path: string, kind: Kind): EntryFile {
  const file = `${files.folder}/${path}`;
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  const findings: Finding[] = [];
  const report = (rule: string, position: Position | undefined, message: string, hint: string): void => {
    findings.push({
      rule,
      severity: 'error',
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
      message,
      hint,
    });
  };
  const nowhere: EntryFile = { id, file, findings, locate: () => TOP };

  const wrong = idProblem(id);
  if (wrong)
    report('id', undefined, `Id \`${id}\` ${wrong}`, `Rename the file to \`${toId(id) || 'a-name'}.mdx\``);
  const text = readText(files, path);
  if (!text.ok) {
    report(text.problem.rule, text.problem.position, text.problem.message, text.problem.hint);
    return nowhere;
  }
  const source = text.text;
  const front = splitFrontMatter(source);
  if (!front) {
    report(
      'front-matter',
      TOP,
      'No front matter',
      'Begin the file with a line `---`, the fields, and a line `---`',
    );
    return nowhere;
  }
  const yaml = readYaml(front.yaml);
  const locate: Locate = (at, atKey) => positionAt(source, front.offset + yaml.offsetOf(at, atKey));
  for (const problem of yaml.problems)
    report('yaml', positionAt(source, front.offset + problem.offset), problem.message, problem.hint);

  const parsed = parseBody(source);
  if (!parsed.ok)
    report(
      'mdx',
      parsed.position,
      `Broken MDX: ${parsed.message}`,
      'Close what is opened; write `\\<` and `\\{` where the signs themselves are meant',
    );
  if (yaml.problems.length > 0) return { ...nowhere, locate };

  const validated = validate(kind.schema, shapeOfKind(kind.name), yaml.value ?? {});
  if (!validated.ok) {
    for (const problem of validated.problems)
      report('schema', locate(problem.path, problem.atKey), problem.message, problem.hint);
    return { ...nowhere, locate };
  }
  if (!parsed.ok || wrong) return { ...nowhere, locate };
  const entry = {
    kind: kind.name,
    id,
    data: validated.value,
    body: parsed.body,
    headings: headingsOf(parsed.body),
    file,
  };
  return isEntry(entry) ? { id, file, entry, findings, locate } : { ...nowhere, locate };
}
