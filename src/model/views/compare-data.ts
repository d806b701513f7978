import type { Catalog } from '../catalog.ts';
import { dayWords } from '../day.ts';
import { type Entry, fieldsOf } from '../entry.ts';
import type { Kind } from '../kind.ts';
import { outlineOf, type Part } from '../outline.ts';
import { isFields } from '../plain.ts';
import { KINDS } from '../table.ts';
import { type Cell, type Item, refTo, type Value } from '../value.ts';
import type { CompareEntry, CompareKind, CompareMark } from './compare.ts';
import { given } from './given.ts';

/** A value in plain words, a line for each that stands alone. */
function linesOf(value: Value): string[] {
  switch (value.type) {
    case 'text':
      return [value.quoted ? `“${value.text}”` : value.text];
    case 'claim':
    case 'number':
      return [value.text];
    case 'word':
      return [value.label];
    case 'flag':
      return [value.on ? 'Yes' : 'No'];
    case 'meter':
      return [`${value.score} of ${value.of}`];
    case 'date':
      return [dayWords(value.date)];
    case 'link':
      return [value.url];
    case 'ref':
      return [value.ref.title];
    case 'list':
      return value.values.flatMap(linesOf);
    case 'record':
      return value.cells.map(cellLine);
    case 'items':
      return value.items.flatMap(({ head }) => linesOf(head));
    case 'timeline':
      return value.steps.flatMap(({ head }) => linesOf(head));
    default:
      return [];
  }
}

const cellLine = ({ label, value }: Cell): string => `${label}: ${linesOf(value).join(', ')}`;

/** A word of a closed set speaks for itself; a flag is named where it is set. */
const factLine = ({ label, value }: Cell): string =>
  value.type === 'flag' ? (value.on ? label : `${label}: no`) : linesOf(value).join(', ');

/** The reason needs no name before it. */
const noteLines = (note: Cell): string[] => (note.name === 'why' ? linesOf(note.value) : [cellLine(note)]);

function itemMark(part: Part, item: Item, meant: unknown): CompareMark | undefined {
  if (item.head.type !== 'ref') return undefined;
  const { ref } = item.head;
  const meter = item.cells.find(({ value }) => value.type === 'meter')?.value;
  const rest = item.cells.filter(({ value }) => value !== meter);
  const short = rest.filter(({ value }) => value.type === 'word' || value.type === 'flag');
  return {
    key: `${part.anchor}-${ref.id}`,
    label: ref.title,
    about: ref,
    ...(meter?.type === 'meter' ? { score: meter.score } : {}),
    facts: short.map(factLine),
    lines: [...rest.filter((cell) => !short.includes(cell)).map(cellLine), ...item.notes.flatMap(noteLines)],
    ...given('for', meant),
  };
}

/** The scopes of the items of a field, in their order. */
function scopesOf(entry: Entry, field: string): unknown[] {
  const value = fieldsOf(entry)[field];
  return Array.isArray(value) ? value.map((item) => (isFields(item) ? item['for'] : undefined)) : [];
}

const isWords = (value: Value): boolean =>
  value.type === 'list' && value.values.every(({ type }) => type === 'word');

function marksOf(part: Part, entry: Entry): CompareMark[] {
  if (part.value.type === 'items') {
    const scopes = scopesOf(entry, part.anchor);
    const marks = part.value.items.map((item, index) => itemMark(part, item, scopes[index]));
    const known = marks.filter((mark) => mark !== undefined);
    if (known.length > 0) return known;
  }
  const words = part.value.type === 'word' || isWords(part.value);
  const lines = linesOf(part.value);
  return [{ key: part.anchor, label: part.label, facts: words ? lines : [], lines: words ? [] : lines }];
}

function compareEntry(entry: Entry, catalog: Catalog): CompareEntry {
  return {
    ref: refTo(entry),
    sections: outlineOf(entry, catalog).sections.map(({ id, heading, parts }) => ({
      id,
      heading,
      marks: parts.flatMap((part) => marksOf(part, entry)),
    })),
  };
}

/** The kinds whose entries are set side by side, where there are at least two of them. */
export const comparedKinds = (catalog: Catalog): Kind[] =>
  KINDS.filter((kind: Kind) => kind.compared === true && catalog.currentOf(kind.name).length >= 2);

/** The kinds that have a page of the view: those that are compared, else the first that could be, so that the view is never lost. */
export function kindsWithPage(catalog: Catalog): Kind[] {
  const compared = comparedKinds(catalog);
  return compared.length > 0 ? compared : KINDS.filter((kind: Kind) => kind.compared === true).slice(0, 1);
}

/** The address at which entries of a kind are compared: the view's own for the first such kind, one below it for the others. */
export const comparePath = (kind: Kind, catalog: Catalog): string =>
  kindsWithPage(catalog)[0]?.name === kind.name ? '/compare/' : `/compare/${kind.folder}/`;

/** Gathers from the Catalog what the entries of a kind are compared by. */
export const compareData = (kind: Kind, catalog: Catalog): CompareKind => ({
  folder: kind.folder,
  label: kind.label.many,
  entries: catalog.currentOf(kind.name).map((entry) => compareEntry(entry, catalog)),
});
