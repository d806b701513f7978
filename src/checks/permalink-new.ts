import { publishedPaths } from '../model/permalinks.ts';
import { wordFile } from './example.ts';
import { counted, firstFew } from './naming.ts';
import type { Rule } from './rule.ts';

const RECORD = JSON.stringify(['/p/champion/', '/terms/champion/', '/terms/champion/#definition']);

/** Every address that is published is recorded. */
export const permalinkNew: Rule = {
  id: 'permalink-new',
  severity: 'warning',
  summary: 'Every address that is published is recorded in `permalinks.json`',
  explain:
    'Only an address that is recorded is kept for ever: until then a renamed file or item takes its links along. Run `npm run permalinks -- --accept` when the new addresses are as they should be, and commit `permalinks.json` with the content.',
  examples: [
    {
      name: 'has recorded all its addresses',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': RECORD },
      findings: [],
    },
    {
      name: 'has written an entry since',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
        'permalinks.json': RECORD,
      },
      findings: [
        'permalinks.json 3 addresses are not recorded yet: `/p/gatekeeper/`, `/terms/gatekeeper/`, `/terms/gatekeeper/#definition`',
      ],
    },
  ],
  *check({ catalog, permalinks }) {
    if (!permalinks) return;
    const recorded = new Set(permalinks);
    const fresh = publishedPaths(catalog).filter((path) => !recorded.has(path));
    if (fresh.length > 0)
      yield {
        file: 'permalinks.json',
        message: `${counted(fresh.length, 'address is', 'addresses are')} not recorded yet: ${firstFew(fresh)}`,
        hint: 'Record them with `npm run permalinks -- --accept`',
      };
  },
};
