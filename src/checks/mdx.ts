import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Bodies are MDX that can be read. */
export const mdx: Rule = {
  id: 'mdx',
  severity: 'error',
  summary: 'Every body can be read: what it opens it closes',
  explain:
    'A component that is not closed, or a sign `<` or `{` that begins nothing, leaves open what the rest of the body belongs to. Close it; write `\\<` and `\\{` where the signs themselves are meant. Bodies that nest dozens of levels deep are refused as well.',
  examples: [
    {
      name: 'closes its components and means its signs',
      files: {
        'terms/champion.mdx': wordFile('Champion', '', '<Callout>\n\nLess is \\< more.\n\n</Callout>'),
      },
      findings: [],
    },
    {
      name: 'does not close a component',
      files: { 'terms/champion.mdx': wordFile('Champion', '', 'First.\n\n<Callout>\n\nSecond.') },
      findings: ['terms/champion.mdx:11:1 Broken MDX: Expected a closing tag for `<Callout>` (11:1)'],
    },
    {
      name: 'writes a bare brace',
      files: { 'terms/champion.mdx': wordFile('Champion', '', 'Write { for a set.') },
      findings: [
        'terms/champion.mdx:9:7 Broken MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
      ],
    },
    {
      name: 'nests without end',
      files: { 'terms/champion.mdx': wordFile('Champion', '', `${'> '.repeat(500)}Deep.`) },
      findings: ['terms/champion.mdx:9:1 Lists or quotes nest too deep'],
    },
  ],
};
