import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import { pastsFor } from '../../../src/model/past.ts';
import { slidesOfViews } from '../../../src/model/slides/site-slides.ts';
import type { SlideSet } from '../../../src/model/slides/slide.ts';
import { viewsOf } from '../../../src/model/views/index.ts';
import { library } from '../library.ts';

const BUYERS = {
  'criteria/price': { audience: 'public' },
  'criteria/speed': {},
  'stages/trial': { audience: 'public' },
  'personas/cfo': {
    audience: 'public',
    criteria: [
      { criterion: 'price', weight: 5, mustHave: true },
      { criterion: 'speed', weight: 2 },
    ],
    stages: [{ stage: 'trial', part: 'leads' }],
  },
  'personas/user': { decision: 'business', criteria: [{ criterion: 'speed', weight: 4 }] },
};

function setsFor(audience: Audience, entries: Parameters<typeof library>[0] = BUYERS): SlideSet[] {
  const whole = library(entries);
  const catalog = whole.for(audience);
  const pasts = pastsFor(whole, [], audience, catalog);
  return slidesOfViews({ catalog, audience, pasts, history: { changes: [], older: 0 } });
}

const named = (sets: readonly SlideSet[], id: string): SlideSet | undefined =>
  sets.find(({ of }) => of === `view:${id}`);

/** The words of a cell of the first table of a set. */
function cellsOf(set: SlideSet | undefined, row: number): string[] {
  const block = set?.slides[0]?.blocks[0];
  if (block?.type !== 'table') return [];
  return (block.rows[row] ?? []).map((cell) =>
    'score' in cell
      ? String(cell.score.score)
      : cell.lines
          .flat()
          .map(({ text }) => text)
          .join(' '),
  );
}

describe('slides of views', () => {
  it('are made of every view that an audience has, and of no other', () => {
    for (const audience of ['public', 'partner', 'internal'] as const)
      expect(setsFor(audience).map(({ of }) => of)).toEqual(viewsOf(audience).map(({ id }) => `view:${id}`));
  });

  it('tell an audience of nothing that it may not see', () => {
    const text = JSON.stringify(setsFor('public'));
    expect(text).toContain('Price');
    expect(text).not.toContain('Speed');
    expect(text).not.toContain('User');
  });

  it('show the weights of all personas, must-haves marked, each criterion linked to its permanent place', () => {
    const set = named(setsFor('internal'), 'matrix');
    expect(cellsOf(set, 0)).toEqual(['Speed', '2', '4']);
    expect(cellsOf(set, 1)).toEqual(['Price', '5 must', '–']);
    expect(JSON.stringify(set)).toMatch(/\/p\/price\/\?v=\w{8}/);
  });

  it('show who does what at each stage', () => {
    expect(cellsOf(named(setsFor('internal'), 'journey'), 0)).toEqual(['Cfo', 'Leads']);
  });

  it('say so where there is nothing to show yet', () => {
    const set = named(setsFor('internal', { 'terms/word': {} }), 'matrix');
    expect(set?.slides).toMatchObject([{ template: 'nothing', lead: 'Nothing is known of this yet.' }]);
  });

  it('carry a revision that changes with what they say, and with nothing else', () => {
    const revision = (entries: Parameters<typeof library>[0]) =>
      named(setsFor('internal', entries), 'matrix')?.revision;
    const before = revision(BUYERS);
    expect(revision({ ...BUYERS, 'terms/word': {} })).toBe(before);
    const user = { ...BUYERS['personas/user'], criteria: [{ criterion: 'speed', weight: 5 }] };
    expect(revision({ ...BUYERS, 'personas/user': user })).not.toBe(before);
  });
});
