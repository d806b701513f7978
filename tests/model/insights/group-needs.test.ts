import { describe, expect, it } from 'vitest';
import { groupNeeds } from '../../../src/model/insights/group-needs.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';
import { itemsIn, lineOf, wordsOf } from './shown.ts';

const MESSAGE = { says: 'It holds', because: ['It was tried'] };
const AROUND = {
  'criteria/a': {},
  'criteria/b': {},
  'criteria/c': {},
  'criteria/d': {},
  'messages/for-all': MESSAGE,
  'messages/for-one': MESSAGE,
  'messages/for-two': MESSAGE,
  'messages/for-three': MESSAGE,
};

function group(personas: Readonly<Record<string, Fields>>, fields: Fields = {}) {
  const members = Object.keys(personas).map((persona) => ({ persona, role: 'approver' }));
  const entries = Object.entries(personas).map(([id, persona]) => [`personas/${id}`, persona] as const);
  const catalog = library({
    ...AROUND,
    ...Object.fromEntries(entries),
    'buying-groups/all': { members, ...fields },
  });
  return { catalog, entry: entryOf(catalog, 'buying-group', 'all') };
}

function needsOf(personas: Readonly<Record<string, Fields>>, fields: Fields = {}): string[] {
  const { catalog, entry } = group(personas, fields);
  return groupNeeds(entry, 'we-do', catalog).flatMap((part) => itemsIn(part).map(lineOf));
}

describe('what the members of a buying group need', () => {
  it('is what they must have, then what weighs most with them, three at most', () => {
    expect(
      needsOf({
        cfo: {
          criteria: [
            { criterion: 'a', weight: 5 },
            { criterion: 'b', weight: 2, mustHave: true },
            { criterion: 'c', weight: 4 },
            { criterion: 'd', weight: 4 },
          ],
        },
      }),
    ).toEqual(['Cfo | Needs most: B, A, C']);
  });

  it('is what they hear besides what all of them hear, two messages at most', () => {
    const said = ['for-all', 'for-one', 'for-two', 'for-three'].map((message) => ({ message }));
    expect(needsOf({ cfo: { messages: said } }, { messages: [{ message: 'for-all' }] })).toEqual([
      'Cfo | Say to them besides: For one, For two',
    ]);
  });

  it('leaves out of whom nothing is known', () => {
    expect(needsOf({ cfo: { criteria: [{ criterion: 'a', weight: 1 }] }, cto: {} })).toEqual([
      'Cfo | Needs most: A',
    ]);
    expect(needsOf({ cto: {} })).toEqual([]);
  });

  it('comes behind what serves the whole group, and behind the risk of tailoring', () => {
    const { catalog, entry } = group(
      { cfo: { criteria: [{ criterion: 'a', weight: 1 }] } },
      { messages: [{ message: 'for-all' }] },
    );
    const section = outlineOf(entry, catalog).sections.find(({ id }) => id === 'we-do');
    expect(section?.parts.map(({ anchor, caution }) => [anchor, caution])).toEqual([
      ['messages', undefined],
      ['tailoring', true],
      ['needs', undefined],
    ]);
  });

  it('cites what was found of tailoring as its source gives it', () => {
    const { catalog, entry } = group({ cfo: { criteria: [{ criterion: 'a', weight: 1 }] } });
    const [risk] = groupNeeds(entry, 'we-do', catalog);
    expect(risk && [risk.label, ...wordsOf(risk.value).split(' | ')]).toEqual([
      'Tailoring to single members is a risk to consensus',
      'What was found: Buying-group relevance improves consensus by 20%; individual-level relevance has a 59% negative impact on consensus.',
      'Found by: Gartner, May 2025, as reported by IT-Online',
      'Survey: n=632, Aug-Sep 2024, given there with the finding that 74% of buyer teams demonstrate unhealthy conflict',
      'Read it at: https://it-online.co.za/2025/05/16/b2b-buyer-teams-demonstrate-unhealthy-conflict',
    ]);
  });

  it('is told in its own section of a group’s page and nowhere else', () => {
    const { catalog, entry } = group({ cfo: { criteria: [{ criterion: 'a', weight: 1 }] } });
    expect(groupNeeds(entry, 'who', catalog)).toEqual([]);
    expect(groupNeeds(entryOf(catalog, 'persona', 'cfo'), 'we-do', catalog)).toEqual([]);
  });
});
