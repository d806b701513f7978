import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

const ADDRESSES = JSON.stringify(['/p/champion/', '/terms/champion/', '/terms/champion/#definition']);

/** Where addresses are recorded, so is what changes. */
export const revisionsNone: Rule = {
  id: 'revisions-none',
  severity: 'warning',
  summary: 'Where addresses are recorded, so is what changes, in `revisions.json`',
  explain:
    'Without the record nobody can be told what changed lately, nor whether a deck still says what its page says. Run `npm run permalinks -- --accept` and commit `revisions.json` with the content; it records the past that git knows of. Where the file was lost, restore it from its history instead: what was recorded on days without a commit is nowhere else.',
  examples: [
    {
      name: 'records both',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'permalinks.json': ADDRESSES,
        'revisions.json': '[\n["champion","2026-11-01",{"definition":"civpiv51"}],\n{"format":1}\n]\n',
      },
      findings: [],
    },
    {
      name: 'has recorded nothing yet',
      files: { 'terms/champion.mdx': wordFile('Champion') },
      findings: [],
    },
    {
      name: 'records addresses alone',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': ADDRESSES },
      findings: ['revisions.json No revision is recorded, though addresses are'],
    },
  ],
  *check({ permalinks, revisions }) {
    if (permalinks?.length && revisions?.length === 0)
      yield {
        file: 'revisions.json',
        message: 'No revision is recorded, though addresses are',
        hint: 'Record what there is with `npm run permalinks -- --accept`, or restore the file from its history',
      };
  },
};
