import { STATUSES, type Status } from '../../model/deck/judge.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { scrolled } from '../views/frame.ts';
import type { CheckedDeck, CheckedLink } from './check.ts';
import { STATUS_LABELS, type Told, verdictTold, wordsShown } from './verdict-text.ts';

/** How many links a table shows; a deck that has more is read with the command. */
const MOST = 500;

const many = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

const toldHtml = (told: Told, base: string): Html =>
  html`<p>${told.map((part) => (typeof part === 'string' ? part : html`<a href="${base}${part.address.slice(1)}">${part.title}</a>`))}</p>`;

const tag = (status: Status): Html =>
  html`<span class="tag" data-link="${status}">${STATUS_LABELS[status]}</span>`;

function linkHtml({ address, text, verdict }: CheckedLink, base: string): Html {
  const { entry, status } = verdict;
  const words =
    text !== '' && !text.includes(address) && html`<span class="soft">“${wordsShown(text)}”</span>`;
  return html`<td>${tag(status)}</td><td>${entry ? html`<a href="${base}${entry.address.slice(1)}">${entry.title}</a>` : false}<span class="address">${address}</span>${words}</td><td>${verdictTold(verdict).map((told) => toldHtml(told, base))}</td>`;
}

/** The rows of one place: its name stands beside the first of them. */
function placeHtml(links: readonly CheckedLink[], base: string): Html {
  const [first, ...others] = links;
  if (!first) return html``;
  const { label, title, slide } = first.where;
  const name = html`<th scope="rowgroup" rowspan="${links.length}">${label}${slide !== undefined && title !== undefined && html`<span class="soft">${title}</span>`}</th>`;
  return html`<tbody><tr>${name}${linkHtml(first, base)}</tr>${others.map((link) => html`<tr>${linkHtml(link, base)}</tr>`)}</tbody>`;
}

function summary({ links, counts, others }: CheckedDeck): Part {
  if (links.length === 0) return html`<b>No link of this file leads to this site.</b>`;
  const sorts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => html`${counts[status]} ${STATUS_LABELS[status].toLowerCase()}`,
  );
  return html`<b>${many(links.length, 'link')} to this site:</b> ${joined(sorts, ', ')}.${others > 0 && html` ${many(others, 'other link')} ${others === 1 ? 'leads' : 'lead'} elsewhere and ${others === 1 ? 'was' : 'were'} not looked at.`}`;
}

/** Links in a table, place by place; what is too much for a page is counted below. */
function tableHtml(label: string, links: readonly CheckedLink[], base: string): Html {
  const places: CheckedLink[][] = [];
  for (const link of links.slice(0, MOST)) {
    const last = places.at(-1);
    if (last?.[0]?.where.label === link.where.label) last.push(link);
    else places.push([link]);
  }
  const table = scrolled(
    label,
    html`<table class="grid checked"><caption class="unseen">${label}</caption><thead><tr><th scope="col">Where</th><th scope="col">Finding</th><th scope="col">Link</th><th scope="col">What to know</th></tr></thead>${places.map((of) => placeHtml(of, base))}</table>`,
  );
  const rest = links.length - MOST;
  return html`${table}${rest > 0 && html`<p class="foot-note">${many(rest, 'more link')} ${rest === 1 ? 'is' : 'are'} not shown; npm run check-deck lists all.</p>`}`;
}

/** What became of the links of a deck, as HTML: those that need a look, place by place in the order of the file, then those that are current; `base` is the site's base path. */
export function checkHtml(deck: CheckedDeck, base: string): Html {
  const current = deck.links.filter(({ verdict }) => verdict.status === 'current');
  const others = deck.links.filter(({ verdict }) => verdict.status !== 'current');
  const good = many(current.length, 'link');
  return html`<p class="lead">${summary(deck)}</p>${others.length > 0 && tableHtml('Links that need a look', others, base)}${current.length > 0 && html`<details class="fine"><summary>${good} ${current.length === 1 ? 'is' : 'are'} current</summary>${tableHtml('Links that are current', current, base)}</details>`}`;
}
