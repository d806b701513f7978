import { describe, expect, it } from 'vitest';
import { callFacts } from '../../../src/model/call/call-data.ts';
import { PAPER } from '../../../src/model/call/paper.ts';
import { rolePlay } from '../../../src/model/call/play.ts';
import { callSheet } from '../../../src/model/call/sheet.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';
import { factsOf, stagesOf } from './calls.ts';

const OBJECTION = { says: 'Too dear', behind: ['Money'], answer: 'It is not' };
const ASSET = { form: 'guide', customerSafe: true, what: ['A guide'] };
const PERMISSION = { name: false, logo: false, quote: true, call: true, until: '2027-01-31' };

const catalog = library({
  ...stagesOf('early', 'late'),
  'criteria/price': { pitfalls: ['Naming a total'] },
  'criteria/trust': { proof: ['A record'] },
  'criteria/speed': { stages: ['early'] },
  'evidence/talk': { illustrative: true },
  'objections/dear': { ...OBJECTION, stages: ['early'], avoid: ['A discount'] },
  'objections/slow': { ...OBJECTION, says: 'Too slow' },
  'objections/tied': { ...OBJECTION, says: 'Tied', stages: ['late'] },
  'messages/fair': { says: 'It is fair', because: ['So it is'], avoid: ['Never say cheap'] },
  'assets/light': { ...ASSET, personas: ['cfo'], stages: ['late'], criteria: ['speed'] },
  'assets/heavy': { ...ASSET, personas: ['cfo'], stages: ['early', 'late'], criteria: ['price', 'trust'] },
  'assets/other': { ...ASSET, personas: ['ciso'], stages: ['late'] },
  'references/known': {
    organisation: 'A firm',
    story: ['They moved'],
    personas: ['cfo'],
    stages: ['late'],
    criteria: ['price'],
    permission: PERMISSION,
  },
  'personas/cfo': {
    title: 'Chief financial officer',
    approves: [{ id: 'all', text: 'A contract', limit: { amount: 250000, currency: 'EUR', per: 'year' } }],
    vetoes: [{ id: 'rise', text: 'A rising price', when: 'No ceiling', basis: 'house-view' }],
    measuredBy: [{ text: 'Cash', evidence: ['talk'] }],
    criteria: [
      { criterion: 'speed', weight: 5 },
      { criterion: 'trust', weight: 3, mustHave: true, stages: ['late'] },
      { criterion: 'price', weight: 4, stages: ['late'], basis: 'house-view' },
    ],
    stages: [{ stage: 'late', part: 'approves' }],
    objections: [{ objection: 'dear' }, { objection: 'slow' }, { objection: 'tied', wording: 'I am tied' }],
    messages: [{ message: 'fair', wording: 'Fair it is' }],
    wordsToAvoid: [
      { text: 'deal', for: { situations: ['renewal'] } },
      { text: 'ROI', instead: 'cost' },
    ],
    barriers: [
      { id: 'old', text: 'We failed before', stage: 'early' },
      { id: 'name', text: 'My name is on it', stage: 'late' },
    ],
  },
  'personas/ciso': {
    decision: 'technical',
    criteria: [
      { criterion: 'price', weight: 1 },
      { criterion: 'trust', weight: 4 },
    ],
    vetoes: [{ id: 'key', text: 'A shared key' }],
  },
  'personas/user': { decision: 'business' },
  'buying-groups/board': {
    members: [
      { persona: 'user', role: 'user-buyer' },
      { persona: 'cfo', role: 'economic-buyer' },
      { persona: 'ciso', role: 'gatekeeper', stages: ['late'] },
    ],
  },
  'buying-groups/renewers': {
    for: { situations: ['renewal'] },
    members: [{ persona: 'cfo', role: 'approver' }],
  },
});

const sheet = (choice = {}) => callSheet(factsOf(catalog, 'cfo'), choice);

describe('a call sheet', () => {
  it('says who somebody is, what they approve and stop, and what it rests on', () => {
    const { approves, vetoes, part, stage, rests } = sheet({ stage: ['late'] });
    expect(approves).toMatchObject([{ text: 'A contract', why: 'up to EUR 250,000 a year' }]);
    expect(vetoes).toMatchObject([{ text: 'A rising price', why: 'No ceiling' }]);
    expect([stage?.id, part]).toEqual(['late', 'approves']);
    // On record: cash. House view: the veto, price. Assumed: the approval, speed, trust and three objections.
    expect(rests).toEqual({ evidence: 1, illustrative: 1, houseView: 2, assumption: 6 });
    expect(sheet({ stage: ['early'] }).part).toBeUndefined();
  });

  it('puts first what is weighed at the stage, of that the must-have, then by weight', () => {
    const ids = (choice: object) => sheet(choice).weighs.map(({ criterion }) => criterion.id);
    expect(ids({})).toEqual(['trust', 'speed', 'price']);
    expect(ids({ stage: ['late'] })).toEqual(['trust', 'price', 'speed']);
    expect(ids({ stage: ['early'] })).toEqual(['speed', 'trust', 'price']);
  });

  it('says which criteria divide the group: price weighs four and one, trust is a must to one and nothing to another', () => {
    const dividing = sheet().weighs.filter(({ divides }) => divides);
    expect(dividing.map(({ criterion }) => criterion.id)).toEqual(['trust', 'price']);
  });

  it('puts objections of the stage first, then those of any, in the words of the persona', () => {
    expect(sheet({ stage: ['late'] }).objections.map(({ says }) => says)).toEqual([
      'I am tied',
      'Too slow',
      'Too dear',
    ]);
  });

  it('has at hand only what helps at the stage, most first by the weight of what it proves', () => {
    const proofs = sheet({ stage: ['late'] }).proofs.map(({ ref, may }) => `${ref.id}: ${may}`);
    expect(proofs).toEqual([
      'heavy: may be handed over',
      'light: may be handed over',
      'known: may not be named, takes calls, may be quoted',
    ]);
    expect(sheet({ stage: ['early'] }).proofs.map(({ ref }) => ref.id)).toEqual(['heavy']);
  });

  it('warns by turns of what objections, messages and criteria warn of', () => {
    expect(sheet({ stage: ['early'] }).donts).toEqual([
      { about: 'Dear', text: 'A discount' },
      { about: 'Fair', text: 'Never say cheap' },
      { about: 'Price', text: 'Naming a total' },
    ]);
  });

  it('keeps words to avoid to the case in which they hold', () => {
    expect(sheet({ situation: ['new'] }).avoid).toEqual([{ text: 'ROI', instead: 'cost' }]);
    expect(sheet({ situation: ['renewal'] }).avoid.map(({ text }) => text)).toEqual(['deal', 'ROI']);
  });

  it('names whom else to reach, those who can stop it first, in the group that fits', () => {
    const { reach, others } = sheet({ stage: ['late'] });
    expect([reach?.group.id, reach?.role]).toEqual(['board', 'economic-buyer']);
    expect(others.map(({ ref, canVeto, due }) => [ref.id, canVeto, due])).toEqual([
      ['ciso', true, true],
      ['user', false, false],
    ]);
    expect(sheet({ group: ['renewers'] }).others).toEqual([]);
    expect(sheet({ situation: ['renewal'] }).reach?.groups.map(({ id }) => id)).toEqual([
      'board',
      'renewers',
    ]);
  });

  it('is honest about somebody of whom hardly anything is known', () => {
    const bare = callSheet(factsOf(catalog, 'user'), { stage: ['late'], offering: ['none'] });
    expect([bare.asks, bare.theirs, bare.weighs, bare.proofs, bare.part]).toEqual([
      [],
      [],
      [],
      [],
      undefined,
    ]);
    expect(bare.left).toEqual({});
  });
});

describe('a sheet of somebody of whom too much is known', () => {
  const long = (text: string): string => `${text} ${'and so on at length '.repeat(15)}`.trim();
  const many = <Item>(make: (index: number) => Item): Item[] =>
    Array.from({ length: 8 }, (_, index) => make(index));
  const named = (folder: string, fields: Fields): Record<string, Fields> =>
    Object.fromEntries(many((index) => [`${folder}/${folder.slice(0, 3)}-${index}`, fields]));
  const full = library({
    ...stagesOf('now'),
    ...named('criteria', {
      why: [long('Why')],
      pitfalls: [long('Not so')],
      proof: [long('Proof')],
      question: long('Question'),
    }),
    ...named('objections', {
      says: long('Says'),
      behind: [long('Behind')],
      answer: long('Answer'),
      askBack: long('Back'),
      avoid: [long('Avoid')],
    }),
    'personas/full': {
      measuredBy: many(() => long('Measured')),
      wins: many(() => long('Wins')),
      approves: many((index) => ({ id: `a-${index}`, text: long('Approves') })),
      vetoes: many((index) => ({ id: `v-${index}`, text: long('Stops'), when: long('When') })),
      criteria: many((index) => ({ criterion: `cri-${index}`, weight: 5, why: long('Why') })),
      objections: many((index) => ({ objection: `obj-${index}` })),
      discoveryQuestions: many((index) => ({
        id: `q-${index}`,
        text: long(`Q${index}`),
        listenFor: long('Listen'),
      })),
      stages: [
        {
          stage: 'now',
          part: 'leads',
          questions: many((index) => ({ id: `t-${index}`, text: long(`T${index}`), answer: long('A') })),
        },
      ],
      wordsToUse: many((index) => `word ${index}`),
      wordsToAvoid: many((index) => ({ text: `word ${index}`, instead: long('Instead') })),
    },
  });
  const facts = callFacts(
    entryOf(full, 'persona', 'full'),
    full,
    { personas: [], criteria: [], stages: [], groups: [] },
    '',
  );

  it('keeps three questions and some of everything, counts what is left out, and says where texts go on', () => {
    const { asks, theirs, objections, weighs, use, avoid, left } = callSheet(facts, {});
    expect(asks.length).toBe(3);
    for (const list of [theirs, objections, weighs, use, avoid]) expect(list.length).toBeGreaterThan(0);
    expect([left.theirs, left.objections, left.weighs]).toEqual([
      16 - theirs.length,
      8 - objections.length,
      8 - weighs.length,
    ]);
    for (const { text } of asks) expect(text).toMatch(/…$/);
  });

  it('stays within the lines of one side of paper', () => {
    const { asks, theirs, objections } = callSheet(facts, {});
    const said = [
      ...asks.flatMap((ask) => [ask.text, ask.listenFor ?? '']),
      ...theirs.flatMap((one) => [one.text, one.answer ?? '']),
    ];
    const lines = [...said, ...objections.flatMap((one) => [one.says, one.askBack ?? '', one.answer])].reduce(
      (sum, text) => sum + Math.ceil(text.length / PAPER.talk),
      0,
    );
    expect(lines).toBeLessThan(PAPER.lines);
  });
});

describe('a role play', () => {
  it('gives the buyer what the seller has to find out, and the listener the sheet to hold it against', () => {
    const { hidden, sheet: heard } = rolePlay(factsOf(catalog, 'cfo'), { stage: ['late'] });
    expect(hidden.barriers.map(({ text }) => text)).toEqual(['My name is on it']);
    expect(hidden.wants).toMatchObject([
      { title: 'Trust', mustHave: true, proof: 'A record' },
      { title: 'Price', mustHave: false },
      { title: 'Speed', mustHave: false },
    ]);
    expect(hidden.objects[0]).toMatchObject({ says: 'I am tied', behind: 'Money', givesWayTo: 'It is not' });
    expect(heard.donts.length).toBeGreaterThan(0);
  });

  it('tells the buyer how it will be judged, the first measures first, and what else could be done', () => {
    const played = library({
      'measures/fish': {},
      'measures/knots': {},
      'measures/songs': {},
      'alternatives/swim': { sort: 'in-house', what: ['To swim'] },
      'personas/owner': {
        measures: [{ measure: 'fish', target: 'Twelve' }, { measure: 'knots' }, { measure: 'songs' }],
        alternatives: [{ alternative: 'swim', why: 'It is free' }],
      },
    });
    const { hidden } = rolePlay(factsOf(played, 'owner'), {});
    expect(hidden.measures.map(({ text, why }) => [text, why])).toEqual([
      ['Fish', 'Twelve'],
      ['Knots', undefined],
    ]);
    expect(hidden.alternatives.map(({ text, why }) => [text, why])).toEqual([['Swim', 'It is free']]);
  });

  it('tells nothing where nothing is known', () => {
    const { hidden } = rolePlay(factsOf(catalog, 'user'), {});
    expect(Object.values(hidden).flat()).toEqual([]);
  });
});
