import type { Entry } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import { anchorNames, formerPlaces } from '../model/permalinks.ts';
import { KINDS, kindNamed } from '../model/table.ts';
import { wordFile } from './example.ts';
import { didYouMean, naming } from './naming.ts';
import type { Report, Rule, Subject } from './rule.ts';

const FOLDERS: readonly string[] = KINDS.map(({ folder }) => folder);

function* folderProblems(entry: Entry, { permalinks }: Subject): Generator<Report> {
  const own = kindNamed(entry.kind)?.folder;
  for (const [index, folder] of (entry.data.formerFolders ?? []).entries()) {
    const at = { entry, path: ['formerFolders', index] };
    const said = `Former folder \`${folder}\` of ${naming(entry)}`;
    if (folder === own) yield { ...at, message: `${said} is the one it lies in`, hint: 'Take it out' };
    else if (entry.data.formerFolders?.indexOf(folder) !== index)
      yield { ...at, message: `${said} is given twice`, hint: 'Take one of the two out' };
    // A kind that is gone has left its addresses in the record.
    else if (
      !FOLDERS.includes(folder) &&
      permalinks?.some((path) => path.startsWith(`/${folder}/`)) === false
    )
      yield {
        ...at,
        message: `${said} is that of no kind`,
        hint: didYouMean(nearest(folder, FOLDERS)[0], 'Write the folder that the file was in'),
      };
  }
}

/** Says of a place that stands for a former one why it does not. */
function targetProblem(to: string, target: Entry, { catalog }: Subject): Omit<Report, 'entry'> | undefined {
  const live = anchorNames(target, catalog);
  if (live.has(to)) return undefined;
  const again = formerPlaces(target, catalog).find(({ from }) => from === to);
  const further =
    again && `\`to: ${again.to ?? ''}\`${again.entry === target ? '' : ` and \`entry: ${again.entry.id}\``}`;
  return {
    message: `leads to \`#${to}\` of \`${target.id}\`, which ${further ? 'is a former anchor itself' : 'has no such place'}`,
    hint: further
      ? `Write ${further}: links lead on in one step`
      : didYouMean(nearest(to, live)[0], 'Its page ends with the links to its places'),
  };
}

function* anchorProblems(entry: Entry, subject: Subject): Generator<Report> {
  const { catalog } = subject;
  const seen = new Set<string>();
  for (const [index, { from, to, entry: id }] of (entry.data.formerAnchors ?? []).entries()) {
    const at = (field: string) => ({ entry, path: ['formerAnchors', index, field] });
    const said = `Former anchor \`#${from}\` of ${naming(entry)}`;
    if (anchorNames(entry, catalog).has(from))
      yield { ...at('from'), message: `${said} is a place of it today`, hint: 'Take it out' };
    else if (seen.has(from))
      yield {
        ...at('from'),
        message: `${said} is given twice`,
        hint: 'Keep the one that leads where it should',
      };
    seen.add(from);
    if (id === entry.id) {
      yield { ...at('entry'), message: `${said} went to the entry itself`, hint: 'Take `entry` out' };
      continue;
    }
    // An id that nobody has is told where all references are.
    const target = id === undefined ? entry : catalog.get(id);
    const problem = to !== undefined && target ? targetProblem(to, target, subject) : undefined;
    if (problem) yield { ...at('to'), message: `${said} ${problem.message}`, hint: problem.hint };
  }
}

const record = (...paths: readonly string[]): string => JSON.stringify(paths);

/** What an entry keeps for old links leads somewhere. */
export const formerPlace: Rule = {
  id: 'former-place',
  severity: 'error',
  summary: 'Former folders and anchors lead to something that is there',
  explain:
    'Links to a page and to its places are kept for ever. An entry that lay in the folder of another kind keeps that under `formerFolders: [terms]`. A place that is called otherwise now stands under `formerAnchors: [{ from: old-heading, to: new-heading }]`, and one that went to another entry under `{ from: criteria-price, entry: cost-model, to: why }`; without `to` it leads to the page as a whole. Both names are written as in a link, without `#`.',
  examples: [
    {
      name: 'keeps a folder, a heading and a place that went elsewhere',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'formerFolders: [personas]\nformerAnchors:\n  - { from: in-brief, to: in-short }\n  - { from: the-door, entry: gatekeeper, to: definition }\n  - { from: others, entry: gatekeeper }',
          '## In short\n\nA friend.',
        ),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [],
    },
    {
      name: 'keeps the folder of a kind that is gone',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'formerFolders: [words]'),
        'permalinks.json': record('/words/champion/'),
      },
      findings: [],
    },
    {
      name: 'names folders that it cannot have lain in',
      files: { 'terms/champion.mdx': wordFile('Champion', 'formerFolders: [persona, terms, paths, paths]') },
      findings: [
        'terms/champion.mdx:7:17 Former folder `persona` of Term `champion` is that of no kind',
        'terms/champion.mdx:7:26 Former folder `terms` of Term `champion` is the one it lies in',
        'terms/champion.mdx:7:40 Former folder `paths` of Term `champion` is given twice',
      ],
    },
    {
      name: 'leads to places that are not there, or from places that are',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'formerAnchors:\n  - { from: definition, to: in-short }\n  - { from: a, to: in-shrot }\n  - { from: b, to: a }\n  - { from: b, to: in-short }\n  - { from: c, entry: champion, to: in-short }\n  - { from: d, entry: gatekeeper, to: door }',
          '## In short\n\nA friend.',
        ),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [
        'terms/champion.mdx:8:13 Former anchor `#definition` of Term `champion` is a place of it today',
        'terms/champion.mdx:9:20 Former anchor `#a` of Term `champion` leads to `#in-shrot` of `champion`, which has no such place',
        'terms/champion.mdx:10:20 Former anchor `#b` of Term `champion` leads to `#a` of `champion`, which has no such place',
        'terms/champion.mdx:11:13 Former anchor `#b` of Term `champion` is given twice',
        'terms/champion.mdx:12:23 Former anchor `#c` of Term `champion` went to the entry itself',
        'terms/champion.mdx:13:39 Former anchor `#d` of Term `champion` leads to `#door` of `gatekeeper`, which has no such place',
      ],
    },
    {
      name: 'leads on in two steps',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'formerAnchors:\n  - { from: a, to: in-short }\n  - { from: b, to: a }',
          '## In short\n\nA friend.',
        ),
      },
      findings: [
        'terms/champion.mdx:9:20 Former anchor `#b` of Term `champion` leads to `#a` of `champion`, which is a former anchor itself',
      ],
    },
  ],
  *check(subject) {
    for (const entry of subject.catalog.entries) {
      yield* folderProblems(entry, subject);
      yield* anchorProblems(entry, subject);
    }
  },
};
