import type { Catalog } from '../catalog.ts';
import { fieldsOf } from '../entry.ts';
import type { BUYING_ROLES } from '../kinds/persona.ts';
import { type EntryRef, refTo } from '../value.ts';
import { given } from './given.ts';

/** One line that somebody holds to, with its reason. */
export interface RoomLine {
  text: string;
  why?: string;
  /** When it holds. */
  for?: unknown;
}

/** A question, with what a telling answer sounds like or what answers it. */
export interface RoomQuestion {
  /** Tells it from the others of its persona. */
  key: string;
  text: string;
  hint?: string;
  /** When it holds. */
  for?: unknown;
}

/** What a persona weighs. */
export interface RoomWeight {
  criterion: string;
  weight: number;
  mustHave: boolean;
  /** The question that this persona asks about it. */
  asks: string;
  /** When it holds. */
  for?: unknown;
}

/** A persona, as far as a meeting is concerned. */
export interface RoomPersona {
  ref: EntryRef;
  approves: readonly RoomLine[];
  vetoes: readonly RoomLine[];
  weights: readonly RoomWeight[];
  /** Where they take part, and what they ask there. */
  stages: readonly { stage: string; questions: readonly RoomQuestion[]; for?: unknown }[];
  /** What to ask them, as the author has put it in order. */
  questions: readonly RoomQuestion[];
  measures: readonly RoomLine[];
  triggers: readonly RoomLine[];
  alternatives: readonly RoomLine[];
  /** What they personally stand to win. */
  wins: readonly string[];
  /** When they take part at all. */
  for?: unknown;
}

/** A step of a decision or paper process. */
export interface RoomStep {
  id: string;
  text: string;
  /** Who runs it, by job title. */
  runBy?: string;
  /** The persona who runs it. */
  persona?: string;
  /** Who can stop it. */
  canStop: readonly string[];
  /** Working days that it usually takes. */
  days?: { low: number; high: number };
  stage?: string;
  /** When it holds. */
  for?: unknown;
}

/** Somebody who decides in a group. */
export interface RoomSeat {
  persona: string;
  role: (typeof BUYING_ROLES)[number];
  /** What they can say yes to here. */
  approves?: string;
  /** What they can stop here. */
  vetoes?: string;
  stages: readonly string[];
  /** When it holds. */
  for?: unknown;
}

/** People who decide together. */
export interface RoomGroup {
  ref: EntryRef;
  members: readonly RoomSeat[];
  triggers: readonly RoomLine[];
  decision: readonly RoomStep[];
  paper: readonly RoomStep[];
  /** Whose money it is (a title), what kind, when it is planned. */
  budget?: { owner: string; kind: string; planning: string };
  /** When it holds. */
  for?: unknown;
}

/** What is known before anybody has been met: plain data, so that a browser can work with it. */
export interface RoomData {
  personas: readonly RoomPersona[];
  criteria: readonly { ref: EntryRef; for?: unknown }[];
  /** In the order of the cycle. */
  stages: readonly EntryRef[];
  groups: readonly RoomGroup[];
}

interface StepFields {
  id?: unknown;
  text: string;
  runBy?: string | undefined;
  persona?: string | undefined;
  canStop?: readonly string[] | undefined;
  days?: { low: number; high: number } | undefined;
  stage?: string | undefined;
  for?: unknown;
}

const stepsOf = (steps: readonly StepFields[] | undefined): RoomStep[] =>
  (steps ?? []).map((step) => ({
    id: String(step.id),
    text: step.text,
    canStop: step.canStop ?? [],
    ...given('runBy', step.runBy),
    ...given('persona', step.persona),
    ...given('days', step.days),
    ...given('stage', step.stage),
    ...given('for', step.for),
  }));

const lineOf = (text: string, why: string | undefined, scope: unknown): RoomLine => ({
  text,
  ...given('why', why),
  ...given('for', scope),
});

/** Gathers from the Catalog what a seller's room is held against. */
export function roomData(catalog: Catalog): RoomData {
  const titleOf = (id: string): string => catalog.get(id)?.data.title ?? id;
  const askedOf = (id: string): string => {
    const criterion = catalog.get(id);
    return String(criterion ? (fieldsOf(criterion)['question'] ?? '') : '');
  };
  return {
    personas: catalog.of('persona').map((persona) => {
      const { data } = persona;
      return {
        ref: refTo(persona),
        approves: (data.approves ?? []).map((item) => lineOf(item.text, undefined, item.for)),
        vetoes: (data.vetoes ?? []).map((item) => lineOf(item.text, item.when, item.for)),
        weights: (data.criteria ?? []).map((item) => ({
          criterion: item.criterion,
          weight: item.weight,
          mustHave: item.mustHave === true,
          asks: item.question ?? askedOf(item.criterion),
          ...given('for', item.for),
        })),
        stages: (data.stages ?? []).map((item) => ({
          stage: item.stage,
          questions: (item.questions ?? []).map((question) => ({
            key: `${item.stage} ${String(question.id)}`,
            text: question.text,
            ...given('hint', question.answer),
            ...given('for', question.for),
          })),
          ...given('for', item.for),
        })),
        questions: (data.discoveryQuestions ?? []).map((question) => ({
          key: String(question.id),
          text: question.text,
          ...given('hint', question.listenFor),
          ...given('for', question.for),
        })),
        measures: (data.measures ?? []).map((item) => lineOf(titleOf(item.measure), item.target, item.for)),
        triggers: (data.triggers ?? []).map((item) => lineOf(titleOf(item.trigger), item.why, item.for)),
        alternatives: (data.alternatives ?? []).map((item) =>
          lineOf(titleOf(item.alternative), item.why, item.for),
        ),
        wins: (data.wins ?? []).map(({ text }) => text),
        ...given('for', data.for),
      };
    }),
    criteria: catalog
      .of('criterion')
      .map((criterion) => ({ ref: refTo(criterion), ...given('for', criterion.data.for) })),
    stages: catalog.of('stage').map(refTo),
    groups: catalog.of('buying-group').map((group) => {
      const { data } = group;
      return {
        ref: refTo(group),
        members: data.members.map((item) => ({
          persona: item.persona,
          role: item.role,
          stages: item.stages ?? [],
          ...given('approves', item.approves),
          ...given('vetoes', item.vetoes),
          ...given('for', item.for),
        })),
        triggers: (data.triggers ?? []).map((item) => lineOf(titleOf(item.trigger), item.why, item.for)),
        decision: stepsOf(data.decisionProcess),
        paper: stepsOf(data.paperProcess),
        ...given(
          'budget',
          data.budget && {
            owner: titleOf(data.budget.owner),
            kind: data.budget.kind,
            planning: data.budget.planning,
          },
        ),
        ...given('for', data.for),
      };
    }),
  };
}
