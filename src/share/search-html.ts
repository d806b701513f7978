import type { Catalog } from '../model/catalog.ts';
import { type Entry, fieldsOf } from '../model/entry.ts';
import { GLANCE, outlineOf, type Part, type Section } from '../model/outline.ts';
import { kindNamed } from '../model/table.ts';
import { type Cell, type Item, isBriefValue, refTo, type Value } from '../model/value.ts';
import { bodySections } from './body-text.ts';
import { type Html, type Part as HtmlPart, html } from './html.ts';
import { otherNames } from './search-names.ts';
import { type EntryFacets, LINKED, NAME_BREAK } from './search-shard.ts';

/** How much a word counts, beside one of plain text (1); Pagefind knows weights up to 10. */
const WEIGHT = { summary: 2, heading: 2, item: 1.5, mention: 0.4 } as const;

const para = (text: string, weight?: number): HtmlPart =>
  text !== '' && html`<p${weight !== undefined && html` data-pagefind-weight="${weight}"`}>${text}</p>`;

/** The words of a value that somebody might search for: no numbers, days, marks or addresses. */
function wordsOf(value: Value): string[] {
  switch (value.type) {
    case 'text':
    case 'claim':
      return [value.text];
    case 'word':
      return [value.label];
    case 'ref':
      return [value.ref.title];
    case 'list':
      return value.values.flatMap(wordsOf);
    case 'record':
      return value.cells.flatMap((cell) => wordsOf(cell.value));
    default:
      return [];
  }
}

const cellsHtml = (cells: readonly Cell[]): HtmlPart => cells.map(({ value }) => valueHtml(value));

function itemHtml(item: Item): HtmlPart {
  const [anchor] = item.anchors;
  const head = wordsOf(item.head).join(' ');
  const heading =
    anchor && head !== ''
      ? html`<h3 id="${anchor}" data-pagefind-weight="${item.head.type === 'ref' ? WEIGHT.mention : WEIGHT.item}">${head}</h3>`
      : para(head);
  return html`${heading}${cellsHtml(item.notes)}${cellsHtml(item.cells)}${para(item.scope.join(', '))}`;
}

function valueHtml(value: Value): HtmlPart {
  if (value.type === 'items') return value.items.map(itemHtml);
  if (value.type === 'timeline') return value.steps.map(itemHtml);
  const isMention = value.type === 'ref' || (value.type === 'list' && value.values[0]?.type === 'ref');
  if (isMention) return para(wordsOf(value).join(', '), WEIGHT.mention);
  if (value.type === 'list') return value.values.flatMap(wordsOf).map((line) => para(line));
  return para(wordsOf(value).join('. '));
}

const partHtml = (section: Section, { anchor, label, value }: Part): HtmlPart => {
  const content = valueHtml(value);
  if (anchor === section.id || isBriefValue(value)) return content;
  return html`<h3 id="${anchor}" data-pagefind-weight="1">${label}</h3>${content}`;
};

function sectionHtml(section: Section, isNamed: (field: string) => boolean): HtmlPart {
  // In the order of the page: what is brief stands before what is said at length.
  const parts = section.parts
    .filter(({ anchor }) => !isNamed(anchor))
    .sort((a, b) => Number(isBriefValue(b.value)) - Number(isBriefValue(a.value)));
  const content = [
    ...parts.map((part) => partHtml(section, part)),
    ...section.open.map(({ ask }) => para(ask)),
  ];
  if (section.id === GLANCE || content.length === 0) return content;
  return html`<h2 id="${section.id}" data-pagefind-weight="${WEIGHT.heading}">${section.heading}</h2>${content}`;
}

function bodyHtml({ body }: Entry, catalog: Catalog): HtmlPart {
  if (!body) return '';
  return bodySections(body, catalog).map(({ heading, text }) => {
    const head =
      heading && html`<h2 id="${heading.slug}" data-pagefind-weight="${WEIGHT.heading}">${heading.text}</h2>`;
    return html`${head}${text.split('\n\n').map((block) => para(block))}`;
  });
}

/** What is kept of an entry to show in a result. Its names are searched here alone, so that no excerpt quotes a list of them. */
function metaHtml(entry: Entry, catalog: Catalog): Html {
  const { tint } = refTo(entry);
  const kind = kindNamed(entry.kind);
  const names = otherNames(entry, catalog.site).join(NAME_BREAK);
  const meta = {
    title: entry.data.title,
    names: names === '' ? undefined : names,
    id: entry.id.replaceAll('-', ' '),
    kind: kind?.label.one,
    sought: kind?.soughtAs,
    linked: LINKED.repeat(Math.round(Math.log2(1 + catalog.to(entry.id).length))) || undefined,
    tint,
    summary: entry.data.summary,
    retired: entry.data.status === 'retired' ? entry.data.retired : undefined,
  };
  return html`${Object.entries(meta).map(
    ([name, value]) =>
      value !== undefined && html`<meta data-pagefind-meta="${name}[content]" content="${value}">`,
  )}`;
}

const filtersHtml = (facets: EntryFacets): HtmlPart =>
  Object.entries(facets).map(([name, values]) =>
    values.map((value) => html`<i data-pagefind-filter="${name}:${value}"></i>`),
  );

/** What a page for Pagefind is written with. */
export interface SearchContext {
  catalog: Catalog;
  /** The entry's own facet values. */
  facets: EntryFacets;
  /** The entry's place in the Catalog, by which results without a query are ordered. */
  place: number;
}

/** Everything of an entry that search finds, as a page for Pagefind: sections with their anchors, weights, filters, and what a result shows. */
export function searchHtml(entry: Entry, { catalog, facets, place }: SearchContext): string {
  const { title, summary } = entry.data;
  const findBy = kindNamed(entry.kind)?.findBy ?? [];
  const data = fieldsOf(entry);
  const isNamed = (field: string): boolean => findBy.includes(field) && data[field] !== undefined;
  const sections = outlineOf(entry, catalog).sections.map((section) => sectionHtml(section, isNamed));
  const page = html`<html lang="${catalog.site.language}"><head><title>${title}</title></head><body data-pagefind-body data-pagefind-sort="place:${place}">${filtersHtml(facets)}${metaHtml(entry, catalog)}${para(summary, WEIGHT.summary)}${sections}${bodyHtml(entry, catalog)}</body></html>`;
  return `<!doctype html>${page.markup}`;
}
