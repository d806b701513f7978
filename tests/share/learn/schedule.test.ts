import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { isDue } from '../../../src/model/learning/due.ts';
import { type Learned, type Memory, NOTHING, withLearned } from '../../../src/model/learning/progress.ts';
import { readProgress, writeProgress } from '../../../src/model/learning/progress-text.ts';
import { type Answer, afterAnswer } from '../../../src/share/learn/schedule.ts';
import { seeded } from '../../bench/random.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-25T07:40:00.000Z');

const learned = (key: string, memory: Memory): Learned => ({
  key,
  fact: '',
  says: '',
  memory,
  asked: 1,
  right: 1,
});

describe('scheduling over 90 days', () => {
  it('is that of ts-fsrs itself, though every evening all is written as text and read again', () => {
    const direct = fsrs({
      enable_fuzz: false,
      enable_short_term: false,
      maximum_interval: 365,
      request_retention: 0.9,
    });
    const ratings = { wrong: Rating.Again, guessed: Rating.Hard, right: Rating.Good } as const;
    const random = seeded(90);
    const theirs = new Map<string, Card>(
      Array.from({ length: 60 }, (_, index) => [
        `means:term-${index}:definition`,
        createEmptyCard(new Date(START)),
      ]),
    );
    let ours = NOTHING;
    let answers = 0;
    for (let day = 0; day < 90; day++) {
      const now = new Date(START + day * DAY + random.whole(0, 3) * 600_000);
      for (const [key, card] of theirs) {
        const known = ours.learned.get(key);
        // A new card is met on one of the first twenty days; a known one when it is due, and some days are missed.
        const isAsked = known ? isDue(known, now) && random.chance(0.85) : day < 20 && random.chance(0.2);
        if (!isAsked) continue;
        const answer = random.pick<Answer>(['right', 'right', 'right', 'guessed', 'wrong']);
        theirs.set(key, direct.next(card, now, ratings[answer]).card);
        ours = withLearned(ours, learned(key, afterAnswer(known?.memory, answer, now)));
        answers++;
      }
      ours = readProgress(writeProgress(ours)).progress;
    }
    expect(answers).toBeGreaterThan(300);
    for (const [key, { memory }] of ours.learned) {
      const card = theirs.get(key);
      expect([key, memory.due, memory.reps, memory.lapses, memory.state]).toEqual([
        key,
        card?.due.toISOString(),
        card?.reps,
        card?.lapses,
        card?.state,
      ]);
      expect(memory.stability).toBeCloseTo(card?.stability ?? 0, 6);
    }
  });
});

describe('an answer', () => {
  const now = new Date(START);

  it('brings a card back after days, a wrong one tomorrow, and a lucky one sooner than a known one', () => {
    const days = (answer: Answer): number => afterAnswer(undefined, answer, now).scheduled;
    expect(days('wrong')).toBe(1);
    expect(days('right')).toBeGreaterThan(days('guessed'));
    expect(afterAnswer(undefined, 'right', now).state).toBe(State.Review);
  });

  it('lets the time between grow with each right answer, and starts again with a wrong one', () => {
    let memory = afterAnswer(undefined, 'right', now);
    const gaps = [memory.scheduled];
    for (let round = 0; round < 4; round++) {
      memory = afterAnswer(memory, 'right', new Date(memory.due));
      gaps.push(memory.scheduled);
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(new Set(gaps).size).toBe(gaps.length);
    const lost = afterAnswer(memory, 'wrong', new Date(memory.due));
    expect(lost.scheduled).toBeLessThan(memory.scheduled);
    expect(lost.lapses).toBe(1);
  });

  it('never lies more than a year and a day ahead, the day by which a right answer beats a lucky one', () => {
    let memory = afterAnswer(undefined, 'right', now);
    for (let round = 0; round < 20; round++) memory = afterAnswer(memory, 'right', new Date(memory.due));
    expect(memory.scheduled).toBeLessThanOrEqual(366);
  });

  it('takes a clock that was put back for one that stands still', () => {
    const memory = afterAnswer(undefined, 'right', now);
    const back = afterAnswer(memory, 'right', new Date(START - 400 * DAY));
    expect(back.last).toBe(memory.last);
    expect(Date.parse(back.due)).toBeGreaterThanOrEqual(START);
  });
});
