import type { CallRef } from '../../model/call/facts.ts';
import type { CallSheet } from '../../model/call/sheet.ts';
import { dayWords } from '../../model/day.ts';
import { type Choice, SCOPE_NAMES } from '../../model/views/choice.ts';
import { type Html, html, type Part } from '../html.ts';
import type { ViewContext } from './frame.ts';

/** A list of a sheet under its heading; nothing where there is nothing. */
export const block = (name: string, heading: string, content: Part): Part =>
  content && html`<section class="call-block call-${name}"><h3>${heading}</h3>${content}</section>`;

/** Says how many were left out, and where they are; on paper the foot has the address of the page. */
export const leftOut = (count: number | undefined, page: string, anchor: string): Part =>
  count !== undefined &&
  count > 0 &&
  html`<p class="call-more"><a href="${page}#${anchor}">${count} more on their page</a></p>`;

/** That nothing stands behind a line yet. */
export const assumed = ({ basis }: { basis?: string }): Part =>
  basis === 'assumption' && html` <span class="call-basis">assumed</span>`;

/** A word of a closed set as readers know it. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The address of the sheet of a persona, or of the role play, with what was chosen beside the persona. */
export function callAddress(
  persona: CallRef | string,
  choice: Choice,
  { base }: ViewContext,
  play = false,
): string {
  const id = typeof persona === 'string' ? persona : persona.id;
  const params = new URLSearchParams();
  for (const name of ['stage', 'group', ...SCOPE_NAMES]) {
    const values = choice[name] ?? [];
    if (values.length > 0) params.set(name, values.join(','));
  }
  return `${base}calls/${id}/${play ? 'role-play/' : ''}${params.size > 0 ? `?${params}` : ''}`;
}

/** The two tabs of a persona: the sheet, and the role play. */
export const tabs = (persona: string, choice: Choice, play: boolean, context: ViewContext): Html =>
  html`<nav class="call-tabs" aria-label="Sheets">${[false, true].map(
    (one) =>
      html`<a href="${callAddress(persona, choice, context, one)}"${one === play && html` aria-current="page"`}>${one ? 'Role play' : 'Call sheet'}</a>`,
  )}</nav>`;

/** Where a sheet comes from, and how well what it says is known. */
export function footHtml({ persona, reviewed, link, rests }: CallSheet, { base }: ViewContext): Html {
  const { evidence, illustrative, houseView, assumption } = rests;
  const invented = illustrative > 0 && html` (${illustrative} invented to show how records work)`;
  return html`<footer class="call-foot"><p>What is said of them: ${evidence} on record${invented}, ${houseView} house view, ${assumption} assumed. Check it with them.</p><p>Their page: <a href="${base}p/${persona.id}/">${link}</a>, reviewed <time datetime="${reviewed}">${dayWords(reviewed)}</time></p></footer>`;
}
