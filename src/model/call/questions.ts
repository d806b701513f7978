import { isFields } from '../plain.ts';
import { holdsFor, SCOPE_DIMENSIONS, type Scope } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { given } from '../views/given.ts';
import { stageRank } from '../views/stage-rank.ts';
import { byTurns } from './by-turns.ts';
import type { CallFacts, CallObjection, CallQuestion, CallWeight } from './facts.ts';

/** A question to ask, and by which rule it came to be one of the three. */
export interface CallAsk {
  text: string;
  /** What a telling answer sounds like. */
  listenFor?: string;
  /** Why this one, in a few words; absent for one that is good at any stage. */
  why?: string;
  /** Where it stands on the page of the persona, or of the objection. */
  anchor?: string;
}

/** A question that they will ask, and what answers it. */
export interface CallTheirs {
  text: string;
  answer?: string;
  /** When or about what they ask it, in words. */
  about: string;
  anchor: string;
}

/** How many questions are asked first. */
export const ASKED = 3;

/** What questions are chosen by. */
interface Choosing {
  scope: Scope;
  stage: EntryRef | undefined;
}

/** True where something is meant for the very case that was chosen, rather than for any. */
const isMeant = (scope: Scope, meant: unknown): boolean =>
  isFields(meant) && SCOPE_DIMENSIONS.some((dimension) => scope[dimension]?.length && meant[dimension]);

/**
 * The three questions to ask first. In this order, none twice:
 *
 * 1. Questions that their author keeps for the stage at which the deal stands, or for the very case that was chosen (such as a renewal); for both first. Somebody has said of these that they belong here.
 * 2. Questions for any stage, in the order in which their author put them: what matters most was written first.
 * 3. What to ask before answering an objection that comes up at the stage: it is to be asked anyway.
 * 4. Questions that belong to other stages, so that a page with few still gives three.
 *
 * Which question suits a stage or a criterion is never guessed from its words.
 */
export function firstQuestions(
  { questions }: CallFacts,
  objections: readonly CallObjection[],
  { scope, stage }: Choosing,
): CallAsk[] {
  const holding = questions.filter((question) => holdsFor(scope, question.for));
  const meant = (question: CallQuestion): number =>
    Number(stage !== undefined && question.stages.includes(stage.id)) + Number(isMeant(scope, question.for));
  const ask = (question: CallQuestion, why: string | undefined): CallAsk => ({
    text: question.text,
    anchor: question.anchor,
    ...given('why', why),
    ...given('listenFor', question.hint),
  });
  const fits = holding.filter(({ stages }) => stageRank(stages, stage?.id) < 2);
  const whyFits = (question: CallQuestion): string | undefined =>
    isMeant(scope, question.for)
      ? 'for this case'
      : stage && question.stages.includes(stage.id)
        ? 'for this stage'
        : undefined;
  const found: CallAsk[] = [
    ...[...fits].sort((a, b) => meant(b) - meant(a)).map((question) => ask(question, whyFits(question))),
    ...objections.flatMap(({ askBack, ref }): CallAsk[] =>
      askBack === undefined ? [] : [{ text: askBack, why: `before you answer “${ref.title}”` }],
    ),
    ...holding
      .filter((question) => !fits.includes(question))
      .map((question) => ask(question, 'else for another stage')),
  ];
  return [...new Map(found.map((one) => [one.text, one])).values()].slice(0, ASKED);
}

/**
 * What they will ask: at a stage, what they ask there and then what they ask about the criteria that weigh most; without one, the first question of each stage in turn, then the second of each, so that the whole cycle is heard.
 */
export function theirQuestions(
  { parts, room }: CallFacts,
  weighs: readonly CallWeight[],
  { scope, stage }: Choosing,
): CallTheirs[] {
  const own = parts
    .filter((part) => holdsFor(scope, part.for) && (stage === undefined || part.stage === stage.id))
    .map((part) => {
      const title = room.stages.find(({ id }) => id === part.stage)?.title ?? part.stage;
      return part.asks
        .filter((question) => holdsFor(scope, question.for))
        .map(
          ({ text, hint, anchor }): CallTheirs => ({
            text,
            about: title,
            anchor,
            ...given('answer', hint),
          }),
        );
    });
  const ofCriteria = weighs.map(
    ({ asks, proof, criterion, anchor }): CallTheirs => ({
      text: asks,
      about: criterion.title,
      anchor,
      ...given('answer', proof[0]),
    }),
  );
  return [...byTurns(own), ...ofCriteria];
}
