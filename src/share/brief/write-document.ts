import type { BriefRef } from '../../model/brief/data.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import type { Block, BriefDoc, Inline, Span } from './doc.ts';

type LinkTo = (ref: BriefRef) => string;

function spanHtml({ text, ref, url, strong, quoted, mark }: Span, linkTo: LinkTo): Part {
  if (ref) return html`<a href="${linkTo(ref)}">${text}</a>`;
  if (url) return html`<a href="${url}">${text}</a>`;
  if (strong) return html`<b>${text}</b>`;
  if (mark) return html`<i>[${text}]</i>`;
  return quoted ? `“${text}”` : text;
}

const lineHtml = (line: Inline, linkTo: LinkTo): Part =>
  line.map((span) => (typeof span === 'string' ? span : spanHtml(span, linkTo)));

function blockHtml({ type, label, heads, items }: Block, linkTo: LinkTo): Html {
  const head = label && html`<h3>${label}</h3>`;
  const cells = items.map((item) => item.cells.map((cell) => lineHtml(cell, linkTo)));
  if (type === 'table')
    return html`${head}<table border="1"><thead><tr>${(heads ?? []).map((one) => html`<th>${one}</th>`)}</tr></thead><tbody>${cells.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
  if (type === 'notes') return html`${head}${cells.map((row) => html`<p>${joined(row, ' ')}</p>`)}`;
  return html`${head}<ul>${cells.map((row) => html`<li>${type === 'checks' && '☐ '}${joined(row, ' ')}</li>`)}</ul>`;
}

/** A brief as HTML for word processors: plain elements, no styles of ours, links that last. */
export function documentHtml(doc: BriefDoc, linkTo: LinkTo, address?: string): string {
  return html`<h1>Campaign brief: ${doc.title}</h1>${doc.lede.length > 0 && html`<p>${lineHtml(doc.lede, linkTo)}</p>`}${doc.notes.map((note) => html`<p><i>${note}</i></p>`)}${doc.sections.map(
    ({ heading, lead, blocks }) =>
      html`<h2>${heading}</h2>${lead && html`<p>${lineHtml(lead, linkTo)}</p>`}${blocks.map((block) => blockHtml(block, linkTo))}`,
  )}<p><i>${doc.foot}</i></p>${address && html`<p><a href="${address}">Permanent link to this brief</a></p>`}`
    .markup;
}

/** The same as a page of its own. */
export const documentPage = (doc: BriefDoc, language: string, linkTo: LinkTo, address?: string): string =>
  `<!doctype html>${html`<html lang="${language}"><head><meta charset="utf-8"><title>Campaign brief: ${doc.title}</title></head><body></body></html>`.markup.replace(
    '</body>',
    () => `${documentHtml(doc, linkTo, address)}</body>`,
  )}\n`;
