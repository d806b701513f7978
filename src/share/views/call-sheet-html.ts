import type { CallLine, CallProof } from '../../model/call/facts.ts';
import type { CallSheet } from '../../model/call/sheet.ts';
import { dayWords } from '../../model/day.ts';
import type { Choice } from '../../model/views/choice.ts';
import type { RoomMember } from '../../model/views/room-table.ts';
import { roleWords } from '../../model/views/room-words.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { assumed, block, callAddress, capital, footHtml, leftOut, tabs } from './call-parts-html.ts';
import type { ViewContext } from './frame.ts';

const lineHtml = (line: CallLine): Html =>
  html`${line.text}${line.why && html` <span class="call-soft">(${line.why})</span>`}${assumed(line)}`;

const fact = (label: string, lines: readonly CallLine[]): Part =>
  lines.length > 0 && html`<div><dt>${label}</dt><dd>${joined(lines.map(lineHtml), '; ')}</dd></div>`;

/** What the persona does at the stage that is chosen. */
export function stageWords({ stage, part }: Pick<CallSheet, 'stage' | 'part'>): string {
  if (!stage) return 'The whole cycle';
  return part ? `${stage.title}: ${part}` : `${stage.title}: takes no part, as far as we know`;
}

function headHtml(sheet: CallSheet, { base }: ViewContext): Html {
  const { persona, decision, roles, reportsTo, measuredBy, wins, approves, vetoes } = sheet;
  return html`<header class="call-head"><p class="call-kicker"><strong>Call sheet</strong><span class="tint">${capital(decision)} decision</span><span>${roles.map(roleWords).join(', ')}</span><span>${stageWords(sheet)}</span></p><h2><a href="${base}${persona.address.slice(1)}">${persona.title}</a></h2><p class="call-sum">${sheet.summary}</p><dl class="call-who">${fact('Measured by', measuredBy)}${fact('Stands to win', wins)}${fact('Can approve', approves)}${fact('Can stop', vetoes)}${reportsTo && html`<div><dt>Reports to</dt><dd>${reportsTo}</dd></div>`}</dl><p class="call-fill" aria-hidden="true"><span>Who</span><span>Firm</span><span>When</span></p></header>`;
}

const asksHtml = ({ asks }: CallSheet, page: string): Part =>
  asks.length > 0
    ? html`<p class="call-soft">What is kept for the stage or the case, then what stands first on their page.</p><ol class="call-asks">${asks.map(
        ({ text, listenFor, why, anchor }) =>
          html`<li><p class="call-q">${anchor ? html`<a href="${page}#${anchor}">${text}</a>` : text}${why && html` <span class="call-soft">${why}</span>`}</p>${listenFor && html`<p><b>Listen for</b> ${listenFor}</p>`}</li>`,
      )}</ol>`
    : html`<p class="nothing">No question is written for them yet.</p>`;

const theirsHtml = ({ theirs, left, stage }: CallSheet, page: string): Part =>
  theirs.length > 0 &&
  html`<ul>${theirs.map(
    ({ text, answer, about, anchor }) =>
      html`<li><p class="call-q"><a href="${page}#${anchor}">${text}</a>${about !== stage?.title && html` <span class="call-soft">${about}</span>`}</p>${answer && html`<p><b>Answer with</b> ${answer}</p>`}</li>`,
  )}</ul>${leftOut(left.theirs, page, 'stages')}`;

const objectionsHtml = ({ objections, left }: CallSheet, page: string, { base }: ViewContext): Part =>
  objections.length > 0 &&
  html`<ul>${objections.map(
    ({ ref, says, askBack, answer }) =>
      html`<li><p class="call-q"><a href="${base}${ref.address.slice(1)}">“${says}”</a></p>${askBack && html`<p><b>Ask back</b> ${askBack}</p>`}<p><b>Answer</b> ${answer}</p></li>`,
  )}</ul>${leftOut(left.objections, page, 'objections')}`;

const weighsHtml = ({ weighs, left, reach }: CallSheet, page: string): Part =>
  weighs.length > 0 &&
  html`<ul>${weighs.map(
    (item) =>
      html`<li><p class="call-q"><span class="weight" data-score="${item.weight}">${item.weight}<span class="unseen"> of 5</span></span> <a href="${page}#${item.anchor}">${item.criterion.title}</a>${item.mustHave && html` <span class="call-tag">must have</span>`}${item.divides && reach && html` <span class="call-tag call-split">divides the group</span>`}</p><p>${item.why}${assumed(item)}</p></li>`,
  )}</ul>${leftOut(left.weighs, page, 'criteria')}`;

const wordsHtml = (
  { use, avoid, message, says, left }: CallSheet,
  page: string,
  { base }: ViewContext,
): Part =>
  (use.length > 0 || avoid.length > 0 || says) &&
  html`${message && html`<p class="call-say"><b>Say</b> “${says}” <a class="call-soft" href="${base}${message.ref.address.slice(1)}">${message.ref.title}</a></p>`}${use.length > 0 && html`<p><b>Use</b> ${use.join(', ')}</p>`}${
    avoid.length > 0 &&
    html`<ul>${avoid.map(({ text, instead }) => html`<li><b>Not</b> <s>${text}</s>${instead && html`, <b>but</b> ${instead}`}</li>`)}</ul>`
  }${leftOut((left.use ?? 0) + (left.avoid ?? 0), page, 'we-do')}`;

const proofHtml = ({ ref, what, may, until }: CallProof, base: string): Html =>
  html`<li>${refHtml(ref, base)} <span class="call-soft">${what}, ${may}${until && html`, until <span data-until="${until}">${dayWords(until)}</span>`}</span></li>`;

const proofsHtml = (
  { proofs, left, persona, stage, weighs, wanted }: CallSheet,
  page: string,
  { base }: ViewContext,
): Html => {
  const [first] = weighs;
  return html`${wanted && html`<p><b>They want to see</b> ${wanted} <span class="call-soft">${first?.criterion.title}</span></p>`}${
    proofs.length > 0
      ? html`<ul>${proofs.map((proof) => proofHtml(proof, base))}</ul>${leftOut(left.proofs, page, 'we-do')}`
      : html`<p class="nothing">Nothing is made for ${persona.title}${stage && html` at ${stage.title}`} yet.</p>`
  }`;
};

const dontsHtml = ({ donts, left }: CallSheet): Part =>
  donts.length > 0 &&
  html`<ul>${donts.map(({ text, about }) => html`<li>${text} <span class="call-soft">${about}</span></li>`)}</ul>${left.donts !== undefined && html`<p class="call-more">${left.donts} more with objections, messages, criteria</p>`}`;

function memberHtml(
  { ref, role, vetoes, stops, canVeto, mustApprove, due }: RoomMember,
  choice: Choice,
  context: ViewContext,
): Html {
  const stopped = vetoes[0] ?? (stops[0] && `the step “${stops[0]}”`);
  return html`<li><p class="call-q"><a href="${callAddress(ref, choice, context)}"${ref.tint && html` data-tint="${ref.tint}"`}>${ref.title}</a> <span class="call-soft">${roleWords(role)}</span>${canVeto && html` <span class="call-tag call-split">can veto</span>`}${mustApprove && html` <span class="call-tag">must approve</span>`}${due && html` <span class="call-tag">takes part by now</span>`}</p>${stopped && html`<p>Can stop: ${stopped}</p>`}</li>`;
}

function reachHtml(
  { persona, reach, others: members }: CallSheet,
  choice: Choice,
  context: ViewContext,
): Html {
  if (!reach) return html`<p class="nothing">No buying group is written with them in it.</p>`;
  const { group, groups } = reach;
  const others = groups
    .filter(({ id }) => id !== group.id)
    .map(
      ({ id, title }) =>
        html`<a href="${callAddress(persona, { ...choice, group: [id] }, context)}">${title}</a>`,
    );
  const rest = reach.others.slice(members.length);
  const restHtml = ({ ref, canVeto }: RoomMember): Html =>
    html`<a href="${callAddress(ref, choice, context)}">${ref.title}</a>${canVeto && ' (can veto)'}`;
  return html`<p class="call-soft">${refHtml(group, context.base)}${others.length > 0 && html`<span class="call-more">; they also decide in ${joined(others, ', ')}</span>`}</p><ul>${members.map((member) => memberHtml(member, choice, context))}</ul>${rest.length > 0 && html`<p><b>Also</b> ${joined(rest.map(restHtml), ', ')}</p>`}`;
}

/** The sheet of one persona: what is said in the call on the left, what to know on the right, all on one page of paper. */
export function sheetHtml(sheet: CallSheet, choice: Choice, context: ViewContext): Html {
  const { persona, decision } = sheet;
  const page = `${context.base}${persona.address.slice(1)}`;
  return html`${tabs(persona.id, choice, false, context)}<article class="call-paper" data-tint="${decision}" aria-label="Call sheet: ${persona.title}">${headHtml(sheet, context)}<div class="call-columns"><div class="call-talk">${block('ask', 'Ask first', asksHtml(sheet, page))}${block('theirs', 'They will ask', theirsHtml(sheet, page))}${block('objections', 'They may object', objectionsHtml(sheet, page, context))}${block('reach', 'Reach as well', reachHtml(sheet, choice, context))}</div><div class="call-know">${block('weighs', 'They weigh', weighsHtml(sheet, page))}${block('words', 'Words', wordsHtml(sheet, page, context))}${block('proofs', 'Have ready', proofsHtml(sheet, page, context))}${block('donts', 'What not to do', dontsHtml(sheet))}</div></div>${footHtml(sheet, context)}</article>`;
}
