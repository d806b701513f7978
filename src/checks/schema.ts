import { entryFile, wordFile } from './example.ts';
import type { Rule } from './rule.ts';

/** Every field is one that its kind knows, and holds what it should. */
export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: 'Every field is one that its kind knows, and holds what it should',
  explain:
    'Each kind has its own fields, and no others: a misspelt field would be lost without a word. The hint says what to write. Editors that know JSON Schema complete the fields and show what each is for.',
  examples: [
    {
      name: 'fills the fields of its kind',
      files: { 'terms/champion.mdx': wordFile('Champion') },
      findings: [],
    },
    {
      name: 'misspells a field, leaves one out and gives one a wrong value',
      files: { 'terms/champion.mdx': entryFile('Champion', 'definiton: A friend\nreviewEvery: often') },
      findings: [
        'terms/champion.mdx:2:1 Missing field `definition`',
        'terms/champion.mdx:6:1 Unknown field `definiton`',
        'terms/champion.mdx:7:14 `reviewEvery` is `often`, not a number',
      ],
    },
    {
      name: 'is wrong deep inside a list',
      files: {
        'paths/first-week.mdx': entryFile(
          'First week',
          'order: 1\nlearner: New hires\noutcome: [Knows the words]\nsteps:\n  - entry: champion\n    minutes: 0\n  - entry: champion\n    minuts: 5',
        ),
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: [
        'paths/first-week.mdx:11:14 `steps[0].minutes` is `0`, out of range',
        'paths/first-week.mdx:12:5 Missing field `steps[1].minutes`',
        'paths/first-week.mdx:13:5 Unknown field `minuts` in `steps[1]`',
      ],
    },
    {
      name: 'is wrong in `site.yaml`',
      files: {
        'site.yaml': 'organisation: Example\nteams: []\n',
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: ['site.yaml:2:8 `teams` is an empty list'],
    },
  ],
};
