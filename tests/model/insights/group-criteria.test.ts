import { describe, expect, it } from 'vitest';
import { criteriaOfGroup, groupCriteria } from '../../../src/model/insights/group-criteria.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';

/** A group whose members weigh criteria as given: `{ cfo: { price: 5, fit: '4!' } }`, `!` for a must-have. */
function group(
  weights: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
  more: Record<string, Fields> = {},
) {
  const names = new Set(Object.values(weights).flatMap(Object.keys));
  const personas = Object.entries(weights).map(([persona, weighs]): [string, Fields] => {
    const criteria = Object.entries(weighs).map(([criterion, weight]) => ({
      criterion,
      weight: Number.parseInt(String(weight), 10),
      ...(String(weight).endsWith('!') ? { mustHave: true } : {}),
    }));
    return [`personas/${persona}`, criteria.length > 0 ? { criteria } : {}];
  });
  const members = Object.keys(weights).map((persona) => ({ persona, role: 'approver' }));
  const catalog = library({
    ...Object.fromEntries(personas),
    ...Object.fromEntries([...names].map((name): [string, Fields] => [`criteria/${name}`, {}])),
    ...more,
    'buying-groups/all': { members },
  });
  return { catalog, entry: entryOf(catalog, 'buying-group', 'all') };
}

const verdicts = (weights: Parameters<typeof group>[0]) => {
  const { catalog, entry } = group(weights);
  return criteriaOfGroup(entry, catalog).map(
    ({ criterion, joint, spread, verdict }) => `${criterion.id} ${joint} ${spread} ${verdict}`,
  );
};

describe('the criteria of a buying group', () => {
  it('are shared where every member weighs them three or more', () => {
    expect(verdicts({ a: { price: 3 }, b: { price: 5 }, c: { price: 4 } })).toEqual(['price 12 2 shared']);
    expect(verdicts({ a: { price: 2 }, b: { price: 3 } })).toEqual(['price 5 1 partial']);
  });

  it('collide where two that name them lie three or more apart', () => {
    expect(verdicts({ a: { price: 5 }, b: { price: 2 } })).toEqual(['price 7 3 conflicting']);
    expect(verdicts({ a: { price: 5 }, b: { price: 3 }, c: {} })).toEqual(['price 8 5 partial']);
  });

  it('collide where one must have what another does not even name', () => {
    expect(verdicts({ a: { price: '5!' }, b: {} })).toEqual(['price 5 5 conflicting']);
    expect(verdicts({ a: { price: '2!' }, b: {} })).toEqual(['price 2 2 partial']);
    expect(verdicts({ a: { price: 5 }, b: {} })).toEqual(['price 5 5 partial']);
  });

  it('come heaviest together first, of equals the one that divides most, then by title', () => {
    expect(
      verdicts({
        a: { even: 3, split: 5, beta: 4, alpha: 4 },
        b: { even: 3, split: 1, beta: 4, alpha: 4 },
      }),
    ).toEqual(['alpha 8 0 shared', 'beta 8 0 shared', 'split 6 4 conflicting', 'even 6 0 shared']);
  });

  it('leave out what nobody in the group weighs', () => {
    const { catalog, entry } = group(
      { a: { price: 3 } },
      {
        'criteria/unheard': {},
        'personas/outsider': { criteria: [{ criterion: 'unheard', weight: 5 }] },
      },
    );
    expect(criteriaOfGroup(entry, catalog).map(({ criterion }) => criterion.id)).toEqual(['price']);
  });

  it('are those of the one member of a group of one', () => {
    expect(verdicts({ a: { price: 4, fit: 2 } })).toEqual(['price 4 0 shared', 'fit 2 0 partial']);
  });

  it('are none where no member weighs anything', () => {
    const { catalog, entry } = group({ a: {}, b: {} });
    expect(criteriaOfGroup(entry, catalog)).toEqual([]);
    expect(groupCriteria(entry, 'criteria', catalog)).toEqual([]);
  });

  it('add up over fifty members', () => {
    const weights = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`p${index}`, { price: (index % 5) + 1, fit: 3 }]),
    );
    // Ten times 1 + 2 + 3 + 4 + 5, and fifty times 3.
    expect(verdicts(weights)).toEqual(['price 150 4 conflicting', 'fit 150 0 shared']);
  });

  it('count a persona once that sits in the group twice', () => {
    const { catalog } = group(
      { a: { price: 4 } },
      {
        'buying-groups/twice': {
          members: [
            { persona: 'a', role: 'approver' },
            { persona: 'a', role: 'champion' },
          ],
        },
      },
    );
    const [price] = criteriaOfGroup(entryOf(catalog, 'buying-group', 'twice'), catalog);
    expect(price && [price.joint, price.members.length]).toEqual([4, 1]);
  });

  it('stand on the page in three parts, with one anchor whatever the verdict', () => {
    const { catalog, entry } = group({ a: { both: 4, clash: 5, mine: 2 }, b: { both: 3, clash: 1 } });
    const parts = groupCriteria(entry, 'criteria', catalog);
    expect(
      parts.map(({ anchor, value }) => [
        anchor,
        value.type === 'items' ? value.items.map(({ anchors }) => anchors[0]) : [],
      ]),
    ).toEqual([
      ['shared', ['criteria-both']],
      ['conflicts', ['criteria-clash']],
      ['partial', ['criteria-mine']],
    ]);
  });

  it('are cut to a dozen, the heaviest, with how many there are; the matrix has them all', () => {
    const criteria = Array.from({ length: 14 }, (_, index) => [`c${String(index).padStart(2, '0')}`, 3]);
    const { catalog, entry } = group({ a: { ...Object.fromEntries(criteria), c13: 5 } });
    const [part] = groupCriteria(entry, 'criteria', catalog);
    expect(part && [part.label, part.more?.address]).toEqual([
      'What all of them weigh: the 12 heaviest of 14',
      '/matrix/?group=all',
    ]);
    const items = part?.value.type === 'items' ? part.value.items : [];
    expect([items.length, items[0]?.anchors[0]]).toEqual([12, 'criteria-c13']);
  });

  it('stand in their section of a group’s page and nowhere else', () => {
    const { catalog, entry } = group({ a: { price: 4 } });
    expect(groupCriteria(entry, 'process', catalog)).toEqual([]);
    expect(groupCriteria(entryOf(catalog, 'persona', 'a'), 'criteria', catalog)).toEqual([]);
  });
});
