import type { Catalog } from '../catalog.ts';
import { teamOf } from '../site.ts';
import { refTo } from '../value.ts';
import type { AlignmentData } from './alignment.ts';
import { given } from './given.ts';

/** Gathers from the Catalog what the alignment map is worked out from. */
export function alignmentData(catalog: Catalog): AlignmentData {
  const team = (id: string): string => teamOf(catalog.site, id)?.name ?? id;
  return {
    goals: catalog.of('goal').map((goal) => {
      const { metric, unit, better, baseline, current, target, due, salesOwner, marketingOwner } = goal.data;
      return {
        ref: refTo(goal),
        metric,
        unit,
        better,
        baseline,
        current,
        target,
        due,
        salesOwner: team(salesOwner),
        marketingOwner: team(marketingOwner),
        ...given('for', goal.data.for),
      };
    }),
    points: catalog.of('sticking-point').map((point) => ({
      ref: refTo(point),
      stage: point.data.stage,
      severity: point.data.severity,
      goals: point.data.goals ?? [],
      ...given('days', point.data.daysLost),
      ...given('for', point.data.for),
    })),
    initiatives: catalog.of('initiative').map((initiative) => {
      const { aim, progress, owner, stages, addresses, goals, starts, ends, cost, result } = initiative.data;
      return {
        ref: refTo(initiative),
        aim,
        progress,
        owner: team(owner),
        stages,
        addresses: (addresses ?? []).map(({ stickingPoint, effect, basis, for: scope }) => ({
          point: stickingPoint,
          ...given('effect', effect),
          ...given('basis', basis),
          ...given('for', scope),
        })),
        goals: (goals ?? []).map(({ goal, effect, for: scope }) => ({
          goal,
          ...given('effect', effect),
          ...given('for', scope),
        })),
        ...given('starts', starts),
        ...given('ends', ends),
        ...given('personDays', cost?.personDays),
        ...given('result', result?.[0]?.text),
        ...given('for', initiative.data.for),
      };
    }),
    stages: catalog.of('stage').map(refTo),
  };
}
