import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../../src/model/groups.ts';
import { KINDS } from '../../../src/model/table.ts';
import { navigationOf } from '../../../src/site/page/navigation.ts';
import { library } from '../../model/library.ts';

describe('the navigation', () => {
  it('has the six groups in order, each with its kinds in theirs', () => {
    const groups = navigationOf(
      library({
        'terms/word': {},
        'criteria/price': {},
        'sources/peer': {},
        'triggers/event': {},
        'personas/cfo': {},
      }),
    );
    expect(groups.map(({ id, kinds }) => [id, kinds.map(({ label, count }) => `${label} ${count}`)])).toEqual(
      [
        ['buyers', ['Personas 1', 'Triggers 1']],
        ['decision', ['Criteria 1', 'Sources 1']],
        ['library', ['Glossary 1']],
      ],
    );
  });

  it('leaves out kinds without entries, and groups without kinds', () => {
    expect(navigationOf(library({}))).toEqual([]);
    expect(navigationOf(library({ 'terms/word': {} })).map(({ id }) => id)).toEqual(['library']);
  });

  it('has a place for every kind of the table', () => {
    const grouped = GROUPS.flatMap(({ id }) => KINDS.filter(({ group }) => group === id));
    expect(grouped).toEqual([...KINDS]);
  });
});
