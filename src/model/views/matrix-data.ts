import type { Catalog } from '../catalog.ts';
import { refTo } from '../value.ts';
import { given } from './given.ts';
import type { MatrixData, WeightMark } from './matrix.ts';

/** Gathers from the Catalog what the criteria matrix is worked out from. */
export function matrixData(catalog: Catalog): MatrixData {
  const personas = catalog.of('persona');
  return {
    personas: personas.map((persona) => ({
      ref: refTo(persona),
      decision: persona.data.decision,
      ...given('for', persona.data.for),
    })),
    criteria: catalog.of('criterion').map((criterion) => ({
      ref: refTo(criterion),
      category: criterion.data.category,
      stages: criterion.data.stages ?? [],
      ...given('for', criterion.data.for),
    })),
    weights: personas.flatMap((persona) =>
      (persona.data.criteria ?? []).map(
        (item): WeightMark => ({
          persona: persona.id,
          criterion: item.criterion,
          weight: item.weight,
          mustHave: item.mustHave === true,
          ...given('why', item.why),
          ...given('stages', item.stages),
          ...given('for', item.for),
        }),
      ),
    ),
    findings: catalog.of('evidence').flatMap((record) =>
      (record.data.findings ?? []).flatMap(({ persona, criterion, weight, for: scope }) =>
        persona && criterion && weight
          ? [
              {
                persona,
                criterion,
                weight,
                illustrative: record.data.illustrative === true,
                ...given('date', record.data.date),
                ...given('for', scope ?? record.data.for),
              },
            ]
          : [],
      ),
    ),
    groups: catalog.of('buying-group').map((group) => ({
      ref: refTo(group),
      members: group.data.members.map(({ persona }) => persona),
    })),
  };
}
