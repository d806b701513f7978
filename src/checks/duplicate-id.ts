import type { Entry } from '../model/entry.ts';
import type { Path } from '../model/finding.ts';
import { wordFile } from './example.ts';
import { naming } from './naming.ts';
import type { Report, Rule } from './rule.ts';

/** An id that an entry has or had. */
interface Taken {
  entry: Entry;
  id: string;
  /** Where a former id stands. */
  path?: Path;
}

const inFileOrder = (a: Entry, b: Entry): number => (a.file < b.file ? -1 : 1);

function clash(first: Taken, { entry, id, path }: Taken): Report {
  const own = first.entry === entry;
  const where = own ? (first.path ? 'twice' : 'its own id') : `taken by \`${first.entry.file}\``;
  const message = path
    ? `Former id \`${id}\` of ${naming(entry)} is ${own && first.path ? 'given ' : ''}${where}`
    : `Id \`${id}\` of \`${entry.file}\` is ${where}${first.path ? ', which had it before' : ''}`;
  const hint = path
    ? 'Take it out: an id leads to one entry for ever'
    : 'Rename one of the two: ids are unique across all kinds, former ids included';
  return { entry, message, hint, ...(path ? { path } : {}) };
}

/** An id, former ones included, leads to one entry only. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: 'An id, former ones included, leads to one entry only',
  explain:
    'An id is the name of a file and part of permanent links such as `/p/<id>/`, which know no kinds: so no two entries share one, whatever their kind, and no entry takes an id that another one had. Capitals make no difference. Rename one of the two files.',
  examples: [
    {
      name: 'gives every entry an id of its own',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'formerIds: [advocate]'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [],
    },
    {
      name: 'takes an id that another entry had, and one that is its own',
      files: {
        'terms/advocate.mdx': wordFile('Advocate'),
        'terms/champion.mdx': wordFile('Champion', 'formerIds: [advocate, champion]'),
      },
      findings: [
        'terms/champion.mdx:7:13 Former id `advocate` of Term `champion` is taken by `content/terms/advocate.mdx`',
        'terms/champion.mdx:7:23 Former id `champion` of Term `champion` is its own id',
      ],
    },
    {
      name: 'gives a former id twice',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'formerIds: [advocate, advocate]'),
      },
      findings: ['terms/champion.mdx:7:23 Former id `advocate` of Term `champion` is given twice'],
    },
  ],
  *check({ catalog }) {
    const entries = [...catalog.entries].sort(inFileOrder);
    const taken = new Map<string, Taken>();
    const all = [
      ...entries.map((entry): Taken => ({ entry, id: entry.id })),
      ...entries.flatMap((entry) =>
        (entry.data.formerIds ?? []).map((id, index): Taken => ({ entry, id, path: ['formerIds', index] })),
      ),
    ];
    for (const one of all) {
      const key = one.id.toLowerCase();
      const first = taken.get(key);
      if (first) yield clash(first, one);
      else taken.set(key, one);
    }
  },
};
