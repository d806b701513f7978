import { revisionLink } from '../../model/short-address.ts';
import { kindNamed } from '../../model/table.ts';
import { type Html, html, type Part } from '../../share/html.ts';
import { dayHtml } from '../../share/value-html.ts';
import type { EntryPage } from './entry-page.ts';

/** What stands beside an entry is written with. */
export interface AsideContext {
  /** Prefix of every link, with a slash at both ends. */
  base: string;
  /** A root-relative address with its origin. */
  absolute: (address: string) => string;
  /** The fingerprint of the entry's facts, for its permanent link. */
  revision: string;
}

// Written by hand, as each blank between two tags would be sent; the end tags of lists are left out as in values.

const fact = (label: string, value: Part): Html => html`<div><dt>${label}<dd>${value}</div>`;

function knownHtml({ bases: { evidence, houseView, assumption } }: EntryPage): Part {
  const claims = evidence + houseView + assumption;
  const bar = html`<svg class="bar" viewBox="0 0 ${claims} 4" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-full" width="${evidence}" height="4"/><rect class="bar-maybe" x="${evidence}" width="${houseView}" height="4"/></svg>`;
  const counts = html`<span class="meaning">${evidence} on record, ${houseView} house view, ${assumption} assumed</span>`;
  return claims > 0 && fact('How well known', [bar, counts]);
}

function gradeHtml({ grade }: EntryPage): Part {
  if (!grade) return '';
  return fact(
    'Grade',
    html`<span class="grade" data-grade="${grade.word}">${grade.label}</span> <span class="meaning">${grade.meaning}</span>`,
  );
}

function aboutHtml(page: EntryPage): Html {
  const { owner, reviewed, reviewBy, openCount, former } = page;
  // Shown by the reader's own clock.
  const due =
    !former.retired && html`<p class=overdue data-by="${reviewBy}" hidden>Review was due ${reviewBy}</p>`;
  return html`<dl class="about">${gradeHtml(page)}${knownHtml(page)}${openCount > 0 && fact('Open questions', openCount)}${fact('Owner', owner.contact ? html`<a href="${owner.contact}">${owner.name}</a>` : owner.name)}<div><dt>Reviewed<dd>${dayHtml(reviewed)}${due}</div></dl>`;
}

/** What a reader takes along; each kind has its picture and its hand-out, some have slides. */
function takeHtml({ id, kind: { name }, former }: EntryPage, context: AsideContext): Html {
  const { base, absolute, revision } = context;
  const kind = kindNamed(name);
  const slides = kind !== undefined && 'slides' in kind && html`<a href="slide.pptx">Slides (.pptx)</a>`;
  const isCalled = kind !== undefined && 'called' in kind && !former.retired;
  const call = isCalled && html`<a href="${base}calls/${id}/">Call sheet</a>`;
  return html`<div class="take"><h2>Take it along</h2><button data-take=link data-copy="${absolute(revisionLink(id, revision))}">Copy link</button><button data-take=page>Copy page</button><button data-take=markdown>Copy as Markdown</button>${call}${slides}<a href="slide.png">Picture (.png)</a><a href="${base}decks/?handout=${id}">Hand-out</a><span class="copied" role="status"></span></div>`;
}

function actionsHtml({ compareAddress, disputeUrl, editUrl }: EntryPage, { base }: AsideContext): Part {
  if ((compareAddress ?? disputeUrl ?? editUrl) === undefined) return '';
  const compare = compareAddress && html`<a href="${base}${compareAddress.slice(1)}">Compare with others</a>`;
  return html`<p class="actions">${compare}${disputeUrl && html`<a href="${disputeUrl}">I heard otherwise</a>`}${editUrl && html`<a href="${editUrl}">Edit this page</a>`}</p>`;
}

function contentsHtml({ contents }: EntryPage): Html {
  const line = ({ anchor, label }: EntryPage['contents'][number]): Html =>
    html`<li><a href="#${anchor}">${label}</a>`;
  const numbered = contents.filter(({ number }) => number !== undefined);
  const rest = contents.filter((one) => !numbered.includes(one));
  return html`<details class="contents"><summary>On this page</summary>${numbered.length > 0 && html`<ol>${numbered.map(line)}</ol>`}${rest.length > 0 && html`<ul>${rest.map(line)}</ul>`}</details>`;
}

/** What stands beside an entry: what is to be known of its page, what may be taken along and done, and where its parts are. */
export const asideHtml = (page: EntryPage, context: AsideContext): Html =>
  html`<aside class="entry-aside" aria-label="About this page">${aboutHtml(page)}${takeHtml(page, context)}${actionsHtml(page, context)}${contentsHtml(page)}</aside>`;
