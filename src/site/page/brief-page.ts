import { briefOf } from '../../model/brief/brief.ts';
import type { BriefChoice, BriefIndex, Party } from '../../model/brief/choice.ts';
import { EVERY_STAGE } from '../../model/brief/choice.ts';
import type { BriefData } from '../../model/brief/data.ts';
import { BriefSource } from '../../model/brief/gather.ts';
import { briefIndex, type Pair, pairsOf } from '../../model/brief/index-data.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Past } from '../../model/past.ts';
import type { BriefDoc } from '../../share/brief/doc.ts';
import { briefDoc } from '../../share/brief/document.ts';
import type { SiteKnowledge } from '../catalog.ts';

/** What all pages of briefs are made from. */
export interface Briefs {
  source: BriefSource;
  index: BriefIndex;
  /** Every group and persona by stage that has a page. */
  pairs: readonly Pair[];
}

// A Catalog never changes, and every page of briefs wants the same.
const known = new WeakMap<Catalog, Briefs>();

/** What the briefs of a site are made from. */
export function briefsOf({
  catalog,
  audience,
  pasts,
}: Pick<SiteKnowledge, 'catalog' | 'audience'> & { pasts: ReadonlyMap<string, Past> }): Briefs {
  const made = known.get(catalog);
  if (made) return made;
  const index = briefIndex(catalog);
  const source = new BriefSource(catalog, audience === 'internal', (id) => pasts.get(id)?.revision);
  const briefs = { source, index, pairs: pairsOf(index) };
  known.set(catalog, briefs);
  return briefs;
}

/** The parties that can be chosen, groups first. */
export const partiesIn = ({ groups, personas }: BriefIndex): Party[] => [...groups, ...personas];

const isGroup = ({ groups }: BriefIndex, id: string): boolean => groups.some((group) => group.id === id);

/** The choice that a page of its own answers. */
export const choiceFor = ({ id, stage }: Pair, index: BriefIndex): BriefChoice => ({
  ...(isGroup(index, id) ? { group: id, personas: [] } : { personas: [id] }),
  stages: [stage],
  whole: index.stages.length === 1,
  scope: {},
});

/** What one part of the data holds: a party at a stage, or at all of them. */
export function partData(part: Pair, { source, index }: Briefs): BriefData {
  const stages = part.stage === EVERY_STAGE ? index.stages.map(({ id }) => id) : [part.stage];
  return isGroup(index, part.id)
    ? source.data({ personas: [], group: part.id, stages })
    : source.data({ personas: [part.id], stages });
}

/** The brief that stands on the page of a pair. */
export const pairDoc = (pair: Pair, briefs: Briefs): BriefDoc =>
  briefDoc(briefOf(choiceFor(pair, briefs.index), partData(pair, briefs)));

/** Every part of the data that a browser may load. */
export const allParts = ({ index, pairs }: Briefs): Pair[] => [
  ...pairs,
  ...partiesIn(index).map(({ id }) => ({ id, stage: EVERY_STAGE })),
];
