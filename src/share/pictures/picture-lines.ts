import { dayWords } from '../../model/day.ts';
import type { Backlinks } from '../../model/outline.ts';
import type { Cell, Item, Value } from '../../model/value.ts';

/** One line of a picture. */
export interface PictureLine {
  text: string;
  /** What stands behind it in a softer colour: a number, a word, a day. */
  aside?: string;
  /** A score to be drawn as dots. */
  meter?: { score: number; of: number };
}

/** The words of a value in one line; empty for what no line can hold. */
export function wordsFor(value: Value): string {
  switch (value.type) {
    case 'text':
      return value.quoted ? `“${value.text}”` : value.text;
    case 'claim':
    case 'number':
      return value.text;
    case 'word':
      return value.label;
    case 'ref':
      return value.ref.retired ? `${value.ref.title} (retired)` : value.ref.title;
    case 'date':
      return dayWords(value.date);
    case 'meter':
      return `${value.score} of ${value.of}`;
    case 'list':
      return value.values.map(wordsFor).join(', ');
    case 'record':
      return value.cells.map((cell) => `${cell.label}: ${wordsFor(cell.value)}`).join('; ');
    default:
      return '';
  }
}

/** How much is said behind a line: more would be read by nobody. */
const MOST_ASIDES = 2;

function asidesOf(cells: readonly Cell[]): Omit<PictureLine, 'text'> {
  const meter = cells.flatMap(({ value }) => (value.type === 'meter' ? [value] : []))[0];
  const asides = cells.flatMap(({ label, value }) => {
    if (value.type === 'flag') return value.on ? [label] : [];
    // A bare number says nothing without its name.
    if (value.type === 'number' && /^[\d\s.,–-]+$/.test(value.text)) return [`${label}: ${value.text}`];
    return ['number', 'word', 'date'].includes(value.type) ? [wordsFor(value)] : [];
  });
  return {
    ...(asides.length > 0 ? { aside: asides.slice(0, MOST_ASIDES).join(' · ') } : {}),
    ...(meter ? { meter: { score: meter.score, of: meter.of } } : {}),
  };
}

const itemLine = ({ head, cells }: Item): PictureLine => ({ text: wordsFor(head), ...asidesOf(cells) });

/** What a part says, a line each. */
export function linesFor(value: Value): PictureLine[] {
  switch (value.type) {
    case 'items':
      return value.items.map(itemLine);
    case 'timeline':
      return value.steps.map(itemLine);
    case 'list':
      return value.values.map((one) => ({ text: wordsFor(one) }));
    default:
      return [{ text: wordsFor(value) }];
  }
}

/** The entries that name one, a line each. */
export const backlinkLines = ({ links }: Backlinks): PictureLine[] =>
  links.map(({ ref, cells }) => ({ text: ref.title, ...asidesOf(cells) }));
