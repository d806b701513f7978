import { describe, expect, it } from 'vitest';
import { claimsOf, countBases } from '../../src/model/claims.ts';
import { entryOf, library } from './library.ts';

describe('the claims of an entry', () => {
  const catalog = library({
    'criteria/price': {
      why: ['Plain', { text: 'On record', evidence: ['talk'] }, { text: 'Ours', basis: 'house-view' }],
      proof: [{ text: 'Both', evidence: ['talk'], basis: 'house-view' }],
    },
    'personas/cfo': {
      criteria: [{ criterion: 'price', weight: 3 }],
    },
    'evidence/talk': {},
    'terms/word': {},
  });

  it('rest on a record, the house, or nothing yet; a record counts before the house', () => {
    const claims = claimsOf(entryOf(catalog, 'criterion', 'price'));
    expect(claims.map(({ path, basis }) => [path.join('.'), basis])).toEqual([
      ['why.0', 'assumption'],
      ['why.1', 'evidence'],
      ['why.2', 'house-view'],
      ['proof.0', 'evidence'],
    ]);
  });

  it('are counted by what they rest on, and number none where there are none', () => {
    expect(countBases(claimsOf(entryOf(catalog, 'criterion', 'price')))).toEqual({
      evidence: 2,
      'house-view': 1,
      assumption: 1,
    });
    expect(countBases([])).toEqual({ evidence: 0, 'house-view': 0, assumption: 0 });
  });

  it('are what it asserts about buyers: weighed criteria are, definitions and what a record says are not', () => {
    const pathsOf = (kind: 'persona' | 'term' | 'evidence', id: string) =>
      claimsOf(entryOf(catalog, kind, id)).map(({ path }) => path.join('.'));
    expect(pathsOf('persona', 'cfo')).toEqual(['criteria.0']);
    expect(pathsOf('term', 'word')).toEqual([]);
    expect(pathsOf('evidence', 'talk')).toEqual([]);
  });
});
