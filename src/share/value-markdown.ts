import { dayWords } from '../model/day.ts';
import {
  type Cell,
  type EntryRef,
  type Item,
  isBriefValue,
  type Support,
  type Value,
} from '../model/value.ts';
import { between, emphasis, link, list, type Markdown, paragraph, strong, table, words } from './markdown.ts';

/** Turns a root-relative path into the address that a link carries. */
export type Address = (path: string) => string;

/** A link to an entry. */
export const refMarkdown = (ref: EntryRef, address: Address): Markdown =>
  link(address(ref.address), words(ref.retired ? `${ref.title} (retired)` : ref.title));

/** What a claim rests on, in brackets behind it: its records, the house's view, or that it is assumed. */
export function supportMarkdown(support: Support | undefined, address: Address): Markdown[] {
  if (!support) return [];
  const said = (text: string): Markdown[] => [words(' '), emphasis(words(`(${text})`))];
  if (support.basis === 'assumption') return said('assumed');
  if (support.basis === 'house-view') return said('house view');
  if (support.records.length === 0) return said('on record');
  const records = support.records.map((record) => {
    const warnings = [record.illustrative ? ', illustrative' : '', record.contested ? ', contested' : ''];
    return [refMarkdown(record, address), ...(warnings.join('') ? [words(warnings.join(''))] : [])];
  });
  return [words(' '), emphasis(words('(known from '), ...between(records, '; '), words(')'))];
}

/** A value within a line. */
export function inlineMarkdown(value: Value, address: Address): Markdown[] {
  switch (value.type) {
    case 'text':
      return [words(value.quoted ? `“${value.text}”` : value.text)];
    case 'claim':
      return [words(value.text), ...supportMarkdown(value.support, address)];
    case 'word':
      return [words(value.label)];
    case 'flag':
      return [words(value.on ? 'Yes' : 'No')];
    case 'number':
      return [words(value.text)];
    case 'meter':
      return [words(`${value.score} of ${value.of}`)];
    case 'date':
      return [words(dayWords(value.date))];
    case 'link':
      return [link(value.url, words(value.url.replace(/^mailto:/, '')))];
    case 'ref':
      return [refMarkdown(value.ref, address)];
    case 'list':
      return between(
        value.values.map((one) => inlineMarkdown(one, address)),
        ', ',
      );
    case 'record':
      return [...cellsInline(value.cells, address), ...supportMarkdown(value.support, address)];
    case 'items':
      return headsInline(value.items, address);
    case 'timeline':
      return headsInline(value.steps, address);
  }
}

const headsInline = (items: readonly Item[], address: Address): Markdown[] =>
  between(
    items.map(({ head }) => inlineMarkdown(head, address)),
    ', ',
  );

/** Named values in a row: `Weight: 5 of 5; Must have: Yes`. */
export const cellsInline = (cells: readonly Cell[], address: Address): Markdown[] =>
  between(
    cells.map(({ label, value }) => [words(`${label}: `), ...inlineMarkdown(value, address)]),
    '; ',
  );

const isLong = (value: Value): boolean =>
  ['items', 'list', 'record', 'timeline'].includes(value.type) && !isBriefValue(value);

/** A named value as an item of a list: in its line, or with what it holds below. */
function namedItem({ label, value }: Cell, address: Address): Markdown[] {
  if (!isLong(value))
    return [paragraph(strong(words(`${label}:`)), words(' '), ...inlineMarkdown(value, address))];
  return [paragraph(strong(words(`${label}:`))), ...blocksMarkdown(value, address, label)];
}

/** Named values, one below the other. */
export const factsMarkdown = (cells: readonly Cell[], address: Address): Markdown =>
  list(cells.map((cell) => namedItem(cell, address)));

function headOf(item: Item, address: Address): Markdown[] {
  const scope = item.scope.length > 0 ? [words(` (only ${item.scope.join(', ')})`)] : [];
  return [strong(...inlineMarkdown(item.head, address)), ...scope, ...supportMarkdown(item.support, address)];
}

function itemBlocks(item: Item, address: Address): Markdown[] {
  const cells = item.cells.length > 0 ? [words(' — '), ...cellsInline(item.cells, address)] : [];
  const line = paragraph(...headOf(item, address), ...cells);
  return item.notes.length > 0 ? [line, factsMarkdown(item.notes, address)] : [line];
}

/** Items as a table where short facts are all there is to say, else as a list. */
function itemsMarkdown(items: readonly Item[], address: Address, label: string): Markdown {
  const isPlain =
    items.some(({ cells }) => cells.length > 0) && items.every(({ notes }) => notes.length === 0);
  if (!isPlain || items.length < 2) return list(items.map((item) => itemBlocks(item, address)));
  return tableMarkdown(items, address, label);
}

/** Items as the rows of a table. */
function tableMarkdown(items: readonly Item[], address: Address, label: string): Markdown {
  const columns = new Map(
    items.flatMap(({ cells }) => cells.map((cell) => [cell.name, cell.label] as const)),
  );
  const head = [label, ...columns.values()].map((name) => [words(name)]);
  const rows = items.map((item) => [
    headOf(item, address),
    ...[...columns.keys()].map((name) => {
      const cell = item.cells.find((one) => one.name === name);
      return cell ? inlineMarkdown(cell.value, address) : [];
    }),
  ]);
  return table([head, ...rows]);
}

/** A value as blocks of its own; `label` heads the first column of the table that items may become. */
export function blocksMarkdown(value: Value, address: Address, label: string): Markdown[] {
  switch (value.type) {
    case 'list':
      if (isBriefValue(value)) return [paragraph(...inlineMarkdown(value, address))];
      return [list(value.values.map((one) => [paragraph(...inlineMarkdown(one, address))]))];
    case 'items':
      return [itemsMarkdown(value.items, address, label)];
    case 'timeline':
      // One row a step, whatever is said of it.
      return [
        tableMarkdown(
          value.steps.map((step) => ({ ...step, cells: [...step.notes, ...step.cells] })),
          address,
          label,
        ),
      ];
    case 'record': {
      const support = supportMarkdown(value.support, address);
      const facts = factsMarkdown(value.cells, address);
      return support.length > 0 ? [facts, paragraph(...support.slice(1))] : [facts];
    }
    default:
      return [paragraph(...inlineMarkdown(value, address))];
  }
}
