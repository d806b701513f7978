import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, scopeOf } from '../views/choice.ts';
import { given } from '../views/given.ts';
import { stageRank } from '../views/stage-rank.ts';
import type { CallFacts, CallLine } from './facts.ts';
import { fitted, linesOf, shortened } from './fit.ts';
import type { CallAsk, CallTheirs } from './questions.ts';
import { type CallSheet, callSheet } from './sheet.ts';

/** What the colleague who plays the buyer knows and the seller has to find out. */
export interface HiddenBrief {
  /** What has just happened to them. */
  triggers: readonly CallLine[];
  /** What they think and do not say. */
  barriers: readonly CallLine[];
  /** What else they could do. */
  alternatives: readonly CallLine[];
  /** How they will judge it afterwards. */
  measures: readonly CallLine[];
  measuredBy: readonly CallLine[];
  wins: readonly CallLine[];
  vetoes: readonly CallLine[];
  /** What they want, most first, and what would prove it. */
  wants: readonly { title: string; weight: number; mustHave: boolean; why: string; proof?: string }[];
  /** What to ask the seller, and which answer is a good one. */
  asks: readonly CallTheirs[];
  /** What to object, what is behind it, and on what to give way. */
  objects: readonly { title: string; says: string; behind?: string; givesWayTo: string }[];
  /** What to say when asked, so that there is something to hear. */
  tells: readonly CallAsk[];
  wordsToUse: readonly string[];
  wordsToAvoid: readonly { text: string; instead?: string }[];
}

/** A role play of one call: two sheets that are never read by the same person. */
export interface RolePlay {
  persona: EntryRef;
  stage?: EntryRef;
  hidden: HiddenBrief;
  /** What the one who listens holds the call against. */
  sheet: CallSheet;
}

/** The most that a brief holds of each list, so that it is read in three minutes. */
const MOST = {
  triggers: 1,
  barriers: 2,
  alternatives: 1,
  measures: 2,
  wants: 4,
  asks: 3,
  objects: 3,
  line: 130,
} as const;

/** One side of A4 in the print of a brief: lines below its head and without its headings, and characters in a line of the narrow column. */
const NARROW = { lines: 51, width: 45 } as const;

const costs = (lists: readonly (readonly string[])[]): number[] =>
  lists.map((texts) => texts.reduce((sum, text) => sum + linesOf(text, NARROW.width), 0.3));

/** What stands in the narrow column of the hidden brief, cut to a page: what they want and stop stays longest. */
function narrowed({ wants, vetoes, alternatives, measures, ...rest }: HiddenBrief): HiddenBrief {
  const line = ({ text, why = '' }: CallLine): string[] => [`${text}. ${why}`];
  const said = costs([
    ...rest.measuredBy.map(({ text }) => [`You are measured by: ${text}`]),
    ...rest.wins.map(({ text }) => [`You stand to win: ${text}`]),
    [rest.wordsToUse.join(', ')],
    [rest.wordsToAvoid.map(({ text }) => `“${text}”`).join(', ')],
  ]).reduce((sum, cost) => sum + cost, 0);
  const [wanted, vetoed, chosen, measured] = fitted(
    [
      {
        costs: costs(
          wants.map(({ title, why, proof = '' }) => [`${title} without it you walk away`, why, proof]),
        ),
        good: 3,
        least: 2,
      },
      { costs: costs(vetoes.map(line)), good: 2, least: 1 },
      { costs: costs(alternatives.map(line)), good: 1, least: 0 },
      { costs: costs(measures.map(line)), good: 1, least: 0 },
    ],
    NARROW.lines - said,
  );
  return {
    ...rest,
    wants: wants.slice(0, wanted),
    vetoes: vetoes.slice(0, vetoed),
    alternatives: alternatives.slice(0, chosen),
    measures: measures.slice(0, measured),
  };
}

/** Picks the first lines that hold: those of the stage, then those of any. */
function linesAt(
  choice: Choice,
  stage: string | undefined,
): (all: readonly CallLine[], most: number) => CallLine[] {
  const scope = scopeOf(choice);
  return (all, most) =>
    all
      .filter((line) => holdsFor(scope, line.for) && stageRank(line.stages ?? [], stage) < 2)
      .sort((a, b) => stageRank(a.stages ?? [], stage) - stageRank(b.stages ?? [], stage))
      .slice(0, most)
      .map((line) => ({
        ...line,
        text: shortened(line.text, MOST.line),
        ...given('why', line.why && shortened(line.why, MOST.line)),
      }));
}

/** What a call is played by: the buyer's brief, and what to listen for. */
export function rolePlay(facts: CallFacts, choice: Choice): RolePlay {
  const sheet = callSheet(facts, choice);
  const { stage, asks, theirs, objections, weighs, use, avoid, measuredBy, wins, vetoes } = sheet;
  const lines = linesAt(choice, stage?.id);
  return {
    persona: facts.persona,
    ...given('stage', stage),
    sheet,
    hidden: narrowed({
      triggers: lines(facts.triggers, MOST.triggers),
      barriers: lines(facts.barriers, MOST.barriers),
      alternatives: lines(facts.alternatives, MOST.alternatives),
      measures: lines(facts.measures, MOST.measures),
      measuredBy,
      wins,
      vetoes,
      wants: weighs.slice(0, MOST.wants).map(({ criterion, weight, mustHave, why, proof }) => ({
        title: criterion.title,
        weight,
        mustHave,
        why,
        ...given('proof', proof[0] && shortened(proof[0], MOST.line)),
      })),
      asks: theirs.slice(0, MOST.asks),
      objects: objections.slice(0, MOST.objects).map(({ ref, says, behind, answer }) => ({
        title: ref.title,
        says,
        givesWayTo: answer,
        ...given('behind', behind[0] && shortened(behind[0], MOST.line)),
      })),
      tells: asks,
      wordsToUse: use,
      wordsToAvoid: avoid,
    }),
  };
}
