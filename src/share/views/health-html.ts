import type { Grade } from '../../model/coverage.ts';
import type { Answer, Health, HealthPart, With } from '../../model/views/health.ts';
import { HEALTH_PARTS } from '../../model/views/health.ts';
import { type Html, html } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, type ViewContext, viewPart } from './frame.ts';
import { gapsHtml } from './health-gaps-html.ts';
import { healthLists, listHtml } from './health-lists-html.ts';
import { ownersHtml } from './health-owners-html.ts';

/** What the parts of the view are called. */
export const HEALTH_HEADINGS: Readonly<Record<HealthPart, string>> = {
  owners: 'By owner',
  answers: 'The nine questions',
  gaps: 'What campaign briefs lack',
  open: 'Open questions',
  reviews: 'Reviews due next',
  assumed: 'Claims that are only assumed',
  records: 'Contested or illustrative records',
  dated: 'Evidence, oldest first',
  ends: 'Permissions and material that run out',
  unlinked: 'What nobody links to',
};

const GRADES: Readonly<Record<Grade, string>> = { sketch: 'Sketch', working: 'Working', proven: 'Proven' };

function answerHtml(answer: Answer | undefined, address: string, base: string): Html {
  if (!answer) return html`<td class="none"><span class="unseen">not asked</span></td>`;
  const { state, section } = answer;
  return state === 'answered'
    ? html`<td><span aria-hidden="true">✓</span><span class="unseen">answered</span></td>`
    : html`<td><a class="tag" data-state="${state}" href="${base}${address.slice(1)}#${section}">${state}</a></td>`;
}

function answersHtml(view: Health, { base }: ViewContext): Html {
  const { answers, questions } = view;
  if (answers.length === 0)
    return html`<p class="nothing">Nobody who has to answer the nine questions fits this choice.</p>`;
  const several = new Set(answers.map(({ ref }) => ref.kind)).size > 1;
  const row = ({ ref, answers: given }: With<'answers'>): Html =>
    html`<tr><th scope="row">${refHtml(ref, base)}${several && html` <span class="soft">${view.kinds[ref.kind] ?? ref.kind}</span>`}</th>${questions.map(({ id }) => answerHtml(given.questions[id], ref.address, base))}<td><span class="grade" data-grade="${given.grade}">${GRADES[given.grade]}</span></td></tr>`;
  const foot = html`<tfoot><tr><th scope="row">Answered</th>${questions.map(({ answered, of }) => html`<td class="number">${answered} of ${of}</td>`)}<td></td></tr></tfoot>`;
  return listHtml(
    view,
    'answers',
    'Who answers which of the nine questions',
    ['Entry', ...questions.map(({ short }) => short), 'Grade'],
    answers,
    row,
    foot,
  );
}

const claimsLead = ({ assumed, onlyAssumed }: Health): string =>
  assumed.length === 0
    ? ''
    : `${counted(assumed.length, 'entry has', 'entries have')} claims with neither a record nor the house’s view behind them; ${onlyAssumed === 0 ? 'none of them rests' : `${onlyAssumed} of them ${onlyAssumed === 1 ? 'rests' : 'rest'}`} on nothing else.`;

function leadFor(part: HealthPart, view: Health): string {
  switch (part) {
    case 'owners':
      return 'What each team keeps. A calendar holds its reviews; a feed holds all that falls due.';
    case 'answers':
      return 'Least answered first. What is open has been asked, with an owner and a day; what is missing has been passed over.';
    case 'gaps':
      return 'No message, material, source, question or proof for somebody who takes part there; sizes are weights, added up.';
    case 'open':
      return 'What nobody knows yet, by the day on which somebody will.';
    case 'reviews':
      return 'Every entry by the day of its next review.';
    case 'assumed':
      return claimsLead(view);
    case 'records':
      return 'Contested: others say otherwise. Illustrative: invented to show how such a record works. Contested ones come first, then those that most lines of other entries rest on.';
    case 'dated':
      return 'What was true of buyers a while ago may not be true of them now.';
    case 'ends':
      return 'What customers allow, and material that may be used, until its last day.';
    case 'unlinked':
      return 'Readers hardly find what no other entry names. Name it where it belongs, or retire it.';
  }
}

/** The view of health as HTML: by owner, then part by part; one part alone where it was asked for. */
export function healthHtml(view: Health, context: ViewContext): Html {
  if (view.total === 0 && view.open.length === 0)
    return html`<p class="nothing">Nothing fits this choice. Take a filter away.</p>`;
  const parts: Readonly<Record<HealthPart, () => Html>> = {
    owners: () => ownersHtml(view, context),
    answers: () => answersHtml(view, context),
    gaps: () => gapsHtml(view, context.base),
    ...healthLists(view, context),
  };
  const shown = view.part ? [view.part] : HEALTH_PARTS;
  return html`${shown.map((part) => viewPart(part, HEALTH_HEADINGS[part], leadFor(part, view), parts[part]()))}`;
}
