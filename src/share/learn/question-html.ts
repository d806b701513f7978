import type { Card, Option } from '../../model/quiz/card.ts';
import { type Html, html } from '../html.ts';

/** A question as it stands on the page. */
export interface Question {
  card: Card;
  /** The options in the order in which they are shown. */
  options: readonly Option[];
  /** Which question of the session it is, 1 first, and of how many. */
  number: number;
  of: number;
  /** What it said when it was learned, where the fact has changed since. */
  was?: string;
  /** True where it was answered wrong a little earlier. */
  again?: true;
  /** True where the learner may end here; not within something longer. */
  mayEnd?: true;
}

/** Ends before the end; what was answered counts. */
export const END_HERE = html`<button type="button" class="link" data-end>End here</button>`;

/** How a question was answered. */
export interface Reply {
  isRight: boolean;
  /** The texts that were chosen: one, or all in the order in which they were put. */
  chosen: readonly string[];
}

const markOf = (isRight: boolean): Html =>
  isRight
    ? html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5"></path></svg>`
    : html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8"></path></svg>`;

const headHtml = ({ card, number, of, was, again, mayEnd }: Question): Html => {
  const state = again ? 'Once more' : was === undefined ? '' : 'Changed since you learned it';
  return html`<p class="q-count"><span>${again ? 'Missed question' : 'Question'} ${number} of ${of}</span>${state && html` <b class="q-state">${state}</b>`}${mayEnd && END_HERE}</p><progress class="q-bar" max="${of}" value="${number - 1}" aria-label="Questions answered"></progress><h2 class="q-ask" tabindex="-1">${card.ask}</h2>${card.given !== undefined && html`<blockquote class="q-given">${card.given}</blockquote>`}`;
};

const choiceHtml = ({ text }: Option, index: number): Html =>
  html`<li><button type="button" class="q-option" data-option="${index}"><kbd aria-hidden="true">${index + 1}</kbd><span>${text}</span></button></li>`;

/** A question with its options, and how to answer by keyboard. */
export const questionHtml = (question: Question): Html =>
  html`<div class="question" data-key="${question.card.key}" data-form="${question.card.form}">${headHtml(question)}<ol class="q-options" role="list">${question.options.map(choiceHtml)}</ol>${
    question.card.form === 'order'
      ? html`<p class="q-hint" role="status" data-placed>Choose them one after the other, the first one first.</p><p class="q-next"><button type="button" class="quiet" data-undo disabled>Take back</button></p>`
      : html`<p class="q-hint keys-only">Keys: <kbd>1</kbd> to <kbd>${question.options.length}</kbd></p>`
  }</div>`;

const noteHtml = ({ note }: Option): Html | false => note !== undefined && html`<small>${note}</small>`;

function pickedHtml({ card, options }: Question, { chosen }: Reply): Html {
  const [right] = card.options;
  return html`<ol class="q-options" role="list">${options.map((option) => {
    const isRight = option.text === right?.text;
    const isChosen = chosen.includes(option.text);
    const says = isRight ? (isChosen ? 'Your answer, right' : 'Right answer') : isChosen ? 'Your answer' : '';
    return html`<li class="q-answer" data-state="${isRight ? 'right' : isChosen ? 'wrong' : 'rest'}">${(isRight || isChosen) && markOf(isRight)}<span>${option.text}${noteHtml(option)}</span>${says && html`<b>${says}</b>`}</li>`;
  })}</ol>`;
}

function orderedHtml({ card }: Question, { chosen }: Reply): Html {
  return html`<ol class="q-options" role="list">${card.options.map((option, index) => {
    const put = chosen.indexOf(option.text);
    const isRight = put === index;
    return html`<li class="q-answer" data-state="${isRight ? 'right' : 'wrong'}">${markOf(isRight)}<span>${index + 1}. ${option.text}${noteHtml(option)}</span>${!isRight && html`<b>You: ${put + 1}</b>`}</li>`;
  })}</ol>`;
}

/** An answered question: what was right, why, on what it rests, and where to read more. */
export function replyHtml(question: Question, reply: Reply, base: string): Html {
  const { card, was } = question;
  const hasChanged = was !== undefined && was !== '' && was !== card.says;
  return html`<div class="question answered" data-key="${card.key}" data-right="${reply.isRight ? 'yes' : 'no'}">${headHtml(question)}${card.form === 'order' ? orderedHtml(question, reply) : pickedHtml(question, reply)}<div class="q-why" tabindex="-1"><p class="verdict">${markOf(reply.isRight)}<b>${reply.isRight ? 'Right' : 'Not quite'}</b></p>${
    hasChanged
      ? html`<dl class="q-changed"><dt>You learned</dt><dd><del>${was}</del></dd><dt>Now it says</dt><dd><ins>${card.says}</ins></dd></dl>`
      : html`<p>${card.says}</p>`
  }${card.why !== undefined && html`<p>${card.why}</p>`}<p class="q-source"><a href="${base}${card.address.slice(1)}" target="_blank" rel="noopener">${card.place}<span class="unseen"> (opens in a new tab)</span></a><span>${card.rests}</span></p></div><p class="q-next">${
    reply.isRight && !question.again
      ? html`<button type="button" class="quiet" data-rate="guessed">I was guessing</button>`
      : ''
  }<button type="button" class="primary" data-rate="${reply.isRight ? 'right' : 'wrong'}">Next</button></p></div>`;
}

/** A fact that was learned and is no question any more. */
export const goneHtml = (
  {
    was,
    now,
    address,
    number,
    of,
  }: { was: string; now?: string; address: string; number: number; of: number },
  base: string,
): Html =>
  html`<div class="question answered"><p class="q-count"><span>Question ${number} of ${of}</span> <b class="q-state">Changed since you learned it</b></p><progress class="q-bar" max="${of}" value="${number - 1}" aria-label="Questions answered"></progress><h2 class="q-ask" tabindex="-1">Something that you learned has changed</h2><div class="q-why" tabindex="-1"><dl class="q-changed"><dt>You learned</dt><dd><del>${was}</del></dd><dt>Now it says</dt><dd>${now === undefined ? 'Nothing: it is no longer in the content, or no longer proven.' : html`<ins>${now}</ins>`}</dd></dl><p class="q-source"><a href="${base}${address.slice(1)}" target="_blank" rel="noopener">Read what holds now<span class="unseen"> (opens in a new tab)</span></a></p></div><p class="q-next"><button type="button" class="primary" data-rate="noted">Noted, next</button></p></div>`;
