import { describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../../src/model/brief/brief.ts';
import { taskOf } from '../../../src/model/brief/gaps.ts';
import { BriefSource } from '../../../src/model/brief/gather.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { library } from '../library.ts';

const TEAMS = {
  teams: [
    { id: 'writers', name: 'Writers', side: 'marketing' },
    { id: 'callers', name: 'Callers', side: 'sales' },
  ],
};

function briefFor(entries: Readonly<Record<string, Fields>>, today?: string, inside = true): Brief {
  const owned = Object.entries({ 'stages/first': {}, ...entries }).map(([path, fields]): [string, Fields] => [
    path,
    { owner: 'writers', ...fields },
  ]);
  const source = new BriefSource(library(Object.fromEntries(owned), TEAMS), inside);
  const data = source.data({ personas: ['a'], stages: ['first'] });
  return briefOf({ personas: ['a'], stages: ['first'], whole: true, scope: {} }, data, today);
}

const gaps = ({ gaps: found }: Brief): string[] =>
  found.map(({ sort, criterion, size, owner }) => `${sort} ${criterion?.id ?? '-'} ${size} ${owner}`);

const asset = (fields: Fields = {}): Fields => ({
  form: 'guide',
  customerSafe: true,
  what: ['A guide'],
  personas: ['a'],
  stages: ['first'],
  ...fields,
});

const part = (fields: Fields = {}): Fields => ({ stage: 'first', part: 'leads', ...fields });

const ASKED = { questions: [{ id: 'why', text: 'Why?' }] };

/** Everything that one persona needs at the stage, but for what it is proved by. */
const WHOLE: Readonly<Record<string, Fields>> = {
  'criteria/price': {},
  'sources/peers': {},
  'messages/works': { says: 'It works', because: ['It was tried'] },
  'personas/a': {
    stages: [part(ASKED)],
    criteria: [{ criterion: 'price', weight: 4, basis: 'house-view' }],
    sources: [{ source: 'peers' }],
    messages: [{ message: 'works' }],
  },
};

const REFERENCE = {
  organisation: 'A firm',
  story: ['They tried it'],
  personas: ['a'],
  stages: ['first'],
  permission: { name: true, logo: false, quote: true, call: true, until: '2027-01-31' },
};

describe('gaps', () => {
  it('are everything, where only the part that somebody plays is known: 5 each where they lead', () => {
    expect(gaps(briefFor({ 'personas/a': { stages: [part()] } }))).toEqual([
      'say - 5 writers',
      'send - 5 writers',
      'meet - 5 writers',
      'ask - 5 writers',
    ]);
  });

  it('weigh 3 where they only join', () => {
    expect(gaps(briefFor({ 'personas/a': { stages: [part({ part: 'joins' })] } }))).toEqual([
      'say - 3 writers',
      'send - 3 writers',
      'meet - 3 writers',
      'ask - 3 writers',
    ]);
  });

  it('are proof and a speaker where nothing proves what they weigh most, by its weight', () => {
    expect(gaps(briefFor({ ...WHOLE, 'assets/guide': asset({ owner: 'callers' }) }))).toEqual([
      'prove price 4 callers',
      'speak price 4 writers',
    ]);
  });

  it('are none of proof where material proves it, and none of a speaker where a reference customer does', () => {
    const proving = { ...WHOLE, 'assets/guide': asset({ criteria: ['price'] }) };
    expect(gaps(briefFor(proving))).toEqual(['speak price 4 writers']);
    const speaking = { ...REFERENCE, criteria: ['price'] };
    expect(gaps(briefFor({ ...proving, 'references/firm': speaking }))).toEqual([]);
  });

  it('count what has run out as not there, on the day given', () => {
    const entries = {
      ...WHOLE,
      'assets/guide': asset({ criteria: ['price'], until: '2026-12-31' }),
      'references/firm': { ...REFERENCE, criteria: ['price'] },
    };
    expect(gaps(briefFor(entries, '2026-12-31'))).toEqual([]);
    expect(gaps(briefFor(entries, '2027-01-01'))).toEqual(['send - 5 writers']);
    const over = briefFor(entries, '2027-02-01');
    expect(gaps(over)).toEqual(['send - 5 writers', 'prove price 4 writers', 'speak price 4 writers']);
    expect(over.ended.map(({ item }) => item.ref.id)).toEqual(['guide', 'firm']);
    expect([over.assets, over.references]).toEqual([[], []]);
  });

  it('tell how long a brief holds: to the first day after which something in it has run out', () => {
    const entries = {
      ...WHOLE,
      'assets/guide': asset({ criteria: ['price'], until: '2026-12-31' }),
      'references/firm': { ...REFERENCE, criteria: ['price'] },
    };
    const holds = (today?: string) => briefFor(entries, today).holds;
    expect([holds('2026-12-31'), holds('2027-01-01'), holds('2027-02-01')]).toEqual([
      '2026-12-31',
      '2027-01-31',
      undefined,
    ]);
  });

  it('name each of the three heaviest weights that is only assumed, the heaviest first', () => {
    const criteria = [5, 4, 3, 2].map((weight) => ({ criterion: `c${weight}`, weight }));
    const entries = {
      ...WHOLE,
      'criteria/c5': {},
      'criteria/c4': {},
      'criteria/c3': {},
      'criteria/c2': {},
      'personas/a': { ...WHOLE['personas/a'], criteria },
      'assets/guide': asset({ criteria: ['c5', 'c4', 'c3', 'c2'] }),
      'references/firm': { ...REFERENCE, criteria: ['c5'] },
    };
    expect(gaps(briefFor(entries))).toEqual([
      'assumed c5 5 writers',
      'assumed c4 4 writers',
      'assumed c3 3 writers',
    ]);
  });

  it('fall to the team that keeps most of what is missing, else to the owner of the page', () => {
    const entries = {
      'personas/a': { stages: [part(ASKED)] },
      'assets/one': asset({ owner: 'callers', personas: ['b'] }),
      'assets/two': asset({ owner: 'callers', personas: ['b'] }),
      'assets/three': asset({ personas: ['b'] }),
      'personas/b': {},
    };
    expect(gaps(briefFor(entries))).toEqual(['say - 5 writers', 'send - 5 callers', 'meet - 5 writers']);
  });

  it('are nobody’s business outside the house, where not all that there is can be seen', () => {
    expect(gaps(briefFor({ 'personas/a': { stages: [part()] } }, undefined, false))).toEqual([]);
  });

  it('read as tasks', () => {
    const { gaps: found } = briefFor({ ...WHOLE, 'assets/guide': asset() });
    expect(found.map(taskOf)).toEqual([
      'Prove “Price” (A, First): neither material nor a reference customer does',
      'Find a reference customer on “Price” (A, First): none speaks to them about what they weigh most',
    ]);
  });
});
