import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Every id can stand in an address for ever. */
export const id: Rule = {
  id: 'id',
  severity: 'error',
  summary: 'Every id is lower-case words with single hyphens, at most 60 characters',
  explain:
    'The name of a file, without `.mdx`, is the id of its entry and part of its permanent address. Capitals and blanks get lost in mails and on other systems, and some names (`con`, `nul`) no Windows machine can store. Rename the file.',
  examples: [
    {
      name: 'names a file with words and hyphens',
      files: { 'terms/buying-group.mdx': wordFile('Buying group') },
      findings: [],
    },
    {
      name: 'names a file with a capital, at great length, or like a device',
      files: {
        'terms/Champion.mdx': wordFile('Champion'),
        [`terms/${'a'.repeat(61)}.mdx`]: wordFile('Length'),
        'terms/con.mdx': wordFile('Con'),
      },
      findings: [
        'terms/Champion.mdx Id `Champion` may hold only lower-case letters, digits and single hyphens',
        `terms/${'a'.repeat(61)}.mdx Id \`${'a'.repeat(61)}\` is 61 characters long; the limit is 60`,
        'terms/con.mdx Id `con` is a device name that some systems reserve',
      ],
    },
  ],
};
