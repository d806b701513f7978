import { humanise } from '../../shape.ts';
import type { Column, TableCell } from '../../slides/slide.ts';
import { type MatrixCell, matrix } from '../matrix.ts';
import { matrixData } from '../matrix-data.ts';
import { cell, named, tableSlide, type ViewSlides, words } from './view-slide.ts';

/** More columns would leave no room for the words. */
const MOST_PERSONAS = 10;

const VERDICTS = { shared: 'Shared', conflicting: 'Conflict', partial: 'Some' } as const;

const weightCell = ({ weight, mustHave }: MatrixCell): TableCell =>
  weight === 0
    ? cell({ text: '–', soft: true })
    : mustHave
      ? cell({ text: `${weight} must`, strong: true })
      : cell({ text: String(weight) });

/** The criteria matrix: the heaviest criteria by persona, and what they agree and disagree on. */
export const matrixSlides: ViewSlides = (context) => {
  const { personas, rows, total } = matrix(matrixData(context.catalog));
  const shown = personas.slice(0, MOST_PERSONAS);
  const order = new Map(shown.map(({ ref }, index) => [ref.id, index]));
  const columns: Column[] = [
    { label: 'Criterion', width: 14 },
    ...shown.map(({ ref }): Column => ({ label: ref.title, width: 86 / shown.length, align: 'centre' })),
  ];
  const of = shown.length < personas.length ? ` of ${personas.length}` : '';
  const grid = rows.map(({ ref, cells }) => [
    cell(...named(ref, context)),
    ...cells.filter(({ persona }) => order.has(persona)).map(weightCell),
  ]);
  const agreed = rows
    .filter(({ verdict }) => verdict !== 'partial')
    .map(({ ref, category, verdict, words: told }) => [
      cell(...named(ref, context)),
      words(humanise(category)),
      cell({ text: VERDICTS[verdict], strong: true }),
      words(told),
    ]);
  return [
    ...tableSlide(
      context,
      'weights',
      {
        lead: `How ${shown.length}${of} personas weigh ${total} criteria, heaviest together first: 1 hardly, 5 decides, “must” is a must-have.`,
      },
      columns,
      grid,
    ),
    ...tableSlide(
      context,
      'agreement',
      {
        title: 'Where they agree, and where they do not',
        lead: 'Criteria that all of them weigh 3 or more, and those that some must have and others hardly weigh.',
      },
      [
        { label: 'Criterion', width: 24 },
        { label: 'Category', width: 13 },
        { label: 'Verdict', width: 12 },
        { label: 'In words', width: 51 },
      ],
      agreed,
    ),
  ];
};
