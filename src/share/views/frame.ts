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

/** Width of every bar, in the units of its own drawing. */
const BAR = 100;

const part = (value: number, most: number): number =>
  most > 0 ? Math.round((value / most) * BAR * 10) / 10 : 0;

/** A bar from nothing to a value, beside the number that says the same; `most` is what fills it. */
export const barHtml = (value: number, most: number): Html =>
  html`<svg class="bar" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-full" width="${part(Math.max(0, Math.min(value, most)), most)}" height="8"></rect></svg>`;

/** A bar that is sure up to the low end of a range and possible up to its high end. */
export const rangeHtml = ({ low, high }: { low: number; high: number }, most: number): Html =>
  html`<svg class="bar" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-maybe" width="${part(Math.min(high, most), most)}" height="8"></rect><rect class="bar-full" width="${part(Math.min(low, most), most)}" height="8"></rect></svg>`;
