import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Files are UTF-8 text. */
export const encoding: Rule = {
  id: 'encoding',
  severity: 'error',
  summary: 'Every file is text in UTF-8',
  explain:
    'A file in another encoding would show broken letters, and a byte 0 is no text at all. Save the file as UTF-8 and type the letter at the reported place again. Line ends of Windows and a byte-order mark are fine.',
  examples: [
    {
      name: 'is UTF-8, with a byte-order mark and line ends of Windows',
      files: { 'terms/champion.mdx': `\uFEFF${wordFile('Champiön').replaceAll('\n', '\r\n')}` },
      findings: [],
    },
    {
      name: 'is in an encoding of the last century',
      files: { 'terms/champion.mdx': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xf6, 0x62) },
      findings: ['terms/champion.mdx:2:2 File is not UTF-8'],
    },
    {
      name: 'holds a byte 0',
      files: { 'terms/champion.mdx': wordFile('Champion', '', 'Cham\0pion') },
      findings: ['terms/champion.mdx:9:5 Character U+0000 in the text'],
    },
  ],
};
