import { type Html, html, joined } from '../html.ts';
import type { Refreshed, SlideReport } from './refresh.ts';
import { extraWords, STATE_WORDS, saysTheSame } from './refresh-words.ts';

const linesHtml = (tag: 'del' | 'ins', label: string, lines: readonly string[]): Html | false =>
  lines.length > 0 &&
  html`<div class="refresh-${tag}"><h4>${label}</h4><ul>${lines.map((line) => html`<li>${tag === 'del' ? html`<del>${line}</del>` : html`<ins>${line}</ins>`}`)}</ul></div>`;

function reportHtml(report: SlideReport): Html {
  const { number, title, state, before, after, instead } = report;
  const links = instead.map((one) => html`<a href="${one.url}">${one.title}</a>`);
  const extra = instead.length > 0 ? html`Read instead: ${joined(links, ', ')}` : extraWords(report);
  return html`<li class="refresh-slide" data-state="${state}"><h3><span class="refresh-number">Slide ${number}</span> ${title}</h3><p class="refresh-state">${STATE_WORDS[state]}${extra && html`. ${extra}`}</p>${(before.length > 0 || after.length > 0) && html`<div class="refresh-pair">${linesHtml('del', 'Before', before)}${linesHtml('ins', 'Now', after)}</div>`}</li>`;
}

/** What came of looking through a deck, slide by slide: those that say something else in full, the rest counted. */
export function refreshHtml({ reports }: Refreshed): Html {
  const same = reports.filter(saysTheSame).length;
  const told = reports.filter((report) => report.state !== 'current' && !saysTheSame(report));
  const current = reports.length - told.length - same;
  return html`${told.length > 0 && html`<ol class="refresh-slides">${told.map(reportHtml)}</ol>`}${same > 0 && html`<p class="foot-note">${same === 1 ? 'One slide says' : `${same} slides say`} the same; ${same === 1 ? 'its' : 'their'} links and ${same === 1 ? 'footer carries' : 'footers carry'} the new revision.</p>`}${current > 0 && html`<p class="foot-note">${current === 1 ? 'One slide is' : `${current} slides are`} up to date.</p>`}`;
}
