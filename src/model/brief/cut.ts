import type { BriefData, BriefPoint, Placed } from './data.ts';

/** How many of each list are told in full: what two pages show, and a dozen that folds below. */
const TOLD = 15;

/** How many sticking points are told in full beside the first of each goal. */
const POINTS = 3;

type Texts = Pick<BriefData, 'triggers' | 'objections' | 'measures' | 'alternatives' | 'points'>;

/** How often each id is named. */
function countsOf(named: readonly { to: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of named) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** Leaves those that most name as they are, and of all others what `bare` keeps. */
function told<Item extends Placed>(
  items: readonly Item[],
  named: readonly { to: string }[],
  bare: (item: Item) => Item,
): Item[] {
  const counts = countsOf(named);
  const countOf = ({ ref }: Item): number => counts.get(ref.id) ?? 0;
  const first = new Set(
    [...items].sort((a, b) => countOf(b) - countOf(a) || a.place - b.place).slice(0, TOLD),
  );
  return items.map((item) => (first.has(item) ? item : { ...bare(item), cut: true as const }));
}

/** Sticking points without what only the one that a campaign aims at is told with. */
function pointsTold(points: readonly BriefPoint[]): BriefPoint[] {
  const gravest = [...points].sort((a, b) => b.severity - a.severity || a.place - b.place);
  const goals = new Set(points.flatMap(({ goals: held }) => held));
  const first = new Set([
    ...gravest.slice(0, POINTS),
    ...[...goals].flatMap((goal) => gravest.find(({ goals: held }) => held.includes(goal)) ?? []),
  ]);
  return points.map((point) => {
    if (first.has(point)) return point;
    const { cause: _, unblocks: __, ...rest } = point;
    return rest;
  });
}

/** Cuts lists to what can be shown of them, those that most of the people name first; names, ranks and numbers stay. */
export function cutTexts({ people, groups, ...data }: Pick<BriefData, 'people' | 'groups'> & Texts): Texts {
  return {
    triggers: told(
      data.triggers,
      [...people, ...groups].flatMap(({ triggers }) => triggers),
      (trigger) => ({ ...trigger, signs: [] }),
    ),
    objections: told(
      data.objections,
      people.flatMap(({ objections }) => objections),
      ({ askBack: _, ...objection }) => ({ ...objection, answer: { ...objection.answer, text: '' } }),
    ),
    measures: told(
      data.measures,
      people.flatMap(({ measures }) => measures),
      ({ target: _, checkedBy: __, ...measure }) => measure,
    ),
    alternatives: told(
      data.alternatives,
      people.flatMap(({ alternatives }) => alternatives),
      ({ answer: _, ...alternative }) => ({ ...alternative, standings: [] }),
    ),
    points: pointsTold(data.points),
  };
}
