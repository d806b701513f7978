import { itemAnchors } from './anchors.ts';
import type { Catalog } from './catalog.ts';
import { type Basis, basisOf, evidenceOf } from './claims.ts';
import { coverageOf, type SectionState } from './coverage.ts';
import { addressOf, type Entry, fieldsOf } from './entry.ts';
import { insightsOf } from './insights/index.ts';
import type { KindSection } from './kind.ts';
import { type Link, reasonOf } from './links.ts';
import { type Fields, humanise, isFields, type ObjectShape, type Shape, type ShapeField } from './shape.ts';
import { SPINE } from './spine.ts';
import { kindNamed, shapeOfKind } from './table.ts';

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
  | { type: 'claim'; text: string; support: Support; anchor?: string }
  | { type: 'word'; word: string; label: string }
  | { type: 'flag'; on: boolean }
  | { type: 'number'; number: number; text: string }
  | { type: 'meter'; score: number; of: number }
  | { type: 'date'; date: string }
  | { type: 'link'; url: string }
  | { type: 'ref'; ref: EntryRef }
  | { type: 'list'; values: readonly Value[] }
  | { type: 'record'; cells: readonly Cell[]; support?: Support }
  | { type: 'items'; items: readonly Item[] };

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

/** One field of an entry, or something worked out about it. */
export interface Part {
  anchor: string;
  label: string;
  /** One sentence of help. */
  about: string;
  value: Value;
}

/** Entries that name this one, by one relation. */
export interface Backlinks {
  /** Kind that names, field that it uses: what tells one group from another. */
  id: string;
  label: string;
  phrase: string;
  links: readonly { ref: EntryRef; reason?: string; cells: readonly Cell[] }[];
}

/** A part of an entry's page. */
export interface Section {
  id: string;
  heading: string;
  /** The question of the spine that it answers: its number and its words. */
  question?: { number: number; ask: string };
  state?: SectionState;
  parts: readonly Part[];
  incoming: readonly Backlinks[];
  open: readonly NonNullable<Entry['data']['open']>[number][];
}

/** An entry, laid out. */
export interface Outline {
  sections: readonly Section[];
  /** Who names this entry, apart from what a section already shows. */
  backlinks: readonly Backlinks[];
}

/** How an entry is named elsewhere. */
export function refTo(entry: Entry): EntryRef {
  const tintField = kindNamed(entry.kind)?.tint;
  const tint = tintField ? fieldsOf(entry)[tintField] : undefined;
  const { title, summary } = entry.data;
  const ref = { id: entry.id, kind: entry.kind, title, summary, address: addressOf(entry) };
  return typeof tint === 'string' ? { ...ref, tint } : ref;
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

const UNSHOWN = new Set(['evidence', 'basis', 'for', 'audience', 'id']);
const isShort = ({ type }: Value): boolean =>
  ['word', 'flag', 'number', 'meter', 'date', 'ref'].includes(type);
const isShortList = (value: Value): boolean =>
  value.type === 'list' && value.values.every(({ type }) => type === 'ref' || type === 'word');

function money(value: Fields): string {
  const amount = Number(value['amount']).toLocaleString('en', { useGrouping: true });
  return `${String(value['currency'])} ${amount}${typeof value['per'] === 'string' ? ` a ${value['per']}` : ''}`;
}

function range(value: Fields, unit: string): string {
  const [low, high] = [String(value['low']), String(value['high'])];
  return `${low === high ? low : `${low}–${high}`} ${unit}`;
}

const cellsOf = (shape: ObjectShape, data: Fields, catalog: Catalog, names?: readonly string[]): Cell[] =>
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
    ...(shape.claim ? { support: supportFor(data, catalog) } : {}),
    scope: scopeWords(data['for'], catalog),
  };
}

function valueFor(shape: Shape, data: unknown, catalog: Catalog, field: string): Value | undefined {
  if (data === undefined) return undefined;
  const { show, unit } = shape.facts;
  switch (shape.type) {
    case 'text':
      if (show === 'date') return { type: 'date', date: String(data) };
      return show === 'link'
        ? { type: 'link', url: String(data) }
        : { type: 'text', text: String(data), quoted: shape.facts.quoted === true };
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
      if (show === 'money') return { type: 'number', number: Number(data['amount']), text: money(data) };
      if (shape.shorthand) {
        const anchor = typeof data['id'] === 'string' ? { anchor: `${field}-${data['id']}` } : {};
        return { type: 'claim', text: String(data['text']), support: supportFor(data, catalog), ...anchor };
      }
      const support =
        evidenceOf(data).length > 0 || shape.claim ? { support: supportFor(data, catalog) } : {};
      return { type: 'record', cells: cellsOf(shape, data, catalog), ...support };
    }
  }
}

function backlinksOf(links: readonly Link[], catalog: Catalog, label?: string): Backlinks[] {
  const groups = Map.groupBy(links, ({ from, field, relation }) => `${from.kind}:${field}:${relation.back}`);
  return [...groups].flatMap(([id, group]) => {
    const first = group[0];
    if (!first) return [];
    const seen = new Set<string>();
    const shape = shapeOfKind(first.from.kind).fields.find(({ name }) => name === first.field)?.shape;
    const item = shape?.type === 'list' && shape.of.type === 'object' ? shape.of : undefined;
    return [
      {
        id,
        label: label ?? kindNamed(first.from.kind)?.label.many ?? first.from.kind,
        phrase: first.relation.back,
        links: group.flatMap((link) => {
          if (seen.has(link.from.id)) return [];
          seen.add(link.from.id);
          const reason = reasonOf(link);
          const cells = item
            ? cellsOf(item, link.facts, catalog).filter(({ value }) => isShort(value) && value.type !== 'ref')
            : [];
          return [{ ref: refTo(link.from), cells, ...(reason ? { reason } : {}) }];
        }),
      },
    ];
  });
}

const sectionsOfKind = (kind: string, fields: readonly ShapeField[]): readonly KindSection[] => {
  const definition = kindNamed(kind);
  if (definition?.sections) return definition.sections;
  const own = new Set(Object.keys(definition?.fields ?? {}));
  return fields
    .filter(({ name, shape }) => own.has(name) && shape.facts.show !== 'none')
    .map(({ name, label }) => ({ id: name, heading: label, fields: [name] }));
};

/** Lays an entry out: its sections with their parts, what is open, and what names it. */
export function outlineOf(entry: Entry, catalog: Catalog): Outline {
  const shape = shapeOfKind(entry.kind);
  const data = fieldsOf(entry);
  const coverage = new Map(coverageOf(entry).map(({ section, state }) => [section.id, state]));
  const incoming = catalog.to(entry.id);
  const shown = new Set<Link>();
  const sections = sectionsOfKind(entry.kind, shape.fields).map((section): Section => {
    const parts = cellsOf(shape, data, catalog, section.fields)
      .map(({ name, label, value }): Part => {
        const about = shape.fields.find((field) => field.name === name)?.shape.about ?? '';
        return { anchor: name, label, about, value };
      })
      .sort((a, b) => section.fields.indexOf(a.anchor) - section.fields.indexOf(b.anchor));
    const number = SPINE.findIndex(({ id }) => id === section.answers);
    const question = SPINE[number];
    const state = coverage.get(section.id);
    const here = (section.incoming ?? []).flatMap(({ kind, field, label }) => {
      const links = incoming.filter((link) => link.from.kind === kind && link.field === field);
      for (const link of links) shown.add(link);
      return backlinksOf(links, catalog, label);
    });
    return {
      id: section.id,
      heading: section.heading,
      ...(question ? { question: { number: number + 1, ask: question.ask } } : {}),
      ...(state ? { state } : {}),
      parts: [...parts, ...insightsOf(entry, section.id, catalog)],
      incoming: here,
      open: (entry.data.open ?? []).filter(({ about }) => section.fields.includes(about)),
    };
  });
  return {
    sections: sections.filter(
      ({ parts, open, incoming: here, state }) =>
        parts.length + open.length + here.length > 0 || state !== undefined,
    ),
    backlinks: backlinksOf(
      incoming.filter((link) => !shown.has(link)),
      catalog,
    ),
  };
}
