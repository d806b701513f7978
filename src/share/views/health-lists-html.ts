import { dayWords } from '../../model/day.ts';
import type { Allowed, Health, HealthMark, HealthPart, Named } from '../../model/views/health.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { barHtml, counted, scrolled, setter, type ViewContext } from './frame.ts';

/** How many lines of a list stand in the view before it leads on, and how many entries in one cell. */
const SHOWN = { lines: 12, inCell: 6 } as const;

const ALLOWS: Readonly<Record<Allowed, string>> = {
  name: 'their name',
  logo: 'their logo',
  quote: 'quotes',
  call: 'calls',
  customers: 'use with customers',
  inside: 'use inside the house',
};

/** A day with its machine-readable form. */
export const dayHtml = (value: string): Html => html`<time datetime="${value}">${dayWords(value)}</time>`;

/** A list of a part as a table: the first dozen, and the way to all of them; all where the part was asked for. */
export function listHtml<Item>(
  view: Health,
  part: HealthPart,
  caption: string,
  heads: readonly string[],
  items: readonly Item[],
  row: (item: Item) => Html,
  foot?: Html,
): Html {
  const whole = view.part === part;
  const shown = whole ? items : items.slice(0, SHOWN.lines);
  const left = items.length - shown.length;
  const table = html`<table class="grid"><caption class="unseen">${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${shown.map(row)}</tbody>${foot}</table>`;
  return html`${scrolled(caption, table)}${
    left > 0 &&
    html`<p class="foot-note">The first ${shown.length} of ${items.length} are shown.${setter('what', part, html`Show all ${items.length}<span class="unseen"> of ${caption}</span>`, false)}</p>`
  }${whole && html`<p class="foot-note">${setter('what', part, 'Show the other parts again', true)}</p>`}`;
}

const cell = (content: Part): Html => html`<td>${content}</td>`;

/** The lists of the view of health, each as the HTML of its part. */
export function healthLists(view: Health, { base }: ViewContext) {
  const head = (ref: Named): Html => html`<th scope="row">${refHtml(ref, base)}</th>`;
  const kind = ({ ref }: HealthMark): Html => cell(view.kinds[ref.kind] ?? ref.kind);
  const team = ({ owner }: { owner: string }): Html => cell(view.teams[owner] ?? owner);
  const list = <Item>(
    part: HealthPart,
    none: string,
    caption: string,
    heads: readonly string[],
    items: readonly Item[],
    row: (item: Item) => Html,
  ): Html =>
    items.length > 0
      ? listHtml(view, part, caption, heads, items, row)
      : html`<p class="nothing">${none}</p>`;

  return {
    open: (): Html =>
      list(
        'open',
        'No question is open.',
        'Open questions, soonest first',
        ['Question', 'About', 'Finds out', 'By'],
        view.open,
        ({ ref, about, label, ask, owner, by }) =>
          html`<tr><th scope="row">${ask}</th><td>${refHtml({ ...ref, address: `${ref.address}#${about}` }, base)} <span class="soft">${label}</span></td>${team({ owner })}<td data-due="${by}">${dayHtml(by)}</td></tr>`,
      ),
    reviews: (): Html =>
      list(
        'reviews',
        'No entry fits this choice.',
        'Reviews, soonest first',
        ['Entry', 'Kind', 'Owner', 'Last reviewed', 'Due'],
        view.reviews,
        (mark) =>
          html`<tr>${head(mark.ref)}${kind(mark)}${team(mark)}${cell(dayHtml(mark.reviewed))}<td data-due="${mark.due}">${dayHtml(mark.due)}</td></tr>`,
      ),
    assumed: (): Html =>
      list(
        'assumed',
        'Every claim rests on a record or on the house’s view.',
        'Entries with assumed claims, most first',
        ['Entry', 'Kind', 'Owner', 'Assumed', 'House view', 'On record'],
        view.assumed,
        (mark) => {
          const { assumption, evidence, 'house-view': house } = mark.claims;
          const all = assumption + evidence + house;
          return html`<tr>${head(mark.ref)}${kind(mark)}${team(mark)}<td>${barHtml(assumption, all)}<span class="number">${assumption} of ${counted(all, 'claim')}</span> <span class="soft">${Math.round((assumption / all) * 100)} %</span></td><td class="number">${house}</td><td class="number">${evidence}</td></tr>`;
        },
      ),
    records: (): Html =>
      list(
        'records',
        'No record is contested or illustrative.',
        'Contested or illustrative records',
        ['Record', 'In doubt because', 'What rests on it'],
        view.records,
        ({ ref, owner, record, resting }) => {
          const some = resting.slice(0, SHOWN.inCell);
          const more = resting.length - some.length;
          return html`<tr><th scope="row">${refHtml(ref, base)} <span class="soft">${view.teams[owner] ?? owner}</span></th><td>${record.illustrative && html`<span class="tag">Illustrative</span> `}${record.contested !== undefined && html`<span class="tag" data-doubt="contested">Contested</span> <span class="soft">${record.contested}</span>`}</td><td>${
            some.length > 0
              ? html`${joined(
                  some.map(
                    (one) =>
                      html`${refHtml(one.ref, base)}${one.lines > 1 && html` <span class="soft">${one.lines} lines</span>`}`,
                  ),
                  ', ',
                )}${more > 0 && html`, <span class="soft">and ${more} more on its page</span>`}`
              : html`<span class="soft">nothing</span>`
          }</td></tr>`;
        },
      ),
    dated: (): Html =>
      list(
        'dated',
        'There is no record.',
        'Evidence, oldest first',
        ['Record', 'Owner', 'Gathered or published', 'Entries that rest on it'],
        view.dated,
        (mark) =>
          html`<tr>${head(mark.ref)}${team(mark)}${
            mark.record.date
              ? html`<td data-dated="${mark.record.date}">${dayHtml(mark.record.date)}</td>`
              : html`<td><span class="soft">day not known</span></td>`
          }<td class="number">${mark.record.rests.length}</td></tr>`,
      ),
    ends: (): Html =>
      list(
        'ends',
        'Nothing here has a last day.',
        'Permissions and material, by their last day',
        ['Entry', 'Kind', 'Owner', 'Allows', 'Last day'],
        view.ends,
        (mark) =>
          html`<tr>${head(mark.ref)}${kind(mark)}${team(mark)}${cell(mark.ends.allows.map((one) => ALLOWS[one]).join(', ') || 'nothing')}<td data-until="${mark.ends.day}">${dayHtml(mark.ends.day)}</td></tr>`,
      ),
    unlinked: (): Html =>
      list(
        'unlinked',
        'Something links to every entry that others are there to name.',
        'Entries that nobody links to',
        ['Entry', 'Kind', 'Owner'],
        view.unlinked,
        (mark) => html`<tr>${head(mark.ref)}${kind(mark)}${team(mark)}</tr>`,
      ),
  };
}
