import type { CompareCell, CompareRow, Comparison } from '../../model/views/compare.ts';
import { type Html, html, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, scrolled, type ViewContext, viewPart } from './frame.ts';

const MARKS: Readonly<Record<CompareRow['verdict'], string>> = {
  same: 'Same',
  differs: 'Differs',
  some: 'Not all',
  told: '',
};

/** The tag of each verdict, in the colours that the criteria matrix gives to agreement and conflict. */
const TAGS = { same: 'shared', differs: 'conflicting', some: 'partial', told: '' } as const;

function cellHtml(cell: CompareCell): Html {
  if (!cell) return html`<td class="none"><span class="unseen">says nothing</span></td>`;
  const { score, facts, lines } = cell;
  const empty = score === undefined && facts.length === 0 && lines.length === 0;
  return html`<td>${score !== undefined && html`<span class="weight" data-score="${score}">${score}</span> `}${
    facts.length > 0 && html`<b>${facts.join(', ')}</b>`
  }${
    lines.length === 1
      ? html`<p>${lines[0]}</p>`
      : lines.length > 1 && html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  }${empty && 'Yes'}</td>`;
}

const rowHtml = ({ label, about, cells, verdict }: CompareRow, { base }: ViewContext): Html =>
  html`<tr data-verdict="${verdict}"><th scope="row">${about ? refHtml(about, base) : label}${MARKS[verdict] && html`<span class="tag" data-verdict="${TAGS[verdict]}">${MARKS[verdict]}</span>`}</th>${cells.map(cellHtml)}</tr>`;

/** Entries side by side as HTML, a table for every question. */
export function compareHtml(view: Comparison, context: ViewContext): Html {
  if (view.entries.length < 2)
    return html`<p class="nothing">There are no two entries of one kind to set side by side yet.</p>`;
  const heads: Part = view.entries.map(
    (ref) =>
      html`<th scope="col"${ref.tint && html` data-tint="${ref.tint}"`}>${refHtml(ref, context.base)}</th>`,
  );
  const summary = html`<p class="lead">${view.entries.map((ref, index) => html`${index > 0 && ' beside '}${refHtml(ref, context.base)}`)}: ${view.differing} of ${counted(view.rows, 'line')} differ in a score or a word, or are said by some alone.</p>`;
  return html`${summary}${view.sections.map(({ id, heading, rows }) =>
    viewPart(
      id,
      heading,
      '',
      scrolled(
        heading,
        html`<table class="grid compare"><caption class="unseen">${heading}, side by side</caption><thead><tr><th scope="col">Line</th>${heads}</tr></thead><tbody>${rows.map((row) => rowHtml(row, context))}</tbody></table>`,
      ),
    ),
  )}`;
}
