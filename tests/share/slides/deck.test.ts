import { describe, expect, it } from 'vitest';
import { pastsFor } from '../../../src/model/past.ts';
import { entriesWithSlides, houseOf, slidesOf } from '../../../src/model/slides/site-slides.ts';
import { allElements, readXml } from '../../../src/share/office/xml-tree.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { basePackage } from '../../../src/share/slides/base-package.ts';
import { composeDeck, type DeckPlan } from '../../../src/share/slides/deck.ts';
import { DeckPackage } from '../../../src/share/slides/package.ts';
import { readStamp } from '../../../src/share/slides/stamp.ts';
import { library } from '../../model/library.ts';
import { packageProblems, partText } from './problems.ts';

const LONG = 'A text that says at some length what a finance chief fears & what <nobody> tells them, ';

const catalog = library({
  'stages/trial': {},
  'criteria/price': {},
  'criteria/speed': { title: 'Speed “at once”\u0007 & in Ελλάδα, 日本語, עברית' },
  'personas/cfo': {
    approves: [{ id: 'all', text: LONG.repeat(3) }],
    vetoes: Array.from({ length: 30 }, (_, index) => ({ id: `veto-${index}`, text: `${LONG}${index}` })),
    criteria: [
      { criterion: 'price', weight: 5, mustHave: true, why: LONG.repeat(4), stages: ['trial'] },
      { criterion: 'speed', weight: 2, why: 'It is quick', evidence: ['talk'] },
    ],
    stages: [{ stage: 'trial', part: 'leads', questions: [{ id: 'how-much', text: 'How much?' }] }],
  },
  'evidence/talk': { date: '2026-02-03', illustrative: true },
});

const source = {
  catalog,
  audience: 'internal' as const,
  pasts: pastsFor(catalog, [], 'internal', catalog),
  history: { changes: [], older: 0 },
};

const context = { house: houseOf(source), address: (to: string) => `https://tidewater.example/kb${to}` };

function plan(): DeckPlan {
  const sets = entriesWithSlides(catalog).flatMap((entry) => slidesOf(entry, source) ?? []);
  return {
    title: 'Everybody & all',
    cover: { title: 'Everybody & all', lines: ['For <us>'] },
    slides: sets.flatMap((set) =>
      [...set.slides, ...Object.values(set.stages ?? {}).flat()].map((slide) => ({ set, slide })),
    ),
  };
}

const base = basePackage({ site: catalog.site });
const deck = composeDeck(base, plan(), context);
const zip = openZip(deck);
const slides = zip.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
const notes = zip.names.filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name));

const textOf = (name: string): string =>
  allElements(readXml(partText(zip, name)), 't')
    .map(({ inner }) => partText(zip, name).slice(inner.from, inner.to))
    .join('\n');

describe('a deck', () => {
  it('is a package that a strict program need not repair, as is the one that it is made on', () => {
    expect(packageProblems(deck)).toEqual([]);
    expect(packageProblems(base)).toEqual([]);
  });

  it('is the same, byte by byte, whenever it is made', () => {
    expect(composeDeck(base, plan(), context)).toEqual(deck);
  });

  it('lists its slides in order, each with notes that carry a stamp', () => {
    expect(new DeckPackage(deck).slides).toHaveLength(slides.length);
    expect(notes).toHaveLength(slides.length - 1);
    for (const name of notes) {
      const stamp = textOf(name).split('\n').map(readStamp).find(Boolean);
      expect(stamp).toMatchObject({ audience: 'internal', revision: expect.stringMatching(/^\w{8}$/) });
    }
  });

  it('links every item to its permanent place, with the revision', () => {
    const links = zip.names
      .filter((name) => /slides\/_rels\/slide/.test(name))
      .map((name) => partText(zip, name))
      .join('');
    const revision = source.pasts.get('cfo')?.revision ?? '';
    for (const place of ['criteria-price', 'vetoes-veto-29', 'stages-trial'])
      expect(links).toContain(`https://tidewater.example/kb/p/cfo/?v=${revision}#${place}"`);
  });

  it('says in its notes what each claim rests on, and when that was', () => {
    const all = notes.map(textOf).join('\n');
    expect(all).toContain('known from Talk (3 February 2026, confidence low, illustrative).');
    expect(all).toContain('assumed.');
  });

  it('goes on over as many slides as it takes, and leaves nothing out', () => {
    const all = slides.map(textOf).join('\n');
    for (let index = 0; index < 30; index++)
      expect(all).toContain(`what &lt;nobody&gt; tells them, ${index}`);
    expect(all).toMatch(/1 of \d/);
    expect(all).toContain('Must have');
  });

  it('keeps signs that XML has no place for out of it', () => {
    expect(
      zip.names.map((name) => (name.endsWith('.xml') ? partText(zip, name) : '')).join(''),
    ).not.toContain('\u0007');
  });
});
