import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { type Journey, journey } from '../../../src/model/views/journey.ts';
import { journeyData } from '../../../src/model/views/journey-data.ts';
import { library } from '../library.ts';

const STAGES = { 'stages/early': { order: 1 }, 'stages/late': { order: 2 } };

const dataOf = (entries: Readonly<Record<string, Fields>>) => journeyData(library({ ...STAGES, ...entries }));

const cellOf = (view: Journey, persona: string, stage: string) =>
  view.rows.find(({ ref }) => ref.id === persona)?.cells.find((cell) => cell.stage.id === stage);

const asset = (personas: string[], stages: string[], more: Fields = {}): Fields => ({
  form: 'guide',
  customerSafe: true,
  what: ['Something to read'],
  personas,
  stages,
  ...more,
});

describe('the journey map', () => {
  it('says who does what at each stage, in the order of the stages, and what they ask', () => {
    const view = journey(
      dataOf({
        'personas/cfo': {
          stages: [
            { stage: 'late', part: 'approves', questions: [{ id: 'price', text: 'What does it cost?' }] },
            { stage: 'early', part: 'joins' },
          ],
        },
      }),
    );
    expect(view.rows[0]?.cells.map(({ stage, part, questions }) => [stage.id, part, questions])).toEqual([
      ['early', 'joins', []],
      ['late', 'approves', ['What does it cost?']],
    ]);
    expect(view.taken).toBe(2);
  });

  it('brings together what meets a persona there, heaviest first, ties by title', () => {
    const view = journey(
      dataOf({
        'personas/cfo': {
          stages: [{ stage: 'late', part: 'leads' }],
          sources: [
            { source: 'peers', trust: 2 },
            { source: 'bank', stages: ['late'] },
            { source: 'press', stages: ['early'] },
          ],
        },
        'sources/peers': { trust: 5, stages: ['late'] },
        'sources/bank': { trust: 4, stages: ['early'] },
        'sources/press': {},
        'sticking-points/price': { stage: 'late', severity: 2, personas: [{ persona: 'cfo' }] },
        'sticking-points/fear': { stage: 'late', severity: 5, personas: [{ persona: 'cfo' }] },
        'sticking-points/bore': { stage: 'late', severity: 2, personas: [{ persona: 'cfo' }] },
        'assets/sheet': asset(['cfo'], ['late']),
        'assets/other': asset(['cfo'], ['early']),
      }),
    );
    const lanes = cellOf(view, 'cfo', 'late')?.lanes;
    expect(lanes?.sources.map(({ id }) => id)).toEqual(['bank', 'peers']);
    expect(lanes?.points.map(({ id }) => id)).toEqual(['fear', 'bore', 'price']);
    expect(lanes?.assets.map(({ id }) => id)).toEqual(['sheet']);
  });

  it('counts initiatives aimed at a group for its members, stopped ones left out', () => {
    const initiative = (progress: string): Fields => ({
      aim: 'cycle',
      progress,
      what: ['Something'],
      stages: ['late'],
      groups: ['all'],
    });
    const view = journey(
      dataOf({
        'personas/cfo': {},
        'personas/cto': {},
        'buying-groups/all': { members: [{ persona: 'cfo', role: 'approver' }] },
        'initiatives/now': initiative('running'),
        'initiatives/past': initiative('stopped'),
      }),
    );
    expect(cellOf(view, 'cfo', 'late')?.lanes.initiatives.map(({ id }) => id)).toEqual(['now']);
    expect(cellOf(view, 'cto', 'late')?.lanes.initiatives).toEqual([]);
  });

  it('calls empty what a persona who takes part should find, and counts it', () => {
    const view = journey(
      dataOf({
        'personas/cfo': { stages: [{ stage: 'late', part: 'leads' }] },
        'personas/cto': {},
        'assets/sheet': asset(['cfo'], ['late']),
      }),
    );
    expect(cellOf(view, 'cfo', 'late')?.gaps).toEqual(['sources', 'messages', 'initiatives']);
    expect(cellOf(view, 'cto', 'late')?.gaps).toEqual([]);
    expect(view.gaps).toEqual({ sources: 1, points: 0, messages: 1, assets: 0, initiatives: 1 });
  });

  it('narrows to a decision, a group, a persona, a stage and a scope', () => {
    const data = dataOf({
      'personas/cfo': { stages: [{ stage: 'late', part: 'leads', for: { regions: ['north'] } }] },
      'personas/cto': { decision: 'technical' },
      'buying-groups/all': { members: [{ persona: 'cto', role: 'approver' }] },
    });
    const who = (choice: Parameters<typeof journey>[1]) =>
      journey(data, choice).rows.map(({ ref }) => ref.id);
    expect(who({ decision: ['technical'] })).toEqual(['cto']);
    expect(who({ group: ['all'] })).toEqual(['cto']);
    expect(who({ persona: ['cfo'] })).toEqual(['cfo']);
    expect(journey(data, { stage: ['late'] }).stages.map(({ id }) => id)).toEqual(['late']);
    expect(cellOf(journey(data, { region: ['south'] }), 'cfo', 'late')?.part).toBeUndefined();
  });

  it('stands with nobody and with fifty personas', () => {
    expect(journey(journeyData(library({})))).toMatchObject({ stages: [], rows: [], taken: 0 });
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index): [string, Fields] => [
        `personas/p${index}`,
        { stages: [{ stage: 'early', part: 'joins' }] },
      ]),
    );
    expect(journey(dataOf(many)).taken).toBe(50);
  });
});
