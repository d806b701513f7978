import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from '../views/choice.ts';
import { given } from '../views/given.ts';
import type { CallFacts, CallMessage, CallSupport } from './facts.ts';
import { type CallHead, headOf, listsFor, type SheetLists } from './lists.ts';
import { onPaper, type SheetLeft } from './paper.ts';
import { type CallReach, reachFrom } from './reach.ts';

/** One page to have in hand on a call. */
export interface CallSheet extends SheetLists, CallHead {
  persona: EntryRef;
  decision: string;
  roles: readonly string[];
  reviewed: string;
  /** The permanent address of their page, absolute. */
  link: string;
  /** The stage at which the deal stands. */
  stage?: EntryRef;
  /** What they do there; absent where no stage is chosen or they take no part. */
  part?: string;
  /** The message that `says` is the wording of. */
  message?: CallMessage;
  reach?: CallReach;
  left: SheetLeft;
  /** How many lines of the sheet rest on what. */
  rests: { evidence: number; illustrative: number; houseView: number; assumption: number };
}

/** What lines rest on, counted. */
function restsOf(lines: readonly CallSupport[]): CallSheet['rests'] {
  const count = (basis: CallSupport['basis']): number => lines.filter((line) => line.basis === basis).length;
  return {
    evidence: count('evidence'),
    illustrative: lines.filter(({ illustrative }) => illustrative).length,
    houseView: count('house-view'),
    assumption: count('assumption'),
  };
}

/** The sheet for a call with a persona: at a stage, in a group, within a scope, each where it is chosen. */
export function callSheet(facts: CallFacts, choice: Choice): CallSheet {
  const { persona, decision, roles, reviewed, link, room, parts } = facts;
  const stage = room.stages.find(({ id }) => id === one(choice, 'stage'));
  const reach = reachFrom(persona.id, room, choice);
  const head = headOf(facts, choice);
  const { lists, left } = onPaper(listsFor(facts, choice, stage, reach), head);
  const part = parts.find((one) => one.stage === stage?.id && holdsFor(scopeOf(choice), one.for));
  const { measuredBy, wins, approves, vetoes } = head;
  const claimed = [measuredBy, wins, approves, vetoes, lists.weighs, lists.objections].flat();
  return {
    persona,
    decision,
    roles,
    reviewed,
    link,
    ...given('stage', stage),
    ...given('part', part?.part),
    ...given('reach', reach),
    ...head,
    ...lists,
    left,
    rests: restsOf(claimed),
  };
}
