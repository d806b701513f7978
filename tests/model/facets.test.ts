import { describe, expect, it } from 'vitest';
import { facetLabel, facetsOf } from '../../src/model/facets.ts';
import { library } from './library.ts';

describe('the facets of entries', () => {
  const catalog = library({
    'personas/cfo': {
      decision: 'financial',
      criteria: [{ criterion: 'price', weight: 3, stages: ['evaluation'] }],
      stages: [{ stage: 'agreement', part: 'leads' }],
    },
    'personas/cto': { decision: 'technical', criteria: [{ criterion: 'price', weight: 3 }] },
    'criteria/price': {},
    'criteria/lonely': {},
    'stages/evaluation': { order: 2 },
    'stages/agreement': { order: 3 },
    'stages/renewal': { order: 4 },
    'sources/peer': { uses: ['people', 'education'] },
    'terms/word': { body: 'See <Ref to="cfo" />.' },
  });
  const facets = facetsOf(catalog);
  const of = (id: string, facet: string): readonly string[] => facets.get(id)?.get(facet) ?? ['?'];

  it('are the words of fields that feed them, however deep, sorted and each once', () => {
    expect(of('cfo', 'decision')).toEqual(['financial']);
    expect(of('cfo', 'stage')).toEqual(['agreement', 'evaluation']);
    expect(of('peer', 'use')).toEqual(['education', 'people']);
  });

  it('are taken from neighbours where an entry has no decision of its own', () => {
    expect(of('price', 'decision')).toEqual(['financial', 'technical']);
    expect(of('lonely', 'decision')).toEqual([]);
    expect(of('price', 'stage')).toEqual([]);
  });

  it('are not taken from an entry that only a body names', () => {
    expect(of('word', 'decision')).toEqual([]);
  });

  it('put a stage that somebody names at that stage', () => {
    expect(of('evaluation', 'stage')).toEqual(['evaluation']);
    expect(of('renewal', 'stage')).toEqual([]);
  });

  it('are known for every entry of every kind', () => {
    for (const { id } of catalog.entries)
      expect([...(facets.get(id)?.keys() ?? [])], id).toEqual(['decision', 'stage', 'use']);
  });

  it('are called as the entry that they name, or as the word reads', () => {
    expect(facetLabel(catalog, 'evaluation')).toBe('Evaluation');
    expect(facetLabel(catalog, 'win-loss')).toBe('Win loss');
  });
});
