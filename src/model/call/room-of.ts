import type { RoomData } from '../views/room-data.ts';

/** The groups in which a persona decides, with no more of their members than it takes to say who can stop a deal and what divides them. */
export function roomOf(persona: string, { groups, personas, stages }: RoomData): RoomData {
  const own = groups.filter(({ members }) => members.some((seat) => seat.persona === persona));
  const seated = new Set(own.flatMap(({ members }) => members.map((seat) => seat.persona)));
  const weighed = new Set(
    personas.find(({ ref }) => ref.id === persona)?.weights.map(({ criterion }) => criterion),
  );
  return {
    criteria: [],
    stages,
    groups: own.map((group) => ({ ...group, triggers: [] })),
    personas: personas
      .filter(({ ref }) => seated.has(ref.id))
      .map((member) => ({
        ...member,
        ref: { ...member.ref, summary: '' },
        weights: member.weights
          .filter(({ criterion }) => weighed.has(criterion))
          .map((weight) => ({ ...weight, asks: '' })),
        stages: member.stages.map((part) => ({ ...part, questions: [] })),
        questions: [],
        measures: [],
        triggers: [],
        alternatives: [],
        wins: [],
      })),
  };
}
