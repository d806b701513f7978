import type { Part } from '../../../src/model/outline.ts';
import type { Cell, Item, Value } from '../../../src/model/value.ts';

/** The items of a part, whether a list or a timeline. */
export const itemsIn = ({ value }: Part): readonly Item[] =>
  value.type === 'items' ? value.items : value.type === 'timeline' ? value.steps : [];

/** A value in words. */
export function wordsOf(value: Value): string {
  switch (value.type) {
    case 'ref':
      return value.ref.title;
    case 'list':
      return value.values.map(wordsOf).join(', ');
    case 'text':
    case 'number':
    case 'claim':
      return value.text;
    case 'word':
      return value.label;
    case 'meter':
      return `${value.score} of ${value.of}`;
    case 'link':
      return value.url;
    case 'record':
      return value.cells.map(cellWords).join(' | ');
    default:
      return value.type;
  }
}

const cellWords = ({ label, value }: Cell): string => `${label}: ${wordsOf(value)}`;

/** An item in a line: its head, what is said at length, its short facts. */
export const lineOf = ({ head, notes, cells }: Item): string =>
  [wordsOf(head), ...[...notes, ...cells].map(cellWords)].join(' | ');
