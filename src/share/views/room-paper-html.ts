import type { RoomPaper } from '../../model/views/room-table.ts';
import { daysWords } from '../../model/views/room-words.ts';
import { type Html, html } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { scrolled, setter, type ViewContext } from './frame.ts';

function rowHtml(step: RoomPaper, live: boolean, { base }: ViewContext): Html {
  const { id, text, begun, due, days, runBy, runner, at } = step;
  const who = runBy ?? runner?.title ?? 'Not recorded';
  return html`<tr><th scope="row">${text}</th><td>${runner ? refHtml({ ...runner, title: who }, base) : who}</td><td class="number">${days ? daysWords(days) : 'Not recorded'}</td><td>${at ? refHtml(at, base) : 'Not recorded'}</td>${
    live &&
    html`<td><span class="tag" data-verdict="${begun ? 'shared' : due ? 'conflicting' : 'partial'}">${begun ? 'Begun' : due ? 'Due, not begun' : 'Not begun'}</span>${setter('begun', id, html`Has begun<span class="unseen">: ${text}</span>`, begun)}</td>`
  }</tr>`;
}

/** Steps on paper as a table: who runs each and how long it takes; `live` with whether it has begun, which can be changed. */
export const paperHtml = (
  label: string,
  steps: readonly RoomPaper[],
  live: boolean,
  context: ViewContext,
): Html =>
  scrolled(
    label,
    html`<table class="grid room"><caption class="unseen">${label}, who runs each step and how long it takes</caption><thead><tr><th scope="col">Step</th><th scope="col">Run by</th><th scope="col">Takes</th><th scope="col">Stage</th>${live && html`<th scope="col">Begun</th>`}</tr></thead><tbody>${steps.map((step) => rowHtml(step, live, context))}</tbody></table>`,
  );
