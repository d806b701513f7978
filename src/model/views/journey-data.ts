import type { Catalog } from '../catalog.ts';
import { refTo } from '../value.ts';
import { given } from './given.ts';
import type { JourneyData, LaneMark } from './journey.ts';

/** What personas themselves say that they use or hear, with the stages that the source or message names where they name none. */
function personaMarks(catalog: Catalog): LaneMark[] {
  return catalog.of('persona').flatMap((persona) => {
    const sources = (persona.data.sources ?? []).flatMap((item): LaneMark[] => {
      const source = catalog.get(item.source);
      if (source?.kind !== 'source') return [];
      return [
        {
          lane: 'sources',
          ref: refTo(source),
          personas: [persona.id],
          stages: item.stages ?? source.data.stages ?? [],
          weight: item.trust ?? source.data.trust,
          for: [item.for, source.data.for],
        },
      ];
    });
    const messages = (persona.data.messages ?? []).flatMap((item): LaneMark[] => {
      const message = catalog.get(item.message);
      if (message?.kind !== 'message') return [];
      return [
        {
          lane: 'messages',
          ref: refTo(message),
          personas: [persona.id],
          stages: item.stages ?? message.data.stages ?? [],
          weight: 0,
          for: [item.for, message.data.for],
        },
      ];
    });
    return [...sources, ...messages];
  });
}

/** Gathers from the Catalog what the journey map is worked out from. */
export function journeyData(catalog: Catalog): JourneyData {
  const personas = catalog.of('persona');
  const groups = catalog.of('buying-group').map((group) => ({
    ref: refTo(group),
    members: group.data.members.map(({ persona }) => persona),
  }));
  const membersOf = (ids: readonly string[]): string[] =>
    groups.filter(({ ref }) => ids.includes(ref.id)).flatMap(({ members }) => members);
  return {
    stages: catalog.of('stage').map(refTo),
    personas: personas.map((persona) => ({
      ref: refTo(persona),
      decision: persona.data.decision,
      ...given('for', persona.data.for),
    })),
    groups,
    parts: personas.flatMap((persona) =>
      (persona.data.stages ?? []).map(({ stage, part, questions, for: scope }) => ({
        persona: persona.id,
        stage,
        part,
        questions: (questions ?? []).map(({ text, for: holds }) => ({ text, ...given('for', holds) })),
        ...given('for', scope),
      })),
    ),
    marks: [
      ...personaMarks(catalog),
      ...catalog.of('sticking-point').flatMap((point) =>
        point.data.personas.map(
          ({ persona, for: scope }): LaneMark => ({
            lane: 'points',
            ref: refTo(point),
            personas: [persona],
            stages: [point.data.stage],
            weight: point.data.severity,
            for: [point.data.for, scope],
          }),
        ),
      ),
      ...catalog.of('asset').map(
        (asset): LaneMark => ({
          lane: 'assets',
          ref: refTo(asset),
          personas: asset.data.personas,
          stages: asset.data.stages,
          weight: asset.data.customerSafe ? 1 : 0,
          for: [asset.data.for],
        }),
      ),
      ...catalog
        .of('initiative')
        .filter(({ data }) => data.progress !== 'stopped')
        .map(
          (initiative): LaneMark => ({
            lane: 'initiatives',
            ref: refTo(initiative),
            personas: [...(initiative.data.personas ?? []), ...membersOf(initiative.data.groups ?? [])],
            stages: initiative.data.stages,
            weight: initiative.data.progress === 'running' ? 1 : 0,
            for: [initiative.data.for],
          }),
        ),
    ],
  };
}
