import { wordFile } from './example.ts';
import { naming } from './naming.ts';
import type { Rule } from './rule.ts';
import { targetProblem } from './target.ts';

/** Every id that an entry names belongs to an entry of the right kind. */
export const reference: Rule = {
  id: 'reference',
  severity: 'error',
  summary: 'Every id that an entry names belongs to an entry of the right kind',
  explain:
    'A relation whose other end is missing would leave a hole in two pages. Write the id of an entry that exists: the name of its file without `.mdx`. An id that an entry had before still works in links from outside, but is written as it is now.',
  examples: [
    {
      name: 'names an entry by its id',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'see: [gatekeeper]'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [],
    },
    {
      name: 'misspells an id, and names an entry by its initials',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'see: [gatekeper, tco]'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
        'terms/total-cost-of-ownership.mdx': wordFile('Total cost of ownership'),
      },
      findings: [
        'terms/champion.mdx:7:7 Term `champion` names entry `gatekeper`, which does not exist',
        'terms/champion.mdx:7:18 Term `champion` names entry `tco`, which does not exist',
      ],
    },
    {
      name: 'names a former id',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'see: [doorkeeper]'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'formerIds: [doorkeeper]'),
      },
      findings: [
        'terms/champion.mdx:7:7 Term `champion` names entry `doorkeeper`, which is now `gatekeeper`',
      ],
    },
    {
      name: 'names an entry of the wrong kind',
      files: {
        'terms/champion.mdx': wordFile('Champion', 'for: { offerings: [gatekeeper] }'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: ['terms/champion.mdx:7:20 Term `champion` names `gatekeeper` as offering, but it is a term'],
    },
  ],
  *check(subject) {
    for (const entry of subject.catalog.entries)
      for (const { to, relation, path } of subject.catalog.from(entry.id)) {
        const problem = targetProblem(to, relation.to, subject);
        if (problem) yield { entry, path, message: `${naming(entry)} ${problem.said}`, hint: problem.hint };
      }
  },
};
