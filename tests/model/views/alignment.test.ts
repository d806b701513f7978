import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { type AlignmentData, alignment, type Days } from '../../../src/model/views/alignment.ts';
import { alignmentData } from '../../../src/model/views/alignment-data.ts';
import { library } from '../library.ts';

const goal = (more: Fields = {}): Fields => ({
  metric: 'Days',
  unit: 'calendar days',
  better: 'lower',
  baseline: { value: 200, asOf: '2026-01-01' },
  current: { value: 180, asOf: '2026-07-02' },
  target: 150,
  due: '2026-12-31',
  salesOwner: 'team',
  marketingOwner: 'team',
  why: ['Both want it'],
  ...more,
});

const point = (
  low: number,
  high: number,
  shareOfDeals: number,
  basis: string,
  more: Fields = {},
): Fields => ({
  stage: 'trial',
  personas: [{ persona: 'cfo' }],
  daysLost: { low, high, shareOfDeals, basis },
  goals: ['cycle'],
  ...more,
});

const initiative = (progress: string, more: Fields = {}): Fields => ({
  aim: 'cycle',
  progress,
  what: ['Something'],
  stages: ['trial'],
  ...more,
});

const saves = (stickingPoint: string, low: number, high: number, basis = 'estimate', more: Fields = {}) => ({
  stickingPoint,
  effect: { low, high },
  basis,
  ...more,
});

function dataOf(entries: Readonly<Record<string, Fields>>): AlignmentData {
  return alignmentData(
    library({ 'personas/cfo': {}, 'stages/trial': {}, 'goals/cycle': goal(), ...entries }),
  );
}

const days = ({ measured, estimated }: Days): string =>
  `${measured.low}-${measured.high} measured, ${estimated.low}-${estimated.high} estimated`;

describe('the alignment map', () => {
  it('keeps measured days and estimates apart, as days lost times the share of deals', () => {
    const data = dataOf({
      'sticking-points/queue': point(10, 40, 0.5, 'crm'),
      'sticking-points/talks': point(20, 20, 0.25, 'interviews'),
      'sticking-points/money': point(30, 100, 0.2, 'estimate'),
    });
    const [line] = alignment(data).goals;
    expect(line && days(line.lost)).toBe('10-25 measured, 6-20 estimated');
    expect(line?.held.map(({ point: { ref } }) => ref.id)).toEqual(['money', 'queue', 'talks']);
  });

  it('says how far a goal is, in how much of its time, and what is left', () => {
    const [line] = alignment(dataOf({})).goals;
    expect(line).toMatchObject({ reached: 0.4, passed: 0.5, gap: 30, inDays: true });
    const higher = dataOf({
      'goals/cycle': goal({
        unit: 'customers',
        better: 'higher',
        baseline: { value: 2, asOf: '2026-01-01' },
        current: { value: 1, asOf: '2027-06-01' },
        target: 6,
      }),
    });
    expect(alignment(higher).goals[0]).toMatchObject({ reached: -0.25, passed: 1, gap: 5, inDays: false });
    const done = dataOf({ 'goals/cycle': goal({ current: { value: 140, asOf: '2026-07-02' } }) });
    expect(alignment(done).goals[0]?.gap).toBe(0);
  });

  it('caps what several initiatives promise at one point at the days lost, low and high apart', () => {
    const data = dataOf({
      'sticking-points/queue': point(10, 40, 0.5, 'crm'),
      'initiatives/room': initiative('running', { addresses: [saves('queue', 8, 22, 'crm')] }),
      'initiatives/charter': initiative('planned', { addresses: [saves('queue', 6, 30)] }),
    });
    const [line] = alignment(data).goals;
    // Of 10 to 40 days the measured effect takes 8 to 22, so estimates can take 2 to 18 more; half of all deals stick.
    expect(line && days(line.promised)).toBe('4-11 measured, 1-9 estimated');
  });

  it('counts only what is planned or running, on top of what finished work has left', () => {
    const data = dataOf({
      'sticking-points/queue': point(10, 40, 1, 'estimate'),
      'initiatives/over': initiative('done', { addresses: [saves('queue', 4, 10, 'crm')] }),
      'initiatives/now': initiative('running', { addresses: [saves('queue', 9, 50)] }),
      'initiatives/dream': initiative('idea', { addresses: [saves('queue', 5, 5)] }),
      'initiatives/failed': initiative('stopped', { addresses: [saves('queue', 5, 5)] }),
    });
    const [line] = alignment(data).goals;
    expect(line && days(line.promised)).toBe('0-0 measured, 6-30 estimated');
  });

  it('adds what initiatives say they add to a goal, in its own unit', () => {
    const serves = (effect: number) => ({ goals: [{ goal: 'cycle', effect }] });
    const data = dataOf({
      'initiatives/a': initiative('running', serves(3)),
      'initiatives/b': initiative('planned', serves(4)),
      'initiatives/c': initiative('idea', serves(50)),
      'initiatives/d': initiative('done', serves(7)),
      'initiatives/e': initiative('running', { goals: [{ goal: 'cycle' }] }),
    });
    const [line] = alignment(data).goals;
    expect(line?.added).toBe(7);
    expect(line?.serving.length).toBe(5);
  });

  it('finds orphans on both sides, worst first', () => {
    const data = dataOf({
      'sticking-points/dear': point(10, 100, 0.5, 'estimate'),
      'sticking-points/cheap': point(1, 2, 0.5, 'estimate'),
      'sticking-points/dreamt-of': point(5, 9, 1, 'estimate'),
      'sticking-points/solved': point(5, 9, 1, 'estimate'),
      'sticking-points/beside': point(5, 9, 1, 'estimate', { goals: undefined }),
      'initiatives/small': initiative('running', { cost: { personDays: 2 } }),
      'initiatives/large': initiative('planned', { cost: { personDays: 20 } }),
      'initiatives/stopped': initiative('stopped', { cost: { personDays: 99 } }),
      'initiatives/dream': initiative('idea', {
        addresses: [saves('dreamt-of', 1, 1)],
        goals: [{ goal: 'cycle' }],
      }),
      'initiatives/past': initiative('done', {
        addresses: [saves('solved', 1, 1), saves('beside', 1, 1)],
        goals: [{ goal: 'cycle' }],
      }),
    });
    const view = alignment(data);
    expect(view.unaddressed.map(({ point: { ref } }) => ref.id)).toEqual(['dear', 'dreamt-of', 'cheap']);
    expect(view.aimless.map(({ ref }) => ref.id)).toEqual(['large', 'small']);
    expect(view.goalless.map(({ ref }) => ref.id)).toEqual(['large', 'small']);
    expect(view.beside.map(({ point: { ref } }) => ref.id)).toEqual(['beside']);
  });

  it('sets effort by stage, split evenly, against days lost by stage', () => {
    const data = dataOf({
      'stages/start': { order: 2 },
      'sticking-points/queue': point(10, 20, 0.5, 'crm'),
      'initiatives/both': initiative('running', {
        stages: ['trial', 'start'],
        cost: { personDays: 10 },
        aim: 'leads',
      }),
      'initiatives/one': initiative('done', { cost: { personDays: 3 } }),
      'initiatives/gone': initiative('stopped', { cost: { personDays: 50 } }),
    });
    const view = alignment(data);
    expect(view.stages.map(({ ref, effort, points, lost }) => [ref.id, effort, points, days(lost)])).toEqual([
      ['trial', 8, 1, '5-10 measured, 0-0 estimated'],
      ['start', 5, 0, '0-0 measured, 0-0 estimated'],
    ]);
    expect(view.aims).toEqual([
      { aim: 'awareness', initiatives: 0, personDays: 0 },
      { aim: 'leads', initiatives: 1, personDays: 10 },
      { aim: 'cycle', initiatives: 1, personDays: 3 },
      { aim: 'references', initiatives: 0, personDays: 0 },
    ]);
  });

  it('narrows to a goal and to a scope, items that hold only elsewhere included', () => {
    const data = dataOf({
      'goals/other': goal(),
      'sticking-points/queue': point(10, 20, 1, 'crm'),
      'sticking-points/north': point(10, 20, 1, 'crm', { for: { regions: ['north'] } }),
      'initiatives/room': initiative('running', {
        addresses: [saves('queue', 5, 5, 'crm', { for: { regions: ['north'] } })],
      }),
    });
    expect(alignment(data, { goal: ['cycle'] }).goals.map(({ goal: { ref } }) => ref.id)).toEqual(['cycle']);
    const south = alignment(data, { region: ['south'] }).goals.find(
      ({ goal: { ref } }) => ref.id === 'cycle',
    );
    expect(south?.held.map(({ point: { ref }, aimed }) => [ref.id, aimed.length])).toEqual([['queue', 0]]);
  });

  it('is empty where there is nothing', () => {
    const view = alignment(alignmentData(library({})));
    expect([view.goals, view.unaddressed, view.aimless, view.stages]).toEqual([[], [], [], []]);
  });
});
