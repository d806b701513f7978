import { FIRST_RESULTS } from '../model/queries.ts';
import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';
import { targetProblem } from './target.ts';

const words = {
  'terms/champion.mdx': wordFile('Champion'),
  'terms/gatekeeper.mdx': wordFile('Gatekeeper', 'formerIds: [doorkeeper]'),
};

/** What queries should find is there. */
export const query: Rule = {
  id: 'query',
  severity: 'error',
  summary:
    'Every id that `queries.yaml` expects belongs to an entry, and there are no more than can come first',
  explain:
    'The file says what people type into search and what should come among the first three results, and a test asks each of them. An id that is not there could never come, so the query would fail for no fault of search. Write the id of an entry that exists, as it is now: the name of its file without `.mdx`.',
  examples: [
    {
      name: 'expects entries by their ids',
      files: {
        ...words,
        'queries.yaml':
          'who speaks for us inside: [champion]\nwho can stop it:\n  - gatekeeper\n  - champion\n',
      },
      findings: [],
    },
    {
      name: 'expects a misspelt id, and one from before a renaming',
      files: { ...words, 'queries.yaml': '# as typed\nwho lets us in: [gatekeper, doorkeeper]\n' },
      findings: [
        'queries.yaml:2:18 Query `who lets us in` names entry `gatekeper`, which does not exist',
        'queries.yaml:2:29 Query `who lets us in` names entry `doorkeeper`, which is now `gatekeeper`',
      ],
    },
    {
      name: 'expects more than can come first',
      files: { ...words, 'queries.yaml': 'who: [champion, gatekeeper, champion, gatekeeper]\n' },
      findings: ['queries.yaml:1:39 Query `who` expects 4 entries among the first 3 results'],
    },
  ],
  *check(subject) {
    for (const { text, ids } of subject.queries) {
      if (ids.length > FIRST_RESULTS)
        yield {
          file: 'queries.yaml',
          path: [text, FIRST_RESULTS],
          message: `Query \`${text}\` expects ${ids.length} entries among the first ${FIRST_RESULTS} results`,
          hint: `Keep the ${FIRST_RESULTS} that answer it best`,
        };
      for (const [index, id] of ids.entries()) {
        const problem = targetProblem(id, '*', subject);
        if (problem)
          yield {
            file: 'queries.yaml',
            path: [text, index],
            message: `Query \`${text}\` ${problem.said}`,
            hint: problem.hint,
          };
      }
    }
  },
};
