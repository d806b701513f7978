import { describe, expect, it } from 'vitest';
import { reasonOf, weightOf } from '../../src/model/links.ts';
import { library } from './library.ts';

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('a catalog', () => {
  it('holds entries kind by kind in the order of the navigation, within a kind by title', () => {
    const catalog = library({
      'terms/zebra': {},
      'terms/ant': {},
      'criteria/price': {},
      'personas/cto': { title: 'B' },
      'personas/cfo': { title: 'a' },
    });
    expect(ids(catalog.entries)).toEqual(['cfo', 'cto', 'price', 'ant', 'zebra']);
  });

  it('holds entries of an ordered kind in that order, ties by title, then by id', () => {
    const catalog = library({
      'stages/z-last': { order: 3, title: 'A' },
      'stages/b': { order: 1, title: 'Same' },
      'stages/a': { order: 1, title: 'Same' },
      'stages/c': { order: 1, title: 'Earlier' },
      'stages/tenth': { order: 10, title: 'A' },
    });
    expect(ids(catalog.of('stage'))).toEqual(['c', 'a', 'b', 'z-last', 'tenth']);
  });

  it('is the same whatever the order in which its entries come', () => {
    const one = { 'terms/b': {}, 'terms/a': {}, 'personas/p': {} };
    const other = { 'personas/p': {}, 'terms/a': {}, 'terms/b': {} };
    expect(ids(library(one).entries)).toEqual(ids(library(other).entries));
  });

  it('finds an entry by the id that it once had, and gets it by its own alone', () => {
    const catalog = library({ 'terms/new-word': { formerIds: ['old-word', 'older-word'] } });
    expect(catalog.find('older-word')?.id).toBe('new-word');
    expect(catalog.find('new-word')?.id).toBe('new-word');
    expect(catalog.get('old-word')).toBeUndefined();
    expect(catalog.find('no-word')).toBeUndefined();
  });

  it('lists what names an entry heaviest first, ties in its own order', () => {
    const weighs = (weight: number) => ({ criteria: [{ criterion: 'price', weight }] });
    const catalog = library({
      'criteria/price': {},
      'personas/a': weighs(2),
      'personas/b': weighs(5),
      'personas/c': weighs(2),
      'terms/cost': { see: ['price'] },
    });
    const to = catalog.to('price');
    expect(to.map(({ from }) => from.id)).toEqual(['b', 'a', 'c', 'cost']);
    expect(to.map(weightOf)).toEqual([5, 2, 2, 0]);
  });

  it('gives every link with both phrases and the reason beside it', () => {
    const catalog = library({
      'criteria/price': {},
      'personas/cfo': { criteria: [{ criterion: 'price', weight: 4, why: 'Budgets are fixed' }] },
    });
    const [link] = catalog.from('cfo');
    expect(link && [link.relation.says, link.relation.back, link.field, reasonOf(link)]).toEqual([
      'weighs',
      'weighed by',
      'criteria',
      'Budgets are fixed',
    ]);
  });

  it('counts an entry that a body names as one that is linked, once, and not where the fields name it too', () => {
    const catalog = library({
      'terms/a': { body: 'See <Ref to="b" /> and [b](/terms/b/), and <Ref to="c" />.', see: ['c'] },
      'terms/b': {},
      'terms/c': {},
    });
    expect(catalog.to('b').map(({ field }) => field)).toEqual(['body']);
    expect(catalog.to('c').map(({ field }) => field)).toEqual(['see']);
    expect(catalog.from('a').map(({ to }) => to)).toEqual(['c']);
  });

  it('survives a circle of references', () => {
    const catalog = library({
      'terms/a': { see: ['b'] },
      'terms/b': { see: ['a'] },
      'terms/c': { see: ['c'] },
    });
    expect(catalog.to('a').map(({ from }) => from.id)).toEqual(['b']);
    expect(catalog.to('c').map(({ from }) => from.id)).toEqual(['c']);
  });

  it('is empty without entries, and says so to whoever asks', () => {
    const catalog = library({});
    expect(catalog.entries).toEqual([]);
    expect(catalog.of('persona')).toEqual([]);
    expect(catalog.to('cfo')).toEqual([]);
    expect(catalog.for('public').entries).toEqual([]);
  });
});
