import { isFields } from '../plain.ts';
import { holdsFor, type Scope } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from './choice.ts';
import { given } from './given.ts';
import type { RoomData, RoomGroup, RoomPersona, RoomSeat, RoomStep } from './room-data.ts';

/** A title that somebody who was met goes by. */
export interface MetTitle {
  title: string;
  /** How sure it is that this is who they are. */
  outcome: 'sure' | 'likely';
  /** The same as a number, from 0 to 1. */
  sure: number;
  why: readonly string[];
  /** Who else it may be. */
  others: readonly EntryRef[];
}

/** Somebody who decides in the group, met or not. */
export interface RoomMember {
  ref: EntryRef;
  persona: RoomPersona;
  role: RoomSeat['role'];
  /** What they can stop, in words: in this group, or at all. */
  vetoes: readonly string[];
  /** Steps ahead that they can stop. */
  stops: readonly string[];
  /** What they say yes to, in words. */
  approves: readonly string[];
  canVeto: boolean;
  /** Whether the deal needs their yes. */
  mustApprove: boolean;
  /** How many ways they have to end the deal: signing, a yes of their own, a veto. */
  powers: number;
  /** The stages at which they take part, in order. */
  stages: readonly EntryRef[];
  /** Whether they take part by the stage at which the deal stands. */
  due: boolean;
  /** The titles under which they were met, surest first; none where they were not. */
  titles: readonly MetTitle[];
}

/** A step on paper, and whether it has begun. */
export interface RoomPaper extends RoomStep {
  begun: boolean;
  /** Whether it belongs to the stage at which the deal stands, or an earlier one. */
  due: boolean;
  /** The persona who runs it, where there is one. */
  runner?: EntryRef;
  /** Where it belongs in the cycle. */
  at?: EntryRef;
}

/** How long the steps take that have not begun, in working days; each end apart. */
export interface RoomWait {
  /** How many have not begun. */
  steps: number;
  /** Of how many of them the days are known. */
  dated: number;
  /** One after another. */
  chain: { low: number; high: number };
  /** All side by side. */
  longest: { low: number; high: number };
}

/** A group, its members and its steps on paper, before anything is said of who was met. */
export interface RoomTable {
  group: RoomGroup;
  members: readonly RoomMember[];
  paper: readonly RoomPaper[];
  wait: RoomWait;
  /** Steps of the decision that are not behind the stage at which the deal stands. */
  steps: readonly RoomStep[];
}

/** The roles that sign. */
const SIGNS: ReadonlySet<string> = new Set(['economic-buyer', 'approver']);

/** What a room is narrowed to: the scope that was chosen, else what the group itself is for. */
export const scopeWithin = (group: RoomGroup, chosen: Scope): Scope =>
  isFields(group.for) ? { ...group.for, ...chosen } : chosen;

const textsOf = (lines: readonly { text: string; for?: unknown }[], scope: Scope): string[] =>
  lines.filter((line) => holdsFor(scope, line.for)).map(({ text }) => text);

/** Those to meet first: who takes part by now, then who has more ways to end the deal, then who can stop more steps ahead, then as the group's page has them. */
export const byUrgency = (a: RoomMember, b: RoomMember): number =>
  Number(b.due) - Number(a.due) || b.powers - a.powers || b.stops.length - a.stops.length;

function waitFor(paper: readonly RoomPaper[]): RoomWait {
  const ahead = paper.filter(({ begun }) => !begun);
  const dated = ahead.flatMap(({ days }) => days ?? []);
  const sum = (end: 'low' | 'high'): number => dated.reduce((total, days) => total + days[end], 0);
  const most = (end: 'low' | 'high'): number => Math.max(0, ...dated.map((days) => days[end]));
  return {
    steps: ahead.length,
    dated: dated.length,
    chain: { low: sum('low'), high: sum('high') },
    longest: { low: most('low'), high: most('high') },
  };
}

/** Members and steps on paper of one group, for a choice and those who were met. */
export function tableOf(
  data: RoomData,
  group: RoomGroup,
  choice: Choice,
  titles: ReadonlyMap<string, readonly MetTitle[]>,
): RoomTable {
  const scope = scopeWithin(group, scopeOf(choice));
  const place = new Map(data.stages.map(({ id }, index) => [id, index]));
  const now = place.get(one(choice, 'stage') ?? '');
  const isDue = (stage: string | undefined): boolean =>
    now !== undefined && stage !== undefined && (place.get(stage) ?? Number.POSITIVE_INFINITY) <= now;
  const personas = new Map(data.personas.map((persona) => [persona.ref.id, persona]));
  const begun = new Set(choice['begun']);
  const paper = group.paper
    .filter((step) => holdsFor(scope, step.for))
    .map(
      (step): RoomPaper => ({
        ...step,
        begun: begun.has(step.id),
        due: isDue(step.stage),
        ...given('runner', personas.get(step.persona ?? '')?.ref),
        ...given(
          'at',
          data.stages.find(({ id }) => id === step.stage),
        ),
      }),
    );
  const isPast = ({ stage }: RoomStep): boolean =>
    now !== undefined && stage !== undefined && (place.get(stage) ?? now) < now;
  const steps = group.decision.filter((step) => holdsFor(scope, step.for) && !isPast(step));
  const ahead = [...steps, ...paper.filter((step) => !step.begun)];
  const members = group.members.flatMap((seat): RoomMember[] => {
    const persona = personas.get(seat.persona);
    if (!persona || !holdsFor(scope, seat.for) || !holdsFor(scope, persona.for)) return [];
    const signs = SIGNS.has(seat.role);
    const vetoes = seat.vetoes ? [seat.vetoes] : textsOf(persona.vetoes, scope);
    const own = signs ? textsOf(persona.approves, scope) : [];
    const approves = seat.approves ? [seat.approves] : own;
    const stops = ahead.filter(({ canStop }) => canStop.includes(seat.persona)).map(({ text }) => text);
    const canVeto = vetoes.length > 0 || stops.length > 0;
    const takesPart = new Set(
      seat.stages.length > 0
        ? seat.stages
        : persona.stages.filter((at) => holdsFor(scope, at.for)).map(({ stage }) => stage),
    );
    return [
      {
        ref: persona.ref,
        persona,
        role: seat.role,
        vetoes,
        stops,
        approves,
        canVeto,
        mustApprove: signs || seat.approves !== undefined,
        powers: Number(signs) + Number(signs || seat.approves !== undefined) + Number(canVeto),
        stages: data.stages.filter(({ id }) => takesPart.has(id)),
        due: [...takesPart].some(isDue),
        titles: titles.get(seat.persona) ?? [],
      },
    ];
  });
  return { group, members, steps, paper, wait: waitFor(paper) };
}

/** Every group with its members and its steps on paper: what stands on the page before anything is chosen. */
export const roomTables = (data: RoomData, choice: Choice = {}): RoomTable[] =>
  data.groups.map((group) => tableOf(data, group, choice, new Map()));
