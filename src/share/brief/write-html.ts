import type { BriefRef } from '../../model/brief/data.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import {
  type Block,
  type BriefDoc,
  type DocSection,
  foldedIn,
  type Inline,
  type Item,
  type Span,
} from './doc.ts';
import { changeOf, type Since } from './revision.ts';

/** What a brief is written with. */
export interface BriefContext {
  /** The address that a link to an entry takes. */
  linkTo: (ref: BriefRef) => string;
  /** What has changed since the link was made that somebody followed. */
  since?: Since;
}

const BAR = 50;

function spanHtml(span: Span, { linkTo }: BriefContext): Part {
  const { text, ref, url, strong, quoted, mark, soft, until, score } = span;
  if (score !== undefined)
    return html`<span class="number">${text}</span><svg class="bar" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-full" width="${Math.round((score / 5) * BAR)}" height="8"></rect></svg>`;
  if (mark) return html`<span class="brief-mark" data-mark="${mark}">${text}</span>`;
  if (ref) return html`<a href="${linkTo(ref)}"${ref.tint ? html` data-tint="${ref.tint}"` : ''}>${text}</a>`;
  if (url) return html`<a href="${url}" rel="noreferrer">${text}</a>`;
  if (until) return html`<span class="soft" data-until="${until}">${text}</span>`;
  if (strong) return html`<b>${text}</b>`;
  if (quoted) return html`<q>${text}</q>`;
  return soft ? html`<span class="soft">${text}</span>` : text;
}

const lineHtml = (line: Inline, context: BriefContext): Part =>
  line.map((span) => (typeof span === 'string' ? span : spanHtml(span, context)));

const changedHtml = (section: string, item: Item, { since }: BriefContext): Part => {
  const change = since && changeOf(section, item, since);
  return change && html` <span class="brief-mark" data-mark="changed">${change}</span>`;
};

function blockHtml(section: string, block: Block, context: BriefContext): Html {
  const label = block.label && html`<h4>${block.label}</h4>`;
  if (block.type === 'table') {
    const heads = block.heads ?? [];
    const caption = block.label ?? heads.join(', ');
    return html`${label}<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="grid brief-table" role="table"><caption class="unseen">${caption}</caption><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead><tbody role="rowgroup">${block.items.map(
      (item) =>
        html`<tr role="row">${item.cells.map((cell, place) =>
          place === 0
            ? html`<th scope="row" role="rowheader">${lineHtml(cell, context)}${changedHtml(section, item, context)}</th>`
            : html`<td role="cell" data-label="${heads[place] ?? ''}">${lineHtml(cell, context)}</td>`,
        )}</tr>`,
    )}</tbody></table></div>`;
  }
  if (block.type === 'notes')
    return html`${label}${block.items.map(
      (item) =>
        html`<p>${joined(
          item.cells.map((cell) => lineHtml(cell, context)),
          ' ',
        )}${changedHtml(section, item, context)}</p>`,
    )}`;
  return html`${label}<ul class="brief-list" data-type="${block.type}">${block.items.map(
    (item) =>
      html`<li>${joined(
        item.cells.map((cell) => lineHtml(cell, context)),
        ' ',
      )}${changedHtml(section, item, context)}</li>`,
  )}</ul>`;
}

const sectionHtml = ({ id, heading, lead, blocks }: DocSection, context: BriefContext): Html =>
  html`<section class="brief-part" id="brief-${id}"><h3>${heading}</h3>${lead && html`<p class="brief-lead">${lineHtml(lead, context)}</p>`}${blocks.map((block) => blockHtml(id, block, context))}</section>`;

/** Sections in rows: one that takes the whole width stands alone, those between two such flow in columns. */
function rowsOf(sections: readonly DocSection[]): DocSection[][] {
  const rows: DocSection[][] = [];
  for (const one of sections) {
    const last = rows.at(-1);
    if (last && !one.wide && !last[0]?.wide) last.push(one);
    else rows.push([one]);
  }
  return rows;
}

const sheet = (page: 1 | 2, label: string, { sections }: BriefDoc, context: BriefContext): Html =>
  html`<section class="sheet" aria-label="${label}">${rowsOf(sections.filter((one) => one.page === page)).map(
    (row) => {
      const parts = row.map((one) => sectionHtml(one, context));
      return row[0]?.wide ? parts : html`<div class="brief-columns">${parts}</div>`;
    },
  )}</section>`;

/** What one of the blocks that fold below holds; links carry nothing of these, so that no change is marked. */
export const foldedHtml = ({ label: _, ...block }: Block, { linkTo }: BriefContext): Html =>
  blockHtml('', block, { linkTo });

/** What folds below the two pages, section by section. */
export function restHtml(doc: BriefDoc, context: BriefContext): Html {
  const blocks = foldedIn(doc);
  if (blocks.length === 0) return html``;
  return html`<section class="brief-rest"><h2>The rest</h2><p class="lead">What two pages have no room for, by the same order.</p>${blocks.map(
    (block) =>
      html`<details><summary>${block.label}</summary><div>${foldedHtml(block, context)}</div></details>`,
  )}</section>`;
}

/** The two pages of a brief as HTML. */
export function briefHtml(doc: BriefDoc, context: BriefContext): Html {
  return html`<header class="brief-head"><p class="kicker">Campaign brief</p><h2>${doc.title.charAt(0).toUpperCase() + doc.title.slice(1)}</h2>${doc.lede.length > 0 && html`<p class="lede">${lineHtml(doc.lede, context)}</p>`}</header>${
    doc.notes.length > 0 &&
    html`<ul class="brief-notes">${doc.notes.map((note) => html`<li>${note}</li>`)}</ul>`
  }${sheet(1, 'Page 1: whom it is for and what they weigh', doc, context)}${sheet(2, 'Page 2: what to say, send and hand over', doc, context)}<p class="brief-foot soft">${doc.foot}</p>`;
}
