import { daysBetween } from '../day.ts';
import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from './choice.ts';

/** What a number of days rests on. */
export type DayBasis = 'estimate' | 'crm' | 'interviews';

/** A range, low to high. */
export interface Range {
  low: number;
  high: number;
}

/** A shared goal, as its author wrote it. */
export interface GoalMark {
  ref: EntryRef;
  metric: string;
  unit: string;
  better: 'higher' | 'lower';
  baseline: { value: number; asOf: string };
  current: { value: number; asOf: string };
  target: number;
  due: string;
  /** The teams that answer for it, by name. */
  salesOwner: string;
  marketingOwner: string;
  for?: unknown;
}

/** A sticking point, as its author wrote it. */
export interface PointMark {
  ref: EntryRef;
  stage: string;
  severity: number;
  /** Calendar days that a deal loses that sticks here, and the share of deals that do, 0 to 1. */
  days?: Range & { shareOfDeals: number; basis: DayBasis };
  goals: readonly string[];
  for?: unknown;
}

/** An initiative, as its author wrote it. */
export interface InitiativeMark {
  ref: EntryRef;
  aim: 'awareness' | 'leads' | 'cycle' | 'references';
  progress: 'idea' | 'planned' | 'running' | 'done' | 'stopped';
  owner: string;
  stages: readonly string[];
  addresses: readonly { point: string; effect?: Range; basis?: DayBasis; for?: unknown }[];
  goals: readonly { goal: string; effect?: number; for?: unknown }[];
  starts?: string;
  ends?: string;
  personDays?: number;
  /** What came of it, first line. */
  result?: string;
  for?: unknown;
}

/** What the alignment map is worked out from: plain data, so that a browser can do it too. */
export interface AlignmentData {
  goals: readonly GoalMark[];
  points: readonly PointMark[];
  initiatives: readonly InitiativeMark[];
  stages: readonly EntryRef[];
}

/** Days that rest on records, and days that are estimated: never one sum of both. */
export interface Days {
  measured: Range;
  estimated: Range;
}

/** One initiative at one sticking point. */
export interface Aimed {
  initiative: InitiativeMark;
  /** Days that it saves in a deal that sticks there, as written. */
  effect?: Range;
  basis?: DayBasis;
  /** Whether its effect counts towards what is promised: only where it is planned or running. What is done shows in the goal's reading already. */
  counts: boolean;
}

/** One sticking point with what is done about it. */
export interface Held {
  point: PointMark;
  /** Expected days per deal: days lost times the share of deals; `undefined` where the author gives no days. */
  lost?: Range;
  aimed: readonly Aimed[];
  /** Expected days per deal that its initiatives promise together, at most what is lost, by what the effects rest on. */
  promised: Days;
}

/** A goal with all that bears on it. */
export interface GoalLine {
  goal: GoalMark;
  /** How far from baseline to target it is, 0 to 1 and beyond; below 0 where it went the wrong way. */
  reached: number;
  /** How much of its time had passed on the day of the current reading, 0 to 1. */
  passed: number;
  /** What is left to the target, in the unit of the goal; 0 where it is reached. */
  gap: number;
  /** Whether it is counted in days, so that days saved bear on it. */
  inDays: boolean;
  /** The sticking points that hold it back, costliest first. */
  held: readonly Held[];
  lost: Days;
  promised: Days;
  /** What planned and running initiatives say they add, in the unit of the goal. */
  added: number;
  /** The initiatives that serve it without naming days. */
  serving: readonly { initiative: InitiativeMark; effect?: number; counts: boolean }[];
}

/** A stage with what is lost in it and what is spent on it. */
export interface StageLine {
  ref: EntryRef;
  lost: Days;
  /** Working days of our own people, each initiative's split evenly over its stages. */
  effort: number;
  points: number;
}

/** An aim with what is spent on it. */
export interface AimLine {
  aim: InitiativeMark['aim'];
  initiatives: number;
  personDays: number;
}

/** The alignment map. */
export interface Alignment {
  goals: readonly GoalLine[];
  /** Sticking points that nothing under way or done addresses, costliest first. */
  unaddressed: readonly Held[];
  /** Initiatives, stopped ones left out, that address no sticking point, dearest first. */
  aimless: readonly InitiativeMark[];
  /** Initiatives, stopped ones left out, that serve no shared goal. */
  goalless: readonly InitiativeMark[];
  /** Sticking points that hold no shared goal back. */
  beside: readonly Held[];
  stages: readonly StageLine[];
  aims: readonly AimLine[];
}

/** The parameters of its address. */
export const ALIGNMENT_CHOICES = ['goal'] as const;

const NONE: Range = { low: 0, high: 0 };
const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
const times = ({ low, high }: Range, by: number): Range => ({ low: low * by, high: high * by });
const isMeasured = (basis: DayBasis | undefined): boolean => basis === 'crm' || basis === 'interviews';
const isPromise = ({ progress }: InitiativeMark): boolean => progress === 'planned' || progress === 'running';
const isWork = (initiative: InitiativeMark): boolean =>
  isPromise(initiative) || initiative.progress === 'done';
const sum = (all: readonly Days[]): Days => ({
  measured: all.map(({ measured }) => measured).reduce(plus, NONE),
  estimated: all.map(({ estimated }) => estimated).reduce(plus, NONE),
});

/** Expected days that count towards `lost`, put down as measured or estimated. */
const lostAs = ({ point, lost }: Held): Days =>
  isMeasured(point.days?.basis)
    ? { measured: lost ?? NONE, estimated: NONE }
    : { measured: NONE, estimated: lost ?? NONE };

/** What initiatives promise at one point: measured effects first, estimates on top, both together at most the days lost that finished work has left. */
function promisedAt({ days }: PointMark, aimed: readonly Aimed[]): Days {
  if (!days) return { measured: NONE, estimated: NONE };
  const total = (counted: (one: Aimed) => boolean): Range =>
    aimed
      .filter(counted)
      .map(({ effect }) => effect ?? NONE)
      .reduce(plus, NONE);
  const of = (measured: boolean): Range => total((one) => one.counts && isMeasured(one.basis) === measured);
  const cap = (range: Range, most: Range): Range => ({
    low: Math.min(range.low, most.low),
    high: Math.min(range.high, most.high),
  });
  const minus = (from: Range, by: Range): Range => ({
    low: Math.max(0, from.low - by.low),
    high: Math.max(0, from.high - by.high),
  });
  const open = minus(
    days,
    total(({ initiative }) => initiative.progress === 'done'),
  );
  const measured = cap(of(true), open);
  const estimated = cap(of(false), minus(open, measured));
  return {
    measured: times(measured, days.shareOfDeals),
    estimated: times(estimated, days.shareOfDeals),
  };
}

const cost = ({ point, lost }: Held): number => (lost?.high ?? 0) * 10 + point.severity;

/** Costliest first: by expected days per deal at the high end, then by severity. */
const byCost = (a: Held, b: Held): number =>
  cost(b) - cost(a) || a.point.ref.title.localeCompare(b.point.ref.title, 'en');

function goalLine(
  goal: GoalMark,
  held: readonly Held[],
  initiatives: readonly InitiativeMark[],
  choice: Choice,
): GoalLine {
  const scope = scopeOf(choice);
  const way = goal.target - goal.baseline.value;
  const left = goal.better === 'higher' ? goal.target - goal.current.value : goal.current.value - goal.target;
  const time = daysBetween(goal.baseline.asOf, goal.due);
  const own = held.filter(({ point }) => point.goals.includes(goal.ref.id)).sort(byCost);
  const serving = initiatives.flatMap((initiative) => {
    const served = initiative.goals.find((mark) => mark.goal === goal.ref.id && holdsFor(scope, mark.for));
    if (!served) return [];
    const effect = served.effect === undefined ? {} : { effect: served.effect };
    return [{ initiative, counts: isPromise(initiative), ...effect }];
  });
  return {
    goal,
    reached: way === 0 ? 1 : (goal.current.value - goal.baseline.value) / way,
    passed:
      time <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(goal.baseline.asOf, goal.current.asOf) / time)),
    gap: Math.max(0, left),
    inDays: /\bdays?\b/i.test(goal.unit),
    held: own,
    lost: sum(own.map(lostAs)),
    promised: sum(own.map(({ promised }) => promised)),
    added: serving.filter(({ counts }) => counts).reduce((total, { effect }) => total + (effect ?? 0), 0),
    serving,
  };
}

/** Works the alignment map out for a choice of scope and, where asked, one goal. */
export function alignment(data: AlignmentData, choice: Choice = {}): Alignment {
  const scope = scopeOf(choice);
  const wanted = one(choice, 'goal');
  const initiatives = data.initiatives.filter((initiative) => holdsFor(scope, initiative.for));
  const held = data.points
    .filter((point) => holdsFor(scope, point.for))
    .map((point): Held => {
      const aimed = initiatives.flatMap((initiative) =>
        initiative.addresses
          .filter((mark) => mark.point === point.ref.id && holdsFor(scope, mark.for))
          .map(
            ({ effect, basis }): Aimed => ({
              initiative,
              counts: isPromise(initiative),
              ...(effect ? { effect } : {}),
              ...(basis ? { basis } : {}),
            }),
          ),
      );
      return {
        point,
        ...(point.days ? { lost: times(point.days, point.days.shareOfDeals) } : {}),
        aimed,
        promised: promisedAt(point, aimed),
      };
    });
  const live = initiatives.filter(({ progress }) => progress !== 'stopped');
  const dearest = (a: InitiativeMark, b: InitiativeMark): number => (b.personDays ?? 0) - (a.personDays ?? 0);
  const known = new Set(data.points.map(({ ref }) => ref.id));
  return {
    goals: data.goals
      .filter((goal) => holdsFor(scope, goal.for) && (!wanted || goal.ref.id === wanted))
      .map((goal) => goalLine(goal, held, initiatives, choice)),
    unaddressed: held.filter(({ aimed }) => !aimed.some(({ initiative }) => isWork(initiative))).sort(byCost),
    aimless: live.filter(({ addresses }) => !addresses.some(({ point }) => known.has(point))).sort(dearest),
    goalless: live.filter(({ goals }) => goals.length === 0).sort(dearest),
    beside: held.filter(({ point }) => point.goals.length === 0).sort(byCost),
    stages: data.stages.map((ref) => {
      const here = held.filter(({ point }) => point.stage === ref.id);
      return {
        ref,
        lost: sum(here.map(lostAs)),
        effort: live.reduce(
          (total, { stages, personDays = 0 }) =>
            total + (stages.includes(ref.id) ? personDays / stages.length : 0),
          0,
        ),
        points: here.length,
      };
    }),
    aims: (['awareness', 'leads', 'cycle', 'references'] as const).map((aim) => {
      const own = live.filter((initiative) => initiative.aim === aim);
      return {
        aim,
        initiatives: own.length,
        personDays: own.reduce((total, { personDays = 0 }) => total + personDays, 0),
      };
    }),
  };
}
