import { insightAnchors } from '../model/insight-anchors.ts';
import { placesOf } from '../model/permalinks.ts';
import { entryFile, wordFile } from './example.ts';
import type { Rule } from './rule.ts';

const PATH = (steps: string): string =>
  entryFile('First week', `order: 1\nlearner: New hires\noutcome: [Knows the words]\nsteps:\n${steps}`);

/** Every place of an entry has an address of its own. */
export const duplicateAnchor: Rule = {
  id: 'duplicate-anchor',
  severity: 'error',
  summary: 'Every section, item and heading of an entry has an anchor of its own',
  explain:
    'Links to a place end in `#field-id`, and a link to a place that is there twice leads to the wrong one half of the time. Anchors come from the `id` of an item, or from the entry that it names, and those of headings from their words. Give one of the items another `id`, make one of two items that name the same entry, or reword the heading.',
  examples: [
    {
      name: 'names each entry once',
      files: {
        'paths/first-week.mdx': PATH(
          '  - { entry: champion, minutes: 5 }\n  - { entry: gatekeeper, minutes: 5 }',
        ),
        'terms/champion.mdx': wordFile('Champion'),
        'terms/gatekeeper.mdx': wordFile('Gatekeeper'),
      },
      findings: [],
    },
    {
      name: 'names an entry twice in a list, once under an id of its own',
      files: {
        'paths/first-week.mdx': PATH(
          '  - { entry: champion, minutes: 5 }\n  - { id: again, entry: champion, minutes: 9 }',
        ),
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: [],
    },
    {
      name: 'names an entry twice in a list',
      files: {
        'paths/first-week.mdx': PATH(
          '  - { entry: champion, minutes: 5 }\n  - { entry: champion, minutes: 9 }',
        ),
        'terms/champion.mdx': wordFile('Champion'),
      },
      findings: ['paths/first-week.mdx:11:5 Anchor `#steps-champion` stands for two places of this entry'],
    },
    {
      name: 'calls a heading like a field',
      files: { 'terms/champion.mdx': wordFile('Champion', '', '## Definition\n\nAgain.') },
      findings: ['terms/champion.mdx:9:1 Anchor `#definition` stands for two places of this entry'],
    },
    {
      name: 'calls a heading like a part of the page that is worked out',
      files: {
        'personas/buyer.mdx': entryFile(
          'Buyer',
          'decision: financial\nroles: [approver]\njobTitles: [Buyer]',
        ),
        'buying-groups/all.mdx': entryFile(
          'All of them',
          'members:\n  - { persona: buyer, role: approver }',
          '## How well known\n\nWell.',
        ),
      },
      findings: ['buying-groups/all.mdx:9:1 Anchor `#how-well-known` stands for two places of this entry'],
    },
  ],
  *check({ catalog }) {
    for (const entry of catalog.entries) {
      const seen = new Set<string>();
      const workedOut = insightAnchors(entry, catalog);
      for (const { anchor, path } of placesOf(entry, catalog)) {
        const heading =
          path.length === 0 ? entry.body?.children?.find(({ slug }) => slug === anchor) : undefined;
        if (!seen.has(anchor) && !(heading && workedOut.has(anchor))) {
          seen.add(anchor);
          continue;
        }
        yield {
          entry,
          ...(path.length > 0 ? { path } : { position: heading?.position?.start }),
          message: `Anchor \`#${anchor}\` stands for two places of this entry`,
          hint:
            path.length > 0
              ? 'Give one of the two items another `id`, or make one of the two'
              : 'Say the heading in other words',
        };
      }
    }
  },
};
