import { addressOf, type Entry } from '../model/entry.ts';
import { entryAt, resolves } from '../model/permalinks.ts';
import { kindIn } from '../model/table.ts';
import { entryFile, wordFile } from './example.ts';
import { counted, firstFew, naming } from './naming.ts';
import {
  cutAddress,
  formerAnchorText,
  heirOf,
  listLine,
  recordedAnchors,
  standIn,
} from './permalink-mend.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** A recorded address that leads nowhere any more, with its place in the record. */
interface Lost {
  path: string;
  index: number;
}

/** More lost places of one page than this are told together. */
const APART = 3;

const idIn = (path: string): string => cutAddress(path).page.split('/').filter(Boolean).at(-1) ?? path;
const folderIn = (path: string): string => path.split('/')[1] ?? '';

/** One report for a page that is gone with all its addresses: one cause, told once. */
function pageGone(lost: readonly Lost[], { catalog, permalinks = [] }: Subject): Report {
  const [first] = lost;
  const path = first?.path ?? '';
  const id = idIn(path);
  const folder = lost.map((one) => folderIn(one.path)).find((one) => one !== 'p');
  const more = lost.length > 1 ? `, and ${counted(lost.length - 1, 'address', 'addresses')} with it` : '';
  const report = {
    file: 'permalinks.json',
    path: [first?.index ?? 0],
    message: `Published address \`${path}\` leads nowhere any more${more}`,
  };
  const moved = catalog.find(id);
  if (moved && folder !== undefined)
    return {
      ...report,
      hint: `The entry is now at \`${addressOf(moved)}\`: move its file back, or ${listLine(moved, 'formerFolders', folder)}`,
    };
  const heir = heirOf(id, kindIn(folder ?? '')?.name, permalinks, catalog);
  const retire = `restore its file from git and run \`npm run retire -- ${id} --because "<why>"\``;
  return {
    ...report,
    hint: heir
      ? `Where it became \`${heir.id}\`, ${listLine(heir, 'formerIds', id)}; otherwise ${retire}`
      : `R${retire.slice(1)}; where another entry took it over, write \`formerIds: [${id}]\` there`,
  };
}

/** One report for an entry that was published and is a draft again. */
const draftAgain = (entry: Entry, lost: readonly Lost[]): Report => ({
  entry,
  path: ['status'],
  message: `${naming(entry)} is a draft, but published at ${firstFew(lost.map(({ path }) => path))}`,
  hint: `Take \`status: draft\` out; what no longer holds is retired: \`npm run retire -- ${entry.id} --because "<why>"\``,
});

/** The places that an entry lost: each by itself or, where they are many, told together. */
function* placesGone(
  entry: Entry,
  lost: readonly Lost[],
  known: ReadonlySet<string>,
  { catalog }: Subject,
): Generator<Report> {
  const groups = lost.length > APART ? [lost] : lost.map((one) => [one]);
  for (const group of groups) {
    const paths = group.map(({ path }) => path);
    const lines = [...new Set(paths.map((path) => cutAddress(path).anchor ?? ''))].map((anchor) =>
      formerAnchorText(anchor, standIn(anchor, entry, known, catalog), entry, catalog),
    );
    const written = entry.data.formerAnchors
      ? `add to \`formerAnchors\` in \`${entry.file}\`: \`${lines.join(', ')}\``
      : `write in \`${entry.file}\` what stands for it now: \`formerAnchors: [${lines.join(', ')}]\``;
    yield {
      file: 'permalinks.json',
      path: [group[0]?.index ?? 0],
      message:
        paths.length === 1
          ? `Published place \`${paths[0] ?? ''}\` is not there any more`
          : `${counted(paths.length, 'published place')} of \`${entry.id}\` are not there any more: ${firstFew(paths)}`,
      hint: `Give back the field, the item with its \`id\`, or the words of the heading; or ${written}`,
    };
  }
}

const RECORDED = (paths: readonly string[]): string => `${JSON.stringify(paths, undefined, 2)}\n`;
const COMPARISON = (steps: string): string => entryFile('Pilot', `what: [They try it]\nsteps:\n${steps}`);

/** Every address that was published still leads where it led. */
export const permalinkLost: Rule = {
  id: 'permalink-lost',
  severity: 'error',
  summary: 'Every address that was ever published still leads where it led',
  explain:
    'Links to these pages stand in slides, mails and documents that nobody can find again. `permalinks.json` records every address, and none may be lost: an entry that is renamed keeps its old id under `formerIds` (`npm run rename` sees to it), one that became another kind its old folder under `formerFolders`, and one that no longer holds is retired and stays (`npm run retire`). Where two became one, the id of the other stands under `formerIds` of the one that is left. Items keep their `id`. A place that is called otherwise now, or went to another entry, stands under `formerAnchors`: `{ from: old-heading, to: new-heading }`, `{ from: criteria-price, entry: cost-model, to: why }`; a field that was emptied on purpose can be opened again under `open`.',
  examples: [
    {
      name: 'keeps the old id of a renamed entry, and the id of a reworded item',
      files: {
        'comparisons/trial.mdx': COMPARISON(
          '  - { id: scope, text: They say what they want to see }',
        ).replace('what:', 'formerIds: [pilot]\nwhat:'),
        'permalinks.json': RECORDED(['/comparisons/pilot/', '/comparisons/pilot/#steps-scope', '/p/pilot/']),
      },
      findings: [],
    },
    {
      name: 'loses a page, with all its addresses',
      files: {
        'terms/champions.mdx': wordFile('Champions'),
        'permalinks.json': RECORDED(['/p/champion/', '/terms/champion/', '/terms/champion/#definition']),
      },
      findings: [
        'permalinks.json:2:3 Published address `/p/champion/` leads nowhere any more, and 2 addresses with it',
      ],
    },
    {
      name: 'loses a place',
      files: {
        'comparisons/pilot.mdx': COMPARISON('  - { id: goals, text: They say what they want to see }'),
        'permalinks.json': RECORDED(['/comparisons/pilot/', '/comparisons/pilot/#steps-goal']),
      },
      findings: [
        'permalinks.json:3:3 Published place `/comparisons/pilot/#steps-goal` is not there any more',
      ],
    },
  ],
  *check(subject) {
    const { catalog, broken, permalinks = [] } = subject;
    const lost = permalinks
      .map((path, index) => ({ path, index }))
      .filter(({ path }) => !resolves(path, catalog));
    if (lost.length === 0) return;
    const pages = new Map<string, Lost[]>();
    const places = new Map<Entry, Lost[]>();
    for (const one of lost) {
      const entry = entryAt(cutAddress(one.path).page, catalog);
      if (entry) places.set(entry, [...(places.get(entry) ?? []), one]);
      else if (!broken.has(idIn(one.path)))
        pages.set(idIn(one.path), [...(pages.get(idIn(one.path)) ?? []), one]);
    }
    const known = recordedAnchors(permalinks, catalog);
    for (const [entry, all] of places) {
      if (entry.data.status === 'draft') {
        yield draftAgain(entry, all);
        continue;
      }
      // The place may be named after an entry that cannot be read at the moment.
      const own = all.filter(({ path }) => ![...broken].some((id) => path.endsWith(`-${id}`)));
      yield* placesGone(entry, own, known.get(entry) ?? new Set(), subject);
    }
    for (const all of pages.values()) yield pageGone(all, subject);
  },
};
