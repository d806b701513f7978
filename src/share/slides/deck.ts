import type { DeckHouse, Slide, SlideSet } from '../../model/slides/slide.ts';
import { type Html, html } from '../html.ts';
import type { Relationship } from '../office/relationships.ts';
import { allElements, findElement, localName, readXml } from '../office/xml-tree.ts';
import { CONTENT_TYPES, coreXml } from './base-package.ts';
import type { Frame } from './frame.ts';
import { chooseLayouts, frameOf } from './layout-frame.ts';
import { notesMasterXml } from './master-xml.ts';
import { notesLines } from './notes.ts';
import { DeckPackage } from './package.ts';
import { type Page, pagesOf } from './pages.ts';
import type { Address } from './paragraphs.ts';
import type { Pen } from './shape-xml.ts';
import { Links, notesXml, shapesXml, slideXml } from './slide-xml.ts';

/** What slides are drawn with, whichever they are. */
export interface DeckContext {
  house: DeckHouse;
  /** Makes a whole address of a root-relative one. */
  address: Address;
}

/** The first slide of a deck. */
export interface Cover {
  title: string;
  lines: readonly string[];
}

/** A deck, as it is meant. */
export interface DeckPlan {
  title: string;
  cover?: Cover;
  slides: readonly { set: SlideSet; slide: Slide }[];
}

/** Makes a package an empty one: takes its slides away, with all that only they need. */
export function emptied(bytes: Uint8Array): DeckPackage {
  const deck = new DeckPackage(bytes);
  const slides = new Set(deck.slides);
  deck.edit(deck.main, (root) => {
    const lists = root.children.filter(({ name }) => /:?(sldIdLst|custShowLst)$/.test(name));
    const sections = allElements(root, 'ext').filter((ext) => findElement(ext, 'sectionLst'));
    return [...lists, ...sections].map(({ from, to }) => ({ from, to, text: '' }));
  });
  deck.relate(
    deck.main,
    deck.relationshipsOf(deck.main).filter(({ target }) => !slides.has(target)),
  );
  // A picture of slides that are gone.
  deck.relate(
    '',
    deck.relationshipsOf('').filter(({ type }) => type !== 'thumbnail'),
  );
  deck.sweep();
  deck.setTypes(new Map([[deck.main, CONTENT_TYPES.presentation]]));
  return deck;
}

/** The notes master of a package, made where it has none. */
export function notesMasterOf(deck: DeckPackage): string {
  const known = deck.relatedTo(deck.main, 'notesMaster');
  if (known) return known;
  const master = deck.freeName('ppt/notesMasters/notesMaster', '.xml');
  const theme = deck.freeName('ppt/theme/theme', '.xml');
  const slideMaster = deck.relatedTo(deck.main, 'slideMaster') ?? '';
  const slideTheme = deck.relatedTo(slideMaster, 'theme') ?? '';
  deck.put(theme, deck.bytesOf(slideTheme));
  deck.put(master, notesMasterXml());
  // The theme of a house may lead to pictures.
  const pictures = deck.relationshipsOf(slideTheme);
  if (pictures.length > 0) deck.relate(theme, pictures);
  deck.relate(master, [{ id: 'rId1', type: 'theme', target: theme, external: false }]);
  deck.setTypes(
    new Map([
      [master, CONTENT_TYPES.notesMaster],
      [theme, CONTENT_TYPES.theme],
    ]),
  );
  const id = deck.addRelationship(deck.main, 'notesMaster', master);
  deck.edit(deck.main, (root) => {
    const after = root.children.find(({ name }) => name.endsWith('sldMasterIdLst'));
    const at = after?.to ?? root.inner.from;
    return [
      { from: at, to: at, text: `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>` },
    ];
  });
  return master;
}

/** What goes into the part of a slide and its relationships. */
export interface DrawnPage {
  shapes: Html;
  links: readonly Relationship[];
}

/** Draws a page: its shapes as XML, and the links in them; `taken` are ids of relationships that are in use. */
export function drawPage(
  page: Page,
  frame: Frame,
  { house }: DeckContext,
  taken: Iterable<string>,
  first = 2,
): DrawnPage {
  const links = new Links(taken);
  const pen: Pen = {
    accent: page.set.accent,
    own: frame.own,
    language: house.language,
    link: (url) => links.to(url),
  };
  const shapes = shapesXml(page.shapes, pen, first, frame.numberPlace);
  return { shapes, links: links.relationships };
}

/** A slide that a package does not have yet. */
export interface NewSlide {
  xml: string;
  layout: string;
  links: readonly Relationship[];
  notes?: string;
}

/** Lists slides by the ids of their relationships: behind a slide that is there, or last. */
function listSlides(deck: DeckPackage, ids: readonly string[], behind: string | undefined): void {
  const before = deck.relationshipsOf(deck.main).find(({ target }) => target === behind)?.id;
  deck.edit(deck.main, (root) => {
    const old = allElements(root, 'sldId');
    const numbers = old.map(({ attributes }) => Number(attributes.get('id')));
    const first = Math.max(255, ...numbers.filter(Number.isSafeInteger)) + 1;
    const entries = ids.map((id, index) => `<p:sldId id="${first + index}" r:id="${id}"/>`).join('');
    const list = root.children.find((element) => localName(element) === 'sldIdLst');
    const anchor = list?.children.find(({ attributes }) => attributes.get('r:id') === before);
    const at = anchor?.to ?? list?.inner.to ?? 0;
    if (list && list.inner.to > list.inner.from) {
      // Sections list their slides by number.
      const section = allElements(root, 'sldId').find(
        (one) => !list.children.includes(one) && one.attributes.get('id') === anchor?.attributes.get('id'),
      );
      const prefix = section?.name.split(':')[0] ?? '';
      const named = ids.map((_, index) => `<${prefix}:sldId id="${first + index}"/>`).join('');
      return [
        { from: at, to: at, text: entries },
        ...(section ? [{ from: section.to, to: section.to, text: named }] : []),
      ];
    }
    const masters = /(sldMasterIdLst|notesMasterIdLst|handoutMasterIdLst)$/;
    const place =
      list?.from ?? root.children.findLast(({ name }) => masters.test(name))?.to ?? root.inner.from;
    return [{ from: place, to: list?.to ?? place, text: `<p:sldIdLst>${entries}</p:sldIdLst>` }];
  });
}

/** Puts new slides with their notes behind a slide of a package, or behind all that it has. */
export function addSlides(deck: DeckPackage, slides: readonly NewSlide[], behind?: string): void {
  const master = notesMasterOf(deck);
  const types = new Map<string, string>();
  const ids: string[] = [];
  let number = 1;
  const taken = new Set(deck.names.map((name) => name.toLowerCase()));
  for (const { xml, layout, links, notes } of slides) {
    while (taken.has(`ppt/slides/slide${number}.xml`) || taken.has(`ppt/notesslides/notesslide${number}.xml`))
      number++;
    const part = `ppt/slides/slide${number}.xml`;
    const notesPart = `ppt/notesSlides/notesSlide${number}.xml`;
    number++;
    deck.put(part, xml);
    types.set(part, CONTENT_TYPES.slide);
    deck.relate(part, [
      { id: 'rId1', type: 'slideLayout', target: layout, external: false },
      ...(notes ? [{ id: 'rId2', type: 'notesSlide', target: notesPart, external: false }] : []),
      ...links,
    ]);
    if (notes) {
      deck.put(notesPart, notes);
      types.set(notesPart, CONTENT_TYPES.notesSlide);
      deck.relate(notesPart, [
        { id: 'rId1', type: 'notesMaster', target: master, external: false },
        { id: 'rId2', type: 'slide', target: part, external: false },
      ]);
    }
    ids.push(deck.addRelationship(deck.main, 'slide', part));
  }
  deck.setTypes(types);
  listSlides(deck, ids, behind);
}

const placeText = (lines: readonly string[], language: string) =>
  html`<p:txBody><a:bodyPr/><a:lstStyle/>${lines.map((line) => html`<a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)}</p:txBody>`;

/** The first slide, in the places that its layout has. */
const coverXml = ({ title, lines }: Cover, language: string, subtitle: string | undefined): string =>
  slideXml(
    html`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ctrTitle"/></p:nvPr></p:nvSpPr><p:spPr/>${placeText([title], language)}</p:sp>${subtitle !== undefined && html`<p:sp><p:nvSpPr><p:cNvPr id="3" name="Subtitle"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="subTitle" idx="${subtitle}"/></p:nvPr></p:nvSpPr><p:spPr/>${placeText(lines, language)}</p:sp>`}`,
  );

/** Makes a deck: puts its slides into an empty package, or one whose own slides give way. */
export function composeDeck(base: Uint8Array, plan: DeckPlan, context: DeckContext): Uint8Array {
  const deck = emptied(base);
  const { house, address } = context;
  const { slide: layout, cover } = chooseLayouts(deck);
  const frame = frameOf(deck, layout);
  const pages = plan.slides.flatMap(({ set, slide }) => pagesOf(slide, set, house, frame, address));
  const drawn = pages.map((page) => {
    const { shapes, links } = drawPage(page, frame, context, ['rId1', 'rId2']);
    return {
      xml: slideXml(shapes),
      layout,
      links,
      notes: notesXml(notesLines(page, house, address), house.language),
    };
  });
  const subtitle =
    cover === undefined
      ? undefined
      : allElements(readXml(deck.text(cover)), 'ph')
          .find(({ attributes }) => attributes.get('type') === 'subTitle')
          ?.attributes.get('idx');
  addSlides(deck, [
    ...(plan.cover && cover
      ? [{ xml: coverXml(plan.cover, house.language, subtitle), layout: cover, links: [] }]
      : []),
    ...drawn,
  ]);
  const core = deck.relatedTo('', 'core-properties');
  if (core) deck.put(core, coreXml(plan.title, house.organisation));
  return deck.write();
}
