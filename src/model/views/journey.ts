import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from './choice.ts';

/** What a persona does at a stage, as its author wrote it. */
export interface PartMark {
  persona: string;
  stage: string;
  part: 'leads' | 'joins' | 'approves';
  questions: readonly { text: string; for?: unknown }[];
  for?: unknown;
}

/** What meets a persona at a stage, by lane of the map. */
export const LANES = ['sources', 'points', 'messages', 'assets', 'initiatives'] as const;

/** One of {@link LANES}. */
export type Lane = (typeof LANES)[number];

/** Something that meets some personas at some stages. */
export interface LaneMark {
  lane: Lane;
  ref: EntryRef;
  /** Whom it meets; empty for everybody. */
  personas: readonly string[];
  /** At which stages; empty for all. */
  stages: readonly string[];
  /** What puts it first, higher first: trust, severity. */
  weight: number;
  /** When it holds, all of these at once. */
  for: readonly unknown[];
}

/** What the journey map is worked out from: plain data, so that a browser can do it too. */
export interface JourneyData {
  stages: readonly EntryRef[];
  personas: readonly { ref: EntryRef; decision: string; for?: unknown }[];
  groups: readonly { ref: EntryRef; members: readonly string[] }[];
  parts: readonly PartMark[];
  marks: readonly LaneMark[];
}

/** One persona at one stage. */
export interface JourneyCell {
  stage: EntryRef;
  /** What the persona does there; `undefined` where it takes no part. */
  part?: PartMark['part'];
  questions: readonly string[];
  /** What meets the persona there, heaviest first. */
  lanes: Readonly<Record<Lane, readonly EntryRef[]>>;
  /** The lanes that are empty although the persona takes part. */
  gaps: readonly Lane[];
}

/** One persona through all stages. */
export interface JourneyRow {
  ref: EntryRef;
  decision: string;
  cells: readonly JourneyCell[];
}

/** The journey map. */
export interface Journey {
  stages: readonly EntryRef[];
  rows: readonly JourneyRow[];
  /** How many cells in which somebody takes part have each lane empty. */
  gaps: Readonly<Record<Lane, number>>;
  /** How many cells somebody takes part in. */
  taken: number;
}

/** The parameters of its address. */
export const JOURNEY_CHOICES = ['decision', 'group', 'persona', 'stage'] as const;

/** A lane whose emptiness is no gap: no sticking point is no lack. */
const isLack = (lane: Lane): boolean => lane !== 'points';

/** Works the journey map out for a choice: who does what at each stage, and what meets them there. */
export function journey(data: JourneyData, choice: Choice = {}): Journey {
  const scope = scopeOf(choice);
  const { decision, persona: wanted, stage: at } = choice;
  const group = data.groups.find(({ ref }) => ref.id === one(choice, 'group'));
  const stages = data.stages.filter(({ id }) => !at || at.includes(id));
  const parts = new Map(
    data.parts
      .filter((mark) => holdsFor(scope, mark.for))
      .map((mark) => [`${mark.persona} ${mark.stage}`, mark]),
  );
  const marks = data.marks
    .filter((mark) => mark.for.every((meant) => holdsFor(scope, meant)))
    .sort((a, b) => b.weight - a.weight || a.ref.title.localeCompare(b.ref.title, 'en'));
  const rows = data.personas
    .filter(
      (persona) =>
        holdsFor(scope, persona.for) &&
        (!decision || decision.includes(persona.decision)) &&
        (!wanted || wanted.includes(persona.ref.id)) &&
        (!group || group.members.includes(persona.ref.id)),
    )
    .map(({ ref, decision: word }): JourneyRow => {
      const own = marks.filter(({ personas }) => personas.length === 0 || personas.includes(ref.id));
      return {
        ref,
        decision: word,
        cells: stages.map((stage): JourneyCell => {
          const mark = parts.get(`${ref.id} ${stage.id}`);
          const here = own.filter((one) => one.stages.length === 0 || one.stages.includes(stage.id));
          const lane = (name: Lane): EntryRef[] => {
            const refs = here.filter((one) => one.lane === name).map((one) => one.ref);
            return refs.filter(({ id }, index) => refs.findIndex((other) => other.id === id) === index);
          };
          const lanes = {
            sources: lane('sources'),
            points: lane('points'),
            messages: lane('messages'),
            assets: lane('assets'),
            initiatives: lane('initiatives'),
          };
          return {
            stage,
            ...(mark ? { part: mark.part } : {}),
            questions: (mark?.questions ?? [])
              .filter((question) => holdsFor(scope, question.for))
              .map(({ text }) => text),
            lanes,
            gaps: mark ? LANES.filter((name) => isLack(name) && lanes[name].length === 0) : [],
          };
        }),
      };
    });
  const taken = rows.flatMap(({ cells }) => cells.filter(({ part }) => part));
  const lacking = (lane: Lane): number => taken.filter(({ gaps }) => gaps.includes(lane)).length;
  return {
    stages,
    rows,
    gaps: {
      sources: lacking('sources'),
      points: lacking('points'),
      messages: lacking('messages'),
      assets: lacking('assets'),
      initiatives: lacking('initiatives'),
    },
    taken: taken.length,
  };
}
