import { describe, expect, it } from 'vitest';
import { pastsFor } from '../../../src/model/past.ts';
import { houseOf, type SlideSource, slidesOf, slidesOfViews } from '../../../src/model/slides/site-slides.ts';
import { allElements, findElement, readXml } from '../../../src/share/office/xml-tree.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { basePackage } from '../../../src/share/slides/base-package.ts';
import { addSlides, composeDeck, emptied } from '../../../src/share/slides/deck.ts';
import { EMU } from '../../../src/share/slides/frame.ts';
import { chooseLayouts, frameOf } from '../../../src/share/slides/layout-frame.ts';
import { DeckPackage } from '../../../src/share/slides/package.ts';
import { notesXml } from '../../../src/share/slides/slide-xml.ts';
import { library } from '../../model/library.ts';
import { packageProblems } from './problems.ts';

const catalog = library({
  'criteria/price': {},
  'stages/trial': {},
  'personas/cfo': {
    criteria: [{ criterion: 'price', weight: 5, mustHave: true, why: 'It is their money' }],
    stages: [{ stage: 'trial', part: 'leads' }],
    vetoes: Array.from({ length: 30 }, (_, index) => ({
      id: `veto-${index}`,
      text: `Whatever costs ${index}`,
    })),
  },
});

const source: SlideSource = {
  catalog,
  audience: 'internal',
  pasts: pastsFor(catalog, [], 'internal', catalog),
  history: { changes: [], older: 0 },
};

const context = { house: houseOf(source), address: (to: string) => `https://tidewater.example${to}` };

const SECTIONS =
  '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Samples" id="{6D6B4F2E-0E43-4E0B-8F4F-0E3C9D9F1A11}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>';

/** A template of a house: other shape of slides, other names, sample slides with a picture of their own, sections, no notes. */
function houseTemplate(): Uint8Array {
  const deck = emptied(basePackage({ site: catalog.site }));
  const { slide: layout } = chooseLayouts(deck);
  deck.put(layout, deck.text(layout).replace('Causeway slide', 'Title and nothing else'));
  const master = deck.relatedTo(layout, 'slideMaster') ?? '';
  deck.put(
    master,
    deck.text(master).replace(/<a:off x="508000" y="\d+"\/><a:ext cx="\d+" cy="\d+"\/>/, () => {
      return '<a:off x="457200" y="274638"/><a:ext cx="8229600" cy="1143000"/>';
    }),
  );
  addSlides(deck, [
    {
      xml: deck
        .text(layout)
        .replaceAll('sldLayout', 'sld')
        .replace(/ type="titleOnly" preserve="1"/, ''),
      layout,
      links: [{ id: 'rId9', type: 'image', target: 'ppt/media/sample.png', external: false }],
      notes: notesXml(['Say something here'], 'en'),
    },
  ]);
  deck.put('ppt/media/sample.png', new Uint8Array([137, 80, 78, 71]));
  deck.edit(deck.main, (root, text) => [
    ...[findElement(root, 'sldSz')].flatMap((size) =>
      size
        ? [{ from: size.from, to: size.to, text: '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>' }]
        : [],
    ),
    {
      from: text.lastIndexOf('</p:presentation>'),
      to: text.lastIndexOf('</p:presentation>'),
      text: SECTIONS,
    },
  ]);
  return deck.write();
}

const template = houseTemplate();

const sets = [...catalog.entries.flatMap((entry) => slidesOf(entry, source) ?? []), ...slidesOfViews(source)];

const plan = {
  title: 'Ours',
  cover: { title: 'Ours', lines: ['Somebody'] },
  slides: sets.flatMap((set) => set.slides.map((slide) => ({ set, slide }))),
};

describe('slides on the template of a house', () => {
  const bytes = composeDeck(template, plan, context);
  const deck = new DeckPackage(bytes);

  it('make a package that no program need repair', () => {
    expect(packageProblems(template)).toEqual([]);
    expect(packageProblems(bytes)).toEqual([]);
  });

  it('stand on its layouts, in place of its samples, of which nothing is left', () => {
    const { slide: layout } = chooseLayouts(deck);
    expect(deck.slides.length).toBeGreaterThan(sets.length);
    for (const part of deck.slides.slice(1)) expect(deck.relatedTo(part, 'slideLayout')).toBe(layout);
    expect(openZip(bytes).names.filter((name) => /sample|_rels\/slide1\.xml/.test(name))).toHaveLength(1);
    expect(deck.text(deck.main)).not.toContain('sectionLst');
    expect(deck.names.map((name) => (name.endsWith('.xml') ? deck.text(name) : '')).join('')).not.toContain(
      'Say something here',
    );
  });

  it('keep to its size and below its title', () => {
    const { slide: layout } = chooseLayouts(deck);
    const frame = frameOf(deck, layout);
    expect(frame).toMatchObject({ width: 720, height: 540, own: false });
    expect(frame.title.y + frame.title.height).toBeLessThanOrEqual(frame.body.y);
    for (const part of deck.slides.slice(1)) {
      const root = readXml(deck.text(part));
      for (const shape of [...allElements(root, 'sp'), ...allElements(root, 'graphicFrame')]) {
        const [at, size] = [findElement(shape, 'off'), findElement(shape, 'ext')];
        if (!at || size?.attributes.get('cx') === undefined) continue;
        const points = (one: typeof at, name: string): number => Number(one.attributes.get(name)) / EMU;
        expect(points(at, 'y')).toBeGreaterThanOrEqual(frame.body.y - 0.1);
        expect(points(at, 'x') + points(size, 'cx')).toBeLessThanOrEqual(frame.width);
        expect(points(at, 'y') + points(size, 'cy')).toBeLessThanOrEqual(frame.height);
      }
    }
  });

  it('colour no text with an accent of the house, which may be too light to read', () => {
    for (const part of deck.slides.slice(1))
      for (const { inner } of allElements(readXml(deck.text(part)), 'r')) {
        const run = deck.text(part).slice(inner.from, inner.to);
        if (/accent/.test(run)) expect(run).toMatch(/<a:t>[●○→]+<\/a:t>/);
      }
  });

  it('are made the same, byte by byte', () => {
    expect(composeDeck(template, plan, context)).toEqual(bytes);
  });
});
