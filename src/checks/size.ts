import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** No file is larger than anybody writes. */
export const size: Rule = {
  id: 'size',
  severity: 'error',
  summary: 'No text file is larger than 500 kB',
  explain:
    'Half a megabyte is more than a long book chapter: what is larger got there by accident, or belongs elsewhere. Split it, or keep the material where it lives and link to it.',
  examples: [
    {
      name: 'is as long as a page',
      files: { 'terms/champion.mdx': wordFile('Champion', '', 'word '.repeat(1000)) },
      findings: [],
    },
    {
      name: 'is as long as a shelf',
      files: { 'terms/champion.mdx': wordFile('Champion', '', 'word '.repeat(200_000)) },
      findings: ['terms/champion.mdx File is 1.0 MB; the limit is 0.5 MB'],
    },
  ],
};
