import { wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Every entry begins with front matter. */
export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  summary: 'Every entry begins with front matter between two lines `---`',
  explain:
    'The fields of an entry stand at the top of its file between two lines `---`; what follows is its body. Add the lines, or see with `npm run new` how a file of the kind looks.',
  examples: [
    { name: 'begins with its fields', files: { 'terms/champion.mdx': wordFile('Champion') }, findings: [] },
    {
      name: 'begins with its body',
      files: { 'terms/champion.mdx': '# Champion\n' },
      findings: ['terms/champion.mdx:1:1 No front matter'],
    },
    {
      name: 'does not say where its fields end',
      files: { 'terms/champion.mdx': '---\ntitle: Champion\n' },
      findings: ['terms/champion.mdx:1:1 Front matter does not end'],
    },
  ],
};
