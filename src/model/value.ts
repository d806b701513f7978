import { itemAnchors } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { type Basis, basisOf, evidenceOf } from './claims.ts';
import { addressOf, type Entry, fieldsOf } from './entry.ts';
import { type Fields, isFields } from './plain.ts';
import { isRetired } from './retirement.ts';
import { humanise, type ObjectShape, type Shape } from './shape.ts';
import { teamOf } from './site.ts';
import { kindNamed } from './table.ts';

/** Another entry, as a page names it. */
export interface EntryRef {
  id: string;
  kind: string;
  title: string;
  summary: string;
  /** Root-relative address, without a base path. */
  address: string;
  /** The word that tints it, such as the decision of a persona. */
  tint?: string;
  /** True where it no longer holds. */
  retired?: true;
}

/** What a claim rests on, as a page shows it. */
export interface Support {
  basis: Basis;
  /** The records, with what a reader must know of each. */
  records: readonly (EntryRef & { illustrative: boolean; contested: boolean; confidence: string })[];
}

/** A value ready to be shown, by a page, a search index or a Markdown copy alike. */
export type Value =
  | { type: 'text'; text: string; quoted: boolean }
  | { type: 'claim'; text: string; support?: Support; anchor?: string }
  | { type: 'word'; word: string; label: string }
  | { type: 'flag'; on: boolean }
  | { type: 'number'; number: number; text: string }
  | { type: 'meter'; score: number; of: number }
  | { type: 'date'; date: string }
  | { type: 'link'; url: string }
  | { type: 'ref'; ref: EntryRef }
  | { type: 'list'; values: readonly Value[] }
  | { type: 'record'; cells: readonly Cell[]; support?: Support }
  | { type: 'items'; items: readonly Item[] }
  | { type: 'timeline'; steps: readonly Step[]; length: number };

/** A named value. */
export interface Cell {
  name: string;
  label: string;
  value: Value;
}

/** One item of a list, with an anchor of its own. */
export interface Item {
  /** Its anchors: the one to link to first, then those that old links use. */
  anchors: readonly string[];
  /** What it is about. */
  head: Value;
  /** Its short facts: numbers, words, dates, other entries. */
  cells: readonly Cell[];
  /** What is said at length. */
  notes: readonly Cell[];
  /** What it rests on, where it asserts something. */
  support?: Support;
  /** When it holds, in words; empty for always. */
  scope: readonly string[];
}

/** One step after another, with the days that it takes if all goes fast and if all goes slow. */
export interface Step extends Item {
  /** Days from the first step's begin to its begin and its end, where it is known how long it takes. */
  span?: { fast: readonly [number, number]; slow: readonly [number, number] };
}

/** How an entry is named elsewhere. */
export function refTo(entry: Entry): EntryRef {
  const tintField = kindNamed(entry.kind)?.tint;
  const tint = tintField ? fieldsOf(entry)[tintField] : undefined;
  const { title, summary } = entry.data;
  return {
    id: entry.id,
    kind: entry.kind,
    title,
    summary,
    address: addressOf(entry),
    ...(typeof tint === 'string' ? { tint } : {}),
    ...(isRetired(entry) ? { retired: true } : {}),
  };
}

/** What a claim or item rests on. */
export function supportFor(facts: Fields, catalog: Catalog): Support {
  const records = evidenceOf(facts).flatMap((id) => {
    const record = catalog.get(id);
    if (!record) return [];
    const data = fieldsOf(record);
    const illustrative = data['illustrative'] === true;
    return [
      {
        ...refTo(record),
        illustrative,
        contested: data['contested'] !== undefined,
        confidence: String(data['confidence']),
      },
    ];
  });
  return { basis: basisOf(facts), records };
}

/** Beside an item rather than in it. */
const UNSHOWN = new Set(['evidence']);
/** True for a value that fits into a cell. */
export const isShort = ({ type }: Value): boolean =>
  ['word', 'flag', 'number', 'meter', 'date', 'ref'].includes(type);
const isShortList = (value: Value): boolean =>
  value.type === 'list' && value.values.every(({ type }) => type === 'ref' || type === 'word');

/** An amount of money in words. */
export function moneyWords(value: Fields): string {
  const amount = Number(value['amount']).toLocaleString('en', { useGrouping: true });
  return `${String(value['currency'])} ${amount}${typeof value['per'] === 'string' ? ` a ${value['per']}` : ''}`;
}

function range(value: Fields, unit: string): string {
  const [low, high] = [String(value['low']), String(value['high'])];
  return `${low === high ? low : `${low}–${high}`} ${unit}`;
}

/** The named values of an object that readers see; with `names`, just those fields. */
export const cellsOf = (
  shape: ObjectShape,
  data: Fields,
  catalog: Catalog,
  names?: readonly string[],
): Cell[] =>
  shape.fields
    .filter(
      ({ name, shape: { facts } }) =>
        (names ? names.includes(name) : !UNSHOWN.has(name)) && facts.show !== 'none',
    )
    .flatMap(({ name, label, shape: inner }) => {
      const value = valueFor(inner, data[name], catalog, name);
      return value ? [{ name, label, value }] : [];
    });

/** When something holds, in words. */
export function scopeWords(meant: unknown, catalog: Catalog): string[] {
  if (!isFields(meant)) return [];
  return Object.values(meant).flatMap((words) =>
    Array.isArray(words)
      ? words.map((word) => catalog.get(String(word))?.data.title ?? humanise(String(word)))
      : [],
  );
}

function itemOf(shape: ObjectShape, data: Fields, catalog: Catalog, field: string): Item | undefined {
  const cells = cellsOf(shape, data, catalog);
  const head = cells[0];
  if (!head) return undefined;
  const short = cells.slice(1).filter(({ value }) => isShort(value) || isShortList(value));
  return {
    anchors: itemAnchors(shape, data, field, catalog),
    head: head.value,
    cells: short,
    notes: cells.slice(1).filter((cell) => !short.includes(cell)),
    ...supported(shape, data, catalog),
    scope: scopeWords(data['for'], catalog),
  };
}

/** What stands behind an object, where it asserts something or names records. */
const supported = (shape: ObjectShape, data: Fields, catalog: Catalog): { support?: Support } =>
  shape.claim || evidenceOf(data).length > 0 ? { support: supportFor(data, catalog) } : {};

function valueFor(shape: Shape, data: unknown, catalog: Catalog, field: string): Value | undefined {
  if (data === undefined) return undefined;
  const { show, unit } = shape.facts;
  switch (shape.type) {
    case 'text':
      if (shape.facts.team)
        return {
          type: 'word',
          word: String(data),
          label: teamOf(catalog.site, String(data))?.name ?? String(data),
        };
      if (show === 'date') return { type: 'date', date: String(data) };
      return show === 'link'
        ? { type: 'link', url: String(data) }
        : { type: 'text', text: String(data), quoted: shape.facts.quoted === 'speech' };
    case 'choice':
      return { type: 'word', word: String(data), label: humanise(String(data)) };
    case 'flag':
      return { type: 'flag', on: data === true };
    case 'number': {
      const number = Number(data);
      if (show === 'meter') return { type: 'meter', score: number, of: 5 };
      const text = show === 'share' ? `${Math.round(number * 100)} %` : number.toLocaleString('en');
      return { type: 'number', number, text: unit ? `${text} ${unit}` : text };
    }
    case 'ref': {
      const target = catalog.get(String(data));
      return target && { type: 'ref', ref: refTo(target) };
    }
    case 'list': {
      if (!Array.isArray(data)) return undefined;
      const { of } = shape;
      if (of.type === 'object' && !of.shorthand)
        return {
          type: 'items',
          items: data.flatMap((one) => (isFields(one) ? (itemOf(of, one, catalog, field) ?? []) : [])),
        };
      return { type: 'list', values: data.flatMap((one) => valueFor(of, one, catalog, field) ?? []) };
    }
    case 'object': {
      if (!isFields(data)) return undefined;
      if (show === 'range')
        return { type: 'number', number: Number(data['high']), text: range(data, unit ?? '') };
      if (show === 'money') return { type: 'number', number: Number(data['amount']), text: moneyWords(data) };
      if (shape.shorthand) {
        const anchor = typeof data['id'] === 'string' ? { anchor: `${field}-${data['id']}` } : {};
        return { type: 'claim', text: String(data['text']), ...supported(shape, data, catalog), ...anchor };
      }
      return { type: 'record', cells: cellsOf(shape, data, catalog), ...supported(shape, data, catalog) };
    }
  }
}

/** True for a value that is taken in at a glance: a short one, a list or a record of such. */
export const isBriefValue = (value: Value): boolean =>
  isShort(value) ||
  isShortList(value) ||
  value.type === 'link' ||
  (value.type === 'record' && value.cells.every((cell) => isShort(cell.value)));
