import type { Catalog } from './catalog.ts';
import { coverageOf, type SectionState } from './coverage.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { insightsOf } from './insights/index.ts';
import type { KindSection } from './kind.ts';
import { IN_BODY, type Link, reasonOf } from './links.ts';
import { humanise, type Shape, type ShapeField } from './shape.ts';
import { SPINE } from './spine.ts';
import { kindNamed, shapeOfKind } from './table.ts';
import { type Cell, cellsOf, type EntryRef, isShort, refTo, type Value } from './value.ts';

/** One field of an entry, or something worked out about it. */
export interface Part {
  anchor: string;
  label: string;
  /** One sentence of help. */
  about: string;
  value: Value;
  /** Set where readers had better heed it. */
  caution?: true;
  /** Where all of it stands, where this is cut to the heaviest. */
  more?: { address: string; label: string };
}

/** How many entries a list on a page shows before it leads on. */
export const SHOWN_LINKS = 12;

/** Entries that name this one, by one relation. */
export interface Backlinks {
  /** Kind that names, field that it uses: what tells one group from another. */
  id: string;
  /** What readers call it: the relation's phrase, or what a section calls it. */
  label: string;
  /** What sort of entries they are, where the label does not say it. */
  sort: string;
  /** Set where their section tells of them otherwise, so that only the page of all links lists them. */
  told?: true;
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

/** Backlinks cut to the first dozen; `more` says how many are left out. */
export type CutBacklinks = Backlinks & { more: number };

const cut = (backlinks: Backlinks): CutBacklinks => ({
  ...backlinks,
  links: backlinks.links.slice(0, SHOWN_LINKS),
  more: Math.max(0, backlinks.links.length - SHOWN_LINKS),
});

/** An outline as a page shows it, with every list of what names the entry cut. */
export const cutOutline = ({ sections, backlinks }: Outline): Outline & { backlinks: CutBacklinks[] } => ({
  sections: sections.map((section) => ({ ...section, incoming: section.incoming.map(cut) })),
  backlinks: backlinks.map(cut),
});

/** The group of backlinks that a link belongs to: by kind and field, all bodies together. */
export const backlinkGroup = ({ from, field, relation }: Link): string =>
  field === IN_BODY ? `${field}:${relation.back}` : `${from.kind}:${field}:${relation.back}`;

function backlinksOf(links: readonly Link[], catalog: Catalog, label?: string): Backlinks[] {
  // What bodies mention comes last and together; the rest by kind and field.
  const ordered = [...links].sort((a, b) => Number(a.field === IN_BODY) - Number(b.field === IN_BODY));
  const groups = Map.groupBy(ordered, backlinkGroup);
  return [...groups].flatMap(([id, group]) => {
    const first = group[0];
    if (!first) return [];
    const seen = new Set<string>();
    const shape = shapeOfKind(first.from.kind).fields.find(({ name }) => name === first.field)?.shape;
    const item = shape?.type === 'list' && shape.of.type === 'object' ? shape.of : undefined;
    return [
      {
        id,
        label: label ?? humanise(first.relation.back),
        sort:
          label || first.field === IN_BODY
            ? ''
            : (kindNamed(first.from.kind)?.label.many ?? first.from.kind).toLowerCase(),
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

/** Id of the section of brief facts, of kinds that set no order of their own; no anchor. */
export const GLANCE = 'at-a-glance';

/** True for what a reader takes in at a glance: a word, a number, a day, another entry, or a few of them. */
function isBrief(shape: Shape): boolean {
  if (shape.type === 'list') return shape.of.type === 'choice' || shape.of.type === 'ref';
  if (shape.type === 'object') return !shape.shorthand && shape.fields.every((field) => isBrief(field.shape));
  return shape.type !== 'text' || shape.facts.show !== undefined || shape.facts.team === true;
}

function sectionsOfKind(kind: string, fields: readonly ShapeField[]): readonly KindSection[] {
  const definition = kindNamed(kind);
  if (definition?.sections) return definition.sections;
  const own = fields.filter(
    ({ name, shape }) => definition && name in definition.fields && shape.facts.show !== 'none',
  );
  const brief = own.filter(({ shape }) => isBrief(shape)).map(({ name }) => name);
  const full = own.filter(({ shape }) => !isBrief(shape));
  return [
    { id: GLANCE, heading: 'At a glance', fields: brief },
    ...full.map(({ name, label }) => ({ id: name, heading: label, fields: [name] })),
  ];
}

/** What is worked out takes the place of the field whose anchor it has, with what is worked out next behind it; the rest stands behind what is written. */
function withInsights(written: readonly Part[], insights: readonly Part[]): Part[] {
  const fields = new Set(written.map(({ anchor }) => anchor));
  const places = new Map<string | undefined, Part[]>();
  let place: string | undefined;
  for (const part of insights) {
    if (fields.has(part.anchor)) place = part.anchor;
    places.set(place, [...(places.get(place) ?? []), part]);
  }
  return [...written.flatMap((part) => places.get(part.anchor) ?? [part]), ...(places.get(undefined) ?? [])];
}

/** Lays an entry out: its sections with their parts, what is open, and what names it. */
export function outlineOf(entry: Entry, catalog: Catalog): Outline {
  const shape = shapeOfKind(entry.kind);
  const data = fieldsOf(entry);
  const coverage = new Map(coverageOf(entry).map(({ section, state }) => [section.id, state]));
  const incoming = catalog.to(entry.id);
  const shown = new Set<Link>();
  const kindSections = sectionsOfKind(entry.kind, shape.fields);
  // Numbers help only where all nine questions stand on the page.
  const whole = SPINE.every(({ id }) => kindSections.some(({ answers }) => answers === id));
  const sections = kindSections.map((section): Section => {
    const parts = cellsOf(shape, data, catalog, section.fields)
      .map(({ name, label, value }): Part => {
        const about = shape.fields.find((field) => field.name === name)?.shape.about ?? '';
        return { anchor: name, label, about, value };
      })
      .sort((a, b) => section.fields.indexOf(a.anchor) - section.fields.indexOf(b.anchor));
    const number = SPINE.findIndex(({ id }) => id === section.answers);
    const question = whole ? SPINE[number] : undefined;
    const state = coverage.get(section.id);
    const here = (section.incoming ?? []).flatMap(({ kind, field, label, told }) => {
      const links = incoming.filter((link) => link.from.kind === kind && link.field === field);
      for (const link of links) shown.add(link);
      return backlinksOf(links, catalog, label).map((group) => (told ? { ...group, told } : group));
    });
    return {
      id: section.id,
      heading: section.heading,
      ...(question ? { question: { number: number + 1, ask: question.ask } } : {}),
      ...(state ? { state } : {}),
      parts: withInsights(parts, insightsOf(entry, section.id, catalog)),
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
