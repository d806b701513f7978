import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** The record of addresses can be read. */
export const permalinksFile: Rule = {
  id: 'permalinks-file',
  severity: 'error',
  summary: 'The record of addresses, `permalinks.json`, can be read',
  explain:
    'It lists every address that was ever published, so that none is lost. A command writes it: do not edit it by hand. After a merge conflict, take both sides and run `npm run permalinks -- --accept`.',
  examples: [
    {
      name: 'is a list of addresses',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': '["/terms/champion/"]' },
      findings: [],
    },
    {
      name: 'is cut off',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': '["/terms/champion/"' },
      findings: ['permalinks.json:1:1 `permalinks.json` is no JSON'],
    },
    {
      name: 'is something else',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': '{"a": 1}' },
      findings: ['permalinks.json:1:1 `permalinks.json` is no list of addresses'],
    },
  ],
};
