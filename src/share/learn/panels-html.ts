import type { Plan } from '../../model/quiz/plan.ts';
import type { LearnIndex } from '../../model/quiz/shards.ts';
import type { Stop } from '../../model/quiz/tour.ts';
import { type Html, html } from '../html.ts';
import { barHtml, counted } from '../views/frame.ts';
import { END_HERE } from './question-html.ts';
import { minutesFor } from './sitting-html.ts';

/** What a learner does today. */
export interface Today {
  /** How many questions are due, and how many of them because their fact has changed. */
  due: number;
  changed: number;
  /** Whether anything was ever learned. */
  isBegun: boolean;
  length: number;
  lengths: readonly number[];
  /** Questions answered today. */
  answered: number;
  /** Some days around today: how many questions were answered on each, or come back. */
  days: readonly { label: string; when: 'past' | 'today' | 'ahead'; count: number }[];
  /** The next step of a path that was begun. */
  next?: { path: string; title: string; address: string };
}

function dueWords({ due, changed, isBegun, answered, days }: Today): string {
  if (!isBegun) return 'Nothing learned yet. Your first session is all new questions.';
  const facts =
    changed > 0
      ? ` ${changed === 1 ? 'One fact that you learned has changed.' : `${changed} facts that you learned have changed.`}`
      : '';
  const tomorrow = days.find(({ when }) => when === 'ahead')?.count ?? 0;
  if (due === 0 && answered > 0)
    return `Done for today: ${counted(answered, 'question')} answered. ${tomorrow > 0 ? `Tomorrow ${tomorrow} ${tomorrow === 1 ? 'comes' : 'come'} back.` : 'Nothing comes back tomorrow.'}`;
  return due > 0
    ? `${counted(due, 'question')} ${due === 1 ? 'comes' : 'come'} back today.${facts}`
    : `Nothing comes back today; a session brings new questions.${facts}`;
}

const dayHtml = ({ label, when, count }: Today['days'][number]): Html =>
  html`<li data-when="${when}" data-some="${count > 0 ? 'yes' : 'no'}"><span>${label}</span><b>${count > 0 ? count : '–'}<span class="unseen"> ${when === 'ahead' ? 'come back' : 'answered'}</span></b></li>`;

const stripHtml = (days: Today['days']): Html =>
  html`<ol class="strip" role="list" aria-label="Questions a day">${days.map(dayHtml)}</ol><p class="strip-key">Filled: answered. Outlined: come back.</p>`;

/** Today: what is due, how long the session is to be, and where a path goes on. */
export const todayHtml = (today: Today, base: string): Html =>
  html`<p class="today-due">${dueWords(today)}</p><form class="today-start" data-start><fieldset><legend>Length</legend>${today.lengths.map(
    (length) =>
      html`<label><input type="radio" name="length" value="${length}"${length === today.length && html` checked`}><span>${length} questions<small>${minutesFor(length)}</small></span></label>`,
  )}</fieldset><button type="submit" class="primary">Start today’s session</button></form>${today.isBegun && stripHtml(today.days)}${
    today.next &&
    html`<p class="today-next">Next in “${today.next.path}”: <a href="${base}${today.next.address.slice(1)}">${today.next.title}</a></p>`
  }`;

/** How well a buyer is known to a learner. */
export interface Known {
  id: string;
  title: string;
  decision: string;
  address: string;
  cards: number;
  /** How many of the cards were met, are known for a week or more, and are due. */
  met: number;
  known: number;
  due: number;
  /** Whether new questions about them are asked in the daily session. */
  isLearned: boolean;
}

/** All buyers with what is known of them, and whether the daily session brings more. */
export const knownHtml = (buyers: readonly Known[], base: string): Html =>
  html`<ul class="known" role="list">${buyers.map(
    ({ id, title, decision, address, cards, met, known, due, isLearned }) =>
      html`<li data-tint="${decision}"><label><input type="checkbox" name="buyer" value="${id}"${isLearned && html` checked`}><span class="unseen">Ask me about: </span><span class="known-name">${title}</span></label>${barHtml(met, cards)}<span class="known-count">${met} of ${cards} met, ${known} known${due > 0 && html`, <b>${due} due</b>`}</span><span class="known-do"><button type="button" class="quiet" data-five="${id}">Five questions<span class="unseen"> about ${title}</span></button><button type="button" class="quiet" data-tour="${id}">Ten-minute tour<span class="unseen"> of ${title}</span></button><a href="${base}${address.slice(1)}">Page<span class="unseen"> of ${title}</span></a></span></li>`,
  )}</ul>`;

/** One stop of a tour. */
export const stopHtml = (
  { buyer, stop, number, of }: { buyer: string; stop: Stop; number: number; of: number },
  base: string,
): Html =>
  html`<div class="stop"><p class="q-count"><span>${buyer}: stop ${number} of ${of}, ${counted(stop.minutes, 'minute')}</span>${END_HERE}</p><progress class="q-bar" max="${of}" value="${number - 1}" aria-label="Stops made"></progress><h2 class="q-ask" tabindex="-1">${stop.heading}</h2><ul class="stop-lines">${stop.lines.map(
    ({ text, more }) => html`<li>${text}${more !== undefined && html`<small>${more}</small>`}</li>`,
  )}</ul><p class="q-source"><a href="${base}${stop.address.slice(1)}" target="_blank" rel="noopener">All of it, on the page<span class="unseen"> (opens in a new tab)</span></a></p><p class="q-next"><button type="button" class="primary" data-go>${number === of ? 'Last question' : 'Question on this'}</button></p></div>`;

/** The end of a tour. */
export const tourEndHtml = ({ buyer, asked, right }: { buyer: string; asked: number; right: number }): Html =>
  html`<div class="sitting-end"><h2 tabindex="-1" class="q-ask">That was ${buyer}</h2>${asked > 0 && html`<p>${right} of ${asked} right. The questions come back in the daily session, so that what you read stays.</p>`}<p class="q-next"><button type="button" class="primary" data-close>Done</button></p></div>`;

/** Whom a plan is for. */
export interface PlanFor {
  buyer: LearnIndex['buyers'][number];
  stage?: { id: string; title: string };
  /** What is said of how the title was read. */
  sure: string;
  /** A path of the content that leads through this buyer and fits. */
  path?: { title: string; address: string; minutes: number };
}

function stepHtml(step: Plan['steps'][number], { buyer, stage }: PlanFor, base: string): Html {
  const query = new URLSearchParams({ persona: buyer.id, ...(stage ? { stage: stage.id } : {}) });
  const what =
    step.kind === 'sheet'
      ? html`<a href="${base}calls/?${query.toString()}">The sheet for the call</a><small>One page: what they weigh, what to ask first, what not to do. Print it.</small>`
      : step.kind === 'tour'
        ? html`<button type="button" class="link" data-tour="${buyer.id}">The tour of ${buyer.title}</button><small>What each part of the page comes down to, with a question on each</small>`
        : step.kind === 'questions'
          ? html`<button type="button" class="link" data-five="${buyer.id}">Five questions about them</button><small>To see what has stuck</small>`
          : html`<a href="${base}${(step.read?.address ?? '/').slice(1)}">${step.read?.title}</a><small>${step.read?.why}</small>`;
  return html`<li>${what}<span class="minutes">${step.minutes} min</span></li>`;
}

/** What fits into the minutes before a call. */
export const planHtml = (plan: Plan, meant: PlanFor, base: string): Html =>
  html`<div class="plan"><h3 tabindex="-1">${counted(plan.minutes, 'minute')} with ${meant.buyer.title}${meant.stage && html`, at “${meant.stage.title}”`}</h3>${meant.sure && html`<p class="plan-sure">${meant.sure}</p>`}<ol>${plan.steps.map((step) => stepHtml(step, meant, base))}</ol>${
    plan.left.length > 0 &&
    html`<p class="plan-left">With more time: ${plan.left.map((read, index) => html`${index > 0 && ', '}<a href="${base}${read.address.slice(1)}">${read.title}</a> (${read.minutes} min)`)}.</p>`
  }${meant.path && html`<p class="plan-left">A whole path leads through this buyer: <a href="${base}${meant.path.address.slice(1)}">${meant.path.title}</a>, ${counted(meant.path.minutes, 'minute')}.</p>`}</div>`;
