import { holdsFor, type Scope } from '../scope.ts';
import { stageRank } from '../views/stage-rank.ts';
import { byTurns } from './by-turns.ts';
import type { CallFacts, CallMessage, CallObjection, CallProof, CallWeight } from './facts.ts';

/** What lists are ordered by. */
export interface Picking {
  scope: Scope;
  /** The id of the stage at which the deal stands. */
  stage: string | undefined;
}

/** What belongs to the stage first, then what belongs to any, each in the order of the page. */
const byStage = <Item extends { stages: readonly string[]; for?: unknown }>(
  items: readonly Item[],
  { scope, stage }: Picking,
): Item[] =>
  items
    .filter((item) => holdsFor(scope, item.for))
    .sort((a, b) => stageRank(a.stages, stage) - stageRank(b.stages, stage));

/** What they weigh: what is weighed at the stage first, of that the must-haves, then by weight, then as on their page. */
export const weighed = ({ weighs }: CallFacts, picking: Picking): CallWeight[] =>
  weighs
    .filter((item) => holdsFor(picking.scope, item.for))
    .sort(
      (a, b) =>
        stageRank(a.stages, picking.stage) - stageRank(b.stages, picking.stage) ||
        Number(b.mustHave) - Number(a.mustHave) ||
        b.weight - a.weight,
    );

/** What they object, what comes up at the stage first. */
export const objected = ({ objections }: CallFacts, picking: Picking): CallObjection[] =>
  byStage(objections, picking);

/** What we say to them at the stage, or at any. */
export const said = ({ messages }: CallFacts, picking: Picking): CallMessage[] =>
  byStage(messages, picking).filter(({ stages }) => stageRank(stages, picking.stage) < 2);

/** How much of what they weigh something proves: the sum of those weights. */
const worth = ({ proves }: CallProof, weighs: readonly CallWeight[]): number =>
  weighs
    .filter(({ criterion }) => proves.includes(criterion.id))
    .reduce((sum, { weight }) => sum + weight, 0);

/** What to have at hand: what helps at the stage, of that what proves most of what they weigh, then in the order of the Catalog; nothing that helps only at other stages. */
export const ready = (
  { proofs }: CallFacts,
  weighs: readonly CallWeight[],
  { scope, stage }: Picking,
): CallProof[] =>
  proofs
    .filter((proof) => holdsFor(scope, proof.for) && stageRank(proof.stages, stage) < 2)
    .sort((a, b) => worth(b, weighs) - worth(a, weighs));

/** A thing not to do, and in which talk. */
export interface CallDont {
  text: string;
  about: string;
}

/** What not to do: what their objections, our messages and the criteria warn of, by turns, those of the first of each first. */
export function donts(
  objections: readonly CallObjection[],
  messages: readonly CallMessage[],
  weighs: readonly CallWeight[],
): CallDont[] {
  const first = (about: string, texts: readonly string[]): CallDont[] =>
    texts.slice(0, 1).map((text) => ({ text, about }));
  const sorts = [
    objections.flatMap(({ ref, avoid }) => first(ref.title, avoid)),
    messages.flatMap(({ ref, avoid }) => first(ref.title, avoid)),
    weighs.flatMap(({ criterion, pitfalls }) => first(criterion.title, pitfalls)),
  ];
  return byTurns(sorts);
}
