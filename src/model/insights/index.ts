import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Part } from '../outline.ts';
import { groupCriteria } from './group-criteria.ts';
import { groupKnown } from './group-known.ts';
import { groupNeeds } from './group-needs.ts';
import { groupProcess } from './group-process.ts';
import { groupStages } from './group-stages.ts';
import { groupSticking } from './group-sticking.ts';

/** Works out parts of one section of an entry's page from the whole Catalog; empty where it does not concern the entry. */
export type Insight = (entry: Entry, section: string, catalog: Catalog) => readonly Part[];

const INSIGHTS: readonly Insight[] = [
  groupStages,
  groupCriteria,
  groupSticking,
  groupProcess,
  groupNeeds,
  groupKnown,
];

/** What is worked out, rather than written, for one section of an entry's page; a part with the anchor of a field stands in its place. */
export const insightsOf: Insight = (entry, section, catalog) =>
  INSIGHTS.flatMap((insight) => insight(entry, section, catalog));
