import { describe, expect, it } from 'vitest';
import {
  idIn,
  MOST_HANDOUTS,
  readHandouts,
  usualPaper,
  writeHandouts,
} from '../../../src/site/decks/handout-choice.ts';

const read = (query: string) => readHandouts(new URLSearchParams(query));

describe('the address of a set of hand-outs', () => {
  it('names the entries in their order, and the paper', () => {
    expect(read('?handout=cio,cfo&sheet=wide')).toEqual({ ids: ['cio', 'cfo'], paper: 'wide' });
  });

  it('names each entry once, and nothing that is no id or no paper', () => {
    expect(read('?handout=cfo,,CFO,cfo,../x,<b>&handout=cio&sheet=a5')).toEqual({ ids: ['cfo', 'cio'] });
    expect(read('')).toEqual({ ids: [] });
  });

  it('names no more than can be sent in a link', () => {
    const many = Array.from({ length: 100 }, (_, index) => `entry-${index}`);
    expect(read(`?handout=${many.join(',')}`).ids).toEqual(many.slice(0, MOST_HANDOUTS));
  });

  it('can be read by people, keeps what it does not know, and is read back as it was', () => {
    const query = writeHandouts(
      { ids: ['cio', 'cfo'], paper: 'a4' },
      new URLSearchParams('?from=wiki&sheet=wide'),
    );
    expect(query).toBe('?from=wiki&handout=cio,cfo&sheet=a4');
    expect(read(query)).toEqual({ ids: ['cio', 'cfo'], paper: 'a4' });
  });

  it('is empty where nothing is chosen', () => {
    expect(writeHandouts({ ids: [], paper: 'a4' }, new URLSearchParams('?handout=cfo&sheet=a4'))).toBe('');
  });
});

describe('the paper that readers expect', () => {
  it.each([
    ['en-US', 'letter'],
    ['fr-CA', 'letter'],
    ['en-GB', 'a4'],
    ['de', 'a4'],
  ])('of %s is %s', (language, paper) => {
    expect(usualPaper(language)).toBe(paper);
  });
});

describe('what somebody typed or pasted', () => {
  it.each([
    ['cfo', 'cfo'],
    [' total-cost ', 'total-cost'],
    ['https://buyers.example/kb/p/cfo/?v=8k2m#criteria', 'cfo'],
    ['/personas/cfo/', 'cfo'],
    ['p/cfo', 'cfo'],
  ])('names an entry: %s', (text, id) => {
    expect(idIn(text)).toBe(id);
  });

  it.each(['', 'Chief financial officer', 'https://', '/'])('names none: %s', (text) => {
    expect(idIn(text)).toBeUndefined();
  });
});
