import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from '../views/choice.ts';
import { given } from '../views/given.ts';
import type { RoomMember } from '../views/room-table.ts';
import type { CallFacts, CallLine, CallMessage, CallObjection, CallProof, CallWeight } from './facts.ts';
import { shortened } from './fit.ts';
import { type CallDont, donts, objected, ready, said, weighed } from './picks.ts';
import { type CallAsk, type CallTheirs, firstQuestions, theirQuestions } from './questions.ts';
import type { CallReach } from './reach.ts';

/** What somebody weighs, and whether it divides their group. */
export interface SheetWeight extends CallWeight {
  divides: boolean;
}

/** The lists of a sheet, those in the call and those to know. */
export interface SheetLists {
  asks: readonly CallAsk[];
  theirs: readonly CallTheirs[];
  objections: readonly CallObjection[];
  weighs: readonly SheetWeight[];
  use: readonly string[];
  avoid: readonly { text: string; instead?: string }[];
  proofs: readonly CallProof[];
  donts: readonly CallDont[];
  others: readonly RoomMember[];
}

/** The most that a sheet shows of each list, whatever room there is. */
export const MOST = {
  head: 2,
  theirs: 4,
  objections: 4,
  weighs: 6,
  use: 8,
  avoid: 4,
  proofs: 5,
  donts: 4,
  others: 6,
} as const;

/** The longest that a text of each sort may be, in characters; a longer one is cut after a sentence. */
export const LONGEST = { head: 120, question: 170, hint: 190, answer: 240, reason: 150, word: 60 } as const;

/** Who somebody is, at the head of a sheet. */
export interface CallHead {
  summary: string;
  reportsTo?: string;
  measuredBy: readonly CallLine[];
  wins: readonly CallLine[];
  approves: readonly CallLine[];
  vetoes: readonly CallLine[];
  /** What to say in one line. */
  says?: string;
  /** The proof that they want of what weighs most. */
  wanted?: string;
}

/** The head of a sheet: the first lines of each sort that hold, none longer than paper bears. */
export function headOf(facts: CallFacts, choice: Choice): CallHead & { message?: CallMessage } {
  const picking = { scope: scopeOf(choice), stage: one(choice, 'stage') };
  const first = (all: readonly CallLine[]): CallLine[] =>
    all
      .filter((line) => holdsFor(picking.scope, line.for))
      .slice(0, MOST.head)
      .map((line) => ({
        ...line,
        text: shortened(line.text, LONGEST.head),
        ...given('why', line.why && shortened(line.why, LONGEST.head)),
      }));
  const [message] = said(facts, picking);
  const [heaviest] = weighed(facts, picking);
  const wanted = heaviest?.proof[0];
  return {
    summary: facts.persona.summary,
    ...given('reportsTo', facts.reportsTo),
    measuredBy: first(facts.measuredBy),
    wins: first(facts.wins),
    approves: first(facts.approves),
    vetoes: first(facts.vetoes),
    ...given('says', message && shortened(message.says, LONGEST.answer)),
    ...given('message', message),
    ...given('wanted', wanted && shortened(wanted, LONGEST.reason)),
  };
}

/** All that a sheet could show, each list in its order and no text longer than paper bears. */
export function listsFor(
  facts: CallFacts,
  choice: Choice,
  stage: EntryRef | undefined,
  reach: CallReach | undefined,
): SheetLists {
  const picking = { scope: scopeOf(choice), stage: stage?.id };
  const choosing = { scope: picking.scope, stage };
  const objections = objected(facts, picking);
  const weighs = weighed(facts, picking);
  return {
    asks: firstQuestions(facts, objections, choosing).map((ask) => ({
      ...ask,
      text: shortened(ask.text, LONGEST.question),
      ...given('listenFor', ask.listenFor && shortened(ask.listenFor, LONGEST.hint)),
    })),
    theirs: theirQuestions(facts, weighs, choosing).map((asked) => ({
      ...asked,
      text: shortened(asked.text, LONGEST.question),
      ...given('answer', asked.answer && shortened(asked.answer, LONGEST.hint)),
    })),
    objections: objections.map((one) => ({
      ...one,
      says: shortened(one.says, LONGEST.question),
      answer: shortened(one.answer, LONGEST.answer),
      ...given('askBack', one.askBack && shortened(one.askBack, LONGEST.question)),
    })),
    weighs: weighs.map((item) => ({
      ...item,
      why: shortened(item.why, LONGEST.reason),
      divides: reach?.divides.has(item.criterion.id) ?? false,
    })),
    use: facts.wordsToUse.map((word) => shortened(word, LONGEST.word)),
    avoid: facts.wordsToAvoid
      .filter((word) => holdsFor(picking.scope, word.for))
      .map(({ text, instead }) => ({
        text: shortened(text, LONGEST.word),
        ...given('instead', instead && shortened(instead, LONGEST.word)),
      })),
    proofs: ready(facts, weighs, picking),
    donts: donts(objections, said(facts, picking), weighs).map((one) => ({
      ...one,
      text: shortened(one.text, LONGEST.reason),
    })),
    others: reach?.others ?? [],
  };
}
