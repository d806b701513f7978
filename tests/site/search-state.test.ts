import { describe, expect, it } from 'vitest';
import { isIdle, readState, type SearchState, writeState } from '../../src/site/search/state.ts';

const FACETS = ['group', 'decision', 'stage'];
const read = (query: string): SearchState => readState(new URLSearchParams(query), FACETS);
const write = (state: SearchState, before = ''): string =>
  writeState(state, FACETS, new URLSearchParams(before)).toString();

describe('the address of a search', () => {
  it('says what is typed and ticked, and comes back the same', () => {
    const query = 'q=exit+terms&decision=financial&decision=technical&stage=evaluation&show=40';
    const state = read(query);
    expect(state).toEqual({
      query: 'exit terms',
      filters: { decision: ['financial', 'technical'], stage: ['evaluation'] },
      show: 40,
    });
    expect(write(state)).toBe(query);
  });

  it('says only what differs from the default', () => {
    expect(write({ query: '', filters: {}, show: 20 })).toBe('');
  });

  it('keeps parameters that it does not know, at the end', () => {
    expect(write({ query: 'a', filters: {}, show: 20 }, 'segment=x&q=old&stage=y')).toBe('q=a&segment=x');
  });

  it('takes values with commas between, and each once', () => {
    expect(read('decision=technical,financial&decision=technical').filters).toEqual({
      decision: ['financial', 'technical'],
    });
  });

  it('is not put out by nonsense', () => {
    for (const show of ['-20', '0', 'x', 'NaN', '', '1e9', 'Infinity'])
      expect(read(`show=${show}`).show).toBeLessThanOrEqual(1000);
    expect(read('show=-5').show).toBe(20);
    expect(read('q=%20%20&decision=&decision=,').filters).toEqual({});
    expect(isIdle(read('q=%20%20&utm=1'))).toBe(true);
  });
});
