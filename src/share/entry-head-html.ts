import { dayWords } from '../model/day.ts';
import type { EntryHead } from '../model/entry-head.ts';
import type { Place } from './extras.ts';
import { type Html, html, type Part } from './html.ts';
import { refsHtml } from './ref-html.ts';

function retiredHtml({ former: { retired } }: EntryHead, base: string): Part {
  if (!retired) return '';
  const instead =
    retired.instead.length > 0 &&
    html`<p id="replacedBy">Read instead: ${refsHtml(retired.instead, base)}</p>`;
  return html`<div class="retired" role="note"><p><strong>Retired on ${dayWords(retired.since)}.</strong> ${retired.because} What stands here held until then; links to it keep working.</p>${instead}</div>`;
}

/** The permanent link as paper needs it, in words and as a code to point a phone at; screens do not show it. */
const paperHtml = ({ shortAddress }: EntryHead, { siteUrl, base }: Place): Html => {
  const path = shortAddress.slice(1);
  return html`<p class="paper"><img src="${base}${path}qr.svg" alt=""> ${siteUrl}${base}<wbr>${path}</p>`;
};

/** The head of an entry: its kind, its title and what must be known before reading on; `note` stands below. */
export function entryHeadHtml(head: EntryHead, place: Place, note: Part = ''): Html {
  const { base } = place;
  const { title, summary, kind, tint, illustrative, aliases, scope } = head;
  return html`<header class="entry-head">${paperHtml(head, place)}<p class="kicker"><a href="${base}${kind.address.slice(1)}">${kind.label}</a>${tint && html` <span class="tint">${tint.label} decision</span>`}${illustrative && html` <span class="flagged">Illustrative: invented to show how such a record works</span>`}</p><h1>${title}</h1><p class="lede">${summary}</p>${aliases.length > 0 && html`<p class="aliases">Also called ${aliases.join(', ')}</p>`}${scope.length > 0 && html`<p class="scope-note">Holds only for ${scope.join(', ')}</p>`}${note}${retiredHtml(head, base)}</header>`;
}
