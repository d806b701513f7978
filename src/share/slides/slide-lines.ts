import { allElements, findElement, readXml, unescapeXml, type XmlElement } from '../office/xml-tree.ts';
import type { DeckPackage } from './package.ts';
import { MARK } from './shape-xml.ts';
import type { Paragraph, Shape } from './shapes.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** A paragraph of a slide or of notes: its text, and where it stands. */
export interface Line {
  text: string;
  element: XmlElement;
}

/** The paragraphs below an element, in order. */
export const linesIn = (element: XmlElement, text: string): Line[] =>
  allElements(element, 'p')
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) => ({
      element: paragraph,
      text: unescapeXml(
        allElements(paragraph, 't')
          .map(({ inner }) => text.slice(inner.from, inner.to))
          .join(''),
      ),
    }));

/** The name that programs show of a shape. */
export const shapeName = (shape: XmlElement): string =>
  findElement(shape, 'cNvPr')?.attributes.get('name') ?? '';

/** What is on a slide, in the order in which it is drawn. */
export function shapesOn(text: string): { tree: XmlElement; shapes: readonly XmlElement[] } | undefined {
  const tree = findElement(readXml(text), 'spTree');
  if (!tree) return undefined;
  const shapes = tree.children.filter(({ name }) =>
    /:(sp|grpSp|graphicFrame|cxnSp|pic|contentPart)$/.test(name),
  );
  return { tree, shapes };
}

/** What a slide has once and we always draw, whatever another program has named it: its title and its number. */
const ONCE = new Set(['title', 'ctrTitle', 'sldNum']);

const isMarked = (shape: XmlElement): boolean => shapeName(shape).startsWith(MARK);

const isOnce = (shape: XmlElement): boolean =>
  ONCE.has(findElement(shape, 'ph')?.attributes.get('type') ?? '');

/** The shapes that we drew; all of them where another program has given them names of its own. */
export const ourShapes = (shapes: readonly XmlElement[]): readonly XmlElement[] =>
  shapes.some(isMarked) ? shapes.filter((shape) => isMarked(shape) || isOnce(shape)) : shapes;

/** Words that say nothing of the matter: what they are changes with every revision. */
const ASIDE = /· Revision \w+ ·|^‹#›$|^\d+$|^\s*$/;

const plain = (text: string): string =>
  text
    .replaceAll(/\s*→(?= \||$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What a slide of a deck says, line by line. */
export function saidOn(text: string): string[] {
  const found = shapesOn(text);
  if (!found) return [];
  return ourShapes(found.shapes)
    .filter((shape) => shapeName(shape) !== `${MARK}kicker`)
    .flatMap((shape) => {
      // A row of a table is a line.
      const rows = allElements(shape, 'tr');
      if (rows.length === 0) return linesIn(shape, text).map((line) => line.text);
      return rows.map((row) =>
        linesIn(row, text)
          .map((line) => line.text)
          .filter((one) => one !== '')
          .join(' | '),
      );
    })
    .map(plain)
    .filter((line) => !ASIDE.test(line));
}

const textOf = ({ words }: Paragraph): string => words.map(({ text }) => text).join('');

function linesOf(shape: Shape): string[] {
  if (shape.type === 'title') return [textOf(shape.paragraph)];
  if (shape.type === 'table')
    return shape.rows.map(({ cells }) =>
      cells
        .flatMap(({ paragraphs }) => paragraphs.map(textOf))
        .filter((one) => one !== '')
        .join(' | '),
    );
  return shape.type === 'text' && shape.name !== 'kicker' ? shape.paragraphs.map(textOf) : [];
}

/** What a page says that is about to be drawn, line by line. */
export const saidBy = (shapes: readonly Shape[]): string[] =>
  shapes
    .flatMap(linesOf)
    .map(plain)
    .filter((line) => !ASIDE.test(line));

/** Lines that are in one list and not in the other, each once. */
export const missingIn = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return [...new Set(lines)].filter((line) => !known.has(line));
};

/** A slide that Causeway made, as a deck has it. */
export interface StampedSlide {
  /** Its place in the deck, 1 first. */
  number: number;
  part: string;
  notes: string;
  stamp: Stamp;
}

/** The slides of a deck that carry a stamp in their notes. */
export const stampedSlides = (deck: DeckPackage): StampedSlide[] =>
  deck.slides.flatMap((part, index) => {
    const notes = deck.relatedTo(part, 'notesSlide');
    if (notes === undefined || !deck.has(notes)) return [];
    const text = deck.text(notes);
    const stamps = linesIn(readXml(text), text).flatMap((line) => readStamp(line.text) ?? []);
    const stamp = stamps.at(-1);
    return stamp ? [{ number: index + 1, part, notes, stamp }] : [];
  });
