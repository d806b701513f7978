import { describe, expect, it } from 'vitest';
import { groupKnown } from '../../../src/model/insights/group-known.ts';
import { entryOf, library } from '../library.ts';
import { itemsIn, lineOf } from './shown.ts';

describe('how well a buying group is known', () => {
  const catalog = library({
    'evidence/talk': {},
    'personas/cfo': {
      measuredBy: ['Cash', { text: 'Margin', basis: 'house-view' }, { text: 'Debt', evidence: ['talk'] }],
    },
    'personas/cto': {},
    'buying-groups/all': {
      members: [
        { persona: 'cto', role: 'technical-buyer', basis: 'house-view' },
        { persona: 'cfo', role: 'approver', evidence: ['talk'] },
      ],
      tensions: ['They pull apart'],
    },
  });

  it('counts what the claims of its page and of each member’s rest on, with their grades', () => {
    const [part] = groupKnown(entryOf(catalog, 'buying-group', 'all'), 'known', catalog);
    expect(part && itemsIn(part).map(lineOf)).toEqual([
      'This group | Grade: Sketch | On record: 1 | House view: 1 | Assumed: 1',
      'Cto | Grade: Sketch | On record: 0 | House view: 0 | Assumed: 0',
      'Cfo | Grade: Sketch | On record: 1 | House view: 1 | Assumed: 1',
    ]);
  });

  it('has an anchor for each, by their ids', () => {
    const [part] = groupKnown(entryOf(catalog, 'buying-group', 'all'), 'known', catalog);
    expect(part && [part.anchor, ...itemsIn(part).flatMap(({ anchors }) => anchors)]).toEqual([
      'how-well-known',
      'known-all',
      'known-cto',
      'known-cfo',
    ]);
  });

  it('is told in its own section of a group’s page and nowhere else', () => {
    expect(groupKnown(entryOf(catalog, 'buying-group', 'all'), 'who', catalog)).toEqual([]);
    expect(groupKnown(entryOf(catalog, 'persona', 'cfo'), 'known', catalog)).toEqual([]);
  });
});
