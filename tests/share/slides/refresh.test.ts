import { beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import type { Catalog } from '../../../src/model/catalog.ts';
import { pastsFor } from '../../../src/model/past.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { answerFor, entriesWithSlides, houseOf, slidesOf } from '../../../src/model/slides/site-slides.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { basePackage } from '../../../src/share/slides/base-package.ts';
import { composeDeck } from '../../../src/share/slides/deck.ts';
import { DeckPackage } from '../../../src/share/slides/package.ts';
import { type RefreshSource, refreshDeck } from '../../../src/share/slides/refresh.ts';
import { refreshText } from '../../../src/share/slides/refresh-words.ts';
import { saidOn } from '../../../src/share/slides/slide-lines.ts';
import { library } from '../../model/library.ts';
import { packageProblems } from './problems.ts';

const LONG =
  'A text that says at some length what they can stop, when, and whom they ask before they do it, ';

const vetoes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `veto-${index}`, text: `${LONG}number ${index}` }));

const BUYERS: Record<string, Fields> = {
  'criteria/price': {},
  'personas/buyer': {
    vetoes: vetoes(2),
    criteria: [{ criterion: 'price', weight: 4, why: 'It is their money' }],
  },
  'personas/user': { decision: 'business' },
};

const sourceOf = (catalog: Catalog, audience: Audience = 'internal') => ({
  catalog,
  audience,
  pasts: pastsFor(catalog, [], audience, catalog),
  history: { changes: [], older: 0 },
});

const address = (to: string): string => `https://tidewater.example${to}`;

function refreshSource(catalog: Catalog): RefreshSource {
  const source = sourceOf(catalog);
  return {
    address,
    house: (audience) => (audience === 'internal' ? houseOf(source) : undefined),
    find: async (of) => answerFor(of, source),
  };
}

function deckOf(catalog: Catalog): Uint8Array {
  const source = sourceOf(catalog);
  const sets = entriesWithSlides(catalog).flatMap((entry) => slidesOf(entry, source) ?? []);
  const slides = sets.flatMap((set) => set.slides.map((slide) => ({ set, slide })));
  const cover = { title: 'Ours', lines: ['Written by hand'] };
  const base = basePackage({ site: catalog.site });
  return composeDeck(base, { title: 'Ours', cover, slides }, { house: houseOf(source), address });
}

/** The part and place of the first slide that says something. */
function slideThatSays(bytes: Uint8Array, words: string): { part: string; number: number } {
  const deck = new DeckPackage(bytes);
  const index = deck.slides.findIndex((part) => saidOn(deck.text(part)).join('\n').includes(words));
  return { part: deck.slides[index] ?? '', number: index + 1 };
}

const OWN_SHAPE =
  '<p:sp><p:nvSpPr><p:cNvPr id="900" name="My remark"><a:hlinkClick r:id="rId77"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>My remark</a:t></a:r></a:p></p:txBody></p:sp>';

/** The same deck after somebody worked on it: a remark with a link beside ours, a line in the notes, a movement. */
function workedOn(bytes: Uint8Array, part: string): Uint8Array {
  const deck = new DeckPackage(bytes);
  const notes = deck.relatedTo(part, 'notesSlide') ?? '';
  deck.put(
    part,
    deck
      .text(part)
      .replace('</p:spTree>', `${OWN_SHAPE}</p:spTree>`)
      .replace('</p:sld>', '<p:transition/><p:timing><p:tnLst/></p:timing></p:sld>'),
  );
  deck.put(
    notes,
    deck
      .text(notes)
      .replace('<a:lstStyle/><a:p>', '<a:lstStyle/><a:p><a:r><a:t>Pause here.</a:t></a:r></a:p><a:p>'),
  );
  deck.relate(part, [
    ...deck.relationshipsOf(part),
    { id: 'rId77', type: 'hyperlink', target: 'https://elsewhere.example/', external: true },
  ]);
  return deck.write();
}

describe('a deck that is refreshed', () => {
  const before = library(BUYERS);
  const plain = deckOf(before);
  const { part, number } = slideThatSays(plain, 'number 1');
  const old = workedOn(plain, part);
  const after = library({
    ...BUYERS,
    'personas/buyer': { ...BUYERS['personas/buyer'], vetoes: vetoes(40) },
  });
  let result: Awaited<ReturnType<typeof refreshDeck>>;
  let fresh: Uint8Array;

  beforeAll(async () => {
    result = await refreshDeck(old, refreshSource(after));
    fresh = result.deck ?? new Uint8Array();
  });

  it('stays as it is where nothing has changed', async () => {
    const { deck, reports } = await refreshDeck(old, refreshSource(before));
    expect(deck).toBeUndefined();
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(['current']));
  });

  it('says of each slide what it said and what holds today', () => {
    expect(result.reports.find((one) => one.number === number)).toMatchObject({
      state: 'changed',
      before: [],
    });
    const longest = result.reports.find(({ after: now }) => now.join('\n').includes('number 39'));
    expect(longest?.added).toBeGreaterThan(0);
    expect(refreshText(result)).toContain(`+ ${LONG}number 5`);
  });

  it('says today’s facts on the same slide, over more slides where it takes more, and needs no repair', () => {
    const deck = new DeckPackage(fresh);
    const more = result.reports.reduce((sum, { added }) => sum + added, 0);
    expect(deck.slides).toHaveLength(new DeckPackage(old).slides.length + more);
    expect(deck.slides.indexOf(part)).toBeGreaterThan(0);
    const said = deck.slides.flatMap((one) => saidOn(deck.text(one))).join('\n');
    for (let index = 0; index < 40; index++) expect(said).toContain(`number ${index}`);
    expect(packageProblems(fresh)).toEqual([]);
  });

  it('keeps what somebody put beside ours: shapes with their links, words in the notes', () => {
    const deck = new DeckPackage(fresh);
    expect(deck.text(part)).toContain(OWN_SHAPE);
    expect(deck.text(part)).toContain('<p:transition/>');
    expect(deck.text(part)).not.toContain('<p:timing>');
    expect(deck.relationshipsOf(part)).toContainEqual(
      expect.objectContaining({ id: 'rId77', target: 'https://elsewhere.example/' }),
    );
    const notes = deck.text(deck.relatedTo(part, 'notesSlide') ?? '');
    expect(notes).toContain('Pause here.');
    expect(notes.match(/Causeway slide:/g)).toHaveLength(1);
  });

  it('leaves every other part as it was, byte by byte', () => {
    const [was, is] = [openZip(old), openZip(fresh)];
    const touched = new Set(
      result.reports
        .filter(({ state }) => state === 'changed')
        .flatMap((report) => {
          const deck = new DeckPackage(old);
          const slide = deck.slides[report.number - 1] ?? '';
          return [slide, deck.relatedTo(slide, 'notesSlide') ?? ''];
        }),
    );
    const listed = ['[Content_Types].xml', 'ppt/presentation.xml', 'ppt/_rels/presentation.xml.rels'];
    const same = was.names.filter(
      (name) => !listed.includes(name) && !touched.has(name.replace(/_rels\/|\.rels$/g, '')),
    );
    expect(same.length).toBeGreaterThan(10);
    for (const name of same) expect(is.read(name), name).toEqual(was.read(name));
    const [untouched] = new DeckPackage(old).slides;
    expect(same).toContain(untouched);
  });

  it('is up to date afterwards', async () => {
    const { reports, deck } = await refreshDeck(fresh, refreshSource(after));
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(['current']));
    expect(deck).toBeUndefined();
  });

  it('is drawn alike where LibreOffice saved it, which names places and layouts anew', async () => {
    const deck = new DeckPackage(old);
    for (const slide of deck.slides) {
      const layout = deck.relatedTo(slide, 'slideLayout') ?? '';
      deck.put(layout, deck.text(layout).replace(/<p:cSld name="[^"]*"/, '<p:cSld name="Title Only"'));
      deck.put(slide, deck.text(slide).replace(/name="Causeway: (title|number)"/g, 'name="PlaceHolder 1"'));
    }
    const { reports, deck: saved } = await refreshDeck(deck.write(), refreshSource(after));
    expect(reports).toEqual(result.reports);
    const again = new DeckPackage(saved ?? new Uint8Array());
    const said = (bytes: DeckPackage): string[][] => bytes.slides.map((one) => saidOn(bytes.text(one)));
    expect(said(again)).toEqual(said(new DeckPackage(fresh)));
    expect(again.text(part).match(/<p:ph type="title"/g)).toHaveLength(1);
    expect(again.text(part).match(/<p:ph type="sldNum"/g)).toHaveLength(1);
  });

  it('hides a slide that is no longer needed', async () => {
    const { reports, deck } = await refreshDeck(fresh, refreshSource(before));
    expect(reports.map(({ state }) => state)).toContain('surplus');
    const hidden = reports.find(({ state }) => state === 'surplus');
    const changed = new DeckPackage(deck ?? new Uint8Array());
    expect(changed.text(changed.slides[(hidden?.number ?? 0) - 1] ?? '')).toContain(' show="0"');
    expect(packageProblems(deck ?? new Uint8Array())).toEqual([]);
  });

  it('says what is retired, gone, or made for others, and leaves it', async () => {
    const retired = library({
      'criteria/price': {},
      'personas/user': { decision: 'business', formerIds: ['nobody'] },
      'personas/buyer': { status: 'retired', retired: '2026-05-01', replacedBy: ['user'] },
    });
    const source = refreshSource(retired);
    const { reports } = await refreshDeck(old, source);
    expect(reports.find((one) => one.number === number)).toMatchObject({
      state: 'retired',
      instead: [{ title: 'User', url: 'https://tidewater.example/p/user/' }],
    });
    const none = await refreshDeck(old, { ...source, find: async () => undefined });
    expect(new Set(none.reports.map(({ state }) => state))).toEqual(new Set(['unknown']));
    const others = await refreshDeck(old, { ...source, house: () => undefined });
    expect(new Set(others.reports.map(({ state }) => state))).toEqual(new Set(['audience']));
    expect([none.deck, others.deck]).toEqual([undefined, undefined]);
  });

  it('follows an entry that was renamed, whose old links still lead to it', async () => {
    const renamed = library({
      'criteria/price': {},
      'personas/purchaser': { ...BUYERS['personas/buyer'], title: 'Buyer', formerIds: ['buyer'] },
      'personas/user': { decision: 'business' },
    });
    const { reports } = await refreshDeck(old, refreshSource(renamed));
    expect(reports.find((one) => one.number === number)?.state).toBe('current');
  });

  it('refuses in a sentence what is no deck', async () => {
    await expect(refreshDeck(new Uint8Array([1, 2, 3]), refreshSource(before))).rejects.toThrow(
      'The file is no .pptx, .docx or .xlsx.',
    );
  });
});
