import { type Brief, briefOf } from '../../model/brief/brief.ts';
import type { BriefChoice, BriefIndex, Party } from '../../model/brief/choice.ts';
import { EVERY_STAGE } from '../../model/brief/choice.ts';
import type { BriefPart } from '../../model/brief/data.ts';
import { BriefSource, type Wanted } from '../../model/brief/gather.ts';
import { briefIndex, type Pair, pairsOf } from '../../model/brief/index-data.ts';
import { type BriefText, bareOf, revisionsIn, textsIn } from '../../model/brief/texts.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Past } from '../../model/past.ts';
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

/** Whom and which stages one part of the data is for: a party at a stage, or at all of them. */
function wantedIn({ id, stage }: Pair, index: BriefIndex): Wanted {
  const stages = stage === EVERY_STAGE ? index.stages.map((one) => one.id) : [stage];
  return isGroup(index, id) ? { personas: [], group: id, stages } : { personas: [id], stages };
}

/** What a browser loads for a party at a stage, or at all of them. */
export const partData = (part: Pair, { source, index }: Briefs): BriefPart =>
  bareOf(source.part(wantedIn(part, index)));

const wholePart = (id: string, { source, index }: Briefs): BriefPart =>
  source.part(wantedIn({ id, stage: EVERY_STAGE }, index));

/** What a browser loads of every entry that briefs tell, by id. */
export const briefTexts = (briefs: Briefs): ReadonlyMap<string, BriefText> =>
  textsIn(
    briefs.source.common,
    partiesIn(briefs.index).map(({ id }) => wholePart(id, briefs)),
  );

/** The revisions of all that the briefs for a party may name, by id. */
export const briefRevisions = (id: string, briefs: Briefs): Record<string, string> => ({
  ...revisionsIn(briefs.source.common),
  ...revisionsIn(wholePart(id, briefs)),
});

/** The brief that stands on the page of a pair, as of a day. */
export const pairBrief = (pair: Pair, briefs: Briefs, day: string): Brief =>
  briefOf(choiceFor(pair, briefs.index), briefs.source.data(wantedIn(pair, briefs.index)), day);

/** Every part of the data that a browser may load. */
export const allParts = ({ index, pairs }: Briefs): Pair[] => [
  ...pairs,
  ...partiesIn(index).map(({ id }) => ({ id, stage: EVERY_STAGE })),
];
