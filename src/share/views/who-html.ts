import type { EntryRef } from '../../model/value.ts';
import { WHO_QUERY, type WhoSteps, type WhoView } from '../../model/views/who.ts';
import type { WhoLine } from '../../model/views/who-data.ts';
import type { WhoAnswer, WhoMatch } from '../../model/who.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { barHtml, scrolled, type ViewContext, viewPart } from './frame.ts';

/** How much of a persona's titles a row of the table names. */
const MOST_TITLES = 8;

const percent = (sure: number): string => `${Math.round(sure * 100)} %`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The query of this page for a title, at the stage that is chosen. */
const asking = (title: string, stage: EntryRef | undefined): string =>
  `?${new URLSearchParams({ [WHO_QUERY]: title, ...(stage ? { stage: stage.id } : {}) })}`;

const OUTCOMES: Readonly<Record<WhoAnswer['outcome'], string>> = {
  sure: 'Sure',
  likely: 'Not sure',
  unknown: 'Unknown',
};

const sureHtml = (sure: number): Html =>
  html`<p class="who-sure">${barHtml(sure, 1)}<span>${percent(sure)} sure</span></p>`;

const whyHtml = ({ why }: WhoMatch): Html =>
  html`<ul class="lines who-why">${why.map((line) => html`<li>${line}</li>`)}</ul>`;

function othersHtml(others: readonly WhoMatch[], { base }: ViewContext): Part {
  if (others.length === 0) return '';
  const rows = others.map(
    ({ persona, sure, why }) =>
      html`<tr><th scope="row">${refHtml(persona, base)}</th><td class="number">${percent(sure)}</td><td>${why.join('. ')}.</td></tr>`,
  );
  return viewPart(
    'others',
    'Also considered',
    '',
    scrolled(
      'Also considered',
      html`<table class="grid"><caption class="unseen">Personas that were considered too</caption><thead><tr><th scope="col">Persona</th><th scope="col">How sure</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table>`,
    ),
  );
}

/** A list of lines that lead to their place on a persona's page. */
const linesHtml = (lines: readonly WhoLine[], page: string): Html =>
  html`<ul class="worded">${lines.map(({ text, anchor, hint }) => html`<li><a href="${page}#${anchor}">${text}</a>${hint && html`<p class="soft">Listen for: ${hint}</p>`}</li>`)}</ul>`;

function stepsHtml(steps: WhoSteps, stage: EntryRef | undefined, { base }: ViewContext): Html {
  const { persona, here, partAt, questions, objections, counts, beside } = steps;
  const page = `${base}${persona.address.slice(1)}`;
  const parts = partAt.map(
    ({ stage: at, part, anchor }) => html`<a href="${page}#${anchor}">${part} at ${at.title}</a>`,
  );
  const role = stage
    ? here
      ? html`<p>${capital(here.part)} at <a href="${page}#${here.anchor}">${stage.title}</a>${here.asks.length > 0 ? ', and asks there:' : '.'}</p>${here.asks.length > 0 && linesHtml(here.asks, page)}`
      : html`<p>Takes no part at ${stage.title}, as far as we know.</p>`
    : '';
  const whole = html`<p class="soft">${parts.length > 0 ? html`In the whole cycle: ${joined(parts, ', ')}.` : 'No stage is recorded for them.'}</p>`;
  const more = (all: number, shown: number, anchor: string, what: string): Part =>
    all > shown && html`<p class="foot-note"><a href="${page}#${anchor}">All ${all} ${what}</a></p>`;
  return html`${viewPart('part', stage ? `Their part at ${stage.title}` : 'Their part', '', html`${role}${whole}`)}${
    questions.length > 0 &&
    viewPart(
      'ask',
      'Ask them',
      '',
      html`${linesHtml(questions, page)}${more(counts.questions, questions.length, 'discoveryQuestions', 'questions')}`,
    )
  }${
    objections.length > 0 &&
    viewPart(
      'objections',
      'Be ready for',
      '',
      html`<ul class="worded">${objections.map(({ ref, says, answer }) => html`<li>${refHtml(ref, base)}<p>“${says}”</p><p class="soft">${answer}</p></li>`)}</ul>${more(counts.objections, objections.length, 'objections', 'objections')}`,
    )
  }${viewPart(
    'next',
    'Go on',
    '',
    html`<ul class="lines"><li><a href="${base}calls/${persona.id}/${stage && `?stage=${stage.id}`}">Prepare a call on one page</a></li><li><a href="${page}">Everything about them</a></li><li><a href="${page}#criteria">What they weigh</a></li>${
      stage && html`<li><a href="${base}journey/?stage=${stage.id}">Everybody at ${stage.title}</a></li>`
    }${
      beside &&
      html`<li><a href="${base}compare/?${persona.address.split('/')[1]}=${persona.id},${beside.id}">Compare with ${beside.title}</a></li>`
    }</ul>`,
  )}`;
}

function answerHtml(view: WhoView, answer: WhoAnswer, context: ViewContext): Html {
  const { outcome, best, query, others } = answer;
  const head = best
    ? html`<h2><a href="${context.base}${best.persona.address.slice(1)}">${outcome === 'likely' && 'Perhaps '}${best.persona.title}</a></h2><p>${best.persona.summary}</p>${sureHtml(best.sure)}${whyHtml(best)}`
    : html`<h2>Nobody here</h2><p>No persona has this title, and guessing would be worse than asking. Where you know who it is, add the title to the job titles of the persona, or to <code>titleSynonyms</code> in <code>site.yaml</code>.</p>`;
  const card = html`<section class="who-card" id="answer" data-outcome="${outcome}"${view.steps && html` data-tint="${view.steps.decision}"`}><p class="who-asked"><span class="tag" data-verdict="${outcome === 'sure' ? 'shared' : outcome === 'likely' ? 'conflicting' : 'partial'}">${OUTCOMES[outcome]}</span> <q>${query.trim()}</q></p>${head}${
    outcome === 'likely' &&
    html`<p class="foot-note">Look before you rely on it: whom they report to and what they sign says more than a title.</p>`
  }</section>`;
  return html`${card}${view.steps && outcome === 'sure' ? stepsHtml(view.steps, view.stage, context) : ''}${othersHtml(others, context)}`;
}

function personasHtml({ personas }: WhoView, { base }: ViewContext): Html {
  if (personas.length === 0) return html`<p class="nothing">There is no persona yet.</p>`;
  const rows = personas.map(({ ref, decision, jobTitles }) => {
    const rest = jobTitles.length - MOST_TITLES;
    return html`<tr><th scope="row">${refHtml(ref, base)}</th><td>${capital(decision)}</td><td>${jobTitles.slice(0, MOST_TITLES).join(', ')}${rest > 0 && html` and ${rest} more`}</td></tr>`;
  });
  return scrolled(
    'Personas and their job titles',
    html`<table class="grid"><caption class="unseen">Personas, their decisions and job titles</caption><thead><tr><th scope="col">Persona</th><th scope="col">Decision</th><th scope="col">Titles on their business cards</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** Who somebody is as HTML: the answer and what to do with it, or examples to try; where it is not sure, whom we know at all. */
export function whoHtml(view: WhoView, context: ViewContext): Html {
  const { answer, examples, stage } = view;
  const tries = html`<p class="who-examples">Try ${joined(
    examples.map((title) => html`<a href="${asking(title, stage)}">${title}</a>`),
    ', ',
  )}.</p>`;
  const known =
    answer?.outcome !== 'sure' && viewPart('personas', 'Whom we know', '', personasHtml(view, context));
  return html`${answer ? answerHtml(view, answer, context) : examples.length > 0 && tries}${known}`;
}

/** The answer in a sentence, for readers who hear the page. */
export function whoSentence({ answer }: WhoView): string {
  if (!answer) return 'Type a job title.';
  const { outcome, best } = answer;
  if (!best) return 'Nobody here has this title.';
  return outcome === 'sure'
    ? `${best.persona.title}, ${percent(best.sure)} sure.`
    : `Not sure. Perhaps ${best.persona.title}, ${percent(best.sure)}.`;
}
