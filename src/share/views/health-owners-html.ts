import type { Days, Health, OwnerLine } from '../../model/views/health.ts';
import { type Html, html, type Part } from '../html.ts';
import { barHtml, scrolled, setter, type ViewContext } from './frame.ts';
import { dayHtml } from './health-lists-html.ts';

/** Days as a browser reads them to count those that have passed. */
const daysText = (days: Days): string =>
  days.map(([day, count]) => (count > 1 ? `${day}*${count}` : day)).join(' ');

/** The first of several days; the browser adds how many have passed, and the word for it. */
const firstHtml = (days: Days, late: string): Html => {
  const [first] = days;
  return first
    ? html`<td data-days="${daysText(days)}" data-late="${late}">${dayHtml(first[0])}</td>`
    : html`<td class="none"><span class="unseen">none</span></td>`;
};

const assumedHtml = ({ assumed, claims }: OwnerLine): Html =>
  claims > 0
    ? html`<td>${barHtml(assumed, claims)}<span class="number">${assumed} of ${claims}</span></td>`
    : html`<td class="none"><span class="unseen">no claims</span></td>`;

function cellsHtml(line: OwnerLine): Part {
  const asked = line.open.reduce((sum, [, count]) => sum + count, 0);
  const open =
    asked > 0
      ? html`<td class="number" data-days="${daysText(line.open)}" data-late="past their day">${asked}</td>`
      : html`<td class="number">0</td>`;
  return html`<td class="number">${line.entries}</td>${firstHtml(line.reviews, 'overdue')}${open}${assumedHtml(line)}<td class="number">${line.shaky}</td>${firstHtml(line.ends, 'ran out')}<td class="number">${line.unlinked}</td>`;
}

function followHtml({ team }: OwnerLine, { base }: ViewContext): Html {
  if (!team) return html`<td></td>`;
  const { id, name, calendar, feed } = team;
  const file = (type: string, label: string, of: string): Html =>
    html`<li><a href="${base}health/${id}.${type}">${label}<span class="unseen"> of ${of}: ${name}</span></a></li>`;
  return html`<td><ul>${calendar && file('ics', 'Calendar', 'reviews')}${feed && file('xml', 'Feed', 'what falls due')}</ul></td>`;
}

function rowHtml(line: OwnerLine, view: Health, context: ViewContext): Html {
  const { team } = line;
  if (!team)
    return html`<tr><th scope="row">All owners</th>${cellsHtml(line)}${followHtml(line, context)}</tr>`;
  const name = team.contact ? html`<a href="${team.contact}">${team.name}</a>` : team.name;
  const only = setter(
    'owner',
    team.id,
    html`Only this owner<span class="unseen"> ${team.name}</span>`,
    view.owner === team.id,
  );
  return html`<tr><th scope="row">${name}${only}</th>${cellsHtml(line)}${followHtml(line, context)}</tr>`;
}

/** What each owner has to keep, with a calendar and a feed to follow it by. */
export function ownersHtml(view: Health, context: ViewContext): Html {
  const heads = [
    'Owner',
    'Entries',
    'First review due',
    'Open questions',
    'Assumed claims',
    'Records in doubt',
    'First to run out',
    'Not linked to',
    'Follow',
  ];
  return scrolled(
    'By owner',
    html`<table class="grid"><caption class="unseen">What each owner has to keep</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${view.owners.map((line) => rowHtml(line, view, context))}</tbody><tfoot>${rowHtml(view.all, view, context)}</tfoot></table>`,
  );
}
