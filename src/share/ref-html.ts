import type { EntryRef } from '../model/value.ts';
import { type Html, html, joined } from './html.ts';

/** A link to an entry, with its tint; beside it, where that is so, that it no longer holds. */
export const refHtml = (ref: Pick<EntryRef, 'address' | 'title' | 'tint' | 'retired'>, base: string): Html =>
  html`<a${ref.tint && html` data-tint=${ref.tint}`} href="${base}${ref.address.slice(1)}">${ref.title}</a>${ref.retired && html` <em>retired</em>`}`;

/** Links to entries, commas between. */
export const refsHtml = (refs: readonly EntryRef[], base: string): Html =>
  html`${joined(
    refs.map((ref) => refHtml(ref, base)),
    ', ',
  )}`;
