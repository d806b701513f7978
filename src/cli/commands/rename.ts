import { Catalog } from '../../model/catalog.ts';
import { addressOf, type Entry } from '../../model/entry.ts';
import { shortAddressOf } from '../../model/short-address.ts';
import { kindNamed } from '../../model/table.ts';
import type { Content } from '../../source/read.ts';
import { planRename, type RenamePlan } from '../../source/rename.ts';
import type { Grammar } from '../args.ts';
import { begin, contentOf, refuse } from '../begin.ts';
import { entryFor } from '../entries.ts';
import { EXIT, type Host } from '../host.ts';
import { holdersOf, idRefusal } from '../ids.ts';

const GRAMMAR: Grammar = {
  command: 'npm run rename',
  about: 'Gives an entry a new id, in its file and wherever it is named; old links keep working.',
  args: ['<id>', '<new-id>'],
  options: ['dry-run'],
};

function story(
  { mentions }: RenamePlan,
  entry: Entry,
  to: string,
  { folder }: Content,
  dry: boolean,
): string {
  const home = `${folder}/${kindNamed(entry.kind)?.folder ?? entry.kind}`;
  const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
  const width = Math.max(0, ...mentions.map(({ path }) => path.length + folder.length + 1));
  return [
    `${dry ? 'Would rename' : 'Renamed'} \`${entry.id}\` to \`${to}\``,
    `  ${home}/${entry.id}.mdx -> ${home}/${to}.mdx`,
    ...mentions.map(({ path, count }) => `  ${`${folder}/${path}`.padEnd(width)}  named it ${times(count)}`),
    `${dry ? 'Nothing was written. ' : ''}${addressOf(entry)} and ${shortAddressOf(entry.id)} still lead to it.`,
    '',
  ].join('\n');
}

/** Renames an entry with everything that names it, or nothing; gives the exit code. */
export function renameCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const [id, to] = begun.args;
  if (id === undefined || to === undefined)
    return refuse(host, 'Say which id shall become which: `npm run rename -- <id> <new-id>`.');
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const catalog = new Catalog(content.entries, content.site);
  const entry = entryFor(id, catalog, content);
  if (typeof entry === 'string') return refuse(host, entry);
  const files = host.files(begun.environment.contentDir);
  const holders = holdersOf(files.list(), content);
  // An id that the entry had before may be taken up again.
  const mine = holders.get(to)?.former === true && holders.get(to)?.id === id;
  const refusal =
    id === to ? `It has the id \`${id}\` already.` : mine ? undefined : idRefusal(to, entry.kind, holders);
  if (refusal) return refuse(host, refusal);
  const planned = planRename(files, entry, to, catalog);
  if (!planned.ok) return refuse(host, ...planned.problems, 'Nothing was written.');
  const dry = begun.options.has('dry-run');
  if (!dry)
    host.apply(
      planned.plan.changes.map((change) => ({
        ...change,
        path: `${begun.environment.contentDir}/${change.path}`,
      })),
    );
  host.out(story(planned.plan, entry, to, content, dry));
  return EXIT.fine;
}
