import { basisOf, evidenceOf } from '../claims.ts';
import type { Entry } from '../entry.ts';
import { given } from '../views/given.ts';
import {
  atStage,
  type BriefGroup,
  type BriefPerson,
  type BriefRef,
  type Line,
  type Resting,
} from './data.ts';

/** The most that a brief tells of one person, in the order in which it is written there. */
export const TOLD = { proofs: 2, questions: 4, barriers: 3, words: 6 } as const;

/** Up to this weight a criterion is told in the words that most buyers use: what one person asks about it is left to their page. */
const LIGHT = 2;

/** What is looked up while people are gathered. */
export interface Known {
  refTo: (entry: Entry) => BriefRef;
  /** The stages that an entry names of itself. */
  stagesOf: (id: string) => readonly string[] | undefined;
}

/** A claim as a schema reads it. */
interface Claimed {
  text: string;
  evidence?: readonly string[] | undefined;
  basis?: string | undefined;
}

/** What something asserted rests on, and when it holds. */
export const resting = (item: { evidence?: unknown; basis?: unknown; for?: unknown }): Resting => {
  const facts = { evidence: item.evidence, basis: item.basis };
  const evidence = evidenceOf(facts);
  return {
    basis: basisOf(facts),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...given('for', item.for),
  };
};

/** A claim as a line of a brief. */
export const line = (claim: Claimed): Line => ({ text: claim.text, ...resting({ ...claim }) });

/** The first of several claims. */
export const firstLine = (claims: readonly Claimed[] | undefined): Line | undefined =>
  claims?.[0] && line(claims[0]);

/** A persona, cut to what a brief can show of it at some stages; without any stage, to its name and what holds at all of them. */
export function personOf(
  persona: Extract<Entry, { kind: 'persona' }>,
  stages: ReadonlySet<string>,
  { refTo, stagesOf }: Known,
): BriefPerson {
  const { data } = persona;
  const own = <Item extends { stages?: readonly string[] | undefined }>(
    items: readonly Item[] | undefined,
    standard: (item: Item) => readonly string[] | undefined,
  ): Item[] =>
    stages.size === 0 ? [] : (items ?? []).filter((item) => atStage(item.stages ?? standard(item), stages));
  const mark = (
    item: {
      evidence?: readonly string[] | undefined;
      basis?: string | undefined;
      for?: unknown;
      stages?: readonly string[] | undefined;
    },
    to: string,
  ) => ({ to, ...resting(item), ...given('stages', item.stages) });
  return {
    ref: refTo(persona),
    owner: data.owner,
    decision: data.decision,
    ...given('for', data.for),
    parts: (data.stages ?? [])
      .filter(({ stage }) => stages.has(stage))
      .map((item) => ({
        stage: item.stage,
        part: item.part,
        ...resting(item),
        questions: (item.questions ?? []).map(({ text, answer, for: holds }) => ({
          text,
          ...given('answer', answer),
          ...given('for', holds),
        })),
      })),
    weighs: (data.criteria ?? []).length > 0,
    criteria: own(data.criteria, ({ criterion }) => stagesOf(criterion)).map((item) => ({
      ...mark(item, item.criterion),
      weight: item.weight,
      mustHave: item.mustHave === true,
      ...(item.weight > LIGHT || item.mustHave
        ? {
            ...given('question', item.question),
            ...given('proof', item.proof?.slice(0, TOLD.proofs).map(line)),
          }
        : {}),
    })),
    sources: own(data.sources, ({ source }) => stagesOf(source)).map((item) => ({
      ...mark(item, item.source),
      ...given('trust', item.trust),
    })),
    messages: own(data.messages, ({ message }) => stagesOf(message)).map((item) => ({
      to: item.message,
      ...given('stages', item.stages),
      ...given('for', item.for),
      ...given('wording', item.wording),
    })),
    objections: (data.objections ?? [])
      .filter(({ objection }) => stages.size > 0 && atStage(stagesOf(objection), stages))
      .map((item) => ({
        to: item.objection,
        ...resting(item),
        ...given('wording', item.wording),
        ...given('answer', item.answer),
      })),
    measures: (data.measures ?? []).map((item) => ({
      ...mark(item, item.measure),
      ...given('target', item.target),
      ...given('by', item.by),
    })),
    triggers: (data.triggers ?? []).map((item) => mark(item, item.trigger)),
    alternatives: (data.alternatives ?? []).map((item) => mark(item, item.alternative)),
    discovery: (data.discoveryQuestions ?? [])
      .slice(0, TOLD.questions)
      .map(({ text, listenFor, for: holds }) => ({
        text,
        ...given('answer', listenFor),
        ...given('for', holds),
      })),
    barriers: (data.barriers ?? []).slice(0, TOLD.barriers).map((item) => ({
      text: item.text,
      ...resting(item),
      ...given('stage', item.stage),
    })),
    use: (data.wordsToUse ?? []).slice(0, TOLD.words),
    avoid: (data.wordsToAvoid ?? [])
      .slice(0, TOLD.words)
      .map(({ text, instead }) => ({ text, ...given('instead', instead) })),
    evidence: data.evidence ?? [],
  };
}

/** A buying group, cut to what a brief can show of it at some stages. */
export function groupOf(
  group: Extract<Entry, { kind: 'buying-group' }>,
  stages: ReadonlySet<string>,
  { refTo, stagesOf }: Known,
): BriefGroup {
  const { data } = group;
  return {
    ref: refTo(group),
    owner: data.owner,
    ...given('for', data.for),
    members: data.members.map((item) => ({
      persona: item.persona,
      role: item.role,
      ...resting(item),
      ...given('stages', item.stages),
      ...given('approves', item.approves),
      ...given('vetoes', item.vetoes),
    })),
    agreements: (data.agreements ?? []).map(line),
    tensions: (data.tensions ?? []).map(line),
    messages: (data.messages ?? [])
      .filter((item) => atStage(item.stages ?? stagesOf(item.message), stages))
      .map((item) => ({
        to: item.message,
        ...given('stages', item.stages),
        ...given('why', item.why),
        ...given('for', item.for),
      })),
    triggers: (data.triggers ?? []).map((item) => ({
      to: item.trigger,
      ...resting(item),
    })),
    evidence: data.evidence ?? [],
  };
}
