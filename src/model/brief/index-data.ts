import type { Catalog } from '../catalog.ts';
import { isRetired } from '../retirement.ts';
import { SCOPE_DIMENSIONS } from '../scope.ts';
import { SCOPE_PARAMETERS } from '../views/choice.ts';
import type { BriefIndex, Party } from './choice.ts';
import { takesPart } from './people.ts';

/** The kinds that a brief can be chosen by. */
const CHOSEN = ['persona', 'buying-group', 'stage', 'goal', 'trigger', 'offering'] as const;

/** What can be chosen for a brief, and what became of what once could. */
export function briefIndex(catalog: Catalog): BriefIndex {
  const pick = ({ id, data }: { id: string; data: { title: string } }) => ({ id, title: data.title });
  const order = catalog.of('stage').map(({ id }) => id);
  const inOrder = (named: readonly string[]): string[] => order.filter((id) => named.includes(id));
  const personas = catalog.of('persona');
  const partsOf = new Map(personas.map(({ id, data }) => [id, { parts: data.stages ?? [] }]));
  const all = CHOSEN.flatMap((kind) => catalog.ofKind(kind));
  return {
    stages: catalog.of('stage').map(pick),
    personas: personas.map(
      (persona): Party => ({
        ...pick(persona),
        stages: inOrder(takesPart({ parts: persona.data.stages ?? [] })),
      }),
    ),
    groups: catalog.of('buying-group').map(
      (group): Party => ({
        ...pick(group),
        stages: inOrder(
          [...Map.groupBy(group.data.members, ({ persona }) => persona)].flatMap(([id, members]) => {
            const person = partsOf.get(id);
            return person
              ? takesPart(
                  person,
                  members.map(({ stages }) => (stages ? { stages } : {})),
                )
              : [];
          }),
        ),
      }),
    ),
    goals: catalog.of('goal').map(pick),
    offerings: catalog.of('offering').map(pick),
    words: Object.fromEntries(
      SCOPE_DIMENSIONS.flatMap((dimension) =>
        dimension === 'offerings'
          ? []
          : [[SCOPE_PARAMETERS[dimension], catalog.site[dimension] ?? []] as const],
      ),
    ),
    former: Object.fromEntries(
      all.flatMap(({ id, data }) => (data.formerIds ?? []).map((former) => [former, id] as const)),
    ),
    retired: Object.fromEntries(
      all
        .filter(isRetired)
        .map(({ id, data }) => [id, { title: data.title, by: data.replacedBy ?? [] }] as const),
    ),
  };
}

/** A persona or group with one of the stages at which it takes part. */
export interface Pair {
  id: string;
  stage: string;
}

/** Every group and persona by stage at which it takes part, groups first, in the order of the Catalog. */
export const pairsOf = ({ groups, personas }: Pick<BriefIndex, 'groups' | 'personas'>): Pair[] =>
  [...groups, ...personas].flatMap(({ id, stages }) => stages.map((stage) => ({ id, stage })));
