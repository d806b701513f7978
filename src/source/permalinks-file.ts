import type { Finding, Position } from '../model/finding.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { positionAt, readText } from './text.ts';

/** What came of reading `permalinks.json`. */
export interface PermalinksFile {
  /** The addresses that it lists, none where there is no such file; `undefined` where it cannot be read. */
  permalinks: readonly string[] | undefined;
  findings: readonly Finding[];
  /** Where the address of an index stands. */
  locate: Locate;
}

const NAME = 'permalinks.json';

/** Largest list that is read, in bytes: it grows by about 1 kB an entry, and no person writes it. */
const LARGEST_LIST = 50_000_000;

/** Reads the list of recorded addresses. */
export function readPermalinks(files: Files, present: boolean): PermalinksFile {
  const refused = (message: string, position?: Position): PermalinksFile => {
    const hint = 'Restore the file from its history; `npm run permalinks -- --accept` writes it';
    const file = `${files.folder}/${NAME}`;
    const finding = fileFinding('permalinks-file', file, message, hint, position);
    return { permalinks: undefined, findings: [finding], locate: () => TOP };
  };
  if (!present) return { permalinks: [], findings: [], locate: () => TOP };
  const read = readText(files, NAME, LARGEST_LIST);
  if (!read.ok) return refused(read.problem.message, read.problem.position);
  const { text } = read;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(`\`${NAME}\` is no JSON`, TOP);
  }
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    return refused(`\`${NAME}\` is no list of addresses`, TOP);
  const permalinks: readonly string[] = value;
  const locate: Locate = ([index]) =>
    positionAt(text, Math.max(0, text.indexOf(JSON.stringify(permalinks[Number(index)]))));
  return { permalinks, findings: [], locate };
}
