import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import { SHOWN_LINKS } from '../../../src/model/outline.ts';
import type { Fields } from '../../../src/model/plain.ts';
import type { KindName } from '../../../src/model/table.ts';
import { entryPage, hasManyLinks } from '../../../src/site/page/entry-page.ts';
import { entryOf, library } from '../../model/library.ts';

const pageOf = (catalog: Catalog, kind: KindName, id: string, audience: Audience = 'internal') =>
  entryPage(entryOf(catalog, kind, id), catalog, audience, `https://buyers.example/p/${id}/`);

/** A criterion that so many personas weigh. */
const weighedBy = (count: number): Catalog =>
  library({
    'criteria/price': {},
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index): [string, Fields] => [
        `personas/p${String(index).padStart(2, '0')}`,
        { criteria: [{ criterion: 'price', weight: index === 40 ? 5 : 1 }] },
      ]),
    ),
  });

describe('the page of an entry', () => {
  it('names its kind, its team, its days and its addresses', () => {
    const page = pageOf(
      library({ 'personas/cfo': { decision: 'technical', aliases: ['CFO'], reviewed: '2026-03-01' } }),
      'persona',
      'cfo',
    );
    expect(page).toMatchObject({
      kind: { name: 'persona', label: 'Persona', many: 'Personas', address: '/personas/' },
      tint: { word: 'technical', label: 'Technical' },
      address: '/personas/cfo/',
      shortAddress: '/p/cfo/',
      aliases: ['CFO'],
      owner: { name: 'The team', contact: 'mailto:team@tidewater.example' },
      reviewed: '2026-03-01',
      grade: { word: 'sketch', label: 'Sketch' },
    });
  });

  it('wants its next review after the days of its kind, or its own', () => {
    const catalog = library({
      'personas/cfo': { reviewed: '2026-03-01' },
      'terms/word': { reviewed: '2024-02-28', reviewEvery: 2 },
    });
    expect(pageOf(catalog, 'persona', 'cfo').reviewBy).toBe('2026-08-28');
    expect(pageOf(catalog, 'term', 'word').reviewBy).toBe('2024-03-01');
  });

  it('counts what its claims rest on, and its open questions', () => {
    const open = [{ about: 'measures', ask: 'Who knows?', owner: 'team', by: '2027-01-31' }];
    const catalog = library({
      'personas/cfo': {
        measuredBy: ['Cash', { text: 'Margin', basis: 'house-view' }, { text: 'Debt', evidence: ['talk'] }],
        open,
      },
      'evidence/talk': { illustrative: true },
    });
    expect(pageOf(catalog, 'persona', 'cfo')).toMatchObject({
      bases: { evidence: 1, houseView: 1, assumption: 1 },
      openCount: 1,
      illustrative: false,
    });
    expect(pageOf(catalog, 'evidence', 'talk')).toMatchObject({ illustrative: true });
    expect(pageOf(catalog, 'evidence', 'talk')).not.toHaveProperty('grade');
  });

  it('lists what is on it, in order: sections with their numbers, headings of the body, map, backlinks', () => {
    const catalog = library({
      'terms/word': { body: '## In use\n\nText.\n\n### Below\n' },
      'terms/other': { see: ['word'] },
    });
    expect(pageOf(catalog, 'term', 'word').contents).toEqual([
      { anchor: 'definition', label: 'Definition' },
      { anchor: 'in-use', label: 'In use' },
      { anchor: 'touches', label: 'What this touches' },
      { anchor: 'links', label: 'What links here' },
    ]);
    const persona = pageOf(library({ 'personas/cfo': {} }), 'persona', 'cfo').contents;
    expect(persona.map(({ number, anchor }) => `${number} ${anchor}`)).toEqual([
      '1 decides',
      '2 starts',
      '3 weighs',
      '4 compares',
      '5 listens',
      '6 judges',
      '7 moves',
      '8 we-do',
      '9 known',
    ]);
  });

  it('has a map of what it touches, and none where it stands alone', () => {
    const catalog = library({ 'terms/word': {}, 'terms/other': { see: ['word'] }, 'terms/alone': {} });
    const map = pageOf(catalog, 'term', 'word').map;
    expect([map?.drawn, map?.total, map?.middle.lines]).toEqual([1, 1, ['Word']]);
    expect(pageOf(catalog, 'term', 'alone')).not.toHaveProperty('map');
  });

  it('says of a retired entry since when, why, and what to read instead', () => {
    const catalog = library({
      'terms/gone': {
        status: 'retired',
        retired: '2026-01-31',
        retiredBecause: 'Nobody says so',
        replacedBy: ['word'],
      },
      'terms/word': {},
    });
    expect(pageOf(catalog, 'term', 'gone').former.retired).toMatchObject({
      since: '2026-01-31',
      because: 'Nobody says so',
      instead: [{ id: 'word', address: '/terms/word/' }],
    });
    expect(pageOf(catalog, 'term', 'word').former).not.toHaveProperty('retired');
  });
});

describe('the backlinks on a page', () => {
  it('are all there up to a dozen', () => {
    const catalog = weighedBy(SHOWN_LINKS);
    const [group] = pageOf(catalog, 'criterion', 'price').backlinks;
    expect(group?.links).toHaveLength(12);
    expect(group?.more).toBe(0);
    expect(hasManyLinks('price', catalog)).toBe(false);
  });

  it('are the dozen heaviest of fifty, with how many more there are', () => {
    const catalog = weighedBy(50);
    const [group] = pageOf(catalog, 'criterion', 'price').backlinks;
    expect(group?.links.map(({ ref }) => ref.id).slice(0, 3)).toEqual(['p40', 'p00', 'p01']);
    expect([group?.links.length, group?.more]).toEqual([12, 38]);
    expect(hasManyLinks('price', catalog)).toBe(true);
  });

  it('are cut within sections too', () => {
    const stuck = Array.from({ length: 13 }, (_, index): [string, Fields] => [
      `sticking-points/s${index}`,
      { stage: 'evaluation', personas: [{ persona: 'cfo' }] },
    ]);
    const catalog = library({ 'personas/cfo': {}, 'stages/evaluation': {}, ...Object.fromEntries(stuck) });
    const page = pageOf(catalog, 'persona', 'cfo');
    const groups = page.outline.sections.flatMap(({ incoming }) => incoming);
    expect(groups.map(({ links }) => links.length)).toEqual([12]);
    expect(groups[0]).toMatchObject({ more: 1 });
  });
});

describe('what only people inside see', () => {
  const site = {
    repository: { url: 'https://git.example/', edit: 'https://git.example/edit/{file}' },
    dispute: 'mailto:truth@tidewater.example',
  };
  const catalog = library({ 'terms/word': { title: 'Word & more', audience: 'public' } }, site);

  it('is where to edit a page, and where to say that one heard otherwise, with title and link', () => {
    const { editUrl, disputeUrl } = pageOf(catalog, 'term', 'word');
    expect(editUrl).toBe('https://git.example/edit/terms/word.mdx');
    const mail = new URL(disputeUrl ?? '');
    expect(mail.pathname).toBe('truth@tidewater.example');
    expect(mail.searchParams.get('subject')).toBe('I heard otherwise: Word & more');
    expect(mail.searchParams.get('body')).toContain('https://buyers.example/p/word/');
  });

  it('is in no page for partners or the public', () => {
    for (const audience of ['partner', 'public'] as const) {
      const page = pageOf(catalog, 'term', 'word', audience);
      expect(page).not.toHaveProperty('editUrl');
      expect(page).not.toHaveProperty('disputeUrl');
      expect(page.owner).toEqual({ name: 'The team' });
    }
  });

  it('leads to a form as it is', () => {
    const form = library({ 'terms/word': {} }, { dispute: 'https://forms.example/otherwise' });
    expect(pageOf(form, 'term', 'word').disputeUrl).toBe('https://forms.example/otherwise');
  });
});
