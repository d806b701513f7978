import type { CallFacts } from '../../model/call/facts.ts';
import type { CallIndex } from '../../model/call/index-data.ts';
import { rolePlay } from '../../model/call/play.ts';
import { callSheet } from '../../model/call/sheet.ts';
import { type Whom, whom } from '../../model/call/whom.ts';
import type { Choice } from '../../model/views/choice.ts';
import type { WhoMatch } from '../../model/who.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { callAddress, capital } from './call-parts-html.ts';
import { playHtml } from './call-play-html.ts';
import { sheetHtml } from './call-sheet-html.ts';
import { scrolled, type ViewContext } from './frame.ts';

/** How many titles of a persona the list names. */
const MOST_TITLES = 5;

/** Every persona with the way to its sheet: what stands on the page before anybody is named. */
export function callListHtml({ who: { personas } }: CallIndex, choice: Choice, context: ViewContext): Html {
  if (personas.length === 0)
    return html`<p class="nothing">There is no persona yet, so there is nobody to call.</p>`;
  const rows = personas.map(
    ({ ref, decision, jobTitles }) =>
      html`<tr><th scope="row"><a href="${callAddress(ref, choice, context)}" data-tint="${decision}">${ref.title}</a></th><td>${capital(decision)}</td><td>${jobTitles.slice(0, MOST_TITLES).join(', ')}${jobTitles.length > MOST_TITLES && ` and ${jobTitles.length - MOST_TITLES} more`}</td><td class="number"><a href="${callAddress(ref, choice, context, true)}">Role play<span class="unseen"> with ${ref.title}</span></a></td></tr>`,
  );
  return html`<h2>Everybody we know</h2>${scrolled(
    'Personas and their call sheets',
    html`<table class="grid"><caption class="unseen">Personas, their decisions and job titles, each with its call sheet and role play</caption><thead><tr><th scope="col">Call sheet</th><th scope="col">Decision</th><th scope="col">Titles on their business cards</th><th scope="col">Practise</th></tr></thead><tbody>${rows}</tbody></table>`,
  )}`;
}

const offerHtml = ({ persona, sure, why }: WhoMatch, choice: Choice, context: ViewContext): Html =>
  html`<li><p class="call-q"><a href="${callAddress(persona, choice, context)}">${persona.title}</a> <span class="call-soft">${Math.round(sure * 100)} % sure</span></p><p>${persona.summary}</p><p class="call-soft">${why.join('. ')}.</p></li>`;

/** Says that a title is not sure, and whom it may mean. */
function unsureHtml({ answer, offers }: Whom, choice: Choice, context: ViewContext): Part {
  if (!answer) return '';
  const many = offers.length > 1;
  return html`<section class="call-unsure" aria-labelledby="unsure"><h2 id="unsure">${answer.outcome === 'unknown' && offers.length === 0 ? 'Nobody here has this title' : 'Not sure who this is'}</h2><p><q>${answer.query.trim()}</q>${
    offers.length > 0
      ? ` may mean ${many ? 'one of two' : 'this one'}. Whom they report to and what they sign says more than a title: choose, or ask first.`
      : ' is nobody whom we know. A guess would be worse than no sheet: choose below whose part they play.'
  }</p>${offers.length > 0 && html`<ul class="call-offers">${offers.map((offer) => offerHtml(offer, choice, context))}</ul>`}</section>`;
}

const strangeHtml = ({ strange, stage }: Whom): Part =>
  strange.length > 0 &&
  html`<p class="foot-note">The address names ${joined(
    strange.map((id) => html`<code>${id}</code>`),
    ' and ',
  )}, which ${strange.length === 1 ? 'is' : 'are'} not here (any more).${!stage && ' The whole cycle is shown.'}</p>`;

/** What a reader has asked for: who is called, at which stage, to read or to play. */
export interface CallAsked {
  title: string;
  choice: Choice;
  /** Whether the role play is asked for. */
  play: boolean;
}

/** The page for a call: the sheet or the role play, else whom a title may mean, else everybody. */
export function callHtml(
  index: CallIndex,
  facts: CallFacts | undefined,
  { title, choice, play }: CallAsked,
  context: ViewContext,
): Html {
  const asked = whom(index, title, choice);
  const { answer } = asked;
  if (!facts)
    return html`${strangeHtml(asked)}${unsureHtml(asked, choice, context)}${callListHtml(index, choice, context)}`;
  const meant = answer?.best;
  const how =
    answer && meant?.persona.id === facts.persona.id && answer.outcome === 'sure'
      ? html`<q>${answer.query.trim()}</q>: ${meant.why.join('. ')}.`
      : answer && html`You chose this persona; <q>${answer.query.trim()}</q> was typed.`;
  return html`${strangeHtml(asked)}${how && html`<p class="call-how call-soft">${how}</p>`}${play ? playHtml(rolePlay(facts, choice), choice, context) : sheetHtml(callSheet(facts, choice), choice, context)}`;
}

/** The answer in a sentence, for readers who hear the page. */
export function callSentence(index: CallIndex, { title, choice, play }: CallAsked): string {
  const { persona, answer, offers } = whom(index, title, choice);
  if (persona) return `${play ? 'Role play' : 'Call sheet'}: ${persona.title}.`;
  if (!answer) return 'Everybody is listed. Type a job title or choose a persona.';
  return offers.length > 0
    ? `Not sure. Perhaps ${offers.map((one) => one.persona.title).join(' or ')}.`
    : 'Nobody here has this title.';
}
