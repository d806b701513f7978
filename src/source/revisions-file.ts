import type { Finding, Position } from '../model/finding.ts';
import type { Revision } from '../model/revisions.ts';
import { fileFinding, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { REVISIONS, revisionsIn } from './revisions-record.ts';
import { readText } from './text.ts';

/** What came of reading `revisions.json`. */
export interface RevisionsFile {
  /** The revisions that it lists, none where there is no such file; `undefined` where it cannot be read. */
  revisions: readonly Revision[] | undefined;
  findings: readonly Finding[];
}

/** Largest record that is read, in bytes: it grows by some 300 bytes an entry and 60 a change. */
const LARGEST_RECORD = 50_000_000;

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Reads the record of what changed. */
export function readRevisions(files: Files, present: boolean): RevisionsFile {
  const refused = (message: string, position?: Position): RevisionsFile => {
    const hint = 'Restore the file from its history; `npm run permalinks -- --accept` writes it';
    const file = `${files.folder}/${REVISIONS}`;
    return {
      revisions: undefined,
      findings: [fileFinding('revisions-file', file, message, hint, position)],
    };
  };
  if (!present) return { revisions: [], findings: [] };
  const read = readText(files, REVISIONS, LARGEST_RECORD);
  if (!read.ok) return refused(read.problem.message, read.problem.position);
  const json = parsed(read.text);
  if (!json) return refused(`\`${REVISIONS}\` is no JSON`, TOP);
  const revisions = revisionsIn(json.value);
  return revisions ? { revisions, findings: [] } : refused(`\`${REVISIONS}\` is no record of revisions`, TOP);
}
