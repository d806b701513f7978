import { describe, expect, it } from 'vitest';
import { fitted, linesOf, shortened } from '../../../src/model/call/fit.ts';

const list = (costs: readonly number[], good = 0, least = 0) => ({ costs, good, least });

describe('fitting lists on paper', () => {
  it('keeps all where there is room', () => {
    expect(fitted([list([1, 2]), list([3])], 6)).toEqual([2, 1]);
  });

  it('takes the last item of the list that takes most room, and of two alike from the later one', () => {
    expect(fitted([list([1, 1]), list([2, 2, 2])], 7)).toEqual([2, 2]);
    expect(fitted([list([2, 2]), list([2, 2])], 6)).toEqual([2, 1]);
  });

  it('shrinks every list to its good length before any goes below it', () => {
    const lists = [list([5, 5, 5], 3, 1), list([1, 1, 1, 1], 1, 0)];
    expect(fitted(lists, 17)).toEqual([3, 2]);
    expect(fitted(lists, 15)).toEqual([2, 1]);
    expect(fitted(lists, 6)).toEqual([1, 1]);
  });

  it('never goes below the least, whatever is left over', () => {
    expect(fitted([list([9, 9], 2, 1), list([9], 1, 1)], 1)).toEqual([1, 1]);
    expect(fitted([], 1)).toEqual([]);
  });
});

describe('lines', () => {
  it('are counted in whole ones, and an empty text takes one too', () => {
    expect([linesOf('', 10), linesOf('x'.repeat(10), 10), linesOf('x'.repeat(11), 10)]).toEqual([1, 1, 2]);
  });
});

describe('shortening a text', () => {
  it('leaves one alone that is short enough', () => {
    expect(shortened('As it is.', 9)).toBe('As it is.');
  });

  it('ends after a whole sentence where that leaves at least half', () => {
    expect(shortened('A date and a name. A shrug means nothing at all.', 30)).toBe('A date and a name.');
    expect(shortened('Say “not now.” Then wait for them to ring.', 20)).toBe('Say “not now.”');
  });

  it('else ends at a clause or a word, and says that there is more', () => {
    expect(shortened('The plan is promised in autumn; what moves afterwards is paid by others', 45)).toBe(
      'The plan is promised in autumn…',
    );
    expect(shortened('No. We have never in our lives been asked for such a thing', 30)).toBe(
      'No. We have never in our…',
    );
    expect(shortened('x'.repeat(50), 20)).toBe(`${'x'.repeat(19)}…`);
  });
});
