import type { Catalog } from '../catalog.ts';
import type { Moved } from './card.ts';
import { Desk, type Made } from './desk.ts';
import { cycleCards } from './sorts/cycle.ts';
import { objectionCards } from './sorts/objections.ts';
import { outcomeCards } from './sorts/outcomes.ts';
import { questionCards } from './sorts/questions.ts';
import { sourceCards } from './sorts/sources.ts';
import { stepCards } from './sorts/steps.ts';
import { stickingCards } from './sorts/sticking.ts';
import { vetoCards } from './sorts/vetoes.ts';
import { weightCards } from './sorts/weights.ts';
import { wordCards } from './sorts/words.ts';

const GENERATORS: readonly ((desk: Desk) => void)[] = [
  wordCards,
  weightCards,
  questionCards,
  vetoCards,
  sourceCards,
  objectionCards,
  outcomeCards,
  cycleCards,
  stickingCards,
  stepCards,
];

/** All questions that the content gives, the facts that give none today, and where facts went whose entry was renamed. */
export interface Quiz extends Omit<Made, 'moved'> {
  moved: Moved;
}

/** Makes every question that the facts of a Catalog give: the same Catalog gives the same questions. */
export function quizOf(catalog: Catalog): Quiz {
  const desk = new Desk(catalog);
  for (const generate of GENERATORS) generate(desk);
  return { ...desk.made, moved: { ...movedEntries(catalog), ...movedPlaces(catalog), ...desk.made.moved } };
}

const movedEntries = (catalog: Catalog): Record<string, string> =>
  Object.fromEntries(
    catalog.entries.flatMap(({ id, data }) => (data.formerIds ?? []).map((former) => [former, id] as const)),
  );

/** Items that are called otherwise now, or stand in another entry. */
const movedPlaces = (catalog: Catalog): Record<string, string> =>
  Object.fromEntries(
    catalog.entries.flatMap(({ id, data }) =>
      (data.formerAnchors ?? []).flatMap(({ from, to, entry }) =>
        to === undefined ? [] : [[`${id}#${from}`, `${entry ?? id}#${to}`] as const],
      ),
    ),
  );
