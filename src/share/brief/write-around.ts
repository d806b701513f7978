import { type BriefChoice, type BriefIndex, partiesOf } from '../../model/brief/choice.ts';
import { type Html, html, joined } from '../html.ts';
import type { BriefDoc } from './doc.ts';
import { changesSince, type Since } from './revision.ts';

const counted = (count: number, word: string): string => (count > 0 ? `${count} ${word}` : '');

/** What has changed since a link was made, as HTML. */
export function sinceHtml(doc: BriefDoc, since: Since | undefined): Html {
  if (!since)
    return html`<p><b>This link says nothing of what the brief said when it was made.</b> The brief below is as things stand now.</p>`;
  const changes = changesSince(doc, since);
  if (changes.length === 0)
    return html`<p><b>Nothing has changed</b> in these two pages since the link was made.</p>`;
  return html`<p><b>Since this link was made:</b></p><ul>${changes.map(
    ({ heading, added, changed, gone }) =>
      html`<li>${heading}: ${[counted(added, 'new'), counted(changed, 'changed'), counted(gone, 'gone')].filter(Boolean).join(', ')}</li>`,
  )}</ul><p class="soft">What is new or changed is marked below.</p>`;
}

/** Says why there is no brief for a choice, and which choices near it have one; everything else that was chosen is kept. */
export function emptyHtml(
  choice: BriefChoice,
  index: BriefIndex,
  notes: readonly string[],
  address: string,
  search: string,
): Html {
  const parties = partiesOf(choice, index);
  const said = notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  if (parties.length === 0)
    return html`${said}<p>${notes.length > 0 ? 'Choose' : 'Now choose'} a buying group or up to five personas above; what you have chosen so far is kept.</p>`;
  const linkTo = (stage: string): string => {
    const params = new URLSearchParams(search);
    params.set('stage', stage);
    return `${address}?${params.toString().replaceAll('%2C', ',')}`;
  };
  const taken = index.stages.filter(({ id }) => parties.some(({ stages }) => stages.includes(id)));
  const titles = parties.map(({ title }) => title).join(', ');
  return html`${said}<p><b>${titles}: nobody takes part here.</b> ${
    taken.length > 0
      ? html`They take part in ${joined(
          taken.map(({ id, title }) => html`<a href="${linkTo(id)}">${title}</a>`),
          ', ',
        )}.`
      : 'No stage is recorded for them.'
  }</p>`;
}
