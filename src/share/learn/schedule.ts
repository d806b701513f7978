import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs';
import type { Memory } from '../../model/learning/progress.ts';

/** How an answer went: wrong, right by luck, right. */
export type Answer = 'wrong' | 'guessed' | 'right';

const RATINGS = { wrong: Rating.Again, guessed: Rating.Hard, right: Rating.Good } as const;

/** Whole days, the same for everybody: no chance in it, and nothing beyond a year. */
const scheduler = fsrs({
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: 365,
  request_retention: 0.9,
});

function cardOf(memory: Memory): Card {
  return {
    due: new Date(memory.due),
    last_review: new Date(memory.last),
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state as State,
    scheduled_days: memory.scheduled,
    elapsed_days: 0,
    learning_steps: 0,
  };
}

/** What is remembered of a card after an answer; `undefined` for one that is answered for the first time. A clock that was put back counts as standing still. */
export function afterAnswer(memory: Memory | undefined, answer: Answer, now: Date): Memory {
  const at = memory && now < new Date(memory.last) ? new Date(memory.last) : now;
  const before = memory ? cardOf(memory) : createEmptyCard(at);
  const { card } = scheduler.next(before, at, RATINGS[answer]);
  return {
    due: card.due.toISOString(),
    last: at.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    scheduled: card.scheduled_days,
  };
}
