import type { Finding, Position } from '../model/finding.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { addressesIn, isAddress, mergedRecord, oddLine, RECORD } from './permalinks-record.ts';
import { positionAt, readText } from './text.ts';

/** What came of reading `permalinks.json`. */
export interface PermalinksFile {
  /** The addresses that it lists, none where there is no such file; `undefined` where it cannot be read. */
  permalinks: readonly string[] | undefined;
  findings: readonly Finding[];
  /** Where the address of an index stands. */
  locate: Locate;
}

const RESTORE = 'Restore the file from its history; `npm run permalinks -- --accept` adds what is new';
const SETTLE = 'Run `npm run permalinks -- --accept`: it keeps both sides';

/** Largest list that is read, in bytes: it grows by about 1 kB an entry, and no person writes it. */
const LARGEST_LIST = 50_000_000;

/** Reads the list of recorded addresses. */
export function readPermalinks(files: Files, present: boolean): PermalinksFile {
  const refused = (message: string, position?: Position, hint = RESTORE): PermalinksFile => {
    const file = `${files.folder}/${RECORD}`;
    const finding = fileFinding('permalinks-file', file, message, hint, position);
    return { permalinks: undefined, findings: [finding], locate: () => TOP };
  };
  if (!present) return { permalinks: [], findings: [], locate: () => TOP };
  const read = readText(files, RECORD, LARGEST_LIST);
  if (!read.ok) return refused(read.problem.message, read.problem.position);
  const { text } = read;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const position = { line: oddLine(text), column: 1 };
    return mergedRecord(text)
      ? refused(`\`${RECORD}\` was left unfinished by a merge`, position, SETTLE)
      : refused(`\`${RECORD}\` is no JSON`, position);
  }
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    return refused(`\`${RECORD}\` is no list of addresses`, TOP);
  const listed: readonly string[] = value;
  const placeOf = (address: string): Position =>
    positionAt(text, Math.max(0, text.indexOf(JSON.stringify(address))));
  const odd = listed.find((one) => !isAddress(one));
  if (odd !== undefined) return refused(`\`${odd}\` in \`${RECORD}\` is no address`, placeOf(odd));
  const permalinks = addressesIn(listed);
  return { permalinks, findings: [], locate: ([index]) => placeOf(permalinks[Number(index)] ?? '') };
}
