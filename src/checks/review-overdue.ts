import { daysBetween } from '../model/day.ts';
import { daysOverdue, reviewDue } from '../model/freshness.ts';
import { wordFile } from './example.ts';
import { counted, namingWithin } from './naming.ts';
import type { Rule } from './rule.ts';

const AGAIN = 'Read it again, mend what has changed, and set `reviewed` to today';

/** Every entry was reviewed in time, and every open question has its day ahead. */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  severity: 'warning',
  summary: 'Every entry was reviewed in time, and no open question is past its day',
  explain:
    'One stale page costs the trust in all of them. Each kind has its own number of days between reviews, and `reviewEvery` sets another. Read the page, mend what has changed, and set `reviewed` to the day; answer an open question, or agree on a new day with its owner. Retired entries are left out.',
  examples: [
    { name: 'was reviewed in time', files: { 'terms/champion.mdx': wordFile('Champion') }, findings: [] },
    {
      name: 'was due some days ago',
      files: { 'terms/champion.mdx': wordFile('Champion', 'reviewEvery: 10') },
      findings: ['terms/champion.mdx:5:11 Review of term `champion` was due on 2026-11-11, 12 days ago'],
    },
    {
      name: 'claims a review that is yet to come',
      files: { 'terms/champion.mdx': wordFile('Champion') },
      today: '2026-10-31',
      findings: ['terms/champion.mdx:5:11 Review of term `champion` is dated `2026-11-01`, 1 day ahead'],
    },
    {
      name: 'leaves a question open for too long',
      files: {
        'terms/champion.mdx': wordFile(
          'Champion',
          'open:\n  - { about: example, ask: Who says so?, owner: marketing, by: 2026-11-20 }',
        ),
      },
      findings: [
        'terms/champion.mdx:8:64 Open question about `example` was to be answered by 2026-11-20, 3 days ago',
      ],
    },
  ],
  *check({ catalog, today }) {
    for (const entry of catalog.entries) {
      const { status, reviewed, open } = entry.data;
      if (status === 'retired') continue;
      const at = { entry, path: ['reviewed'] };
      const what = namingWithin(entry);
      const due = reviewDue(entry);
      const late = daysOverdue(due, today);
      if (late > 0)
        yield {
          ...at,
          message: `Review of ${what} was due on ${due}, ${counted(late, 'day')} ago`,
          hint: AGAIN,
        };
      const ahead = daysBetween(today, reviewed);
      if (ahead > 0)
        yield {
          ...at,
          message: `Review of ${what} is dated \`${reviewed}\`, ${counted(ahead, 'day')} ahead`,
          hint: 'Write the day on which the page was last confirmed',
        };
      for (const [index, { about, by }] of (open ?? []).entries()) {
        const passed = daysOverdue(by, today);
        if (passed > 0)
          yield {
            entry,
            path: ['open', index, 'by'],
            message: `Open question about \`${about}\` was to be answered by ${by}, ${counted(passed, 'day')} ago`,
            hint: 'Answer it, or agree on a new day with its owner',
          };
      }
    }
  },
};
