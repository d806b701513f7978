import { describe, expect, it } from 'vitest';
import { neighbourhoodOf } from '../../src/model/neighbourhood.ts';
import type { Fields } from '../../src/model/plain.ts';
import type { KindName } from '../../src/model/table.ts';
import { entryOf, library } from './library.ts';

/** Relations of an entry as `phrase: drawn ids (of how many)`. */
function around(kind: KindName, id: string, entries: Readonly<Record<string, Fields>>): string[] {
  const catalog = library(entries);
  return neighbourhoodOf(entryOf(catalog, kind, id), catalog).groups.map(
    ({ phrase, drawn, total }) => `${phrase}: ${drawn.map(({ ref }) => ref.id).join(' ')} (${total})`,
  );
}

const many = (folder: string, count: number, fields: Fields = {}): Record<string, Fields> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/${folder}-${String(index).padStart(2, '0')}`,
      fields,
    ]),
  );

describe('the neighbourhood of an entry', () => {
  it('holds what it names and what names it, each phrase read from the middle', () => {
    expect(
      around('persona', 'cfo', {
        'criteria/price': {},
        'personas/cfo': { criteria: [{ criterion: 'price', weight: 4 }] },
        'buying-groups/board': { members: [{ persona: 'cfo', role: 'approver' }] },
      }),
    ).toEqual(['Weighs: price (1)', 'Decides in: board (1)']);
  });

  it('has the heaviest relation first, and within it the heaviest entry', () => {
    expect(
      around('persona', 'cfo', {
        'criteria/light': {},
        'criteria/heavy': {},
        'triggers/a': {},
        'triggers/b': {},
        'personas/cfo': {
          triggers: [{ trigger: 'a' }, { trigger: 'b' }],
          criteria: [
            { criterion: 'light', weight: 1 },
            { criterion: 'heavy', weight: 5 },
          ],
        },
      }),
    ).toEqual(['Weighs: heavy light (2)', 'Starts looking after: a b (2)']);
  });

  it('names each entry once, by what weighs, then by what is said first hand, never by a mention that is more', () => {
    expect(
      around('persona', 'cfo', {
        'stages/evaluation': {},
        'criteria/price': {},
        'personas/cfo': {
          criteria: [{ criterion: 'price', weight: 2, stages: ['evaluation'] }],
          stages: [{ stage: 'evaluation', part: 'leads' }],
          body: 'See [the price](/criteria/price/).',
        },
      }),
    ).toEqual(['Weighs: price (1)', 'Takes part in: evaluation (1)']);
  });

  it('puts what bodies mention in passing last', () => {
    expect(
      around('term', 'word', {
        'terms/one': {},
        'terms/word': { see: ['one'] },
        ...many('triggers', 3, { body: 'A <Term id="word" />.' }),
      }),
    ).toEqual(['Points to: one (1)', 'Used in: triggers-00 triggers-01 triggers-02 (3)']);
  });

  it('draws ten of more than twenty: two of each relation before more of any, then the heaviest', () => {
    const sources = many('sources', 7);
    const criteria = many('criteria', 9);
    const triggers = many('triggers', 9);
    const ids = (entries: Record<string, Fields>): string[] =>
      Object.keys(entries).map((path) => path.split('/')[1] ?? '');
    const catalog = library({
      ...sources,
      ...criteria,
      ...triggers,
      'personas/cfo': {
        criteria: ids(criteria).map((criterion) => ({ criterion, weight: 5 })),
        sources: ids(sources).map((source) => ({ source, trust: 4 })),
        triggers: ids(triggers).map((trigger) => ({ trigger })),
      },
    });
    const { groups, drawn, total } = neighbourhoodOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect(groups.map((group) => [group.phrase, group.drawn.length, group.total])).toEqual([
      ['Weighs', 5, 9],
      ['Listens to', 3, 7],
      ['Starts looking after', 2, 9],
    ]);
    expect([drawn, total]).toEqual([10, 25]);
  });

  it('draws up to twenty entries whole, whatever their relations', () => {
    const catalog = library({
      'triggers/t': {},
      'criteria/c': {},
      'sources/s': {},
      'stages/g': {},
      'evidence/e': {},
      'personas/chief': {},
      'personas/cfo': {
        reportsTo: { title: 'Chief', persona: 'chief' },
        triggers: [{ trigger: 't' }],
        criteria: [{ criterion: 'c', weight: 3 }],
        sources: [{ source: 's', trust: 3 }],
        stages: [{ stage: 'g', part: 'joins' }],
        evidence: ['e'],
      },
      'buying-groups/board': { members: [{ persona: 'cfo', role: 'approver' }] },
    });
    const { groups, drawn, total } = neighbourhoodOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect([groups.length, drawn, total]).toEqual([7, 7, 7]);
  });

  it('draws five relations of more, the heaviest, and counts what it leaves out', () => {
    const phrases = ['criteria', 'sources', 'triggers', 'stages', 'evidence'];
    const kinds = Object.assign({}, ...phrases.map((folder, index) => many(folder, 6 - index)));
    const named = (folder: string, field: string, more: Fields = {}): Fields[] =>
      Object.keys(kinds)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => ({ [field]: path.split('/')[1], ...more }));
    const catalog = library({
      ...kinds,
      'terms/word': {},
      'personas/cfo': {
        criteria: named('criteria', 'criterion', { weight: 3 }),
        sources: named('sources', 'source', { trust: 3 }),
        triggers: named('triggers', 'trigger'),
        stages: named('stages', 'stage', { part: 'joins' }),
        evidence: named('evidence', 'id').map(({ id }) => id),
        body: 'A <Term id="word" />.',
      },
    });
    const { groups, drawn, total } = neighbourhoodOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect(groups.map((group) => `${group.phrase} ${group.drawn.length}`)).toEqual([
      'Weighs 2',
      'Listens to 2',
      'Starts looking after 2',
      'Takes part in 2',
      'Is known from 2',
    ]);
    expect([drawn, total]).toEqual([10, 21]);
  });

  it('leaves out what is retired, the entry itself, and what an audience may not see', () => {
    const catalog = library({
      'criteria/open': { audience: 'public' },
      'criteria/gone': {
        audience: 'public',
        status: 'retired',
        retired: '2026-01-01',
        retiredBecause: 'Nobody weighs it',
      },
      'criteria/secret': {},
      'personas/cfo': {
        audience: 'public',
        criteria: ['open', 'gone', 'secret'].map((criterion) => ({ criterion, weight: 3 })),
        body: 'See [myself](/personas/cfo/).',
      },
    }).for('public');
    const { groups, total } = neighbourhoodOf(entryOf(catalog, 'persona', 'cfo'), catalog);
    expect(groups.flatMap(({ drawn }) => drawn.map(({ ref }) => ref.id))).toEqual(['open']);
    expect(total).toBe(1);
  });

  it('is empty for an entry that stands alone', () => {
    expect(around('term', 'alone', { 'terms/alone': {} })).toEqual([]);
  });

  it('holds fifty personas that weigh one criterion, the heaviest drawn', () => {
    const personas = Object.fromEntries(
      Array.from({ length: 50 }, (_, index): [string, Fields] => [
        `personas/p${index}`,
        { criteria: [{ criterion: 'price', weight: index === 49 ? 5 : 1 }] },
      ]),
    );
    const catalog = library({ 'criteria/price': {}, ...personas });
    const { groups } = neighbourhoodOf(entryOf(catalog, 'criterion', 'price'), catalog);
    expect(groups.map(({ phrase, drawn, total }) => [phrase, drawn.length, drawn[0]?.ref.id, total])).toEqual(
      [['Weighed by', 10, 'p49', 50]],
    );
  });
});
