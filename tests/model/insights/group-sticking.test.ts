import { describe, expect, it } from 'vitest';
import { groupSticking } from '../../../src/model/insights/group-sticking.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { entryOf, library } from '../library.ts';
import { itemsIn, lineOf } from './shown.ts';

const AROUND = {
  'stages/sign': {},
  'personas/cfo': {},
  'personas/cto': {},
  'personas/stranger': {},
  'buying-groups/all': {
    members: [
      { persona: 'cfo', role: 'approver' },
      { persona: 'cto', role: 'technical-buyer' },
    ],
  },
};

const point = (severity: number, personas: readonly string[], more: Fields = {}): Fields => ({
  stage: 'sign',
  severity,
  personas: personas.map((persona) => ({ persona })),
  ...more,
});

const initiative = (progress: string, ...points: readonly string[]): Fields => ({
  aim: 'cycle',
  progress,
  what: ['It is done'],
  stages: ['sign'],
  addresses: points.map((stickingPoint) => ({ stickingPoint })),
});

function stickingOf(entries: Readonly<Record<string, Fields>>) {
  const catalog = library({ ...AROUND, ...entries });
  const parts = groupSticking(entryOf(catalog, 'buying-group', 'all'), 'process', catalog);
  return { catalog, parts, lines: parts.map((part) => [part.label, ...itemsIn(part).map(lineOf)]) };
}

describe('where deals stick with a buying group', () => {
  it('is told with what is done about each, what runs first', () => {
    const { lines } = stickingOf({
      'sticking-points/queue': point(4, ['cto'], {
        groups: ['all'],
        daysLost: { low: 5, high: 20, shareOfDeals: 0.5, basis: 'crm' },
      }),
      'initiatives/done-one': initiative('done', 'queue'),
      'initiatives/running-one': initiative('running', 'queue'),
      'initiatives/running-two': initiative('running', 'queue'),
    });
    expect(lines).toEqual([
      [
        'Where deals stick with them',
        'Queue | Running: Running one, Running two | Done: Done one | Severity: 4 of 5 | Days lost: 5–20 | Stage: Sign',
      ],
    ]);
  });

  it('says where nothing is done', () => {
    const { lines } = stickingOf({ 'sticking-points/queue': point(4, ['cto'], { groups: ['all'] }) });
    expect(lines[0]?.[1]).toBe('Queue | Done about it: Nothing yet | Severity: 4 of 5 | Stage: Sign');
  });

  it('comes gravest first: by severity, then by days over all deals, then by title', () => {
    const days = (high: number, shareOfDeals: number) => ({
      daysLost: { low: 1, high, shareOfDeals, basis: 'estimate' },
    });
    const { parts } = stickingOf({
      'sticking-points/c-rare': point(3, ['cto'], { groups: ['all'], ...days(100, 0.01) }),
      'sticking-points/b-often': point(3, ['cto'], { groups: ['all'], ...days(10, 0.5) }),
      'sticking-points/d-grave': point(5, ['cto'], { groups: ['all'] }),
      'sticking-points/a-unknown': point(3, ['cto'], { groups: ['all'] }),
      'sticking-points/z-unknown': point(3, ['cto'], { groups: ['all'] }),
    });
    expect(parts[0] && itemsIn(parts[0]).map(({ anchors }) => anchors[0])).toEqual([
      'sticking-d-grave',
      'sticking-b-often',
      'sticking-c-rare',
      'sticking-a-unknown',
      'sticking-z-unknown',
    ]);
  });

  it('is told apart where it stops a member and names no group, or another', () => {
    const { lines, parts } = stickingOf({
      'buying-groups/other': { members: [{ persona: 'cfo', role: 'approver' }] },
      'sticking-points/own': point(2, ['cfo'], { groups: ['all'] }),
      'sticking-points/elsewhere': point(3, ['cfo', 'stranger'], { groups: ['other'] }),
      'sticking-points/nowhere': point(5, ['cto', 'cfo']),
      'sticking-points/strange': point(5, ['stranger']),
    });
    expect(lines.map(([label]) => label)).toEqual([
      'Where deals stick with them',
      'What else stops one of them',
    ]);
    expect(lines[1]?.slice(1)).toEqual([
      'Nowhere | Done about it: Nothing yet | Severity: 5 of 5 | Stops: Cfo, Cto | Stage: Sign',
      'Elsewhere | Done about it: Nothing yet | Severity: 3 of 5 | Stops: Cfo | Stage: Sign',
    ]);
    expect(parts.map(({ anchor }) => anchor)).toEqual(['sticking', 'member-sticking']);
  });

  it('is cut to the gravest, with how many there are and where they stand', () => {
    const points = Object.fromEntries(
      Array.from({ length: 30 }, (_, index): [string, Fields] => [
        `sticking-points/p${index}`,
        point((index % 5) + 1, ['cfo'], index < 20 ? { groups: ['all'] } : {}),
      ]),
    );
    const { parts } = stickingOf(points);
    expect(parts.map((part) => [part.label, itemsIn(part).length, part.more])).toEqual([
      [
        'Where deals stick with them: the 8 gravest of 20',
        8,
        { address: '/sticking-points/', label: 'All sticking points' },
      ],
      [
        'What else stops one of them: the 3 gravest of 10',
        3,
        { address: '/sticking-points/', label: 'All sticking points' },
      ],
    ]);
  });

  it('leaves out what is retired', () => {
    const { parts } = stickingOf({
      'sticking-points/gone': point(5, ['cfo'], {
        groups: ['all'],
        status: 'retired',
        retired: '2026-01-01',
        retiredBecause: 'Solved',
      }),
    });
    expect(parts).toEqual([]);
  });

  it('is not there for the public, who see neither sticking points nor initiatives', () => {
    const catalog = library({
      ...AROUND,
      ...Object.fromEntries(['stages/sign', 'personas/cfo'].map((path) => [path, { audience: 'public' }])),
      'buying-groups/all': { audience: 'public', members: [{ persona: 'cfo', role: 'approver' }] },
      'sticking-points/queue': point(4, ['cfo'], { groups: ['all'] }),
    }).for('public');
    expect(groupSticking(entryOf(catalog, 'buying-group', 'all'), 'process', catalog)).toEqual([]);
  });

  it('stands on the page once, and is still listed among all links', () => {
    const { catalog } = stickingOf({ 'sticking-points/queue': point(4, ['cto'], { groups: ['all'] }) });
    const outline = outlineOf(entryOf(catalog, 'buying-group', 'all'), catalog);
    const section = outline.sections.find(({ id }) => id === 'process');
    expect(section?.parts.map(({ anchor }) => anchor)).toEqual(['sticking']);
    expect(section?.incoming.map(({ told, links }) => [told, links.map(({ ref }) => ref.id)])).toEqual([
      [true, ['queue']],
    ]);
    expect(outline.backlinks).toEqual([]);
  });
});
