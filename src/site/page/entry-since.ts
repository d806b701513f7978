import type { Catalog } from '../../model/catalog.ts';
import { dayWords } from '../../model/day.ts';
import type { Entry } from '../../model/entry.ts';
import type { Past } from '../../model/past.ts';
import { changedFieldsOf } from '../../model/views/changes-data.ts';
import { html } from '../../share/html.ts';

/** How many earlier revisions a page tells apart: more than most entries ever have. */
const MOST = 100;

/** What changed since each earlier revision of an entry, for the page to choose from once it is opened with one of them; hidden until then. Empty where nothing did. */
export function sinceHtml(entry: Entry, past: Past, catalog: Catalog): string {
  if (!past.recorded)
    return html`<p class="retired since" role="status" hidden>What has changed since this link was made is not recorded.</p>`
      .markup;
  const before = past.before.slice(0, MOST);
  if (before.length === 0) return '';
  const days = new Map(before.flatMap(({ fields }) => fields.map(({ field, day }) => [field, day])));
  const names = [...days.keys()];
  const lines = changedFieldsOf(entry, catalog, names).map(({ name, label, anchor }) => {
    const at = before.flatMap(({ fields }, place) =>
      fields.some(({ field }) => field === name) ? place : [],
    );
    const day = days.get(name);
    const when = day === undefined ? 'on a day that is not recorded' : dayWords(day);
    const what = anchor === undefined ? label : html`<a href="#${anchor}">${label}</a>`;
    return html`<li data-at="${at.join(' ')}">${what}, ${when}`;
  });
  return html`<div class="retired since" role="status" data-was="${before.map(({ revision }) => revision).join(' ')}" hidden><button>Close</button><p><strong>Changed since this link was made</strong><ul class=words>${lines}</ul></div>`
    .markup;
}
