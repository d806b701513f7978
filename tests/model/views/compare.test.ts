import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { kindNamed } from '../../../src/model/table.ts';
import { type Comparison, compare } from '../../../src/model/views/compare.ts';
import {
  compareData,
  comparedKinds,
  comparePath,
  kindsWithPage,
} from '../../../src/model/views/compare-data.ts';
import { library } from '../library.ts';

function dataOf(entries: Readonly<Record<string, Fields>>, kind = 'persona') {
  const known = kindNamed(kind);
  if (!known) throw new Error(`no kind ${kind}`);
  return compareData(known, library({ 'criteria/price': {}, 'criteria/fit': {}, ...entries }));
}

const rowsOf = (view: Comparison, section: string) =>
  view.sections
    .find(({ id }) => id === section)
    ?.rows.map(
      ({ key, verdict, cells }) => `${key} ${verdict} ${cells.map((cell) => cell?.score ?? '-').join(' ')}`,
    );

const weighs = (criterion: string, weight: number, more: Fields = {}) => ({ criterion, weight, ...more });

describe('entries side by side', () => {
  it('meet in rows by what each item is about, heaviest together first', () => {
    const data = dataOf({
      'personas/a': { criteria: [weighs('fit', 2), weighs('price', 5)] },
      'personas/b': { criteria: [weighs('price', 5)] },
    });
    expect(rowsOf(compare(data), 'weighs')).toEqual(['criteria-price same 5 5', 'criteria-fit some 2 -']);
  });

  it('differ where a score or a word differs, not where reasons are told in other words', () => {
    const data = dataOf({
      'personas/a': { criteria: [weighs('price', 4, { why: 'It is dear' }), weighs('fit', 3)] },
      'personas/b': { criteria: [weighs('price', 4, { why: 'It adds up' }), weighs('fit', 2)] },
    });
    expect(rowsOf(compare(data), 'weighs')).toEqual(['criteria-price same 4 4', 'criteria-fit differs 3 2']);
    const must = dataOf({
      'personas/a': { criteria: [weighs('price', 4, { mustHave: true })] },
      'personas/b': { criteria: [weighs('price', 4)] },
    });
    expect(rowsOf(compare(must), 'weighs')).toEqual(['criteria-price differs 4 4']);
  });

  it('counts what differs, and leaves the rest out where asked', () => {
    const data = dataOf({
      'personas/a': { decision: 'financial', roles: ['approver'] },
      'personas/b': { decision: 'technical', roles: ['approver'] },
    });
    const view = compare(data);
    const rows = view.sections.flatMap(({ rows: own }) => own);
    expect(rows.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['decision', 'differs'],
      ['roles', 'same'],
      ['jobTitles', 'same'],
    ]);
    expect([view.differing, view.rows]).toEqual([1, 3]);
    const only = compare(data, { only: ['differences'] });
    expect(only.sections.flatMap(({ rows: own }) => own.map(({ key }) => key))).toEqual(['decision']);
    expect(only.rows).toBe(3);
  });

  it('are the ones that the choice names, four at most, with another beside one alone', () => {
    const data = dataOf(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id): [string, Fields] => [`personas/${id}`, {}])),
    );
    const ids = (choice: Parameters<typeof compare>[1]) => compare(data, choice).entries.map(({ id }) => id);
    expect(ids({})).toEqual(['a', 'b']);
    expect(ids({ personas: ['d', 'b'] })).toEqual(['d', 'b']);
    expect(ids({ personas: ['d'] })).toEqual(['d', 'a']);
    expect(ids({ personas: ['e', 'd', 'c', 'b', 'a'] })).toEqual(['e', 'd', 'c', 'b']);
    expect(ids({ personas: ['nobody', 'c'] })).toEqual(['c', 'a']);
  });

  it('say only what holds within the scope', () => {
    const data = dataOf({
      'personas/a': { criteria: [weighs('price', 5, { for: { regions: ['north'] } })] },
      'personas/b': { criteria: [weighs('price', 3)] },
    });
    expect(rowsOf(compare(data, { region: ['south'] }), 'weighs')).toEqual(['criteria-price some - 3']);
  });

  it('are of the kinds that are worth it and have two entries, the first at the address of the view', () => {
    const alternative = { sort: 'rival', what: ['Another'] };
    const catalog = library({
      'personas/a': {},
      'personas/b': {},
      'alternatives/x': alternative,
      'alternatives/y': alternative,
      'terms/one': {},
      'terms/two': {},
    });
    expect(comparedKinds(catalog).map((kind) => comparePath(kind, catalog))).toEqual([
      '/compare/',
      '/compare/alternatives/',
    ]);
    const alone = library({ 'personas/a': {} });
    expect(comparedKinds(alone)).toEqual([]);
    expect(kindsWithPage(alone).map((kind) => comparePath(kind, alone))).toEqual(['/compare/']);
  });
});
