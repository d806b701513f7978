import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/model/nearest.ts';

describe('the distance of two words', () => {
  it('is the number of letters added, lost, changed or swapped with their neighbour', () => {
    expect(editDistance('cost', 'cost')).toBe(0);
    expect(editDistance('cost', 'costs')).toBe(1);
    expect(editDistance('cost', 'cast')).toBe(1);
    expect(editDistance('csot', 'cost')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', '')).toBe(3);
  });

  it('is the same both ways', () => {
    expect(editDistance('total-cost', 'cost-total')).toBe(editDistance('cost-total', 'total-cost'));
  });
});

describe('the nearest match', () => {
  it('is the one with the fewest slips, ties by the alphabet', () => {
    expect(nearest('criterai', ['criteria', 'criterion', 'stage'])).toEqual(['criteria']);
    expect(nearest('cat', ['hat', 'bat', 'rat'], 2)).toEqual(['bat', 'hat']);
    expect(nearest('cat', ['rat', 'hat', 'bat'], 2)).toEqual(['bat', 'hat']);
  });

  it('passes over case, and finds a word within a longer id', () => {
    expect(nearest('CFO', ['cfo'])).toEqual(['cfo']);
    expect(nearest('cost', ['total-cost-of-ownership', 'most-trusted'])).toEqual(['total-cost-of-ownership']);
  });

  it('is nothing where nothing is near', () => {
    expect(nearest('budget', ['stage', 'persona'])).toEqual([]);
    expect(nearest('x', [])).toEqual([]);
  });
});
