import type { Entry } from '../model/entry.ts';
import { wordFile } from './example.ts';
import { naming } from './naming.ts';
import type { Rule } from './rule.ts';
import { folded } from './wording.ts';

/** No two entries of a kind have the same title. */
export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  severity: 'error',
  summary: 'No two entries of a kind have the same title',
  explain:
    'Readers pick from lists and search results by title: two that read the same cannot be told apart. Capitals, punctuation and blanks make no difference; retired entries are left out. Say in the title what makes the entry another one, or make one of the two and list the id of the other under `formerIds`.',
  examples: [
    {
      name: 'gives every entry a title of its own',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'terms/gatekeeper.mdx': wordFile('Gatekeeper') },
      findings: [],
    },
    {
      name: 'repeats a title in other capitals',
      files: {
        'terms/buying-group.mdx': wordFile('Buying group'),
        'terms/the-group.mdx': wordFile('Buying  Group.'),
      },
      findings: [
        'terms/the-group.mdx:2:8 Term `the-group` has the title of `content/terms/buying-group.mdx`: `Buying  Group.`',
      ],
    },
  ],
  *check({ catalog }) {
    const first = new Map<string, Entry>();
    const entries = catalog.entries.filter(({ data }) => data.status !== 'retired');
    for (const entry of entries.sort((a, b) => (a.file < b.file ? -1 : 1))) {
      const key = `${entry.kind} ${folded(entry.data.title)}`;
      const other = first.get(key);
      if (!other) first.set(key, entry);
      else if (other.id !== entry.id)
        yield {
          entry,
          path: ['title'],
          message: `${naming(entry)} has the title of \`${other.file}\`: \`${entry.data.title}\``,
          hint: 'Say in the title what makes it another one, or make one of the two',
        };
    }
  },
};
