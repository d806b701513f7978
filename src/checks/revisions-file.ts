import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

const RECORD = '[\n["champion","2026-11-01",{"definition":"civpiv51"}],\n{"format":1}\n]\n';

/** The record of what changed can be read. */
export const revisionsFile: Rule = {
  id: 'revisions-file',
  severity: 'error',
  summary: 'The record of what changed, `revisions.json`, can be read',
  explain:
    'It lists what changed in which entry on which day, so that readers can see what is new, and a deck what is no longer as it was. A command writes it: do not edit it by hand. After a merge conflict, take both sides and run `npm run permalinks -- --accept`.',
  examples: [
    {
      name: 'is a list of revisions',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'revisions.json': RECORD },
      findings: [],
    },
    {
      name: 'is cut off',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'revisions.json': RECORD.slice(0, 40) },
      findings: ['revisions.json:1:1 `revisions.json` is no JSON'],
    },
    {
      name: 'is something else, or of a later format',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'revisions.json': RECORD.replace('"format":1', '"format":2'),
      },
      findings: ['revisions.json:1:1 `revisions.json` is no record of revisions'],
    },
  ],
};
