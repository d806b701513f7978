import { describe, expect, it } from 'vitest';
import { type FindingMark, interval, seenFor } from '../../src/model/seen.ts';

const findings = (...weights: FindingMark['weight'][]): FindingMark[] =>
  weights.map((weight, index) => ({
    persona: 'cfo',
    criterion: 'price',
    weight,
    date: `2026-0${index + 1}-01`,
    illustrative: index === 0,
  }));

const verdict = (weight: number, decisive: number, of: number) =>
  seenFor(
    weight,
    findings(...Array.from({ length: of }, (_, index) => (index < decisive ? 'decisive' : 'mentioned'))),
  ).verdict;

describe('the interval of a share', () => {
  it('is Wilson’s at 80 %, worked out by hand', () => {
    const { low, high } = interval(1, 6);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.051', '0.425']);
    const half = interval(3, 6);
    expect([half.low.toFixed(3), half.high.toFixed(3)]).toEqual(['0.268', '0.732']);
  });

  it('stays between nothing and everything, and is everything where nobody was asked', () => {
    expect(interval(0, 5).low).toBe(0);
    expect(interval(5, 5).high).toBe(1);
    expect(interval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('what the record says of a weight', () => {
  it('counts who was asked, where it decided, when last, and what is invented', () => {
    expect(seenFor(5, findings('decisive', 'decisive', 'absent', 'mentioned'))).toMatchObject({
      asked: 4,
      decisive: 2,
      mentioned: 1,
      last: '2026-02-01',
      illustrative: 1,
    });
  });

  it('contradicts a heavy weight that decides too seldom', () => {
    expect(verdict(5, 1, 6)).toBe('lighter');
    expect(verdict(4, 0, 5)).toBe('lighter');
    expect(verdict(3, 0, 5)).toBe('borne-out');
    expect(verdict(5, 2, 6)).toBe('borne-out');
  });

  it('contradicts a light weight that decides too often', () => {
    expect(verdict(2, 3, 6)).toBe('heavier');
    expect(verdict(0, 3, 6)).toBe('heavier');
    expect(verdict(3, 3, 6)).toBe('borne-out');
    expect(verdict(2, 2, 6)).toBe('borne-out');
  });

  it('says nothing from fewer than three findings', () => {
    expect(verdict(5, 0, 2)).toBe('few');
    expect(verdict(1, 2, 2)).toBe('few');
  });
});
