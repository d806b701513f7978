import { holdsFor } from '../scope.ts';
import type { BriefChoice } from './choice.ts';
import type { BriefData, BriefGoal, BriefGroup, BriefInitiative, BriefPerson, BriefPoint } from './data.ts';
import type { Narrow } from './rank.ts';

/** A sticking point with whom of the people it stops. */
export interface RankedPoint {
  point: BriefPoint;
  people: readonly BriefPerson[];
}

/** A shared goal, with the sticking points that hold it back here. */
export interface AimedGoal {
  goal: BriefGoal;
  /** Whether it was asked for. */
  asked: boolean;
  points: readonly RankedPoint[];
}

/**
 * Sticking points, the one to aim at first: those that hold the chosen goal back, then by severity, then by how many
 * of the people they stop, then by the days that they cost over all deals (the high end times the share), then in the
 * order of the Catalog.
 */
export function rankPoints(
  people: readonly BriefPerson[],
  group: BriefGroup | undefined,
  points: readonly BriefPoint[],
  goal: string | undefined,
  at: Narrow,
): RankedPoint[] {
  const helps = ({ point }: RankedPoint): number => Number(goal !== undefined && point.goals.includes(goal));
  const cost = ({ point: { days } }: RankedPoint): number => (days ? days.high * days.share : 0);
  return points
    .filter(({ for: meant, stage }) => holdsFor(at.scope, meant) && at.stages.has(stage))
    .map((point) => ({ point, people: people.filter(({ ref }) => point.personas.includes(ref.id)) }))
    .filter(
      (one) => one.people.length > 0 || (group !== undefined && one.point.groups.includes(group.ref.id)),
    )
    .sort(
      (a, b) =>
        helps(b) - helps(a) ||
        b.point.severity - a.point.severity ||
        b.people.length - a.people.length ||
        cost(b) - cost(a) ||
        a.point.place - b.point.place,
    );
}

/** Initiatives that it could collide with: those about the point aimed at, then those that run, then by whom they reach. */
export function rankInitiatives(
  people: readonly BriefPerson[],
  group: BriefGroup | undefined,
  initiatives: readonly BriefInitiative[],
  points: readonly RankedPoint[],
  at: Narrow,
): BriefInitiative[] {
  const [aim] = points;
  const aims = ({ points: addressed }: BriefInitiative): number =>
    Number(aim !== undefined && addressed.includes(aim.point.ref.id));
  const reach = ({ personas }: BriefInitiative): number =>
    people.filter(({ ref }) => personas.includes(ref.id)).length;
  const theirs = new Set(points.map(({ point }) => point.ref.id));
  return initiatives
    .filter(
      (one) =>
        holdsFor(at.scope, one.for) &&
        (one.points.some((id) => theirs.has(id)) ||
          (one.stages.some((stage) => at.stages.has(stage)) &&
            (reach(one) > 0 || (group !== undefined && one.groups.includes(group.ref.id))))),
    )
    .sort(
      (a, b) =>
        aims(b) - aims(a) ||
        Number(b.progress === 'running') - Number(a.progress === 'running') ||
        reach(b) - reach(a) ||
        a.place - b.place,
    );
}

/** The goal that a brief names: the one chosen, else the first that the point aimed at holds back. */
export const pickGoal = (
  choice: BriefChoice,
  data: BriefData,
  points: readonly RankedPoint[],
): AimedGoal | undefined => {
  const id = choice.goal ?? data.goals.find(({ ref }) => points[0]?.point.goals.includes(ref.id))?.ref.id;
  const goal = data.goals.find(({ ref }) => ref.id === id);
  return (
    goal && {
      goal,
      asked: choice.goal !== undefined,
      points: points.filter(({ point }) => point.goals.includes(goal.ref.id)),
    }
  );
};
