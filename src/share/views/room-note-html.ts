import type { NoteHead, RoomNote } from '../../model/views/room-note.ts';
import { type Html, html } from '../html.ts';
import { viewPart } from './frame.ts';

const headHtml = ({ heading, known, open }: NoteHead): Html =>
  html`<h3>${heading}</h3><ul class="noted">${known.map((line) => html`<li>${line}</li>`)}${open.map((line) => html`<li><b class="gap">Open:</b> ${line}</li>`)}</ul>`;

/** The note as it will be copied, with a button for each form. */
export const noteHtml = ({ title, facts, heads, next, foot }: RoomNote): Html =>
  viewPart(
    'note',
    'Note',
    'In the headings of MEDDPICC, to paste into where you keep the deal.',
    html`<p class="copying"><button type="button" data-note="text">Copy as plain text</button> <button type="button" data-note="markdown">Copy as Markdown</button> <span class="copied" role="status"></span></p><div class="note"><p><b>${title}</b></p><ul class="noted">${facts.map(({ label, text }) => html`<li><b>${label}:</b> ${text}</li>`)}</ul>${heads.map(headHtml)}<h3>Ask next</h3><ol class="noted">${next.map((line) => html`<li>${line}</li>`)}</ol><p class="soft">${foot}</p></div>`,
  );
