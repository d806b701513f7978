import { wordFile } from './example.ts';
import { counted } from './naming.ts';
import type { Rule } from './rule.ts';

const REVISIONS = '[\n["champion","2026-11-01",{"definition":"civpiv51"}],\n{"format":1}\n]\n';

/** Where changes are recorded, so are the addresses that must not be lost. */
export const permalinksNone: Rule = {
  id: 'permalinks-none',
  severity: 'error',
  summary: 'Where changes are recorded, so are the addresses that must not be lost, in `permalinks.json`',
  explain:
    'Both records are written by one command, so that a record of changes alone means that `permalinks.json` was deleted, or left out of a merge: without it nobody would notice when an old link dies. Restore the file from its history; `npm run permalinks -- --accept` would record only what is there today.',
  examples: [
    {
      name: 'records both',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'permalinks.json': '["/terms/champion/"]',
        'revisions.json': REVISIONS,
      },
      findings: [],
    },
    {
      name: 'has recorded nothing yet',
      files: { 'terms/champion.mdx': wordFile('Champion') },
      findings: [],
    },
    {
      name: 'has lost its addresses',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'revisions.json': REVISIONS },
      findings: ['permalinks.json No address is recorded, though changes of 1 entry are'],
    },
  ],
  *check({ permalinks, revisions }) {
    if (permalinks?.length === 0 && revisions?.length)
      yield {
        file: 'permalinks.json',
        message: `No address is recorded, though changes of ${counted(new Set(revisions.map(({ id }) => id)).size, 'entry', 'entries')} are`,
        hint: 'Restore the file from its history; where there never was one, run `npm run permalinks -- --accept`',
      };
  },
};
