import { Catalog } from '../../model/catalog.ts';
import { publishedPaths, resolves } from '../../model/permalinks.ts';
import { mergedRecord, RECORD, recordText } from '../../source/permalinks-record.ts';
import type { Content } from '../../source/read.ts';
import { chosen, type Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { EXIT, type Host } from '../host.ts';

const GRAMMAR: Grammar = {
  command: 'npm run permalinks',
  about: 'Lists the addresses that are recorded, new and lost; with `--accept` it records the new ones.',
  args: [],
  options: ['accept', 'format'],
};

/** Most addresses that are listed for people; `--format json` has all. */
const MOST = 20;

/** The record against the content. */
interface Compared {
  recorded: readonly string[];
  /** Published, but not recorded yet. */
  fresh: readonly string[];
  /** Recorded, but leading nowhere. */
  lost: readonly string[];
}

/** What is recorded, both sides of a conflict included; `undefined` where that cannot be told. */
function recordedIn(
  { permalinks }: Content,
  { environment }: Begun,
  host: Host,
): readonly string[] | undefined {
  if (permalinks) return permalinks;
  return mergedRecord(new TextDecoder().decode(host.files(environment.contentDir).read(RECORD)));
}

function compare(content: Content, recorded: readonly string[]): Compared {
  const catalog = new Catalog(content.entries, content.site);
  const known = new Set(recorded);
  // What belongs to a file with errors is not lost: it comes back when the file is mended.
  const isBroken = (path: string): boolean => content.broken.has(path.split('/')[2] ?? '');
  return {
    recorded,
    fresh: publishedPaths(catalog).filter((path) => !known.has(path)),
    lost: recorded.filter((path) => !resolves(path, catalog) && !isBroken(path)),
  };
}

function listing(heading: string, paths: readonly string[], advice: string): string[] {
  if (paths.length === 0) return [];
  const rest = paths.length - MOST;
  const more = rest > 0 ? [`  and ${rest} more; \`--format json\` lists all`] : [];
  return ['', heading, ...paths.slice(0, MOST).map((path) => `  ${path}`), ...more, advice];
}

function reportText({ recorded, fresh, lost }: Compared, accepted: string | undefined): string {
  return [
    `${recorded.length} addresses recorded, ${fresh.length} new, ${lost.length} lost.`,
    ...listing(
      accepted ? `Recorded in ${accepted}:` : 'New:',
      fresh,
      accepted
        ? 'From now on they are kept. Commit the file.'
        : '`npm run permalinks -- --accept` records them, once they are to be kept for ever.',
    ),
    ...listing(
      'Lost:',
      lost,
      'Bring back what they led to, or name the old id in `formerIds`; links that people have kept are dead until then.',
    ),
    '',
  ].join('\n');
}

/** Compares the record of addresses with the content, and adds to it; gives the exit code. */
export function permalinksCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const format = chosen(begun, 'format', ['text', 'json']);
  if (!format.ok) return refuse(host, format.problem);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const file = `${content.folder}/${RECORD}`;
  const recorded = recordedIn(content, begun, host);
  if (!recorded) return refuse(host, `${file} is no list of addresses. Restore it from its history.`);
  if (content.broken.size > 0)
    host.err('Some entries have errors and are left out here. `npm run check` shows them.\n');

  const compared = compare(content, recorded);
  const accepts = begun.options.has('accept');
  const text = recordText([...recorded, ...compared.fresh]);
  const isConflict = content.permalinks === undefined;
  if (accepts && (compared.fresh.length > 0 || isConflict))
    host.apply([{ path: `${begun.environment.contentDir}/${RECORD}`, write: text }]);
  if (isConflict)
    host.err(
      accepts
        ? `Settled the merge conflict in ${file}: both sides are kept.\n`
        : `${file} has a merge conflict. \`npm run permalinks -- --accept\` keeps both sides.\n`,
    );
  if (format.value === 'text') host.out(reportText(compared, accepts ? file : undefined));
  else {
    const { fresh, lost } = compared;
    host.out(
      `${JSON.stringify({ recorded: recorded.length, new: fresh, lost, accepted: accepts }, null, 2)}\n`,
    );
  }
  return compared.lost.length > 0 ? EXIT.findings : EXIT.fine;
}
