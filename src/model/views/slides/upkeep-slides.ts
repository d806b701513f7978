import { dayWords } from '../../day.ts';
import { changes } from '../changes.ts';
import { changesData } from '../changes-data.ts';
import { type Days, health } from '../health.ts';
import { healthData } from '../health-data.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

/** The soonest of some days. */
const soonest = (days: Days): string => (days[0] ? dayWords(days[0][0]) : '');

const counted = (days: Days): number => days.reduce((sum, [, count]) => sum + count, 0);

/** How the library is kept, team by team, and what is still open. */
export const healthSlides: ViewSlides = (context) => {
  const { owners, all, open } = health(healthData(context.catalog));
  return [
    ...tableSlide(
      context,
      'owners',
      { lead: `${all.entries} entries, ${all.assumed} of ${all.claims} claims only assumed.` },
      [
        { label: 'Team', width: 28 },
        { label: 'Entries', width: 12, align: 'centre' },
        { label: 'Claims assumed', width: 18, align: 'centre' },
        { label: 'Open questions', width: 18, align: 'centre' },
        { label: 'Next review due', width: 24 },
      ],
      owners.map((line) => [
        words(line.team?.name ?? ''),
        words(String(line.entries)),
        words(`${line.assumed} of ${line.claims}`),
        words(String(counted(line.open))),
        words(soonest(line.reviews)),
      ]),
    ),
    ...tableSlide(
      context,
      'open',
      { title: 'What nobody knows yet', lead: 'Open questions, the soonest first, and who finds out.' },
      [
        { label: 'About', width: 24 },
        { label: 'Question', width: 48 },
        { label: 'Who, by when', width: 28 },
      ],
      open.map(({ ref, ask, owner, by }) => [
        cell(...named(ref, context)),
        words(ask),
        words(`${context.catalog.site.teams.find(({ id }) => id === owner)?.name ?? owner}, ${dayWords(by)}`),
      ]),
    ),
  ];
};

const HAPPENED = { new: 'New', changed: 'Changed', retired: 'Retired', restored: 'Restored' } as const;

/** What changed lately, newest first. */
export const changesSlides: ViewSlides = (context) => {
  const { days, total } = changes(changesData(context.catalog, context.history));
  return tableSlide(
    context,
    'latest',
    { lead: `${total} changes on record, newest first.` },
    [
      { label: 'Day', width: 18 },
      { label: 'Entry', width: 34 },
      { label: 'What', width: 13 },
      { label: 'Fields', width: 35 },
    ],
    days.flatMap(({ day, rows }) =>
      rows.map(({ entry, what, fields }) => [
        words(dayWords(day)),
        cell(...named(entry.ref, context)),
        words(HAPPENED[what]),
        words(fields.map(({ label }) => label).join(', ')),
      ]),
    ),
  );
};
