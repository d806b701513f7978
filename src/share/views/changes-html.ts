import { dayWords } from '../../model/day.ts';
import type { Happening } from '../../model/history.ts';
import type { ChangeRow, Changes } from '../../model/views/changes.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, scrolled, type ViewContext, viewPart } from './frame.ts';

/** What is said of an entry of which there is more to say than which fields changed. */
export const HAPPENINGS: Readonly<Record<Exclude<Happening, 'changed'>, string>> = {
  new: 'New',
  retired: 'Retired',
  restored: 'In use again',
};

function whatHtml({ what, fields, entry }: ChangeRow, { base }: ViewContext): Part {
  const links = fields.map(({ label, anchor }) =>
    anchor === undefined
      ? html`${label}`
      : html`<a href="${base}${entry.ref.address.slice(1)}#${anchor}">${label}</a>`,
  );
  const listed = joined(links, ', ');
  if (what === 'changed') return listed;
  const tag = html`<span class="tag" data-happening="${what}">${HAPPENINGS[what]}</span>`;
  return links.length > 0 ? html`${tag} and changed: ${listed}` : tag;
}

/** The link to the entry of a row; that it is retired is not said twice. */
function linkHtml({ entry: { ref }, what }: ChangeRow, { base }: ViewContext): Html {
  const { retired: _, ...bare } = ref;
  return refHtml(what === 'retired' ? bare : ref, base);
}

function dayHtml(day: string, rows: readonly ChangeRow[], context: ViewContext): Html {
  const words = dayWords(day);
  const lines = rows.map(
    (row) =>
      html`<tr><th scope="row">${linkHtml(row, context)}</th><td>${whatHtml(row, context)}</td><td>${row.entry.kind}</td><td>${row.owner}</td></tr>`,
  );
  const table = html`<table class="grid changes"><caption class="unseen">Changes of ${words}</caption><thead><tr><th scope="col">Entry</th><th scope="col">What changed</th><th scope="col">Kind</th><th scope="col">Owner</th></tr></thead><tbody>${lines}</tbody></table>`;
  return viewPart(day, words, '', scrolled(`Changes of ${words}`, table));
}

const beganHtml = ({ began }: Changes): Part =>
  began &&
  html`The record begins on ${dayWords(began.day)} with ${counted(began.count, 'entry', 'entries')}.`;

function countsHtml({ total, shown, counts }: Changes): Html {
  const sorts = [
    [counts.new, 'new'],
    [counts.retired, 'retired'],
    [counts.restored, 'in use again'],
  ] as const;
  const said = sorts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const among = said.length > 0 && html`, among them ${joined(said, ' and ')}`;
  const cut = shown < total && html`; the ${shown} newest are shown`;
  return html`<p class="lead">${counted(total, 'change')}${among}${cut}.</p>`;
}

function footHtml(view: Changes): Html {
  const cut = view.shown < view.total && html`Choose a kind or an owner to see others. `;
  const older =
    view.older > 0 &&
    html`${counted(view.older, 'older change')} ${view.older === 1 ? 'is' : 'are'} left out. `;
  return html`<p class="foot-note">${cut}${older}${beganHtml(view)}</p>`;
}

/** What changed lately as HTML: a table a day, newest first. */
export function changesHtml(view: Changes, context: ViewContext): Html {
  if (!view.began)
    return html`<p class="nothing">No change is recorded yet. Whoever keeps this content starts the record with <code>npm run permalinks -- --accept</code>.</p>`;
  if (view.total === 0)
    return html`<p class="nothing">${view.chosen ? 'No change fits this choice. ' : 'Nothing has changed since. '}${beganHtml(view)}</p>`;
  return html`${countsHtml(view)}${view.days.map(({ day, rows }) => dayHtml(day, rows, context))}${footHtml(view)}`;
}
