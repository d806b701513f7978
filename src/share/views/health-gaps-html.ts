import { dayWords } from '../../model/day.ts';
import type { Health } from '../../model/views/health.ts';
import type { GapLine } from '../../model/views/health-gaps.ts';
import { type Html, html } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted } from './frame.ts';
import { listHtml } from './health-lists-html.ts';

/** How many gaps of one pair are told; the brief has all. */
const SHOWN = 3;

/** The gaps of briefs as HTML: a line for each persona and stage, worst first. */
export function gapsHtml(view: Health, base: string): Html {
  if (view.gaps.length === 0)
    return html`<p class="nothing">Nothing that briefs need is missing, or nobody is said to take part at any stage.</p>`;
  const row = ({ persona, stage, brief, gaps, size }: GapLine): Html => {
    const more = gaps.length - SHOWN;
    return html`<tr><th scope="row">${refHtml(persona, base)} <span class="soft">${stage.title}</span></th><td class="number">${Math.round(size)}</td><td><ul class="lines">${gaps.slice(0, SHOWN).map(({ task, owner }) => html`<li>${task} <span class="soft">${view.teams[owner] ?? owner}</span></li>`)}</ul>${more > 0 && html`<span class="soft">and ${more} more</span>`}</td><td><a href="${base}${brief.slice(1)}">Brief<span class="unseen">: ${persona.title}, ${stage.title}</span></a></td></tr>`;
  };
  const all = view.gaps.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return html`<p class="lead"${view.holds !== undefined && html` data-holds="${view.holds}"`}>${counted(all, 'gap')} at ${counted(view.gaps.length, 'pair')} of persona and stage${view.day && ` on ${dayWords(view.day)}`}.</p>${listHtml(view, 'gaps', 'Gaps of briefs by persona and stage, worst first', ['Persona and stage', 'Size', 'What is missing', 'Brief'], view.gaps, row)}`;
}
