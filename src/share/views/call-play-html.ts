import type { HiddenBrief, RolePlay } from '../../model/call/play.ts';
import type { Choice } from '../../model/views/choice.ts';
import { sentence } from '../../model/views/room-words.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { block, capital, tabs } from './call-parts-html.ts';
import { stageWords } from './call-sheet-html.ts';
import type { ViewContext } from './frame.ts';

const head = (label: string, { persona, sheet }: RolePlay, lead: string): Html =>
  html`<header class="call-head"><p class="call-kicker"><strong>${label}</strong><span class="tint">${capital(sheet.decision)} decision</span><span>${stageWords(sheet)}</span></p><h2>${persona.title}</h2><p class="call-sum">${lead}</p></header>`;

const list = (lines: readonly { text: string; why?: string }[]): Part =>
  lines.length > 0 &&
  html`<ul>${lines.map(({ text, why }) => html`<li>${text}${why && html`. <span class="call-soft">${sentence(why)}</span>`}</li>`)}</ul>`;

const wantsHtml = ({ wants }: HiddenBrief): Part =>
  wants.length > 0 &&
  html`<ul>${wants.map(
    ({ title, weight, mustHave, why, proof }) =>
      html`<li><p class="call-q"><span class="weight" data-score="${weight}">${weight}<span class="unseen"> of 5</span></span> ${title}${mustHave && html` <span class="call-tag">without it you walk away</span>`}</p><p>${why}</p>${proof && html`<p><b>You believe</b> ${proof}</p>`}</li>`,
  )}</ul>`;

const objectsHtml = ({ objects }: HiddenBrief): Part =>
  objects.length > 0 &&
  html`<ul>${objects.map(
    ({ says, behind, givesWayTo }) =>
      html`<li><p class="call-q">“${says}”</p>${behind && html`<p><b>Behind it</b> ${behind}</p>`}<p><b>Give way to</b> ${givesWayTo}</p></li>`,
  )}</ul>`;

const tellsHtml = ({ tells }: HiddenBrief): Part =>
  tells.length > 0 &&
  html`<ul>${tells.map(({ text, listenFor }) => html`<li><p class="call-q">${text}</p>${listenFor && html`<p><b>A telling answer</b> ${listenFor}</p>`}</li>`)}</ul>`;

const asksHtml = ({ asks }: HiddenBrief): Part =>
  asks.length > 0 &&
  html`<ul>${asks.map(({ text, answer }) => html`<li><p class="call-q">${text}</p>${answer && html`<p><b>You are content with</b> ${answer}</p>`}</li>`)}</ul>`;

/** What the colleague who plays the buyer reads, and nobody else. */
function buyerHtml(play: RolePlay): Html {
  const { hidden } = play;
  const { wordsToUse, wordsToAvoid, triggers, barriers, alternatives, vetoes, measuredBy, wins } = hidden;
  return html`<article class="call-paper call-play" id="buyer" data-tint="${play.sheet.decision}" aria-label="For the one who plays the buyer">${head(
    'Hidden brief: for the one who plays the buyer',
    play,
    'You are this person. Do not show this sheet. Answer only what you are asked, and tell what stands here only if the question earns it.',
  )}<div class="call-columns"><div class="call-talk">${block('story', 'What has happened', list(triggers))}${block('barriers', 'What you think and do not say', list(barriers))}${block('tells', 'If they ask you this, let them hear it', tellsHtml(hidden))}${block('theirs', 'Ask them', asksHtml(hidden))}${block('objections', 'Object', objectsHtml(hidden))}</div><div class="call-know">${block('self', 'Who you are', list([...measuredBy.map(({ text }) => ({ text: `You are measured by: ${text}` })), ...wins.map(({ text }) => ({ text: `You stand to win: ${text}` }))]))}${block('weighs', 'What you want', wantsHtml(hidden))}${block('vetoes', 'You stop it for', list(vetoes))}${block('alternatives', 'You could also choose', list(alternatives))}${block('measures', 'Afterwards you look at', list(hidden.measures))}${block(
    'words',
    'Your words',
    (wordsToUse.length > 0 || wordsToAvoid.length > 0) &&
      html`${wordsToUse.length > 0 && html`<p>${wordsToUse.join(', ')}</p>`}${
        wordsToAvoid.length > 0 &&
        html`<p><b>You cool down at</b> ${joined(
          wordsToAvoid.map(({ text }) => html`“${text}”`),
          ', ',
        )}</p>`
      }`,
  )}</div></div></article>`;
}

/** A line to tick on paper. */
const tick = (content: Part): Html => html`<li class="call-tick">${content}</li>`;

/** What the one who listens ticks off. */
function listenerHtml({ sheet, persona, ...play }: RolePlay): Html {
  const { asks, theirs, objections, avoid, use, donts, others, proofs } = sheet;
  const vetoing = others.filter(({ canVeto, mustApprove }) => canVeto || mustApprove);
  return html`<article class="call-paper call-play" id="listener" data-tint="${sheet.decision}" aria-label="For the one who listens">${head(
    'What to listen for: for the one who listens',
    { persona, sheet, ...play },
    'Tick what you hear. Say nothing during the call; afterwards begin with what went well.',
  )}<div class="call-columns"><div class="call-talk">${block(
    'ask',
    'The questions',
    asks.length > 0 &&
      html`<ul>${asks.map(({ text, listenFor }) => tick(html`<p class="call-q">${text}</p>${listenFor && html`<p><b>Heard</b> ${listenFor}</p>`}`))}</ul>`,
  )}${block(
    'theirs',
    'Their questions, and the answer',
    theirs.length > 0 &&
      html`<ul>${theirs.slice(0, 3).map(({ text, answer }) => tick(html`<p class="call-q">${text}</p>${answer && html`<p><b>Answered with</b> ${answer}</p>`}`))}</ul>`,
  )}${block(
    'objections',
    'Their objections',
    objections.length > 0 &&
      html`<ul>${objections.slice(0, 2).map(({ says, askBack, answer }) => html`<li><p class="call-q">“${says}”</p><ul>${askBack && tick(html`<b>Asked back before answering</b> ${askBack}`)}${tick(html`<b>Answered</b> ${answer}`)}</ul></li>`)}</ul>`,
  )}</div><div class="call-know">${block(
    'words',
    'Words',
    (use.length > 0 || avoid.length > 0) &&
      html`${use.length > 0 && html`<p><b>Their own words, taken up</b> ${use.join(', ')}</p>`}${avoid.length > 0 && html`<ul>${avoid.map(({ text }) => tick(html`Said “${text}”`))}</ul>`}`,
  )}${block('donts', 'Did what cost trust', donts.length > 0 && html`<ul>${donts.map(({ text, about }) => tick(html`${text} <span class="call-soft">${about}</span>`))}</ul>`)}${block(
    'reach',
    'Found out who else decides',
    vetoing.length > 0 && html`<ul>${vetoing.map(({ ref }) => tick(ref.title))}</ul>`,
  )}${block('proofs', 'Offered proof', proofs.length > 0 && html`<ul>${proofs.map(({ ref }) => tick(ref.title))}</ul>`)}${block(
    'after',
    'Afterwards',
    html`<ul>${['They talked more than we did', 'A next step, with a day and a name'].map(tick)}</ul><p class="call-lines"><span>What went well</span><span>What to try next time</span><span>What the buyer kept back</span></p>`,
  )}</div></div></article>`;
}

/** A role play: the buyer's brief and the listener's sheet, each a page of its own on paper. */
export const playHtml = (play: RolePlay, choice: Choice, context: ViewContext): Html =>
  html`${tabs(play.persona.id, choice, true, context)}<p class="lead call-how">Three people, ten minutes: print, hand out one sheet each, and change places. The seller prepares with the call sheet and sees neither of these.</p>${buyerHtml(play)}${listenerHtml(play)}`;
