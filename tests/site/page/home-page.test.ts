import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { homePage } from '../../../src/site/page/home-page.ts';
import { library } from '../../model/library.ts';

const WHOLE: Record<string, Fields> = {
  'personas/cfo': { decision: 'financial', title: 'CFO' },
  'personas/cto': { decision: 'technical', title: 'CTO' },
  'buying-groups/all': { title: 'All', members: [{ persona: 'cfo', role: 'approver' }] },
  'paths/first-week': { title: 'First week', order: 2, steps: [{ entry: 'cfo', minutes: 5 }] },
  'paths/first-day': { title: 'First day', order: 1, steps: [{ entry: 'cfo', minutes: 5 }] },
  'stages/evaluation': { order: 2 },
  'stages/awareness': { order: 1 },
  'sticking-points/stuck': {
    stage: 'evaluation',
    personas: [{ persona: 'cfo' }],
  },
};

describe('the home page', () => {
  it('has a door for each of the three readers: a brief, a path, a persona', () => {
    const { doors } = homePage(library(WHOLE));
    expect(doors.map(({ id, first }) => [id, first.address])).toEqual([
      ['marketer', '/briefs/'],
      ['seller', '/learn/first-day/'],
      ['presenter', '/personas/cfo/'],
    ]);
    expect(doors[0]?.more.map(({ address }) => address)).toEqual(['/briefs/?group=all']);
    expect(doors[1]?.more.map(({ id }) => id)).toEqual(['first-week']);
  });

  it('sends readers where `site.yaml` says, past ids that are not there', () => {
    const start = { marketer: ['gone', 'cto'], seller: ['gone'], presenter: ['cto', 'cfo'] };
    const { doors } = homePage(library(WHOLE, { start }));
    expect(doors.map(({ first }) => first.address)).toEqual([
      '/briefs/',
      '/learn/first-day/',
      '/personas/cto/',
    ]);
    expect(doors[0]?.more.map(({ address }) => address)).toEqual(['/briefs/?personas=cto']);
  });

  it('names buyers by decision, in the order of the decisions, six at most, and how many more there are', () => {
    const many = Array.from({ length: 50 }, (_, index): [string, Fields] => [`personas/p${index}`, {}]);
    const { decisions } = homePage(
      library({ ...Object.fromEntries(many), 'personas/cto': { decision: 'technical' } }),
    );
    expect(decisions.map(({ word, buyers, more, address }) => [word, buyers.length, more, address])).toEqual([
      ['financial', 6, 44, '/personas/'],
      ['technical', 1, 0, '/personas/'],
    ]);
  });

  it('shows the cycle in order, with how many points deals stick at, each once', () => {
    expect(homePage(library(WHOLE)).stages.map(({ id, stuck }) => [id, stuck])).toEqual([
      ['awareness', 0],
      ['evaluation', 1],
    ]);
  });

  it('counts what there is, one of it in the singular, and nothing that there is not', () => {
    expect(homePage(library(WHOLE)).counts).toEqual([
      { label: 'personas', count: 2, address: '/personas/' },
      { label: 'sticking point', count: 1, address: '/sticking-points/' },
    ]);
  });

  it('leads nowhere that is not there, whatever kinds the content lacks', () => {
    const page = homePage(library({ 'terms/word': {} }));
    expect(page.decisions).toEqual([]);
    expect(page.counts).toEqual([]);
    expect(page.doors.map(({ first }) => first.address)).toEqual(['/guide/', '/learn/', '/guide/']);
  });
});
