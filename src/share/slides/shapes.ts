import { LINE, linesWithin } from './measure.ts';

/** A place on a slide, in points from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a colour is for; the theme says what it is. */
export type Ink = 'text' | 'soft' | 'tint' | 'caution' | 'line' | 'kicker' | 'onDark' | 'softOnDark';

/** Words that are set alike. */
export interface Words {
  text: string;
  ink: Ink;
  strong?: boolean;
  /** Where they lead, as a whole address. */
  to?: string;
  /** What a pointer says of that link. */
  hint?: string;
}

/** A paragraph; sizes and distances in points. */
export interface Paragraph {
  words: readonly Words[];
  size: number;
  /** Space above it, where it is not the first of its box. */
  before: number;
  /** Set for the typeface of titles. */
  display?: true;
  /** How far lines are indented; what stands before the first tab hangs out to the left. */
  indent?: number;
  hanging?: true;
  align?: 'centre' | 'right';
}

/** A cell of a table. */
export interface DrawnCell {
  paragraphs: readonly Paragraph[];
}

/** Something on a slide. */
export type Shape =
  | { type: 'title'; paragraph: Paragraph; box?: Box }
  | { type: 'text'; name: string; box: Box; paragraphs: readonly Paragraph[]; foot?: true }
  | { type: 'bar'; name: string; box: Box; ink: Ink }
  | {
      type: 'table';
      name: string;
      box: Box;
      columns: readonly number[];
      rows: readonly { height: number; cells: readonly DrawnCell[] }[];
      headed: boolean;
    };

/** Space within the cells of a table, in points. */
export const CELL = { x: 4, y: 4 } as const;

const wordsOf = ({ words }: Paragraph): string => words.map(({ text }) => text).join('');

/** How high a paragraph is within a width, space above it aside. */
export function heightOf(paragraph: Paragraph, width: number): number {
  const { size, indent = 0, hanging, display } = paragraph;
  const text = wordsOf(paragraph);
  const body = hanging ? text.slice(text.indexOf('\t') + 1) : text;
  const strong = paragraph.words.some((word) => word.strong && word.text.length > 3);
  const look = { size, strong, ...(display ? { display: true } : {}) };
  return linesWithin(body, width - indent, look) * size * LINE;
}

/** How high paragraphs are one below the other. */
export const heightOfAll = (paragraphs: readonly Paragraph[], width: number): number =>
  paragraphs.reduce(
    (sum, paragraph, index) => sum + (index > 0 ? paragraph.before : 0) + heightOf(paragraph, width),
    0,
  );
