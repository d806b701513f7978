import { describe, expect, it } from 'vitest';
import type { TitleRow } from '../../../src/share/search-shard.ts';
import { searchTitles } from '../../../src/site/decks/title-search.ts';

const TITLES: readonly TitleRow[] = [
  ['Chief financial officer', 'Persona', '/personas/cfo/'],
  ['Security lead', 'Persona', '/personas/security-lead/'],
  ['A security review that nobody owns', 'Sticking point', '/sticking-points/security-review/'],
  ['Security', 'Term', '/terms/security/'],
  ['Überwachung', 'Criterion', '/criteria/monitoring/'],
];

const idsFor = (text: string, most = 8): string[] => searchTitles(text, TITLES, most).map(({ id }) => id);

describe('finding an entry by its title', () => {
  it('puts the very title first, then those that begin so, then the others', () => {
    expect(idsFor('security')).toEqual(['security', 'security-lead', 'security-review']);
  });

  it('takes every word as the beginning of one, in any order, of title, kind and id', () => {
    expect(idsFor('off fin')).toEqual(['cfo']);
    expect(idsFor('persona sec')).toEqual(['security-lead']);
    expect(idsFor('cfo')).toEqual(['cfo']);
  });

  it('minds neither case nor accents', () => {
    expect(idsFor('UBERW')).toEqual(['monitoring']);
  });

  it('proposes the nearest where a word is mistyped', () => {
    expect(idsFor('securty lead')[0]).toBe('security-lead');
  });

  it('finds no more than asked for, and nothing for nothing', () => {
    expect(idsFor('security', 2)).toHaveLength(2);
    expect(idsFor('  ')).toEqual([]);
  });
});
