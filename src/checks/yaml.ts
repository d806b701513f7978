import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Front matter is plain YAML. */
export const yaml: Rule = {
  id: 'yaml',
  severity: 'error',
  summary: 'Front matter and `site.yaml` are plain YAML: fields, lists and text',
  explain:
    'Broken YAML cannot be read at all. Anchors, aliases, merge keys, tags and keys that are no plain words are refused too, because a few lines of them can grow into millions, and a key that stands twice would lose one of its values unseen. Mend the line; text with `: ` or ` #` in it needs quotes.',
  examples: [
    {
      name: 'quotes a text with a colon in it',
      files: { 'terms/champion.mdx': wordFile('Champion', 'example: "Champion: our friend"') },
      findings: [],
    },
    {
      name: 'forgets the quotes',
      files: { 'terms/champion.mdx': wordFile('Champion', 'example: Champion: our friend') },
      findings: ['terms/champion.mdx:7:18 Broken YAML: bad indentation of a mapping entry'],
    },
    {
      name: 'uses an anchor and an alias',
      files: { 'terms/champion.mdx': wordFile('Champion', 'example: &same Friend\nnotToConfuse: *same') },
      findings: [
        'terms/champion.mdx:7:11 Anchor `&same` is not allowed, nor what shares values after it (1 more)',
      ],
    },
    {
      name: 'gives a field twice',
      files: { 'terms/champion.mdx': wordFile('Champion', 'title: Ally') },
      findings: ['terms/champion.mdx:7:1 Duplicate key `title`'],
    },
  ],
};
