import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type WhoAnswer, type WhoData, whoIs } from '../who.ts';
import { type Choice, one, scopeOf } from './choice.ts';
import { stageRank } from './stage-rank.ts';
import type { WhoLine, WhoNext, WhoObjection, WhoViewData } from './who-data.ts';

/** The parameter of its address that holds the title. */
export const WHO_QUERY = 'q';

/** The parameters of its address that narrow what comes next. */
export const WHO_CHOICES = ['stage'] as const;

/** What to do with somebody whom we know now, at a stage where one is chosen. */
export interface WhoSteps {
  persona: EntryRef;
  decision: string;
  /** What they do at the stage, and ask there; absent where no stage is chosen or they take no part. */
  here?: { part: string; anchor: string; asks: readonly WhoLine[] };
  /** The stages at which they take part. */
  partAt: readonly { stage: EntryRef; part: string; anchor: string }[];
  questions: readonly WhoLine[];
  objections: readonly WhoObjection[];
  /** How many there are in all. */
  counts: { questions: number; objections: number };
  /** Whom to compare them with: the one considered next, else another with the same decision. */
  beside?: EntryRef;
}

/** The page that says who somebody is. */
export interface WhoView {
  personas: WhoData['personas'];
  examples: readonly string[];
  /** The stage that is chosen. */
  stage?: EntryRef;
  answer?: WhoAnswer;
  /** What comes next, where it is sure or likely who it is. */
  steps?: WhoSteps;
}

/** How much of each list is shown. */
const MOST = { questions: 3, objections: 3, asks: 3 } as const;

/** How people write titles about themselves. */
const DRESSED: readonly ((title: string) => string)[] = [
  (title) => `Interim ${title} @ Example Ltd`,
  (title) => title,
  (title) => `${title} | MBA | Speaker`,
  (title) => title.toUpperCase(),
  (title) => title,
  (title) => `Former ${title}`,
];

/** Titles to try, one a persona, by turns the second and the last of its list, as people write them. */
const examplesIn = (personas: WhoData['personas']): string[] =>
  personas.slice(0, DRESSED.length).flatMap(({ jobTitles }, index) => {
    const title = jobTitles.at(index % 2 === 0 ? 1 : -1) ?? jobTitles[0];
    return title === undefined ? [] : (DRESSED[index]?.(title) ?? title);
  });

function stepsFor(
  { persona }: NonNullable<WhoAnswer['best']>,
  others: WhoAnswer['others'],
  { who, next, stages }: WhoViewData,
  choice: Choice,
): WhoSteps {
  const scope = scopeOf(choice);
  const chosen = one(choice, 'stage');
  const holds = (item: { for?: unknown }): boolean => holdsFor(scope, item.for);
  const known: WhoNext = next.find(({ id }) => id === persona.id) ?? {
    id: persona.id,
    stages: [],
    questions: [],
    objections: [],
  };
  const decision = who.personas.find(({ ref }) => ref.id === persona.id)?.decision ?? '';
  const parts = known.stages.filter(holds);
  const here = parts.find(({ stage }) => stage === chosen);
  const questions = known.questions.filter(holds);
  const objections = known.objections.filter(holds);
  const rival = who.personas.find(({ ref, decision: word }) => ref.id !== persona.id && word === decision);
  const beside =
    others[0]?.persona ?? rival?.ref ?? who.personas.find(({ ref }) => ref.id !== persona.id)?.ref;
  return {
    persona,
    decision,
    ...(here
      ? { here: { part: here.part, anchor: here.anchor, asks: here.asks.filter(holds).slice(0, MOST.asks) } }
      : {}),
    partAt: parts.flatMap(({ stage, part, anchor }) => {
      const ref = stages.find(({ id }) => id === stage);
      return ref ? [{ stage: ref, part, anchor }] : [];
    }),
    questions: questions.slice(0, MOST.questions),
    objections: [...objections]
      .sort((a, b) => stageRank(a.stages, chosen) - stageRank(b.stages, chosen))
      .slice(0, MOST.objections),
    counts: { questions: questions.length, objections: objections.length },
    ...(beside ? { beside } : {}),
  };
}

/** Says who has a title and what to do about it; without a title, whom we know at all. */
export function whoView(data: WhoViewData, title = '', choice: Choice = {}): WhoView {
  const { personas } = data.who;
  const stage = data.stages.find(({ id }) => id === one(choice, 'stage'));
  const view = { personas, examples: examplesIn(personas), ...(stage ? { stage } : {}) };
  if (title.trim() === '') return view;
  const answer = whoIs(title, data.who);
  const { best, others } = answer;
  return { ...view, answer, ...(best ? { steps: stepsFor(best, others, data, choice) } : {}) };
}
