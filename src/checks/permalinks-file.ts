import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** The record of addresses can be read. */
export const permalinksFile: Rule = {
  id: 'permalinks-file',
  severity: 'error',
  summary: 'The record of addresses, `permalinks.json`, can be read',
  explain:
    'It lists every address that was ever published, so that none is lost: one a line, each with its comma, and `"/"` as the last, so that git can keep the lines of both sides of a merge (`permalinks.json merge=union` in `.gitattributes`). A command writes it: do not edit it by hand. Where a merge left it in conflict, `npm run permalinks -- --accept` keeps both sides; where its end is gone, restore it from its history.',
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
      name: 'was left in conflict by a merge',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'permalinks.json':
          '[\n<<<<<<< ours\n"/p/champion/",\n=======\n"/terms/champion/",\n>>>>>>> theirs\n"/"\n]\n',
      },
      findings: ['permalinks.json:2:1 `permalinks.json` was left unfinished by a merge'],
    },
    {
      name: 'lists a word',
      files: {
        'terms/champion.mdx': wordFile('Champion'),
        'permalinks.json': '[\n  "/p/champion/",\n  "champion"\n]',
      },
      findings: ['permalinks.json:3:3 `champion` in `permalinks.json` is no address'],
    },
    {
      name: 'is something else',
      files: { 'terms/champion.mdx': wordFile('Champion'), 'permalinks.json': '{"a": 1}' },
      findings: ['permalinks.json:1:1 `permalinks.json` is no list of addresses'],
    },
  ],
};
