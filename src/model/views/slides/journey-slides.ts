import type { Column } from '../../slides/slide.ts';
import { journey, LANES, type Lane } from '../journey.ts';
import { journeyData } from '../journey-data.ts';
import { cell, named, tableSlide, type ViewSlides } from './view-slide.ts';

const PARTS = { leads: 'Leads', joins: 'Joins', approves: 'Approves' } as const;

const LACKS: Readonly<Record<Lane, string>> = {
  sources: 'No source known',
  points: 'No sticking point known',
  messages: 'Nothing to say',
  assets: 'Nothing to send',
  initiatives: 'Nothing under way',
};

/** The journey map: who takes which part at each stage, and where there is nothing for them. */
export const journeySlides: ViewSlides = (context) => {
  const { stages, rows, taken } = journey(journeyData(context.catalog));
  const columns: Column[] = [
    { label: 'Persona', width: 20 },
    ...stages.map(({ title }): Column => ({ label: title, width: 80 / stages.length })),
  ];
  const parts = rows.map(({ ref, cells }) => [
    cell(...named(ref, context)),
    ...cells.map(({ part }) =>
      part === undefined
        ? cell({ text: '–', soft: true })
        : cell({ text: PARTS[part], ...(part === 'joins' ? {} : { strong: true as const }) }),
    ),
  ]);
  const gaps = rows.map(({ ref, cells }) => [
    cell(...named(ref, context)),
    ...cells.map(({ part, gaps: lacking }) => ({
      lines:
        part === undefined
          ? [[{ text: '–', soft: true as const }]]
          : LANES.filter((lane) => lacking.includes(lane)).map((lane) => [
              { text: LACKS[lane], caution: true as const },
            ]),
    })),
  ]);
  const open = rows.reduce(
    (sum, { cells }) => sum + cells.filter(({ gaps: lacking }) => lacking.length > 0).length,
    0,
  );
  return [
    ...tableSlide(
      context,
      'parts',
      { lead: `Who leads, joins and approves at each of ${stages.length} stages.` },
      columns,
      parts,
    ),
    ...(open > 0
      ? tableSlide(
          context,
          'gaps',
          {
            title: 'Where we have nothing for them',
            lead: `In ${open} of ${taken} places where somebody takes part, something is lacking.`,
          },
          columns,
          gaps,
        )
      : []),
  ];
};
