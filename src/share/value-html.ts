import { dayWords } from '../model/day.ts';
import { type Cell, type Item, isShort, type Step, type Support, type Value } from '../model/value.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { refHtml } from './ref-html.ts';

// End tags that HTML implies (of rows, cells and items), and `scope` beside a role that says the same, and quotes around words are left out here: on the longest pages they would cost as much as a paragraph.

/** A mark for what no record stands behind: the house's view, or an assumption. */
const markHtml = (support: Support | undefined): Part =>
  support?.basis === 'assumption'
    ? html` <span class="basis assumed">Assumed</span>`
    : support?.basis === 'house-view' && html` <span class="basis house">House view</span>`;

/** The records that stand behind a claim, each with what a reader must know of it. */
function recordsHtml(support: Support | undefined, base: string): Part {
  if (support?.basis !== 'evidence') return '';
  if (support.records.length === 0) return html` <span class="basis record">On record</span>`;
  const records = support.records.map(
    (record) =>
      html`${refHtml(record, base)}${record.illustrative && html` <em>illustrative</em>`}${record.contested && html` <em>contested</em>`}`,
  );
  return html` <span class="basis record">Known from ${joined(records, ', ')}</span>`;
}

/** What a claim rests on, in a few words: the records, the house's view, or that it is assumed. */
const supportHtml = (support: Support | undefined, base: string): Part => [
  markHtml(support),
  recordsHtml(support, base),
];

/** A day with its machine-readable form. */
export const dayHtml = (day: string): Html => html`<time datetime="${day}">${dayWords(day)}</time>`;

/** Longest line that is set beside others rather than below them, in characters. */
const SHORT_LINE = 34;

const isWord = (value: Value): boolean =>
  value.type === 'ref' || value.type === 'word' || (value.type === 'text' && value.text.length <= SHORT_LINE);

const listHtml = (values: readonly Value[], base: string): Html => {
  if (values.every(isWord))
    return html`<ul class=words>${values.map((value) => html`<li>${valueHtml(value, base)}`)}</ul>`;
  return html`<ul class=lines>${values.map((value) => {
    const anchor = value.type === 'claim' && value.anchor ? html` id="${value.anchor}"` : '';
    return html`<li${anchor}>${valueHtml(value, base)}`;
  })}</ul>`;
};

/** Named values, one under the other. */
export const cellsHtml = (cells: readonly Cell[], base: string, className: string): Part =>
  cells.length > 0 &&
  html`<dl class=${className}>${cells.map(({ label, value }) => html`<div><dt>${label}<dd>${valueHtml(value, base)}</div>`)}</dl>`;

/** The note that needs no name: why the item stands there. */
const REASON = 'why';

function itemBody(item: Item, base: string): Html {
  const reason = item.notes.find(({ name }) => name === REASON);
  const named = item.notes.filter((note) => note !== reason);
  return html`${item.anchors.slice(1).map((anchor) => html`<span id="${anchor}"></span>`)}<b>${valueHtml(item.head, base)}</b>${
    item.scope.length > 0 && html` <span class=scope>Only ${item.scope.join(', ')}</span>`
  }${markHtml(item.support)}${reason && html`<p class=why>${valueHtml(reason.value, base)}</p>`}${cellsHtml(named, base, 'notes')}${recordsHtml(item.support, base)}`;
}

const idOf = (item: Item): Part => (item.anchors[0] ? html` id="${item.anchors[0]}"` : '');

/** The cell of a step that its bar stands in. */
const DAYS = 'days';

/** With more columns than this the facts of an item stand below its head, each with its name. */
const MOST_COLUMNS = 4;

/** Items as a table where they have short facts to compare, else as a list; `drawn` draws what stands below the days of one. */
function itemsHtml<Some extends Item>(
  items: readonly Some[],
  base: string,
  caption: string,
  drawn: (item: Some) => Part = () => '',
): Html {
  const columns = new Map(
    items.flatMap(({ cells }) => cells.map(({ name, label }) => [name, label] as const)),
  );
  if (columns.size === 0)
    return html`<ul class=items>${items.map((item) => html`<li${idOf(item)}>${itemBody(item, base)}`)}</ul>`;
  const names = [...columns.keys()];
  const isWide = names.length > MOST_COLUMNS;
  const heads = names.map((name) => html`<th role=columnheader>${columns.get(name)}`);
  const rows = items.map(
    (item) =>
      html`<tr role=row${idOf(item)}><th role=rowheader>${itemBody(item, base)}${names.map((name) => {
        const cell = item.cells.find((one) => one.name === name);
        // Its label is shown beside it where there is no row of heads; nothing needs none.
        return html`<td role=cell${cell && html` data-label="${columns.get(name)}"`}>${cell && valueHtml(cell.value, base)}${name === DAYS && drawn(item)}`;
      })}`,
  );
  return html`<table class="items${isWide && ' wide'}" role=table><thead role=rowgroup${isWide && html` class=unseen`}><tr role=row><th role=columnheader><span class=unseen>${caption}</span>${heads}<tbody role=rowgroup>${rows}</tbody></table>`;
}

/** When a step runs: above if all before it goes fast, below if all goes slow; its days stand beside it in figures. */
function spanHtml({ span }: Step, length: number): Part {
  if (!span) return '';
  const bar = (name: string, y: number, [from, to]: readonly [number, number]): Html =>
    html`<rect class=bar-${name}${from > 0 && html` x="${from}"`}${y > 0 && html` y="${y}"`} width="${to - from}" height="4"/>`;
  return html`<svg class=bar viewBox="0 0 ${length} 8" preserveAspectRatio="none" aria-hidden="true">${bar('full', 0, span.fast)}${bar('maybe', 4, span.slow)}</svg>`;
}

/** What readers call an address: its host, or whom a mail goes to. */
const placeName = (url: string): string =>
  (URL.canParse(url) && new URL(url).hostname) || url.replace('mailto:', '');

/** A value as HTML; links are prefixed with `base`, `caption` names the table that a list of items becomes. */
export function valueHtml(value: Value, base: string, caption = ''): Html {
  switch (value.type) {
    case 'text':
      return value.quoted ? html`<q>${value.text}</q>` : html`${value.text}`;
    case 'claim':
      return html`${value.text}${supportHtml(value.support, base)}`;
    case 'word':
      return html`<span class=word>${value.label}</span>`;
    case 'flag':
      return value.on ? html`<span class=yes>Yes</span>` : html`<span class=no>No</span>`;
    case 'number':
      return html`<span class=number>${value.text}</span>`;
    case 'meter':
      return html`<span class=meter data-score="${value.score}">${value.score}<span class=unseen> of ${value.of}</span></span>`;
    case 'date':
      return dayHtml(value.date);
    case 'link':
      return html`<a href="${value.url}" rel="noopener noreferrer" class=out>${placeName(value.url)}</a>`;
    case 'ref':
      return refHtml(value.ref, base);
    case 'list':
      return listHtml(value.values, base);
    case 'record':
      if (value.cells.length === 1 && value.cells[0]) return valueHtml(value.cells[0].value, base);
      return html`${cellsHtml(value.cells, base, value.cells.every((cell) => isShort(cell.value)) ? 'pairs' : 'facts')}${supportHtml(value.support, base)}`;
    case 'items':
      return itemsHtml(value.items, base, caption);
    case 'timeline':
      return itemsHtml(value.steps, base, caption, (step) => spanHtml(step, value.length));
  }
}
