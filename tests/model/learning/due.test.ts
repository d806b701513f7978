import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/model/learning/day.ts';
import { dueNow, dueOn, sessionOf, spread, standingOf } from '../../../src/model/learning/due.ts';
import { type Learned, NOTHING, type Progress, withLearned } from '../../../src/model/learning/progress.ts';
import type { Card } from '../../../src/model/quiz/card.ts';

const NOW = new Date(2026, 10, 25, 9, 30);

const day = (number: number, hour = 12): string => new Date(2026, 10, number, hour).toISOString();

const card = (key: string, sort = 'means'): Card => ({
  key,
  sort,
  home: key,
  about: [key],
  form: 'pick',
  ask: key,
  options: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
  says: key,
  rests: 'House view',
  address: '/',
  place: key,
  fact: 'now',
});

const learned = (key: string, due: string, more: Partial<Learned> = {}): Learned => ({
  key,
  fact: 'now',
  says: '',
  memory: { due, last: day(20), stability: 3, difficulty: 5, reps: 1, lapses: 0, state: 2, scheduled: 3 },
  asked: 1,
  right: 1,
  ...more,
});

const knowing = (...all: readonly Learned[]): Progress => all.reduce(withLearned, NOTHING);

const keys = (cards: readonly { key: string }[]): string[] => cards.map(({ key }) => key);

describe('what is due', () => {
  it('is due from the morning of its day on, the longest overdue first', () => {
    const progress = knowing(
      learned('tonight', day(25, 23)),
      learned('tomorrow', day(26, 0)),
      learned('old', day(3)),
      learned('yesterday', day(24)),
    );
    expect(keys(dueNow(progress, NOW))).toEqual(['old', 'yesterday', 'tonight']);
  });

  it('is counted for each of the next days', () => {
    const progress = knowing(
      learned('a', day(26)),
      learned('b', day(26, 1)),
      learned('c', day(28)),
      learned('d', day(24)),
    );
    expect(dueOn(progress, NOW, 3)).toEqual([
      { day: '2026-11-26', count: 2 },
      { day: '2026-11-27', count: 0 },
      { day: '2026-11-28', count: 1 },
    ]);
  });

  it('goes by the day of the place, over the ends of months and years', () => {
    expect(localDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
    expect(
      dueOn(knowing(learned('a', new Date(2027, 0, 1, 8).toISOString())), new Date(2026, 11, 31, 22), 1),
    ).toEqual([{ day: '2027-01-01', count: 1 }]);
  });
});

describe('a card', () => {
  it('is new, changed, being learned or known', () => {
    const progress = knowing(
      learned('learning', day(26)),
      learned('known', day(26), { memory: { ...learned('x', day(26)).memory, stability: 9 } }),
      learned('changed', day(26), { fact: 'before' }),
    );
    expect(['new', 'learning', 'known', 'changed'].map((key) => standingOf(card(key), progress))).toEqual([
      'new',
      'learning',
      'known',
      'changed',
    ]);
  });
});

describe('a session', () => {
  const many = (name: string, count: number): Card[] =>
    Array.from({ length: count }, (_, index) => card(`${name}${index}`));

  it('asks what has changed first, then what is due, then what is new', () => {
    expect(keys(sessionOf(many('changed', 1), many('due', 2), many('new', 9), 5))).toEqual([
      'changed0',
      'due0',
      'due1',
      'new0',
      'new1',
    ]);
  });

  it('is new by a third at least while there is anything new, however much is due', () => {
    const session = sessionOf([], many('due', 50), many('new', 50), 9);
    expect(session.filter(({ key }) => key.startsWith('new')).length).toBe(3);
    expect(session.length).toBe(9);
    expect(sessionOf([], many('due', 50), [], 9).length).toBe(9);
  });

  it('asks nothing twice, and is short where there is little', () => {
    expect(keys(sessionOf(many('x', 2), many('x', 3), many('x', 4), 10)).sort()).toEqual([
      'x0',
      'x1',
      'x2',
      'x3',
    ]);
    expect(sessionOf([], [], [], 10)).toEqual([]);
  });

  it('takes new cards sort by sort, the same all day', () => {
    const cards = [...'abc'].flatMap((sort) =>
      Array.from({ length: 4 }, (_, index) => card(`${sort}${index}`, sort)),
    );
    const mixed = spread(cards, '2026-11-25');
    expect(new Set(mixed.slice(0, 3).map(({ sort }) => sort)).size).toBe(3);
    expect(spread(cards, '2026-11-25')).toEqual(mixed);
    expect(keys(spread(cards, '2026-11-26'))).not.toEqual(keys(mixed));
    expect(keys(mixed).sort()).toEqual(keys(cards).sort());
  });
});
