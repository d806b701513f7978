import type { Area } from './area.ts';
import { IT_AREAS } from './it-areas.ts';
import { LINE_AREAS } from './line-areas.ts';
import { MONEY_AREAS } from './money-areas.ts';
import { OFFICE_TRADES } from './office-trades.ts';
import { OTHER_TRADES } from './other-trades.ts';

/** Departments and trades that seldom take part: known so that a title that names one is not taken for another. */
export const TRADES: Readonly<Record<string, Area>> = { ...OFFICE_TRADES, ...OTHER_TRADES };

/** The departments and trades that job titles name: general vocabulary, while words of one house belong to its `titleSynonyms`. */
export const AREAS: Readonly<Record<string, Area>> = {
  ...MONEY_AREAS,
  ...IT_AREAS,
  ...LINE_AREAS,
  ...TRADES,
};
