import type { MappedContacts } from '../contacts.ts';
import { type Html, html, type Part } from '../html.ts';
import { scrolled } from './frame.ts';

/** How many titles a list shows; the file holds all of them. */
const MOST = 50;

/** A number with commas between its thousands. */
const plain = (number: number): string => number.toLocaleString('en');

const share = (count: number, all: number): string =>
  all > 0 ? `${Math.round((100 * count) / all)} %` : '–';

const rest = (shown: number, all: number): Part =>
  all > shown &&
  html`<p class="foot-note">${plain(all - shown)} more ${all - shown === 1 ? 'is' : 'are'} in the file.</p>`;

function countsHtml({ contacts, titled, sure, likely, unknown }: MappedContacts): Html {
  const row = (label: Part, count: number): Html =>
    html`<tr><th scope="row">${label}</th><td class="number">${plain(count)}</td><td class="number">${share(count, contacts)}</td></tr>`;
  return scrolled(
    'Contacts by persona',
    html`<table class="grid"><caption class="unseen">How many contacts are whom</caption><thead><tr><th scope="col">Persona</th><th scope="col">Contacts</th><th scope="col">Share</th></tr></thead><tbody>${sure.map(({ title, count }) => row(title, count))}${row('Not sure', likely.count)}${row('Unknown title', unknown.count)}${contacts > titled && row('No title', contacts - titled)}</tbody></table>`,
  );
}

function titlesHtml(heading: string, id: string, lead: Part, list: Html, shown: number, all: number): Part {
  return all > 0 && html`<h3 id="${id}">${heading}</h3><p class="lead">${lead}</p>${list}${rest(shown, all)}`;
}

/** What became of a file of contacts, as HTML: counts, the titles that are not sure, those that nobody knows. */
export function contactsHtml(mapped: MappedContacts): Html {
  const { contacts, likely, unknown } = mapped;
  const unsure = likely.titles.slice(0, MOST);
  const lost = unknown.titles.slice(0, MOST);
  return html`<p class="lead"><b>${plain(contacts)} ${contacts === 1 ? 'contact' : 'contacts'}</b>, ${plain(mapped.titled)} with a title.</p>${countsHtml(mapped)}${titlesHtml(
    'Unknown titles',
    'unknown-titles',
    html`Nobody is guessed for these. Titles of buyers belong among the job titles of a persona, or in <code>titleSynonyms</code> of <code>site.yaml</code>.`,
    html`<ul class="titles">${lost.map(({ title, count }) => html`<li>${title}${count > 1 && html` <span class="soft">${plain(count)} times</span>`}</li>`)}</ul>`,
    lost.length,
    unknown.titles.length,
  )}${titlesHtml(
    'Not sure',
    'unsure-titles',
    'The file leaves their persona empty and says whom they might be.',
    scrolled(
      'Titles that are not sure',
      html`<table class="grid"><caption class="unseen">Titles that are not sure</caption><thead><tr><th scope="col">Title</th><th scope="col">Perhaps</th><th scope="col">Contacts</th></tr></thead><tbody>${unsure.map(({ title, perhaps, count }) => html`<tr><th scope="row">${title}</th><td>${perhaps}</td><td class="number">${plain(count)}</td></tr>`)}</tbody></table>`,
    ),
    unsure.length,
    likely.titles.length,
  )}`;
}
