import { addressOf } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import { anchorNames, entryAt, resolves } from '../model/permalinks.ts';
import { entryFile, wordFile } from './example.ts';
import { counted } from './naming.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** Recorded addresses of one page that is gone: one cause, told once. */
interface Lost {
  id: string;
  index: number;
  paths: string[];
}

const idOf = (path: string): string => path.split('#', 1)[0]?.split('/').filter(Boolean).at(-1) ?? path;

function pageGone({ id, index, paths }: Lost, { catalog }: Subject): Report {
  const moved = catalog.get(id);
  const [near] = nearest(
    id,
    catalog.entries.map((entry) => entry.id),
  );
  const found = near === undefined ? undefined : catalog.get(near);
  const more = paths.length > 1 ? `, and ${counted(paths.length - 1, 'address', 'addresses')} with it` : '';
  const mend = `Restore the entry, or retire it instead; where it has a new id, add \`formerIds: [${id}]\` there`;
  return {
    file: 'permalinks.json',
    path: [index],
    message: `Published address \`${paths[0] ?? ''}\` leads nowhere any more${more}`,
    hint: moved
      ? `The entry is now at \`${addressOf(moved)}\`: move its file back, for an entry keeps its kind`
      : `${found ? `Did you mean \`${addressOf(found)}\`? ` : ''}${mend}`,
  };
}

function placeGone(path: string, index: number, subject: Subject): Report | undefined {
  const [address = '', anchor = ''] = path.split('#', 2);
  const entry = entryAt(address, subject.catalog);
  if (!entry) return undefined;
  const [near] = nearest(anchor, anchorNames(entry, subject.catalog));
  return {
    file: 'permalinks.json',
    path: [index],
    message: `Published place \`${path}\` is not there any more`,
    hint: `${near === undefined ? '' : `Did you mean \`#${near}\`? `}Give back in \`${entry.file}\` what it leads to: the field, the item with its \`id\`, or the words of the heading`,
  };
}

const RECORDED = (paths: readonly string[]): string => `${JSON.stringify(paths, undefined, 2)}\n`;
const COMPARISON = (steps: string): string => entryFile('Pilot', `what: [They try it]\nsteps:\n${steps}`);

/** Every address that was published still leads where it led. */
export const permalinkLost: Rule = {
  id: 'permalink-lost',
  severity: 'error',
  summary: 'Every address that was ever published still leads where it led',
  explain:
    'Links to these pages stand in slides, mails and documents that nobody can find again. `permalinks.json` records every address, and none may be lost: an entry that is renamed keeps its old id under `formerIds` (`npm run rename` sees to it), one that no longer holds is retired and stays, and items keep their `id`. A field that was emptied on purpose can be opened again under `open`.',
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
    const { catalog, broken, permalinks } = subject;
    const pages = new Map<string, Lost>();
    for (const [index, path] of (permalinks ?? []).entries()) {
      if (resolves(path, catalog)) continue;
      const place = placeGone(path, index, subject);
      const id = idOf(path);
      if (place) {
        // The place may be named after an entry that cannot be read at the moment.
        if (![...broken].some((one) => path.endsWith(`-${one}`))) yield place;
      } else if (!broken.has(id)) {
        const lost = pages.get(id);
        if (lost) lost.paths.push(path);
        else pages.set(id, { id, index, paths: [path] });
      }
    }
    for (const lost of pages.values()) yield pageGone(lost, subject);
  },
};
