import { type Html, html, type Part } from '../html.ts';

/** What the HTML of a view is written with. */
export interface ViewContext {
  /** Prefix of every link, with a slash at both ends. */
  base: string;
}

/** A table that scrolls inside itself where the page is narrower, and can be scrolled by keyboard. */
export const scrolled = (label: string, table: Part): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

/** A part of a view, with its anchor. */
export const viewPart = (id: string, heading: string, lead: Part, content: Part): Html =>
  html`<section class="view-part" id="${id}"><h2>${heading}</h2>${lead ? html`<p class="lead">${lead}</p>` : ''}${content}</section>`;

/** A button that makes a choice in the address; it shows only where a script can answer it. */
export const setter = (name: string, value: string, label: Part, pressed: boolean): Html =>
  html`<button type="button" class="set" data-name="${name}" data-value="${value}" aria-pressed="${pressed ? 'true' : 'false'}">${label}</button>`;

/** A count with its word: 1 day, 2 days. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
