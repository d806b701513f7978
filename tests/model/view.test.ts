import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/model/body.ts';
import { claimsOf } from '../../src/model/claims.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Scope } from '../../src/model/scope.ts';
import { entryOf, library } from './library.ts';

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

describe('what an audience sees', () => {
  const catalog = library({
    'terms/open': { audience: 'public' },
    'terms/shared': { audience: 'partner' },
    'terms/ours': { audience: 'internal' },
    'terms/unsaid': {},
  });

  it('is what is meant for it and for wider ones; what says nothing is internal', () => {
    expect(ids(catalog.for('public').entries)).toEqual(['open']);
    expect(ids(catalog.for('partner').entries)).toEqual(['open', 'shared']);
    expect(ids(catalog.for('internal').entries)).toEqual(['open', 'ours', 'shared', 'unsaid']);
  });

  it('knows no synonym of a name that only hidden entries have', () => {
    const whole = library(
      {
        'personas/cfo': { audience: 'public', jobTitles: ['Finance chief'] },
        'personas/spy': { jobTitles: ['Secret agent', 'Finance chief'] },
      },
      {
        titleSynonyms: {
          'Secret agent': ['Spook'],
          'Finance chief': ['Purser', 'Secret agent'],
          Boiler: ['Furnace'],
          Harbour: ['Secret agent'],
        },
      },
    );
    expect(whole.for('public').site.titleSynonyms).toEqual({
      'Finance chief': ['Purser'],
      Boiler: ['Furnace'],
    });
    expect(whole.for('internal').site.titleSynonyms).toEqual(whole.site.titleSynonyms);
  });

  it('holds no draft unless drafts are asked for', () => {
    const drafts = library({ 'terms/done': {}, 'terms/sketch': { status: 'draft' } });
    expect(ids(drafts.for('internal').entries)).toEqual(['done']);
    expect(ids(drafts.for('internal', {}, true).entries)).toEqual(['done', 'sketch']);
  });

  it('names nothing that it does not hold: links, items and backlinks go with the hidden entry', () => {
    const whole = library({
      'personas/cfo': {
        audience: 'public',
        criteria: [
          { criterion: 'price', weight: 5 },
          { criterion: 'secret', weight: 4 },
        ],
      },
      'criteria/price': { audience: 'public' },
      'criteria/secret': { audience: 'internal' },
      'terms/word': { audience: 'public', see: ['secret'] },
    });
    const seen = whole.for('public');
    const weighed = entryOf(seen, 'persona', 'cfo').data.criteria?.map(({ criterion }) => criterion);
    expect(weighed).toEqual(['price']);
    expect(entryOf(seen, 'term', 'word').data.see).toBeUndefined();
    expect(seen.to('secret')).toEqual([]);
    expect(JSON.stringify(seen.entries)).not.toContain('secret');
  });

  it('leaves out single items and claims that are not for it', () => {
    const whole = library({
      'criteria/price': {
        audience: 'public',
        why: ['Everybody knows', { text: 'Between us', audience: 'internal' }],
        proof: [{ text: 'For partners', audience: 'partner' }, 'A rebuilt model'],
      },
      'personas/cfo': {
        audience: 'public',
        criteria: [{ criterion: 'price', weight: 5, audience: 'partner' }],
      },
    });
    const seen = whole.for('public');
    const { why, proof } = entryOf(seen, 'criterion', 'price').data;
    expect([why, proof]).toEqual([[{ text: 'Everybody knows' }], [{ text: 'A rebuilt model' }]]);
    expect(entryOf(seen, 'persona', 'cfo').data.criteria).toBeUndefined();
    expect(entryOf(whole.for('partner'), 'criterion', 'price').data.proof).toHaveLength(2);
  });

  it('lacks an entry whose required reference or list is hidden, and then what needs that', () => {
    const whole = library({
      'stages/hidden-stage': {},
      'personas/cfo': { audience: 'public' },
      'sticking-points/stuck': { audience: 'public', stage: 'hidden-stage', personas: [{ persona: 'cfo' }] },
      'terms/word': { audience: 'public', see: ['stuck'] },
      'criteria/bare': { audience: 'public', why: [{ text: 'Between us', audience: 'internal' }] },
    });
    const seen = whole.for('public');
    expect(ids(seen.entries)).toEqual(['cfo', 'word']);
    expect(entryOf(seen, 'term', 'word').data.see).toBeUndefined();
  });

  it('keeps a required list as long as one of its items can be shown', () => {
    const whole = library({
      'stages/evaluation': { audience: 'public' },
      'personas/cfo': {},
      'personas/cto': { audience: 'public' },
      'sticking-points/a': { audience: 'public', stage: 'evaluation', personas: [{ persona: 'cfo' }] },
      'sticking-points/b': {
        audience: 'public',
        stage: 'evaluation',
        personas: [{ persona: 'cto' }, { persona: 'cfo' }],
      },
    });
    const seen = whole.for('public');
    expect(ids(seen.entries)).toEqual(['cto', 'evaluation', 'b']);
    expect(entryOf(seen, 'sticking-point', 'b').data.personas).toEqual([{ persona: 'cto' }]);
  });

  it('keeps a claim on record a claim on record where the record is hidden', () => {
    const whole = library({
      'criteria/price': {
        audience: 'public',
        why: [{ text: 'It is known', evidence: ['talk'] }, 'It is said'],
      },
      'evidence/talk': {},
    });
    const seen = entryOf(whole.for('public'), 'criterion', 'price');
    expect(claimsOf(seen).map(({ basis }) => basis)).toEqual(['evidence', 'assumption', 'assumption']);
    expect(JSON.stringify(seen)).not.toContain('talk');
  });

  it('does not make what holds for a hidden offering hold always: it is left out', () => {
    const offering = { what: ['It'], fits: [{ text: 'Many' }], notWhen: ['Never'] };
    const whole = library({
      'offerings/secret': offering,
      'offerings/open': { ...offering, audience: 'public' },
      'terms/theirs': { audience: 'public', for: { offerings: ['secret'] } },
      'terms/shared': { audience: 'public', for: { offerings: ['secret', 'open'] } },
      'criteria/price': { audience: 'public' },
      'personas/cfo': {
        audience: 'public',
        criteria: [{ criterion: 'price', weight: 4, for: { offerings: ['secret'] } }],
      },
    });
    const seen = whole.for('public');
    expect(seen.get('theirs')).toBeUndefined();
    expect(entryOf(seen, 'term', 'shared').data.for).toEqual({ offerings: ['open'] });
    expect(entryOf(seen, 'persona', 'cfo').data.criteria).toBeUndefined();
  });

  it('holds no open questions outside', () => {
    const open = [{ about: 'criteria', ask: 'What do they weigh?', owner: 'team', by: '2027-01-31' }];
    const whole = library({ 'personas/cfo': { audience: 'public', open } });
    expect(entryOf(whole.for('internal'), 'persona', 'cfo').data.open).toHaveLength(1);
    expect(entryOf(whole.for('partner'), 'persona', 'cfo').data.open).toBeUndefined();
  });

  it('holds bodies without passages for others, their headings and what they name', () => {
    const body = [
      '## For all',
      '',
      'Known. <Only for="partner">Between partners.</Only>',
      '',
      '<Only for="internal">',
      '',
      '## For us',
      '',
      'See <Ref to="other" />.',
      '',
      '</Only>',
    ].join('\n');
    const whole = library({
      'terms/word': { audience: 'public', body },
      'terms/other': { audience: 'public' },
    });
    const seen = entryOf(whole.for('public'), 'term', 'word');
    expect(seen.headings.map(({ text }) => text)).toEqual(['For all']);
    expect(seen.body && bodyText(seen.body)).not.toMatch(/partners|For us/);
    expect(whole.for('public').to('other')).toEqual([]);
    expect(whole.for('internal').to('other')).toHaveLength(1);
  });

  it('leaves the catalog that it was taken from as it was', () => {
    const before = JSON.stringify(catalog.entries);
    catalog.for('public');
    expect(JSON.stringify(catalog.entries)).toBe(before);
  });
});

describe('what a scope leaves', () => {
  const catalog = library({
    'terms/always': {},
    'terms/north': { for: { regions: ['north'] } },
    'terms/north-new': { for: { regions: ['north', 'south'], situations: ['new'] } },
    'criteria/price': {},
    'personas/cfo': {
      criteria: [
        { criterion: 'price', weight: 5, for: { segments: ['small'] } },
        { criterion: 'price', weight: 2 },
      ],
    },
  });
  const terms = (scope: Scope): string[] => ids(catalog.for('internal', scope).of('term'));

  it('is what holds always and what holds there', () => {
    expect(terms({ regions: ['north'] })).toEqual(['always', 'north', 'north-new']);
    expect(terms({ regions: ['south'] })).toEqual(['always', 'north-new']);
    expect(terms({ regions: ['south'], situations: ['renewal'] })).toEqual(['always']);
    expect(terms({})).toEqual(['always', 'north', 'north-new']);
  });

  it('goes down to single items', () => {
    const weights = (segment: string) =>
      entryOf(catalog.for('internal', { segments: [segment] }), 'persona', 'cfo').data.criteria?.map(
        ({ weight }) => weight,
      );
    expect(weights('small')).toEqual([5, 2]);
    expect(weights('large')).toEqual([2]);
  });

  it('asks for audience and scope alike', () => {
    const both = library({
      'terms/both': { audience: 'public', for: { regions: ['north'] } },
      'terms/elsewhere': { audience: 'public', for: { regions: ['south'] } },
      'terms/ours': { for: { regions: ['north'] } },
    });
    expect(ids(both.for('public', { regions: ['north'] }).entries)).toEqual(['both']);
  });
});
