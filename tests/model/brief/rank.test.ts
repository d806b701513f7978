import { describe, expect, it } from 'vitest';
import { type Brief, briefOf } from '../../../src/model/brief/brief.ts';
import { BriefSource } from '../../../src/model/brief/gather.ts';
import type { Fields } from '../../../src/model/plain.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { library } from '../library.ts';

const STAGES = { 'stages/first': { order: 1 }, 'stages/second': { order: 2 } };

/** The brief for some personas at the first of two stages, of a small library. */
function briefFor(
  personas: readonly string[],
  entries: Readonly<Record<string, Fields>>,
  { scope = {}, group }: { scope?: Scope; group?: string } = {},
): Brief {
  const source = new BriefSource(library({ ...STAGES, ...entries }));
  const data = source.data({ personas, group, stages: ['first'] });
  const whom = group === undefined ? { personas } : { group, personas: [] };
  return briefOf({ ...whom, stages: ['first'], whole: false, scope }, data);
}

const PART = { stages: [{ stage: 'first', part: 'leads' }] };

const weighing = (...criteria: readonly Fields[]): Fields => ({ ...PART, criteria });

const joints = ({ criteria }: Brief): string[] =>
  criteria.map(({ criterion, joint }) => `${criterion.ref.id} ${joint.toFixed(2)}`);

describe('the joint weight', () => {
  it('is the mean over the people: a must-have counts 5, what somebody does not name counts 0', () => {
    const brief = briefFor(['a', 'b', 'c'], {
      'criteria/price': {},
      'criteria/trust': {},
      'personas/a': weighing(
        { criterion: 'price', weight: 3, mustHave: true },
        { criterion: 'trust', weight: 1 },
      ),
      'personas/b': weighing({ criterion: 'price', weight: 2 }, { criterion: 'trust', weight: 4 }),
      'personas/c': weighing({ criterion: 'trust', weight: 3 }),
    });
    // price: (5 + 2 + 0) / 3; trust: (1 + 4 + 3) / 3.
    expect(joints(brief)).toEqual(['trust 2.67', 'price 2.33']);
  });

  it('leaves out of the mean of whom no weights are written at all', () => {
    const brief = briefFor(['a', 'b'], {
      'criteria/price': {},
      'personas/a': weighing({ criterion: 'price', weight: 4 }),
      'personas/b': PART,
    });
    expect(joints(brief)).toEqual(['price 4.00']);
  });

  it('settles ties by must-haves, then by the smaller spread, then in the order of the Catalog', () => {
    const brief = briefFor(['a', 'b'], {
      'criteria/even': {},
      'criteria/apart': {},
      'criteria/must': {},
      'criteria/also-even': {},
      'personas/a': weighing(
        { criterion: 'even', weight: 3 },
        { criterion: 'apart', weight: 5 },
        { criterion: 'must', weight: 2, mustHave: true },
        { criterion: 'also-even', weight: 3 },
      ),
      'personas/b': weighing(
        { criterion: 'even', weight: 3 },
        { criterion: 'apart', weight: 1 },
        { criterion: 'must', weight: 1 },
        { criterion: 'also-even', weight: 3 },
      ),
    });
    expect(joints(brief)).toEqual(['must 3.00', 'also-even 3.00', 'even 3.00', 'apart 3.00']);
  });

  it('marks what divides them and lowers no weight for it', () => {
    const brief = briefFor(['a', 'b'], {
      'criteria/night': {},
      'criteria/day': {},
      'personas/a': weighing({ criterion: 'night', weight: 5 }, { criterion: 'day', weight: 3 }),
      'personas/b': weighing({ criterion: 'night', weight: 2 }, { criterion: 'day', weight: 3 }),
    });
    expect(joints(brief)).toEqual(['night 3.50', 'day 3.00']);
    expect(brief.conflicts.map(({ criterion }) => criterion.ref.id)).toEqual(['night']);
    expect(brief.shared.map(({ criterion }) => criterion.ref.id)).toEqual(['day']);
  });

  it('counts what is weighed at the stage: as the person says, else as the criterion does, else always', () => {
    const brief = briefFor(['a'], {
      'criteria/later': { stages: ['second'] },
      'criteria/now': { stages: ['first'] },
      'criteria/always': {},
      'personas/a': weighing(
        { criterion: 'later', weight: 5 },
        { criterion: 'now', weight: 4 },
        { criterion: 'always', weight: 3, stages: ['second'] },
      ),
    });
    expect(joints(brief)).toEqual(['now 4.00']);
    const own = briefFor(['a'], {
      'criteria/later': { stages: ['second'] },
      'personas/a': weighing({ criterion: 'later', weight: 5, stages: ['first'] }),
    });
    expect(joints(own)).toEqual(['later 5.00']);
  });

  it('changes with the scope where a weight holds only there', () => {
    const entries = {
      'criteria/data': {},
      'criteria/price': {},
      'personas/a': weighing(
        { criterion: 'data', weight: 5, for: { regions: ['north'] } },
        { criterion: 'price', weight: 3 },
      ),
    };
    expect(joints(briefFor(['a'], entries))).toEqual(['data 5.00', 'price 3.00']);
    expect(joints(briefFor(['a'], entries, { scope: { regions: ['north'] } }))).toEqual([
      'data 5.00',
      'price 3.00',
    ]);
    expect(joints(briefFor(['a'], entries, { scope: { regions: ['south'] } }))).toEqual(['price 3.00']);
  });

  it('is empty where nobody weighs anything', () => {
    expect(joints(briefFor(['a'], { 'personas/a': PART }))).toEqual([]);
  });
});

const ranks = ({ sources }: Brief): string[] =>
  sources.map(({ source, score }) => `${source.ref.id} ${score.toFixed(2)}`);

describe('the rank of a source', () => {
  it('is the mean trust over all of the people, times its reach, divided by 5', () => {
    const brief = briefFor(['a', 'b'], {
      'sources/forum': { reach: 3, trust: 2 },
      'sources/peers': { reach: 2, trust: 5 },
      'personas/a': { ...PART, sources: [{ source: 'forum', trust: 4 }, { source: 'peers' }] },
      'personas/b': { ...PART, sources: [{ source: 'peers', trust: 3 }] },
    });
    // forum: (4 + 0) / 2 × 3 / 5; peers: (5 + 3) / 2 × 2 / 5.
    expect(ranks(brief)).toEqual(['peers 1.60', 'forum 1.20']);
  });

  it('counts those used at the stage alone', () => {
    const brief = briefFor(['a'], {
      'sources/early': { reach: 5, trust: 5, stages: ['first'] },
      'sources/late': { reach: 5, trust: 5, stages: ['second'] },
      'sources/named': { reach: 1, trust: 5, stages: ['second'] },
      'personas/a': {
        ...PART,
        sources: [{ source: 'late' }, { source: 'early' }, { source: 'named', stages: ['first'] }],
      },
    });
    expect(ranks(brief)).toEqual(['early 5.00', 'named 1.00']);
  });

  it('settles ties by how many turn to it, then by the highest trust, then in the order of the Catalog', () => {
    const brief = briefFor(['a', 'b'], {
      'sources/both': { reach: 3, trust: 2 },
      'sources/one': { reach: 3, trust: 4 },
      'sources/another': { reach: 3, trust: 4 },
      'sources/deep': { reach: 2, trust: 5 },
      'sources/wide': { reach: 5, trust: 2 },
      'personas/a': {
        ...PART,
        sources: ['one', 'both', 'another', 'wide', 'deep'].map((source) => ({ source })),
      },
      'personas/b': { ...PART, sources: [{ source: 'both' }] },
    });
    expect(ranks(brief)).toEqual(['both 1.20', 'another 1.20', 'one 1.20', 'deep 1.00', 'wide 1.00']);
  });
});

const message = (fields: Fields = {}): Fields => ({ says: 'It works', because: ['It was tried'], ...fields });

describe('the order of messages', () => {
  const entries = {
    'criteria/price': {},
    'criteria/trust': {},
    'messages/for-all': message(),
    'messages/heavy': message({ criteria: ['price'] }),
    'messages/light': message({ criteria: ['trust'] }),
    'messages/broad': message(),
    'personas/a': {
      ...weighing({ criterion: 'price', weight: 5 }, { criterion: 'trust', weight: 1 }),
      messages: ['light', 'heavy', 'broad'].map((one) => ({ message: one })),
    },
    'personas/b': { ...PART, messages: [{ message: 'broad' }] },
    'buying-groups/group': {
      members: [
        { persona: 'a', role: 'champion' },
        { persona: 'b', role: 'approver' },
      ],
      messages: [{ message: 'for-all', why: 'It serves both' }],
    },
  };

  it('is what serves all of the group, then what most hear, then what speaks to the heaviest criterion', () => {
    const brief = briefFor([], entries, { group: 'group' });
    expect(brief.messages.map(({ message: { ref } }) => ref.id)).toEqual([
      'for-all',
      'broad',
      'heavy',
      'light',
    ]);
    expect(brief.messages[0]?.forAll).toBe('It serves both');
  });

  it('has no place for the message of a group without the group', () => {
    const brief = briefFor(['a', 'b'], entries);
    expect(brief.messages.map(({ message: { ref } }) => ref.id)).toEqual(['broad', 'heavy', 'light']);
  });
});

const asset = (personas: readonly string[], criteria: readonly string[], fields: Fields = {}): Fields => ({
  form: 'guide',
  customerSafe: true,
  what: ['A guide'],
  personas,
  stages: ['first'],
  ...(criteria.length > 0 ? { criteria } : {}),
  ...fields,
});

describe('the match of material', () => {
  it('is the share of the people plus the share of the joint weight that it proves', () => {
    const brief = briefFor(['a', 'b'], {
      'criteria/price': {},
      'criteria/trust': {},
      'personas/a': weighing({ criterion: 'price', weight: 4 }, { criterion: 'trust', weight: 2 }),
      'personas/b': weighing({ criterion: 'trust', weight: 2 }),
      'assets/both': asset(['a', 'b'], []),
      'assets/proof': asset(['a'], ['price', 'trust']),
      'assets/some': asset(['b'], ['price']),
      'assets/later': asset(['a'], ['price'], { stages: ['second'] }),
    });
    // Joint weights: price 2, trust 2. both 1 + 0; proof 1/2 + 1; some 1/2 + 1/2.
    expect(brief.assets.map(({ item, match }) => `${item.ref.id} ${match.toFixed(2)}`)).toEqual([
      'proof 1.50',
      'both 1.00',
      'some 1.00',
    ]);
  });
});
