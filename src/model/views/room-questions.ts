import { holdsFor, type Scope } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { given } from './given.ts';
import type { RoomCriterion } from './room-criteria.ts';
import type { RoomPersona, RoomQuestion } from './room-data.ts';
import { byUrgency, type RoomMember } from './room-table.ts';

/** A question to ask next. */
export interface RoomAsk {
  /** Whom to ask. */
  ref: EntryRef;
  /** Whether they were met. */
  met: boolean;
  /** Why this one now, in words. */
  why: string;
  /** What to ask; missing where only their own question is known. */
  ask?: RoomQuestion;
  /** What they will ask themselves. */
  expect?: { text: string; hint?: string };
}

/** What the next questions are chosen from. */
export interface Asking {
  covered: readonly RoomMember[];
  unmet: readonly RoomMember[];
  /** Criteria that nobody present cares about, in order. */
  unheard: readonly RoomCriterion[];
  scope: Scope;
  stage: EntryRef | undefined;
}

/** How many questions a seller takes into the next week. */
const ASKED = 3;

/** Somebody to ask, and why. */
interface Turn {
  member: RoomMember;
  why: string;
  /** The question that they ask about a criterion. */
  expects?: string;
}

const BY_NOW = ', though they take part by now';

function whyUnmet({ canVeto, mustApprove, due }: RoomMember): string {
  const powers = [canVeto ? 'can veto' : '', mustApprove ? 'must approve' : ''].filter(Boolean).join(' and ');
  const start = powers
    ? `${powers.charAt(0).toUpperCase()}${powers.slice(1)} but has not been met`
    : 'Not met';
  return `${start}${due ? BY_NOW : ''}`;
}

function criterionTurns({ unheard, unmet }: Asking): Turn[] {
  const members = new Map(unmet.map((member) => [member.ref.id, member]));
  return unheard.flatMap(({ ref, absent }): Turn[] => {
    const [holder] = absent;
    const member = members.get(holder?.ref.id ?? '');
    if (!holder || !member) return [];
    const how = holder.mustHave ? 'a must-have for them' : `they give it ${holder.weight} of 5`;
    const why = `Nobody you have met cares about “${ref.title}”; ${how}`;
    return [{ member, why, ...(holder.asks ? { expects: holder.asks } : {}) }];
  });
}

/**
 * The next three questions and whom to ask, ranked so that what can end the deal comes first:
 *
 * 1. Members who can veto or must approve and were not met, one question each: a deal dies of the no that nobody heard. Of these, first who takes part by the stage at which the deal stands, then who has more ways to end it, then who can stop more steps ahead, then as the group's page has them.
 * 2. Criteria that nobody present cares about, must-haves first: the offer is silent on them. The question goes to the absent member who weighs it most.
 * 3. The other members who were not met, in the same order as the first.
 * 4. Those who were met, in the same order, so that a full room has a next question too.
 *
 * Where that gives fewer than three, members are gone through again. A member's discovery questions come in the order in which their author put them, none twice; where they are used up, a question that they ask themselves at the stage (else at any stage where they take part) stands in for one to be ready for. Which discovery question would suit a criterion is not guessed from its words: the member's own question about the criterion stands beside it.
 */
export function nextQuestions(asking: Asking): RoomAsk[] {
  const { covered, unmet, scope, stage } = asking;
  const asked = new Set<string>();
  const fresh = (id: string, questions: readonly RoomQuestion[]): RoomQuestion | undefined =>
    questions.find((question) => holdsFor(scope, question.for) && !asked.has(`${id} ${question.key}`));
  const own = ({ stages }: RoomPersona, at: string | undefined): RoomQuestion[] =>
    stages
      .filter((part) => holdsFor(scope, part.for) && (at === undefined || part.stage === at))
      .flatMap(({ questions }) => questions);

  const turn = ({ member, why, expects }: Turn): RoomAsk[] => {
    const { persona } = member;
    const { id } = persona.ref;
    const ask = fresh(id, persona.questions);
    const here = stage && fresh(id, own(persona, stage.id));
    const theirs = here ?? (ask ? undefined : fresh(id, own(persona, undefined)));
    const expect = expects === undefined ? theirs : { text: expects };
    if (!ask && !expect) return [];
    for (const used of [ask, expects === undefined ? theirs : undefined])
      if (used) asked.add(`${id} ${used.key}`);
    const met = member.titles.length > 0;
    return [{ ref: member.ref, met, why, ...given('ask', ask), ...given('expect', expect) }];
  };

  const toTurn = (member: RoomMember): Turn => ({ member, why: whyUnmet(member) });
  const deciding = unmet.filter(({ canVeto, mustApprove }) => canVeto || mustApprove).map(toTurn);
  const others = unmet.filter(({ canVeto, mustApprove }) => !canVeto && !mustApprove).map(toTurn);
  const met = [...covered].sort(byUrgency).map(
    (member): Turn => ({
      member,
      why: member.due ? `Met, and takes part by ${stage?.title ?? 'now'}` : 'Met: go on from here',
    }),
  );
  const found: RoomAsk[] = [];
  let before = -1;
  for (let turns = [...deciding, ...criterionTurns(asking), ...others, ...met]; found.length > before; ) {
    before = found.length;
    for (const one of turns) if (found.length < ASKED) found.push(...turn(one));
    turns = [...deciding, ...others, ...met];
  }
  return found;
}
