import { type Html, html } from '../html.ts';
import { counted } from '../views/frame.ts';

/** How a sitting went. */
export interface SittingResult {
  asked: number;
  right: number;
  /** What was missed, with where to read it. */
  missed: readonly { says: string; place: string; address: string }[];
  /** How many questions come back tomorrow, and on the next day that has any. */
  tomorrow: number;
  next?: { day: string; count: number };
  /** On how many days in a row something was learned, today included. */
  row: number;
}

/** About how long a question takes, in seconds. */
const SECONDS = 20;

/** The minutes that so many questions take, in words. */
export const minutesFor = (questions: number): string =>
  counted(Math.max(1, Math.round((questions * SECONDS) / 60)), 'minute');

function backHtml({ tomorrow, next }: SittingResult): Html {
  if (tomorrow > 0)
    return html`<p><b>Tomorrow:</b> ${counted(tomorrow, 'question')}, about ${minutesFor(tomorrow)}. ${tomorrow === 1 ? 'It comes' : 'They come'} back when you are about to forget ${tomorrow === 1 ? 'it' : 'them'}.</p>`;
  return next === undefined
    ? html`<p>Nothing comes back in the next days. Take up another buyer, or the next step of a path.</p>`
    : html`<p><b>${next.day}:</b> ${counted(next.count, 'question')}, about ${minutesFor(next.count)}. Until then there is nothing to repeat.</p>`;
}

/** The end of a sitting: what went right, what to look at again, when it goes on. */
export const sittingHtml = (result: SittingResult, base: string): Html =>
  html`<div class="sitting-end"><h2 tabindex="-1" class="q-ask">${result.asked === 0 ? 'All noted' : `${result.right} of ${result.asked} right`}</h2>${
    result.asked > 0 &&
    html`<p class="sitting-line">${result.missed.length === 0 ? 'Nothing missed.' : `${counted(result.missed.length, 'answer')} to look at once more:`}</p>`
  }${
    result.missed.length > 0 &&
    html`<ul class="missed">${result.missed.map(({ says, place, address }) => html`<li>${says} <a href="${base}${address.slice(1)}" target="_blank" rel="noopener">${place}<span class="unseen"> (opens in a new tab)</span></a></li>`)}</ul>`
  }${backHtml(result)}${result.row > 1 && html`<p>${counted(result.row, 'day')} in a row.</p>`}<p class="q-next"><button type="button" class="quiet" data-more>Five more</button><button type="button" class="primary" data-close>Done</button></p></div>`;
