import { coverageOf } from '../model/coverage.ts';
import { SPINE } from '../model/spine.ts';
import { entryFile } from './example.ts';
import { naming } from './naming.ts';
import type { Rule } from './rule.ts';

const GROUP = (needed: readonly string[]): string =>
  [
    'decisionProcess:',
    '  - { id: shortlist, text: They draw up a shortlist }',
    'paperProcess:',
    '  - { id: contract, text: Legal reads the contract }',
    ...needed,
  ].join('\n');

const OPEN = (about: string): string =>
  `  - { about: ${about}, ask: Who knows?, owner: marketing, by: 2027-01-31 }`;

const PATH = ['order: 1', 'learner: New hires', 'outcome: [Knows the group]'].join('\n');

/** Every question that an entry of its kind must answer is answered or openly asked. */
export const coverage: Rule = {
  id: 'coverage',
  severity: 'error',
  finished: true,
  summary: 'Every question that a page must answer is answered, or openly asked',
  explain:
    'A page that passes over a question looks complete and is not. What nobody knows yet is an answer too: an item under `open` with what to ask, who finds out and by when satisfies the check and shows as an open question. Fill one of the fields, or write the `open` line of the hint. Drafts only get a warning.',
  examples: [
    {
      name: 'answers what it can and asks the rest',
      files: {
        'buying-groups/first-purchase.mdx': entryFile(
          'First purchase',
          GROUP([
            'members:',
            '  - { persona: finance-lead, role: economic-buyer }',
            'open:',
            ...['triggers', 'budget', 'messages', 'evidence'].map(OPEN),
          ]),
        ),
      },
      findings: [],
    },
    {
      name: 'passes over questions',
      files: {
        'buying-groups/first-purchase.mdx': entryFile(
          'First purchase',
          GROUP([
            'members:',
            '  - { persona: finance-lead, role: economic-buyer }',
            'open:',
            ...['triggers', 'evidence'].map(OPEN),
          ]),
        ),
      },
      findings: [
        'buying-groups/first-purchase.mdx:1:1 Buying group `first-purchase` does not answer: What do we say and do about it? (`messages`)',
        'buying-groups/first-purchase.mdx:1:1 Buying group `first-purchase` does not answer: Where are they in the cycle, what do they ask there, and where do they get stuck? (`budget`)',
      ],
    },
    {
      name: 'is of a kind that need not answer them',
      files: {
        'paths/first-week.mdx': entryFile(
          'First week',
          `${PATH}\nsteps:\n  - { entry: first-week, minutes: 5 }`,
        ),
      },
      findings: [],
    },
  ],
  *check({ catalog }) {
    for (const entry of catalog.entries)
      for (const { section, missing } of coverageOf(entry)) {
        if (missing.length === 0) continue;
        const question = SPINE.find(({ id }) => id === section.answers)?.ask ?? section.heading;
        const fields = missing.map((names) => names.map((name) => `\`${name}\``).join(' or ')).join(', ');
        const about = missing[0]?.[0] ?? '';
        yield {
          entry,
          message: `${naming(entry)} does not answer: ${question} (${fields})`,
          hint: `Fill ${fields}, or write under \`open:\` the line \`- { about: ${about}, ask: …, owner: …, by: YYYY-MM-DD }\``,
        };
      }
  },
};
