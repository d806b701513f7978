import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { type Matrix, matrix } from '../../../src/model/views/matrix.ts';
import { matrixData } from '../../../src/model/views/matrix-data.ts';
import { library } from '../library.ts';

type Weights = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** Personas that weigh criteria as given: `{ cfo: { price: 5, fit: '4!' } }`, `!` for a must-have. */
function dataOf(weights: Weights, more: Record<string, Fields> = {}) {
  const criteria = new Set(Object.values(weights).flatMap(Object.keys));
  const personas = Object.entries(weights).map(([id, weighs]): [string, Fields] => [
    `personas/${id}`,
    {
      ...(Object.keys(weighs).length > 0
        ? {
            criteria: Object.entries(weighs).map(([criterion, weight]) => ({
              criterion,
              weight: Number.parseInt(String(weight), 10),
              ...(String(weight).endsWith('!') ? { mustHave: true } : {}),
            })),
          }
        : {}),
      ...more[`personas/${id}`],
    },
  ]);
  const own = [...criteria].map((id): [string, Fields] => [`criteria/${id}`, {}]);
  return matrixData(library({ ...Object.fromEntries(own), ...more, ...Object.fromEntries(personas) }));
}

const lines = ({ rows }: Matrix) =>
  rows.map(({ ref, cells, joint, spread, verdict }) => {
    const weights = cells.map(({ weight, mustHave }) => `${weight}${mustHave ? '!' : ''}`).join(' ');
    return `${ref.id}: ${weights} = ${joint}, ${spread}, ${verdict}`;
  });

describe('the criteria matrix', () => {
  it('holds every weight, heaviest criteria first, ties by spread and title', () => {
    const data = dataOf({ a: { price: 5, fit: 2, speed: 3 }, b: { price: '4!', fit: 3, speed: 2, care: 5 } });
    expect(lines(matrix(data))).toEqual([
      'price: 5 4! = 9, 1, shared',
      'care: 0 5 = 5, 5, partial',
      'fit: 2 3 = 5, 1, partial',
      'speed: 3 2 = 5, 1, partial',
    ]);
  });

  it('says in words who agrees and who does not', () => {
    const data = dataOf({
      a: { price: '5!', trust: 4, night: 5 },
      b: { price: 1, trust: 3, night: 1 },
      c: { trust: 3 },
    });
    const words = Object.fromEntries(matrix(data).rows.map((row) => [row.ref.id, row.words]));
    expect(words).toEqual({
      price: 'A must have it; to B it hardly matters. C does not name it.',
      trust: 'All 3 weigh it 3 or more.',
      night: 'A weighs it 5; to B it hardly matters. C does not name it.',
    });
  });

  it('sorts criteria by a persona, and personas by a criterion', () => {
    const data = dataOf({ a: { price: 5, fit: 1 }, b: { price: 2, fit: 4 } });
    expect(matrix(data, { sort: ['b'] }).rows.map(({ ref }) => ref.id)).toEqual(['fit', 'price']);
    const byFit = matrix(data, { sort: ['fit'] });
    expect(byFit.personas.map(({ ref }) => ref.id)).toEqual(['b', 'a']);
    expect(byFit.rows[0]?.cells.map(({ persona }) => persona)).toEqual(['b', 'a']);
  });

  it('narrows to a decision, a group, a category and a scope', () => {
    const data = dataOf(
      { a: { price: 5 }, b: { price: 3 }, c: { price: 1 } },
      {
        'personas/b': { decision: 'technical' },
        'personas/c': { for: { segments: ['large'] } },
        'criteria/price': { category: 'cost' },
        'buying-groups/pair': {
          members: [
            { persona: 'a', role: 'approver' },
            { persona: 'c', role: 'champion' },
          ],
        },
      },
    );
    const who = (choice: Parameters<typeof matrix>[1]) =>
      matrix(data, choice).personas.map(({ ref }) => ref.id);
    expect(who({ decision: ['technical'] })).toEqual(['b']);
    expect(who({ group: ['pair'] })).toEqual(['a', 'c']);
    expect(who({ segment: ['small'] })).toEqual(['a', 'b']);
    expect(matrix(data, { category: ['risk'] }).rows).toEqual([]);
  });

  it('weighs at a stage what the persona, else the criterion, weighs there', () => {
    const stages = { 'stages/early': { order: 1 }, 'stages/late': { order: 2 } };
    const data = dataOf(
      { a: {}, b: { price: 4 } },
      {
        ...stages,
        'criteria/price': { stages: ['early'] },
        'personas/a': { criteria: [{ criterion: 'price', weight: 5, stages: ['late'] }] },
      },
    );
    expect(lines(matrix(data, { stage: ['early'] }))).toEqual(['price: 0 4 = 4, 4, partial']);
    expect(lines(matrix(data, { stage: ['late'] }))).toEqual(['price: 5 0 = 5, 5, partial']);
  });

  it('holds weights against the record, also where nothing was said', () => {
    const record = (weight: string) => ({
      findings: [
        { id: 'one', persona: 'a', criterion: 'price', weight },
        { id: 'two', persona: 'b', criterion: 'price', weight: 'decisive' },
      ],
    });
    const data = dataOf(
      { a: { price: 5 }, b: {} },
      { 'evidence/x': record('absent'), 'evidence/y': record('absent'), 'evidence/z': record('mentioned') },
    );
    const view = matrix(data);
    expect(
      view.contradicted.map(({ cell }) => `${cell.persona} ${cell.weight} ${cell.seen.verdict}`),
    ).toEqual(['a 5 lighter', 'b 0 heavier']);
    expect(view.looked).toBe(2);
  });

  it('is empty where there is nothing, and stands with one persona', () => {
    expect(matrix(matrixData(library({})))).toMatchObject({ personas: [], rows: [], contradicted: [] });
    expect(lines(matrix(dataOf({ a: { price: '5!' } })))).toEqual(['price: 5! = 5, 0, shared']);
  });

  it('shows the sixty heaviest of many criteria, and fewer by fifty personas', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`c${index}`, (index % 5) + 1]));
    const data = dataOf(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, many])));
    const view = matrix(data);
    expect([view.rows.length, view.total, view.personas.length]).toEqual([18, 70, 50]);
    expect(view.rows[0]?.joint).toBe(250);
    const few = matrix(dataOf({ p0: many, p1: many }));
    expect([few.rows.length, few.total]).toEqual([60, 70]);
  });
});
