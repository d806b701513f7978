import { Catalog } from '../../model/catalog.ts';
import { addressOf, type Entry } from '../../model/entry.ts';
import { isRetired, replacementsOf } from '../../model/retirement.ts';
import { shortAddressOf } from '../../model/short-address.ts';
import type { Content } from '../../source/read.ts';
import { planTombstone, type Tombstone } from '../../source/retire.ts';
import type { Grammar } from '../args.ts';
import { type Begun, begin, contentOf, refuse } from '../begin.ts';
import { entryFor } from '../entries.ts';
import { EXIT, type Host } from '../host.ts';
import { type NamedStill, namedStill } from '../named-still.ts';

const GRAMMAR: Grammar = {
  command: 'npm run retire',
  about:
    'Retires an entry: its page stays for old links and says since when it does not hold, and where to go.',
  args: ['<id>'],
  options: ['replaced-by', 'because', 'today', 'dry-run'],
};

const USE =
  'Say what to retire, and what to read instead or why: `npm run retire -- <id> --replaced-by <ids>` or `--because "<reason>"`.';

/** Most places that are listed; the check lists all. */
const MOST = 20;

const named = (entries: readonly { id: string }[]): string => entries.map(({ id }) => `\`${id}\``).join(', ');

/** Says why an entry cannot be retired, if so. */
function entryProblem(entry: Entry, { permalinks }: Content): string | undefined {
  const { retired, replacedBy, retiredBecause, status } = entry.data;
  if (isRetired(entry))
    return `\`${entry.id}\` is retired already${retired ? `, since ${retired}` : ''}: ${entry.file}.`;
  if (retired !== undefined || replacedBy !== undefined || retiredBecause !== undefined)
    return `${entry.file} says how it was retired, but not \`status: retired\`. Take out one or write the other.`;
  const isPublished = permalinks?.includes(shortAddressOf(entry.id)) === true;
  return status === 'draft' && !isPublished
    ? `\`${entry.id}\` is a draft that was never published, so that no link leads to it. Delete ${entry.file}.`
    : undefined;
}

/** Says why an entry cannot stand in the place of another, if so. */
function replacementProblem(entry: Entry, instead: Entry, catalog: Catalog): string | undefined {
  if (instead.id === entry.id) return `\`${entry.id}\` cannot replace itself.`;
  if (instead.data.status === 'draft')
    return `\`${instead.id}\` is a draft, which no site shows. Finish it first.`;
  if (!isRetired(instead)) return undefined;
  const further = replacementsOf(instead, catalog).filter((one) => !isRetired(one) && one.id !== entry.id);
  const leadsBack = replacementsOf(instead, catalog).some(({ id }) => id === entry.id);
  if (leadsBack)
    return `\`${instead.id}\` is retired itself and leads readers to \`${entry.id}\`: they would go round in a circle.`;
  return `\`${instead.id}\` is retired itself. ${further.length > 0 ? `What replaces it is ${named(further)}.` : 'Name what holds today.'}`;
}

/** What the tombstone is to say, or the sentences that refuse it. */
function tombstoneFor(
  entry: Entry,
  { options, today }: Begun,
  catalog: Catalog,
  content: Content,
): Tombstone | string[] {
  const [ids, because] = [options.get('replaced-by'), options.get('because')?.replace(/\s+/g, ' ').trim()];
  if ((ids === undefined) === (because === undefined)) return [USE];
  if (because !== undefined) return because === '' ? [USE] : { retired: today, retiredBecause: because };
  const replacedBy = [...new Set((ids ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const problems = replacedBy.flatMap((id) => {
    const instead = entryFor(id, catalog, content);
    return typeof instead === 'string' ? instead : (replacementProblem(entry, instead, catalog) ?? []);
  });
  if (replacedBy.length === 0) return [USE];
  return problems.length > 0 ? problems : { retired: today, replacedBy };
}

function stillLines(still: readonly NamedStill[], { replacedBy }: Tombstone): string[] {
  if (still.length === 0) return [];
  const places = still.map(({ file, position, field }) => [
    `${file}:${position.line}:${position.column}`,
    field,
  ]);
  const width = Math.max(...places.map(([place = '']) => place.length));
  const rest = places.length - MOST;
  const instead = replacedBy
    ? `Name ${named(replacedBy.map((id) => ({ id })))} there instead, or take it out`
    : 'Take it out there, or name what holds today';
  return [
    '',
    `Still named as if it held, in ${places.length === 1 ? 'one place' : `${places.length} places`}:`,
    ...places.slice(0, MOST).map(([place = '', field = '']) => `  ${place.padEnd(width)}  ${field}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    `${instead}; \`npm run check\` lists what is left.`,
  ];
}

function story(entry: Entry, tombstone: Tombstone, catalog: Catalog, content: Content, dry: boolean): string {
  const { retired, replacedBy, retiredBecause } = tombstone;
  const led = catalog.entries.filter((one) => isRetired(one) && one.data.replacedBy?.includes(entry.id));
  const where = replacedBy
    ? `leads readers to ${named(replacedBy.map((id) => ({ id })))}`
    : `says why: ${retiredBecause ?? ''}`;
  return [
    `${dry ? 'Would retire' : 'Retired'} \`${entry.id}\` as of ${retired}: ${entry.file}`,
    `${dry ? 'Nothing was written. ' : ''}Its page stays at ${addressOf(entry)} and ${shortAddressOf(entry.id)} with all its places, and ${where}`,
    ...(led.length > 0
      ? [
          `${named(led)}, which it had replaced, ${led.length === 1 ? 'leads' : 'lead'} ${replacedBy ? 'there as well' : 'to it still'}.`,
        ]
      : []),
    ...stillLines(namedStill(entry, catalog, content), tombstone),
    '',
  ].join('\n');
}

/** Retires an entry, or writes nothing; says who still names it. Gives the exit code. */
export function retireCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const [id] = begun.args;
  if (id === undefined) return refuse(host, USE);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const catalog = new Catalog(content.entries, content.site);
  const entry = entryFor(id, catalog, content);
  if (typeof entry === 'string') return refuse(host, entry);
  const problem = entryProblem(entry, content);
  if (problem !== undefined) return refuse(host, problem);
  const tombstone = tombstoneFor(entry, begun, catalog, content);
  if (Array.isArray(tombstone)) return refuse(host, ...tombstone);
  const { contentDir } = begun.environment;
  const planned = planTombstone(host.files(contentDir), entry, tombstone);
  if (!planned.ok) return refuse(host, planned.problem);
  const dry = begun.options.has('dry-run');
  if (!dry) host.apply([{ ...planned.change, path: `${contentDir}/${planned.change.path}` }]);
  host.out(story(entry, tombstone, catalog, content, dry));
  return EXIT.fine;
}
