import { Catalog } from '../../model/catalog.ts';
import { publishedPaths, resolves } from '../../model/permalinks.ts';
import { mergedRecord, RECORD, recordText } from '../../source/permalinks-record.ts';
import type { Content } from '../../source/read.ts';
import { REVISIONS, revisionsText } from '../../source/revisions-record.ts';
import { chosen, type Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { EXIT, type Host } from '../host.ts';
import { type FirstRevised, type Revising, revisingOf } from '../revising.ts';

const GRAMMAR: Grammar = {
  command: 'npm run permalinks',
  about:
    'Lists the addresses that are recorded, new and lost, and the entries that changed since they were recorded; with `--accept` it records what is new: of entries that are not recorded yet all that git knows, each state of the day on which it was committed, and the rest as of today.',
  args: [],
  options: ['accept', 'format', 'today'],
};

/** Most addresses and entries that are listed for people; `--format json` has all. */
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

function compare(content: Content, catalog: Catalog, recorded: readonly string[]): Compared {
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

/** Says of an entry that is recorded for the first time how far back that reaches. */
function firstText({ entry, days: [day = '', ...later], isOlder }: FirstRevised, today: string): string {
  if (later.length === 0 && day === today && !isOlder) return `${entry}: new`;
  const changes =
    later.length > 0 ? `, ${later.length} ${later.length === 1 ? 'change' : 'changes'} since` : '';
  return `${entry}: ${isOlder ? 'older than' : 'new on'} ${day}${changes}`;
}

function reportText(
  { recorded, fresh, lost }: Compared,
  { entries, first, changed }: Revising,
  today: string,
  accepted: string | undefined,
): string {
  const nameOf = (path: string): string => (accepted ? `${accepted}/${path}` : '');
  const isPast = first.some(({ days: [day = today] }) => day < today);
  return [
    `${recorded.length} addresses recorded, ${fresh.length} new, ${lost.length} lost.`,
    `${entries} ${entries === 1 ? 'entry' : 'entries'} recorded, ${first.length} new, ${changed.length} changed since.`,
    ...listing(
      accepted ? `Recorded in ${nameOf(RECORD)}:` : 'New:',
      fresh,
      accepted
        ? 'From now on they are kept. Commit the file.'
        : '`npm run permalinks -- --accept` records them, once they are to be kept for ever.',
    ),
    ...listing(
      accepted ? `Recorded in ${nameOf(REVISIONS)}:` : 'New and changed entries:',
      [
        ...changed.map(({ entry, fields }) => `${entry}: ${fields.join(', ')}`),
        ...first.map((one) => firstText(one, today)),
      ],
      accepted
        ? `Readers see ${changed.length + first.length === 1 ? 'it' : 'them'} under Changes. Commit the file.`
        : `\`npm run permalinks -- --accept\` records them${isPast ? ', what git knows of its day and the rest' : ''} as of today.`,
    ),
    ...listing(
      'Lost:',
      lost,
      '`npm run check` says of each what to type; links that people have kept are dead until then.',
    ),
    '',
  ].join('\n');
}

function reportJson({ recorded, fresh, lost }: Compared, revising: Revising, accepted: boolean): string {
  const { entries, first, changed, notes } = revising;
  const revisions = { recorded: entries, new: first.map(({ entry }) => entry), changed, past: first, notes };
  const all = { recorded: recorded.length, new: fresh, lost, revisions, accepted };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Says of a record that a merge left in conflict what becomes of it. */
function sayConflict(file: string, accepts: boolean, host: Host): void {
  host.err(
    accepts
      ? `Settled the merge conflict in ${file}: both sides are kept.\n`
      : `${file} has a merge conflict. \`npm run permalinks -- --accept\` keeps both sides.\n`,
  );
}

/** Compares the records of addresses and revisions with the content, and adds to them; gives the exit code. */
export function permalinksCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const format = chosen(begun, 'format', ['text', 'json']);
  if (!format.ok) return refuse(host, format.problem);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const { contentDir } = begun.environment;
  const [addresses, revisions] = [`${content.folder}/${RECORD}`, `${content.folder}/${REVISIONS}`];
  const catalog = new Catalog(content.entries, content.site);
  const recorded = recordedIn(content, begun, host);
  if (!recorded) return refuse(host, `${addresses} is no list of addresses. Restore it from its history.`);
  const revising = revisingOf(content, catalog, begun, host);
  if (!revising) return refuse(host, `${revisions} is no record of revisions. Restore it from its history.`);
  if (content.broken.size > 0)
    host.err('Some entries have errors and are left out here. `npm run check` shows them.\n');

  const compared = compare(content, catalog, recorded);
  const accepts = begun.options.has('accept');
  const isConflict = content.permalinks === undefined;
  const writes = [
    ...(compared.fresh.length > 0 || isConflict
      ? [{ path: `${contentDir}/${RECORD}`, write: recordText([...recorded, ...compared.fresh]) }]
      : []),
    ...(revising.fresh.length > 0 || revising.isConflict
      ? [
          {
            path: `${contentDir}/${REVISIONS}`,
            write: revisionsText([...revising.record, ...revising.fresh]),
          },
        ]
      : []),
  ];
  if (accepts && writes.length > 0) host.apply(writes);
  if (isConflict) sayConflict(addresses, accepts, host);
  if (revising.isConflict) sayConflict(revisions, accepts, host);
  for (const note of revising.notes) host.err(`${note}\n`);
  host.out(
    format.value === 'text'
      ? reportText(compared, revising, begun.today, accepts ? content.folder : undefined)
      : reportJson(compared, revising, accepts),
  );
  return compared.lost.length > 0 ? EXIT.findings : EXIT.fine;
}
