import { createHash } from 'node:crypto';
import type { Audience } from '../../model/audience.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Entry } from '../../model/entry.ts';
import { type Quiz, quizOf } from '../../model/quiz/index.ts';
import {
  type BuyerShard,
  bucketShards,
  buyerShards,
  type Facts,
  factShards,
  type LearnIndex,
  learnIndex,
  type PathShard,
  pathShards,
  type Shard,
} from '../../model/quiz/shards.ts';
import { type EntryRef, refTo } from '../../model/value.ts';
import type { SiteKnowledge } from '../catalog.ts';

/** Everything that learning is made from, worked out once a build. */
export interface Learning {
  index: LearnIndex;
  quiz: Quiz;
  buyers: ReadonlyMap<string, BuyerShard>;
  buckets: readonly Shard[];
  facts: readonly Facts[];
  paths: ReadonlyMap<string, PathShard>;
}

const made = new WeakMap<Catalog, Learning>();

/** How many signs tell one state of the content from another. */
const SIGNS = 8;

/** What tells this content from any other, as a learner's record names it. */
function revisionOf(catalog: Catalog): string {
  const hash = createHash('sha256').update(JSON.stringify(catalog.site));
  for (const { id, data, html } of catalog.entries) hash.update(JSON.stringify([id, data, html]));
  return hash.digest('hex').slice(0, SIGNS);
}

/** What there is to learn in a Catalog. */
export function learningOf(catalog: Catalog): Learning {
  const before = made.get(catalog);
  if (before) return before;
  const quiz = quizOf(catalog);
  const learning: Learning = {
    index: learnIndex(catalog, quiz, revisionOf(catalog)),
    quiz,
    buyers: buyerShards(catalog, quiz),
    buckets: bucketShards(catalog, quiz),
    facts: factShards(quiz),
    paths: pathShards(catalog, quiz),
  };
  made.set(catalog, learning);
  return learning;
}

/** Whether learning goes on without a network: on internal sites that ask for it. */
export const keepsOffline = ({ site }: Catalog, audience: Audience): boolean =>
  audience === 'internal' && site.offline === true;

/** What tells pages of learning from newer ones: another content makes others, and so does another code. */
export const learnVersion = ({ catalog, code }: SiteKnowledge): string =>
  `${learningOf(catalog).index.revision}-${code.slice(0, SIGNS)}`;

/** One step of a path, as its page shows it. */
export interface LearnStep {
  ref: EntryRef;
  minutes: number;
  why?: string;
  /** How many questions follow. */
  questions: number;
}

/** A learning path, as its page shows it. */
export interface LearnPath {
  ref: EntryRef;
  learner: string;
  outcome: readonly string[];
  minutes: number;
  steps: readonly LearnStep[];
}

/** A path with its steps in order; a step whose entry this audience may not see is left out. */
export function learnPath(path: Extract<Entry, { kind: 'path' }>, catalog: Catalog): LearnPath {
  const questions = learningOf(catalog).paths.get(path.id)?.steps ?? {};
  const steps = path.data.steps.flatMap(({ entry, minutes, why }): LearnStep[] => {
    const target = catalog.get(entry);
    if (!target) return [];
    const count = questions[entry]?.length ?? 0;
    return [{ ref: refTo(target), minutes, questions: count, ...(why === undefined ? {} : { why }) }];
  });
  return {
    ref: refTo(path),
    learner: path.data.learner,
    outcome: path.data.outcome.map(({ text }) => text),
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    steps,
  };
}
