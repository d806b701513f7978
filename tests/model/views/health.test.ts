import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { type Health, health } from '../../../src/model/views/health.ts';
import { healthData } from '../../../src/model/views/health-data.ts';
import { dueFor, reviewsOf } from '../../../src/model/views/health-due.ts';
import { library } from '../library.ts';

const TEAMS = {
  teams: [
    { id: 'team', name: 'The team', side: 'both', contact: 'mailto:team@tidewater.example' },
    { id: 'sales', name: 'Sales', side: 'sales' },
    { id: 'idle', name: 'Idle', side: 'both' },
  ],
};

const dataOf = (entries: Readonly<Record<string, Fields>>) => healthData(library(entries, TEAMS));

/** What an open question needs. */
const open = (about: string, by: string, more: Fields = {}): Fields => ({
  about,
  ask: `Who knows ${about}?`,
  owner: 'team',
  by,
  ...more,
});

const ids = (marks: readonly { ref: { id: string } }[]): string[] => marks.map(({ ref }) => ref.id);

/** The nine questions of the personas in short: answered, open, missing. */
const states = ({ answers, questions }: Health): string[] =>
  answers.map(({ ref, answers: given }) => {
    const signs = questions.map(({ id }) => given.questions[id]?.state.charAt(0) ?? '-');
    return `${ref.id} ${signs.join('')} ${given.grade}`;
  });

const RECORD = { evidence: ['talk'] };

/** A persona that answers every question. */
const WHOLE: Fields = {
  vetoes: [{ id: 'stop', text: 'The contract', ...RECORD }],
  triggers: [{ trigger: 'event', ...RECORD }],
  criteria: [{ criterion: 'price', weight: 5, mustHave: true, ...RECORD }],
  comparisons: [{ comparison: 'pilot', ...RECORD }],
  sources: [{ source: 'peer', ...RECORD }],
  measures: [{ measure: 'cost', ...RECORD }],
  stages: [{ stage: 'early', part: 'leads', ...RECORD }],
  discoveryQuestions: [{ id: 'what', text: 'What would it take?' }],
  evidence: ['talk'],
};

const AROUND: Readonly<Record<string, Fields>> = {
  'triggers/event': {},
  'criteria/price': {},
  'comparisons/pilot': { what: ['They try it'] },
  'sources/peer': {},
  'measures/cost': { formula: 'Cost by month', unit: 'euros', better: 'lower' },
  'stages/early': {},
  'evidence/talk': {},
};

describe('answers to the nine questions', () => {
  it('stand by persona, least answered first, and are counted by question', () => {
    const view = health(
      dataOf({
        ...AROUND,
        'personas/whole': WHOLE,
        'personas/asking': {
          ...WHOLE,
          triggers: undefined,
          sources: undefined,
          open: [open('triggers', '2027-01-31'), open('sources', '2027-02-28')],
        },
        'personas/silent': { ...WHOLE, triggers: undefined },
      }),
    );
    expect(states(view)).toEqual([
      'silent amaaaaaaa sketch',
      'asking aoaaoaaaa sketch',
      'whole aaaaaaaaa proven',
    ]);
    expect(view.questions.map(({ answered, of }) => `${answered}/${of}`)).toEqual([
      '3/3',
      '1/3',
      '3/3',
      '3/3',
      '2/3',
      '3/3',
      '3/3',
      '3/3',
      '3/3',
    ]);
  });

  it('lead to the section that should hold the answer', () => {
    const { answers } = health(dataOf({ 'personas/cfo': {} }));
    expect(answers[0]?.answers.questions.start).toEqual({ state: 'missing', section: 'starts' });
  });

  it('stand for groups too, with a gap where a group need not answer', () => {
    const view = health(
      dataOf({
        'personas/cfo': {},
        'buying-groups/pair': {
          members: [{ persona: 'cfo', role: 'approver' }],
          decisionProcess: [{ id: 'list', text: 'A list' }],
          paperProcess: [{ id: 'sign', text: 'They sign' }],
        },
      }),
    );
    expect(states(view)).toEqual(['cfo mmmmmmmmm sketch', 'pair am----mmm sketch']);
  });

  it('are worked out for fifty personas, ties in the order of the catalogue', () => {
    const many = Array.from({ length: 50 }, (_, index) => [`personas/p${10 + index}`, {}] as const);
    const view = health(dataOf(Object.fromEntries(many)));
    expect(view.answers).toHaveLength(50);
    expect(ids(view.answers).slice(0, 2)).toEqual(['p10', 'p11']);
    expect(view.questions[0]).toMatchObject({ answered: 0, of: 50 });
  });
});

describe('what falls due', () => {
  const data = dataOf({
    'terms/late': { reviewEvery: 10, reviewed: '2026-03-01' },
    'terms/late-too': { reviewEvery: 10, reviewed: '2026-03-01', owner: 'sales' },
    'terms/soon': {
      reviewed: '2026-01-01',
      open: [
        open('example', '2027-02-01', { owner: 'sales' }),
        open('definition', '2026-12-01', { ask: 'Who says so?' }),
      ],
    },
    'terms/gone': { status: 'retired', retired: '2026-02-01', retiredBecause: 'No longer said' },
  });

  it('is every review by its day, ties by title, retired entries left out', () => {
    expect(health(data).reviews.map(({ ref, due }) => `${ref.id} ${due}`)).toEqual([
      'late 2026-03-11',
      'late-too 2026-03-11',
      'soon 2027-01-01',
    ]);
  });

  it('is every open question, soonest first, for whoever finds out', () => {
    const asked = ({ open: lines }: Health) =>
      lines.map(({ ref, label, owner, by }) => `${ref.id} ${label} ${owner} ${by}`);
    expect(asked(health(data))).toEqual(['soon Definition team 2026-12-01', 'soon Example sales 2027-02-01']);
    expect(asked(health(data, { owner: ['sales'] }))).toEqual(['soon Example sales 2027-02-01']);
  });

  it('is summed up by owner, those left out who have nothing to do', () => {
    const { owners, all } = health(data);
    expect(owners.map(({ team, entries }) => [team?.id, entries])).toEqual([
      ['team', 2],
      ['sales', 1],
    ]);
    expect(owners[0]).toMatchObject({
      reviews: [
        ['2026-03-11', 1],
        ['2027-01-01', 1],
      ],
      open: [['2026-12-01', 1]],
    });
    expect(all).toMatchObject({
      entries: 3,
      reviews: [
        ['2026-03-11', 2],
        ['2027-01-01', 1],
      ],
    });
    expect(data.teams.map(({ id, calendar, feed }) => [id, calendar, feed])).toEqual([
      ['team', true, true],
      ['sales', true, true],
      ['idle', false, false],
    ]);
  });

  it('is listed for one team: its reviews, and all it has to do', () => {
    const [team, sales] = data.teams;
    if (!team || !sales) throw new Error('two teams are needed');
    expect(reviewsOf(data, team).map(({ id }) => id)).toEqual(['late-2026-03-11', 'soon-2027-01-01']);
    expect(dueFor(data, sales).map(({ id, anchor }) => `${id} #${anchor}`)).toEqual([
      'late-too-2026-03-11 #',
      'soon-open-example-1-2027-02-01 #example',
    ]);
  });
});

describe('what claims rest on', () => {
  const why = (assumed: number, known: number, house = 0): Fields => ({
    why: [
      ...Array.from({ length: assumed }, (_, index) => `Said ${index}`),
      ...Array.from({ length: known }, (_, index) => ({ text: `Known ${index}`, evidence: ['talk'] })),
      ...Array.from({ length: house }, (_, index) => ({ text: `Ours ${index}`, basis: 'house-view' })),
    ],
    proof: [{ text: 'A record', basis: 'house-view' }],
  });

  it('tells where claims are only assumed: most first, then the greater share, then by title', () => {
    const view = health(
      dataOf({
        'criteria/b-half': why(2, 0, 1),
        'criteria/a-half': why(2, 0, 1),
        'criteria/most': why(3, 4),
        'criteria/share': why(2, 0),
        'criteria/none': why(0, 1),
        'sources/bare': {},
        'evidence/talk': {},
      }),
    );
    expect(ids(view.assumed)).toEqual(['most', 'share', 'a-half', 'b-half', 'bare']);
    expect(view.assumed[0]?.claims).toEqual({ evidence: 4, 'house-view': 1, assumption: 3 });
    expect(view.onlyAssumed).toBe(1);
    expect(view.all).toMatchObject({ assumed: 10, claims: 8 + 3 + 4 + 4 + 2 + 1 });
  });

  it('lists contested and illustrative records with what rests on them, a contradicting record and retired entries aside', () => {
    const data = dataOf({
      'evidence/made-up': { illustrative: true },
      'evidence/doubted': { contested: { text: 'Others say otherwise', by: ['plain'] } },
      'evidence/plain': { contested: { text: 'It too', by: ['doubted'] } },
      'evidence/sound': {},
      'criteria/one': {
        why: [
          { text: 'First', evidence: ['made-up', 'doubted'] },
          { text: 'Second', evidence: ['made-up'] },
        ],
      },
      'criteria/two': { why: [{ text: 'Third', evidence: ['made-up', 'sound'] }] },
      'criteria/old': {
        why: [{ text: 'Fourth', evidence: ['made-up'] }],
        status: 'retired',
        retired: '2026-02-01',
        retiredBecause: 'No longer asked',
      },
    });
    expect(
      health(data).records.map(
        ({ ref, resting }) => `${ref.id}: ${resting.map((one) => `${one.ref.id} ${one.lines}`).join(', ')}`,
      ),
    ).toEqual(['doubted: one 1', 'plain: ', 'made-up: one 2, two 1']);
  });

  it('lists records by age, those without a day last', () => {
    const view = health(
      dataOf({
        'evidence/undated': {},
        'evidence/new': { date: '2026-05-01' },
        'evidence/old': { date: '2019-12-31' },
      }),
    );
    expect(ids(view.dated)).toEqual(['old', 'new', 'undated']);
  });
});

describe('what runs out or is lost', () => {
  const data = dataOf({
    'personas/cfo': {},
    'stages/early': {},
    'references/sooner': {
      organisation: 'A shipyard',
      story: ['It went well'],
      personas: ['cfo'],
      stages: ['early'],
      permission: { name: true, logo: false, quote: false, call: true, until: '2026-06-30' },
    },
    'assets/later': {
      form: 'deck',
      customerSafe: true,
      what: ['Slides'],
      personas: ['cfo'],
      stages: ['early'],
      until: '2026-12-31',
    },
    'assets/always': {
      form: 'deck',
      customerSafe: false,
      what: ['Slides'],
      personas: ['cfo'],
      stages: ['early'],
    },
    'criteria/lonely': {},
    'terms/word': { body: '<Ref to="early" />' },
  });

  it('is what customers allow and material that may be used, by its last day', () => {
    expect(health(data).ends.map(({ ref, ends }) => [ref.id, ends.day, ...ends.allows])).toEqual([
      ['sooner', '2026-06-30', 'name', 'call'],
      ['later', '2026-12-31', 'customers'],
    ]);
    const [team] = data.teams;
    expect(team && dueFor(data, team).filter(({ title }) => title.startsWith('Last day'))).toMatchObject([
      { id: 'sooner-ends-2026-06-30', day: '2026-06-30' },
      { id: 'later-ends-2026-12-31', day: '2026-12-31' },
    ]);
  });

  it('is what nothing links to, though others are there to', () => {
    const view = health(data);
    expect(ids(view.unlinked)).toEqual(['always', 'later', 'lonely']);
    expect(view.all.unlinked).toBe(3);
  });
});

describe('a choice', () => {
  const data = dataOf({
    'criteria/north': { for: { regions: ['north'] } },
    'criteria/always': { owner: 'sales' },
    'terms/word': {},
  });

  it('narrows to an owner, a kind and a scope, and keeps every owner to choose from', () => {
    const who = (choice: Parameters<typeof health>[1]) => ids(health(data, choice).reviews);
    expect(who({ owner: ['sales'] })).toEqual(['always']);
    expect(who({ kind: ['criterion'] })).toEqual(['always', 'north']);
    expect(who({ region: ['south'] })).toEqual(['always', 'word']);
    expect(health(data, { owner: ['sales'] }).owners).toHaveLength(2);
    expect(health(data, { owner: ['sales'] })).toMatchObject({ owner: 'sales', total: 1 });
  });

  it('asks for one part alone, and for none that there is not', () => {
    expect(health(data, { what: ['reviews'] }).part).toBe('reviews');
    expect(health(data, { what: ['weather'] }).part).toBeUndefined();
  });

  it('leaves nothing of an empty library, and stands', () => {
    const view = health(dataOf({}));
    expect(view).toMatchObject({ total: 0, owners: [], answers: [], open: [], reviews: [], records: [] });
    expect(view.questions.map(({ of }) => of)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('what briefs lack', () => {
  const data = dataOf({
    ...AROUND,
    'personas/cfo': {
      ...WHOLE,
      stages: [{ stage: 'early', part: 'joins', questions: [{ id: 'q', text: 'Why?' }] }],
    },
    'messages/calm': { says: 'Calm', because: ['So'] },
    'assets/guide': {
      form: 'guide',
      customerSafe: true,
      what: ['A guide'],
      personas: ['cfo'],
      stages: ['early'],
      until: '2026-12-31',
    },
  });
  const told = (today?: string) => {
    const { gaps, day, holds } = health(data, {}, today);
    return [gaps.flatMap((line) => line.gaps.map(({ task }) => task.replace(/ .*/, ''))), day, holds];
  };

  it('grows by what has run out, and says by which day it is told and until when that holds', () => {
    expect(told('2026-12-31')).toEqual([['Prove', 'Find', 'Write'], '2026-12-31', '2026-12-31']);
    expect(told('2027-01-01')).toEqual([['Prove', 'Find', 'Write', 'Make'], '2027-01-01', undefined]);
  });

  it('counts nothing as run out where no day is given', () => {
    expect(told()).toEqual([['Prove', 'Find', 'Write'], undefined, '2026-12-31']);
  });
});
