import { allElements, elementsIn, localName, readXml, type Splice, spliced } from '../office/xml-tree.ts';
import { type DeckContext, drawPage } from './deck.ts';
import { type Frame, OWN_FRAME } from './frame.ts';
import { frameOf } from './layout-frame.ts';
import { NOTES_BEGIN, notesLines } from './notes.ts';
import type { DeckPackage } from './package.ts';
import type { Page } from './pages.ts';
import { MARK } from './shape-xml.ts';
import { linesIn, ourShapes, shapeName, shapesOn } from './slide-lines.ts';
import { notesParagraphs, slideXml } from './slide-xml.ts';
import { readStamp } from './stamp.ts';

/** Namespaces that our shapes are written with. */
const PREFIXES = ['xmlns:a', 'xmlns:r', 'xmlns:p'];

/** What we call the band at the edge, which slides in our own frame have. */
const BAND = `${MARK}band`;

/** The layout that a slide of a deck stands on. */
export const layoutOf = (deck: DeckPackage, part: string): string =>
  deck.relatedTo(part, 'slideLayout') ?? '';

/** Where things stand on a slide that we drew: our own frame where it has our band, though another program may have named our layout otherwise. */
export function frameOn(deck: DeckPackage, part: string): Frame {
  const frame = frameOf(deck, layoutOf(deck, part));
  const isOurs = shapesOn(deck.text(part))?.shapes.some((shape) => shapeName(shape) === BAND);
  const isSized = frame.width === OWN_FRAME.width && frame.height === OWN_FRAME.height;
  const { numberPlace } = frame;
  return isOurs && isSized ? { ...OWN_FRAME, ...(numberPlace === undefined ? {} : { numberPlace }) } : frame;
}

/** Draws a slide of a deck anew where it stands: our shapes give way to new ones, and whatever else is on it stays, with its pictures and links. */
export function redrawSlide(deck: DeckPackage, part: string, page: Page, context: DeckContext): void {
  const text = deck.text(part);
  const root = readXml(text);
  const found = shapesOn(text);
  const frame = frameOn(deck, part);
  const relationships = deck.relationshipsOf(part);
  const isReadable = PREFIXES.every((prefix) => root.attributes.has(prefix));
  const old = found ? ourShapes(found.shapes) : [];
  const stays = [...elementsIn(root)].filter(
    ({ from }) => !old.some((shape) => from >= shape.from && from < shape.to),
  );
  const used = new Set(
    stays.flatMap(({ attributes }) =>
      [...attributes].filter(([name]) => name.startsWith('r:')).map(([, id]) => id),
    ),
  );
  const kept = relationships.filter(({ id, type }) => type !== 'hyperlink' || used.has(id));
  const highest = Math.max(
    1,
    ...allElements(root, 'cNvPr').map(({ attributes }) => Number(attributes.get('id')) || 0),
  );
  const { shapes, links } = drawPage(
    page,
    frame,
    context,
    relationships.map(({ id }) => id),
    highest + 1,
  );
  if (!found || !isReadable) deck.put(part, slideXml(shapes));
  else {
    const first = old[0]?.from ?? found.tree.inner.to;
    const splices: Splice[] = [
      ...old.map(({ from, to }, index) => ({ from, to, text: index === 0 ? shapes.markup : '' })),
      ...(old.length === 0 ? [{ from: first, to: first, text: shapes.markup }] : []),
      // Movements name shapes that are gone.
      ...root.children
        .filter((child) => localName(child) === 'timing')
        .map(({ from, to }) => ({ from, to, text: '' })),
    ];
    deck.put(part, spliced(text, splices));
  }
  deck.relate(part, [...kept, ...links]);
}

/** Writes our part of the notes of a slide anew; what somebody wrote above and below it stays. */
export function rewriteNotes(
  deck: DeckPackage,
  notes: string,
  page: Page,
  { house, address }: DeckContext,
): void {
  const text = deck.text(notes);
  const lines = linesIn(readXml(text), text);
  const last = lines.findLastIndex((line) => readStamp(line.text) !== undefined);
  const begin = lines.findLastIndex((line, index) => index <= last && line.text.startsWith(NOTES_BEGIN));
  const [from, to] = [lines[begin >= 0 ? begin : last]?.element, lines[last]?.element];
  if (!from || !to) return;
  const fresh = notesParagraphs(notesLines(page, house, address), house.language).markup;
  deck.put(notes, spliced(text, [{ from: from.from, to: to.to, text: fresh }]));
}

/** Hides a slide, so that it is not shown though it is still there. */
export const hideSlide = (deck: DeckPackage, part: string): void =>
  deck.edit(part, (root, text) => {
    if (root.attributes.has('show')) return [];
    const at = root.from + `<${root.name}`.length;
    return text.startsWith(`<${root.name}`, root.from) ? [{ from: at, to: at, text: ' show="0"' }] : [];
  });
