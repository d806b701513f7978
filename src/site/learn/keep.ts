import { type Learned, withLearned } from '../../model/learning/progress.ts';
import type { Card } from '../../model/quiz/card.ts';
import type { Answer } from '../../share/learn/schedule.ts';
import type { Store } from './store.ts';

/** Where answers are kept, and by which clock. */
interface Keeping {
  store: Store;
  now: () => Date;
}

/** A year, in milliseconds: a fact that is gone does not come back before it is asked again. */
const FAR = 365 * 86_400_000;

/** Keeps how a card was answered; `before` is what was known of it then, so that a guess can be rated from there once more. */
export async function keepAnswer(
  { store, now }: Keeping,
  card: Card,
  answer: Answer,
  before: Learned | undefined,
): Promise<void> {
  const at = now();
  const { afterAnswer } = await import('../../share/learn/schedule.ts');
  // A changed fact is learned from the start.
  const memory = afterAnswer(before?.fact === card.fact ? before.memory : undefined, answer, at);
  store.change((progress) =>
    withLearned(progress, {
      key: card.key,
      fact: card.fact,
      says: card.says,
      memory,
      asked: (before?.asked ?? 0) + 1,
      right: (before?.right ?? 0) + (answer === 'wrong' ? 0 : 1),
    }),
  );
}

/** Keeps that the learner knows of a fact that is asked no more, and what stands in its place. */
export function noteGone({ store, now }: Keeping, gone: Learned, instead: string | undefined): void {
  const at = now();
  const due = new Date(at.getTime() + FAR).toISOString();
  store.change((progress) =>
    withLearned(progress, {
      ...gone,
      fact: '',
      says: instead ?? gone.says,
      memory: { ...gone.memory, last: at.toISOString(), due },
    }),
  );
}
