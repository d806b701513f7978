import { describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Fields } from '../../src/model/plain.ts';
import { type CommittedState, replayed } from '../../src/model/replay.ts';
import { newRevisions, type Revision } from '../../src/model/revisions.ts';
import { library } from './library.ts';

type Library = Readonly<Record<string, Fields>>;

/** States a day apart; what does not change from one to the next is the same entry, as when it is read once. */
function states(...libraries: readonly Library[]): CommittedState[] {
  const known = new Map<string, Entry>();
  const kept = (entry: Entry): Entry => {
    const key = JSON.stringify(entry);
    return known.get(key) ?? known.set(key, entry).get(key) ?? entry;
  };
  return libraries.map((entries, index) => {
    const { entries: all, site } = library(entries);
    return {
      day: `2026-03-0${index + 1}`,
      catalog: new Catalog(all.map(kept), site),
      unread: new Set(),
      isOlder: false,
    };
  });
}

/** The revisions that recording every state whole would have given. */
function oneByOne(all: readonly CommittedState[]): Revision[] {
  const record: Revision[] = [];
  for (const { day, catalog } of all) record.push(...newRevisions(catalog, record, day));
  return record;
}

const PUBLIC = { audience: 'public' };

describe('states of the content, replayed', () => {
  it('give what recording each would have given, though only what can have changed is looked at', () => {
    const naming = (id: string, more: Fields): Library => ({
      [`criteria/${id}`]: { title: 'Price', ...more },
      'criteria/speed': PUBLIC,
      'personas/cfo': {
        ...PUBLIC,
        criteria: [
          { criterion: id, weight: 4 },
          { criterion: 'speed', weight: 1 },
        ],
        body: `[It](/criteria/${id}/#proof).`,
      },
      'terms/ally': { ...PUBLIC, body: `<Ref to="${id}" />` },
    });
    const all = states(
      naming('price', PUBLIC),
      naming('price', {}),
      naming('cost', { formerIds: ['price'] }),
      naming('cost', { ...PUBLIC, formerIds: ['price'] }),
      naming('cost', { ...PUBLIC, status: 'draft', formerIds: ['price'] }),
    );
    const record = replayed(all, []);
    expect(record).toEqual(oneByOne(all));
    expect(
      record
        .filter(({ day }) => day > '2026-03-01')
        .map(({ id, day }) => `${day} ${id}`)
        .sort(),
    ).toEqual([
      '2026-03-02 ally',
      '2026-03-02 cfo',
      '2026-03-02 price',
      '2026-03-04 ally',
      '2026-03-04 cfo',
      '2026-03-04 price',
      '2026-03-05 ally',
      '2026-03-05 cfo',
    ]);
  });

  it('follow on those that are recorded, by the names under which these are', () => {
    const [first, second] = states(
      { 'terms/ally': { title: 'Ally' }, 'terms/champion': { see: ['ally'] } },
      { 'terms/friend': { title: 'Ally', formerIds: ['ally'] }, 'terms/champion': { see: ['friend'] } },
    );
    if (!first || !second) throw new Error('Two states are there');
    const recorded = newRevisions(first.catalog, [], '2026-02-01').filter(({ id }) => id === 'ally');
    expect(replayed([first, second], recorded).map(({ id, day }) => `${day} ${id}`)).toEqual([
      '2026-03-01 champion',
    ]);
  });
});
