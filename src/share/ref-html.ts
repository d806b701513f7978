import type { EntryRef } from '../model/value.ts';
import { type Html, html } from './html.ts';

/** A link to an entry, with its tint. */
export const refHtml = (ref: EntryRef, base: string): Html =>
  html`<a href="${base}${ref.address.slice(1)}"${ref.tint ? html` data-tint="${ref.tint}"` : ''}>${ref.title}</a>`;
