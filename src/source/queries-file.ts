import type { Finding } from '../model/finding.ts';
import { type Query, queriesSchema } from '../model/queries.ts';
import { shapeOf } from '../model/shape.ts';
import { validate } from '../model/validate.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';
import { readYaml } from './yaml.ts';

/** What came of reading `queries.yaml`. */
export interface QueriesFile {
  /** What it lists; nothing where there is no such file, or it cannot be read. */
  queries: readonly Query[];
  findings: readonly Finding[];
  locate: Locate;
}

const NAME = 'queries.yaml';

const SHAPE = shapeOf(queriesSchema);

/** Reads what people type into search, and what they should find. */
export function readQueries(files: Files, present: boolean): QueriesFile {
  const file = `${files.folder}/${NAME}`;
  const unread = (findings: readonly Finding[]): QueriesFile => ({
    queries: [],
    findings,
    locate: () => TOP,
  });
  if (!present) return unread([]);
  const text = readText(files, NAME);
  if (!text.ok) {
    const { rule, message, hint, position } = text.problem;
    return unread([fileFinding(rule, file, message, hint, position)]);
  }
  const yaml = readYaml(text.text);
  const locate: Locate = (path, atKey) => positionAt(text.text, yaml.offsetOf(path, atKey));
  if (yaml.problems.length > 0)
    return unread(
      yaml.problems.map(({ message, hint, offset }) =>
        fileFinding('yaml', file, message, hint, positionAt(text.text, offset)),
      ),
    );
  const validated = validate(queriesSchema, SHAPE, yaml.value ?? {});
  if (!validated.ok)
    return unread(
      validated.problems.map(({ message, hint, path, atKey }) =>
        fileFinding('schema', file, message, hint, locate(path, atKey)),
      ),
    );
  const queries = Object.entries(validated.value).map(([query, ids]) => ({ text: query, ids }));
  return { queries, findings: [], locate };
}
