import { EXAMPLE_SITE, wordFile } from './example.ts';
import type { Rule } from './rule.ts';
import { targetProblem } from './target.ts';

/** Where readers start exists. */
export const siteStart: Rule = {
  id: 'site-start',
  severity: 'error',
  summary: 'The entries that `site.yaml` sends readers to first exist',
  explain:
    'The home page leads each reader to the entries under `start` in `site.yaml`. Write their ids, or leave the list out: then the home page picks by weight.',
  examples: [
    {
      name: 'starts with an entry that exists',
      files: {
        'site.yaml': `${EXAMPLE_SITE}start:\n  seller: [champion]\n`,
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: [],
    },
    {
      name: 'starts with an entry that does not',
      files: {
        'site.yaml': `${EXAMPLE_SITE}start:\n  seller: [champoin]\n`,
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: ['site.yaml:5:12 `start.seller` names entry `champoin`, which does not exist'],
    },
  ],
  *check(subject) {
    for (const [reader, ids] of Object.entries(subject.catalog.site.start ?? {}))
      for (const [index, id] of (ids ?? []).entries()) {
        const problem = targetProblem(id, '*', subject);
        if (problem)
          yield {
            file: 'site.yaml',
            path: ['start', reader, index],
            message: `\`start.${reader}\` ${problem.said}`,
            hint: problem.hint,
          };
      }
  },
};
