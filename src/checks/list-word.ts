import { nearest } from '../model/nearest.ts';
import { textsOf } from '../model/texts.ts';
import { EXAMPLE_SITE, wordFile } from './example.ts';
import { didYouMean } from './naming.ts';
import type { Rule } from './rule.ts';

/** Words of closed lists are on them. */
export const listWord: Rule = {
  id: 'list-word',
  severity: 'error',
  summary: 'Segments, regions and situations are words of the lists in `site.yaml`',
  explain:
    'Views are narrowed by these words: a segment that is spelled in two ways hides half of its content. Write the word as `site.yaml` lists it, or add it to the list there.',
  examples: [
    {
      name: 'uses the words of the list',
      files: {
        'site.yaml': `${EXAMPLE_SITE}segments: [logistics]\n`,
        'terms/champion.mdx': wordFile('Champion', 'for: { segments: [logistics] }'),
      },
      findings: [],
    },
    {
      name: 'misspells a word, and uses one of a list that is not there',
      files: {
        'site.yaml': `${EXAMPLE_SITE}segments: [logistics]\n`,
        'terms/champion.mdx': wordFile('Champion', 'for: { segments: [logistic], regions: [nordics] }'),
      },
      findings: [
        'terms/champion.mdx:7:19 `logistic` is none of the `segments` in `site.yaml`',
        'terms/champion.mdx:7:40 `nordics` is none of the `regions` in `site.yaml`',
      ],
    },
  ],
  *check({ catalog, siteRead }) {
    if (!siteRead) return;
    for (const entry of catalog.entries)
      for (const { text, path, facts } of textsOf(entry)) {
        const { list } = facts;
        if (!list || catalog.site[list]?.includes(text)) continue;
        const [near] = nearest(text, catalog.site[list] ?? []);
        yield {
          entry,
          path,
          message: `\`${text}\` is none of the \`${list}\` in \`site.yaml\``,
          hint: didYouMean(near, `Add it to \`${list}\` in \`site.yaml\`, or take it out`),
        };
      }
  },
};
