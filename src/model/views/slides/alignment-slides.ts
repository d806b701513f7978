import { dayWords } from '../../day.ts';
import type { Column } from '../../slides/slide.ts';
import { alignment, type Days, type Range } from '../alignment.ts';
import { alignmentData } from '../alignment-data.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

const rounded = (days: number): string => days.toFixed(1).replace(/\.0$/, '');

const rangeWords = ({ low, high }: Range): string =>
  high === 0 ? '' : low === high ? rounded(high) : `${rounded(low)} to ${rounded(high)}`;

/** Days by what they rest on, never in one sum. */
function daysLines({ measured, estimated }: Days) {
  const told = [
    [rangeWords(measured), 'measured'],
    [rangeWords(estimated), 'estimated'],
  ].filter(([days]) => days !== '');
  return { lines: told.map((line) => [{ text: line.join(' ') }]) };
}

const COLUMNS: readonly Column[] = [
  { label: 'Shared goal', width: 27 },
  { label: 'Now, and target', width: 22 },
  { label: 'Due', width: 14 },
  { label: 'Held back by', width: 17 },
  { label: 'Days lost a deal', width: 20 },
];

/** The alignment map: shared goals, what holds them back, and what nobody works on. */
export const alignmentSlides: ViewSlides = (context) => {
  const { goals, unaddressed, aimless } = alignment(alignmentData(context.catalog));
  const rows = goals.map(({ goal, held, lost }) => [
    cell(...named(goal.ref, context)),
    words(`${goal.current.value}, ${goal.target} ${goal.unit}`),
    words(dayWords(goal.due)),
    words(
      held.length === 0
        ? 'Nothing known'
        : `${held.length} sticking ${held.length === 1 ? 'point' : 'points'}`,
    ),
    daysLines(lost),
  ]);
  const orphans = [
    ...unaddressed.map(({ point, lost }) => [
      cell(...named(point.ref, context)),
      words('Nothing under way addresses it'),
      words(lost ? `${rangeWords(lost)} days a deal` : ''),
    ]),
    ...aimless.map(({ ref, personDays }) => [
      cell(...named(ref, context)),
      words('Addresses no sticking point'),
      words(personDays === undefined ? '' : `${personDays} person-days`),
    ]),
  ];
  return [
    ...tableSlide(
      context,
      'goals',
      { lead: 'What marketing and sales want together, where it stands, and what holds it back.' },
      COLUMNS,
      rows,
    ),
    ...tableSlide(
      context,
      'orphans',
      {
        title: 'What nobody has joined up',
        lead: 'Sticking points that nothing addresses, and initiatives that aim at none.',
      },
      [
        { label: 'Sticking point or initiative', width: 46 },
        { label: 'What is missing', width: 34 },
        { label: 'What it costs', width: 20 },
      ],
      orphans,
    ),
  ];
};
