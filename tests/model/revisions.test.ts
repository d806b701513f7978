import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/model/audience.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { historyFor } from '../../src/model/history.ts';
import type { Fields } from '../../src/model/plain.ts';
import {
  lineOf,
  linesOf,
  newRevisions,
  type Revision,
  revisionOf,
  statesOf,
} from '../../src/model/revisions.ts';
import { entryOf, library } from './library.ts';

type Library = Readonly<Record<string, Fields>>;

/** The record after each of some versions of the content, recorded on the given days; the last version's Catalog beside it. */
function recorded(versions: readonly (readonly [string, Library])[]): {
  catalog: Catalog;
  record: Revision[];
} {
  let catalog = library({});
  const record: Revision[] = [];
  for (const [day, entries] of versions) {
    catalog = library(entries);
    record.push(...newRevisions(catalog, record, day));
  }
  return { catalog, record };
}

const added = (record: readonly Revision[], day: string): string[] =>
  record.filter((one) => one.day === day).map(({ id, prints }) => `${id}: ${Object.keys(prints).join(', ')}`);

/** The changes that an audience may know of, as lines. */
function told(
  { catalog, record }: { catalog: Catalog; record: readonly Revision[] },
  audience: Audience,
): string[] {
  return historyFor(catalog.for(audience), record, audience).changes.map(({ id, day, what, fields }) =>
    [day, id, what, ...fields].join(' '),
  );
}

const PUBLIC = { audience: 'public' };
const WORD = { 'terms/champion': { ...PUBLIC, definition: 'A friend inside' } };

describe('new revisions', () => {
  it('hold every field of an entry that is not recorded yet', () => {
    const { record } = recorded([['2026-03-01', WORD]]);
    expect(added(record, '2026-03-01')).toEqual(['champion: definition, summary, title']);
  });

  it('hold just what changed of one that is', () => {
    const changed = { 'terms/champion': { ...PUBLIC, definition: 'A friend', body: 'More of it.' } };
    const { record } = recorded([
      ['2026-03-01', WORD],
      ['2026-03-02', changed],
      ['2026-03-03', WORD],
    ]);
    expect(added(record, '2026-03-02')).toEqual(['champion: body, definition']);
    expect(record.at(-1)?.prints).toEqual({ body: '-', definition: record[0]?.prints['definition'] });
  });

  it('are none where nothing changed, or nothing but upkeep', () => {
    const kept = {
      'terms/champion': { ...WORD['terms/champion'], reviewed: '2026-09-09', aliases: ['ally'] },
    };
    const { record } = recorded([
      ['2026-03-01', WORD],
      ['2026-03-02', WORD],
      ['2026-03-03', kept],
    ]);
    expect(record).toHaveLength(1);
  });

  it('never stand before the one that they follow, though the clock runs behind', () => {
    const { record } = recorded([
      ['2026-03-05', WORD],
      ['2026-03-01', { 'terms/champion': { ...PUBLIC, definition: 'A friend' } }],
    ]);
    expect(record.map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-05']);
  });

  it('leave drafts out until they are none', () => {
    const draft = { 'terms/champion': { ...WORD['terms/champion'], status: 'draft' } };
    const { record } = recorded([
      ['2026-03-01', draft],
      ['2026-03-02', WORD],
    ]);
    expect(record.map(({ day }) => day)).toEqual(['2026-03-02']);
  });

  it('are none for a renaming, neither of the entry nor of those that name it', () => {
    const naming = (id: string, more: Fields) => ({
      [`criteria/${id}`]: more,
      'personas/cfo': {
        criteria: [{ criterion: id, weight: 4 }],
        body: `[It](/criteria/${id}/#proof) and <Ref to="${id}" />.`,
      },
    });
    const { catalog, record } = recorded([
      ['2026-03-01', naming('price', { title: 'Price' })],
      ['2026-03-02', naming('cost', { title: 'Price', formerIds: ['price'] })],
      ['2026-03-03', naming('outlay', { title: 'Price', formerIds: ['cost', 'price'] })],
      ['2026-03-04', naming('outlay', { title: 'Outlay', formerIds: ['cost', 'price'] })],
    ]);
    expect(record.filter(({ day }) => day > '2026-03-01')).toMatchObject([
      { id: 'price', day: '2026-03-04', prints: { title: expect.any(String) } },
    ]);
    expect(told({ catalog, record }, 'internal')).toEqual(['2026-03-04 outlay changed title']);
  });

  it('are none for what names an entry that took in another', () => {
    const naming = (more: Fields) => ({
      'criteria/price': more,
      'personas/cfo': { criteria: [{ criterion: 'price', weight: 4 }], body: '[It](/criteria/price/).' },
    });
    const { record } = recorded([
      ['2026-03-01', { ...naming({}), 'criteria/cost': {} }],
      ['2026-03-02', naming({ formerIds: ['cost'] })],
    ]);
    expect(record.filter(({ day }) => day > '2026-03-01')).toEqual([]);
  });

  it('give each audience the fingerprint of what it sees', () => {
    const measures = (inside: string) => [
      { text: 'Cost' },
      { text: 'Cash', audience: 'partner' },
      { text: inside, audience: 'internal' },
    ];
    const { record } = recorded([
      ['2026-03-01', { 'personas/cfo': { ...PUBLIC, measuredBy: measures('Bonus') } }],
      ['2026-03-02', { 'personas/cfo': { ...PUBLIC, measuredBy: measures('Stock') } }],
    ]);
    const prints = record.map((one) => one.prints['measuredBy']?.split(' ') ?? []);
    expect(prints.map((of) => new Set(of).size)).toEqual([3, 3]);
    expect(prints[1]?.slice(0, 2)).toEqual(prints[0]?.slice(0, 2));
    expect(prints[1]?.[2]).not.toBe(prints[0]?.[2]);
    expect(record[0]?.prints['title']).toMatch(/^[0-9a-z]{8}$/);
  });
});

describe('the fingerprint of an entry', () => {
  const line = (versions: Parameters<typeof recorded>[0], audience: Audience) => {
    const { catalog, record } = recorded(versions);
    return statesOf(lineOf(entryOf(catalog, 'term', 'champion'), linesOf(record)), audience).map(
      ({ fields }) => revisionOf(fields),
    );
  };

  it('is the same again once a change is taken back', () => {
    const other = { 'terms/champion': { ...PUBLIC, definition: 'Somebody', example: 'One' } };
    const [first, second, third] = line(
      [
        ['2026-03-01', WORD],
        ['2026-03-02', other],
        ['2026-03-03', WORD],
      ],
      'public',
    );
    expect(second).not.toBe(first);
    expect(third).toBe(first);
    expect(first).toMatch(/^[0-9a-z]{8}$/);
  });

  it('changes only for those who see what changed', () => {
    const claim = (text: string) => ({
      'terms/champion': {
        ...WORD['terms/champion'],
        body: `A friend.\n\n<Only for="partner">\n\n${text}\n\n</Only>`,
      },
    });
    const versions = [
      ['2026-03-01', claim('Ask first.')],
      ['2026-03-02', claim('Ask last.')],
    ] as const;
    const changes = AUDIENCES.map((audience) => new Set(line(versions, audience)).size > 1);
    expect(changes).toEqual([false, true, true]);
  });
});

describe('the history', () => {
  const persona = (more: Fields = {}): Library => ({ ...WORD, 'personas/cfo': { ...PUBLIC, ...more } });

  it('begins with the entries of the first day, and tells of each later day once', () => {
    const versions = recorded([
      ['2026-03-01', persona()],
      ['2026-03-02', persona({ wins: ['Sleep'] })],
      ['2026-03-02', persona({ wins: ['Sleep'], jobTitles: ['CFO'] })],
      ['2026-03-03', { ...persona({ wins: ['Sleep'], jobTitles: ['CFO'] }), 'terms/ally': PUBLIC }],
    ]);
    expect(historyFor(versions.catalog, versions.record, 'internal').began).toEqual({
      day: '2026-03-01',
      count: 2,
    });
    expect(told(versions, 'internal')).toEqual([
      '2026-03-03 ally new',
      '2026-03-02 cfo changed jobTitles wins',
    ]);
  });

  it('says nothing of a change that was taken back on the same day', () => {
    const versions = recorded([
      ['2026-03-01', persona()],
      ['2026-03-02', persona({ wins: ['Sleep'] })],
      ['2026-03-02', persona()],
    ]);
    expect(versions.record.filter(({ id }) => id === 'cfo')).toHaveLength(3);
    expect(told(versions, 'internal')).toEqual([]);
  });

  it('tells a change that was taken back later as two', () => {
    const versions = recorded([
      ['2026-03-01', persona()],
      ['2026-03-02', persona({ wins: ['Sleep'] })],
      ['2026-03-03', persona()],
    ]);
    expect(told(versions, 'internal')).toEqual([
      '2026-03-03 cfo changed wins',
      '2026-03-02 cfo changed wins',
    ]);
  });

  it('says that an entry is retired, and in use again', () => {
    const retired = { status: 'retired', retired: '2026-03-02', retiredBecause: 'Nobody says so' };
    const versions = recorded([
      ['2026-03-01', persona()],
      ['2026-03-02', persona({ ...retired, wins: ['Sleep'] })],
      ['2026-03-03', persona({ wins: ['Sleep'] })],
    ]);
    expect(told(versions, 'public')).toEqual(['2026-03-03 cfo restored', '2026-03-02 cfo retired wins']);
  });

  it('tells nobody of what they may not see', () => {
    const inside = (text: string): Library => ({
      'personas/cfo': { ...PUBLIC, wins: ['Sleep', { text, audience: 'internal' }] },
      'terms/ally': { audience: 'partner', definition: text },
      'terms/champion': { ...PUBLIC, body: `A friend.\n\n<Only for="internal">\n\n${text}\n\n</Only>` },
    });
    const versions = recorded([
      ['2026-03-01', inside('One')],
      ['2026-03-02', inside('Two')],
    ]);
    expect(told(versions, 'internal')).toEqual([
      '2026-03-02 cfo changed wins',
      '2026-03-02 ally changed definition',
      '2026-03-02 champion changed body',
    ]);
    expect(told(versions, 'partner')).toEqual(['2026-03-02 ally changed definition']);
    expect(told(versions, 'public')).toEqual([]);
    expect(historyFor(versions.catalog.for('public'), versions.record, 'public')).toEqual({
      began: { day: '2026-03-01', count: 2 },
      changes: [],
      older: 0,
    });
  });

  it('does not tell that a public page leads to another hidden entry than before', () => {
    const leading = (to: string): Library => ({
      'terms/one': {},
      'terms/two': {},
      'terms/champion': {
        ...PUBLIC,
        see: [to, 'champion'],
        body: `[It](/terms/${to}/), <Ref to="${to}" />.`,
      },
    });
    const versions = recorded([
      ['2026-03-01', leading('one')],
      ['2026-03-02', leading('two')],
    ]);
    expect(told(versions, 'internal')).toEqual(['2026-03-02 champion changed body see']);
    expect(told(versions, 'public')).toEqual([]);
  });

  it('calls new, for each audience, what it sees for the first time or again', () => {
    const word = (audience: string): Library => ({ 'terms/ally': { audience }, 'terms/champion': PUBLIC });
    const versions = recorded([
      ['2026-03-01', word('internal')],
      ['2026-03-02', word('public')],
      ['2026-03-03', word('partner')],
      ['2026-03-04', word('public')],
    ]);
    expect(told(versions, 'internal')).toEqual([]);
    expect(told(versions, 'partner')).toEqual(['2026-03-02 ally new']);
    expect(told(versions, 'public')).toEqual(['2026-03-04 ally new', '2026-03-02 ally new']);
  });

  it('tells on a day first what is retired, then what changed, then what is new, in the order of the Catalog', () => {
    const word = (more: Fields = {}): Fields => ({ ...PUBLIC, ...more });
    const versions = recorded([
      ['2026-03-01', { 'terms/a': word(), 'terms/c': word(), 'terms/d': word() }],
      [
        '2026-03-02',
        {
          'terms/a': word({ example: 'One' }),
          'terms/b': word(),
          'terms/c': word({ status: 'retired', retired: '2026-03-02', replacedBy: ['a'] }),
          'terms/d': word({ example: 'Two' }),
        },
      ],
    ]);
    expect(told(versions, 'public').map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'c retired',
      'a changed example',
      'd changed example',
      'b new',
    ]);
  });

  it('keeps the newest thousand changes and says how many are older', () => {
    const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const { catalog, record } = recorded([['2025-01-01', WORD]]);
    const [first] = record;
    const prints = ['aaaaaaaa', 'bbbbbbbb'];
    const more = Array.from({ length: 1203 }, (_, index) => ({
      id: 'champion',
      day: day(index),
      prints: { ...first?.prints, example: prints[index % 2] ?? '' },
    }));
    const history = historyFor(catalog, [...record, ...more], 'internal');
    expect([history.changes.length, history.older, history.changes[0]?.day]).toEqual([1000, 203, day(1202)]);
  });

  it('is empty without a record', () => {
    expect(historyFor(library(WORD), [], 'internal')).toEqual({ changes: [], older: 0 });
  });
});
