import type { Choice } from '../../model/views/choice.ts';
import { type Room, room } from '../../model/views/room.ts';
import type { RoomCare } from '../../model/views/room-criteria.ts';
import type { RoomData } from '../../model/views/room-data.ts';
import { noteOf } from '../../model/views/room-note.ts';
import type { RoomAsk } from '../../model/views/room-questions.ts';
import { type RoomMember, type RoomTable, roomTables } from '../../model/views/room-table.ts';
import { roleWords, sentence, waitWords } from '../../model/views/room-words.ts';
import type { WhoAnswer } from '../../model/who.ts';
import { type Html, html, joined, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, scrolled, type ViewContext, viewPart } from './frame.ts';
import { noteHtml } from './room-note-html.ts';
import { paperHtml } from './room-paper-html.ts';

/** Rows of a table; those left out are counted, and named elsewhere. */
const ROWS = 12;

const lines = (texts: readonly string[]): Part =>
  texts.length < 2
    ? (texts[0] ?? '')
    : html`<ul class="lines">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

const none = html`<td class="none"><span class="unseen">nothing recorded</span></td>`;

const cellOf = (tag: string, texts: readonly string[]): Html =>
  texts.length === 0 && tag === ''
    ? none
    : html`<td>${tag && html`<span class="tag" data-verdict="conflicting">${tag}</span> `}${lines(texts)}</td>`;

function memberRow(member: RoomMember, marked: boolean, { base }: ViewContext): Html {
  const { ref, role, vetoes, stops, approves, canVeto, mustApprove, stages, due } = member;
  const stopped = vetoes.length > 0 ? vetoes : stops.map((text) => `The step “${text}”`);
  return html`<tr><th scope="row">${refHtml(ref, base)}<span class="soft">${roleWords(role)}</span></th>${cellOf(marked && canVeto ? 'Can veto' : '', stopped)}${cellOf(marked && mustApprove ? 'Must approve' : '', approves)}<td>${marked && due && html`<span class="tag">Due by now</span> `}${
    stages.length > 0
      ? joined(
          stages.map((stage) => refHtml(stage, base)),
          ', ',
        )
      : 'Not recorded'
  }</td></tr>`;
}

const membersHtml = (
  label: string,
  members: readonly RoomMember[],
  marked: boolean,
  context: ViewContext,
): Html =>
  scrolled(
    label,
    html`<table class="grid room"><caption class="unseen">${label}</caption><thead><tr><th scope="col">Member</th><th scope="col">Can veto</th><th scope="col">Approves</th><th scope="col">Takes part at</th></tr></thead><tbody>${members.map((member) => memberRow(member, marked, context))}</tbody></table>`,
  );

/** Says how many rows were left out, and where they are. */
const more = (all: number, what: string, table: RoomTable, { base }: ViewContext): Part =>
  all > ROWS &&
  html`<p class="foot-note">The first ${ROWS} of ${all} ${what} are shown; the others stand on the page of ${refHtml(table.group.ref, base)}.</p>`;

function groupHtml(table: RoomTable, context: ViewContext): Html {
  const { group, members, paper, wait } = table;
  const vetoes = members.filter(({ canVeto }) => canVeto).length;
  const approvals = members.filter(({ mustApprove }) => mustApprove).length;
  const words = waitWords(wait);
  return viewPart(
    group.ref.id,
    group.ref.title,
    html`${refHtml({ ...group.ref, title: 'The group’s page' }, context.base)}. ${counted(members.length, 'member')}: ${vetoes} can veto, ${approvals} must approve. ${
      paper.length > 0
        ? html`${counted(paper.length, 'step')} on paper${words && `: ${words}`}.`
        : 'No paper process is recorded.'
    }`,
    html`${membersHtml(`Members of ${group.ref.title}`, members.slice(0, ROWS), false, context)}${more(members.length, 'members', table, context)}${
      paper.length > 0 &&
      html`<h3>On paper</h3>${paperHtml(`Paper process of ${group.ref.title}`, paper.slice(0, ROWS), false, context)}${more(paper.length, 'steps', table, context)}`
    }`,
  );
}

/** Every group with its members and its steps on paper. */
function groupsHtml(tables: readonly RoomTable[], context: ViewContext): Html {
  if (tables.length === 0)
    return html`<p class="nothing">No buying group is written yet, so there is nobody to miss.</p>`;
  return html`${tables.map((table) => groupHtml(table, context))}`;
}

const askHtml = ({ ref, met, why, ask, expect }: RoomAsk, { base }: ViewContext): Html =>
  html`<li><p class="next-who">${met ? 'Ask' : 'Meet and ask'} ${refHtml(ref, base)}</p>${ask && html`<p class="next-ask">“${ask.text}”</p>`}<dl class="lanes">${
    ask?.hint && html`<div><dt>Listen for</dt><dd>${ask.hint}</dd></div>`
  }${
    expect &&
    html`<div><dt>They ask</dt><dd>“${expect.text}”${expect.hint && html` ${sentence(`Answer: ${expect.hint}`)}`}</dd></div>`
  }<div><dt>Why now</dt><dd>${sentence(why)}</dd></div></dl></li>`;

function metRow({ ref, role, titles }: RoomMember, { base }: ViewContext): Html {
  const how = titles.map(
    ({ title, outcome, sure, why, others }) =>
      html`<li>“${title}” <span class="tag" data-verdict="${outcome === 'sure' ? 'shared' : 'partial'}">${outcome === 'sure' ? 'Sure' : 'Likely'}, ${Math.round(sure * 100)} %</span>${
        why.length > 0 && html` <span class="soft">${sentence(why.join('; '))}</span>`
      }${
        outcome === 'likely' &&
        others.length > 0 &&
        html` <span class="soft">Or ${joined(
          others.map((other) => refHtml(other, base)),
          ', ',
        )}?</span>`
      }</li>`,
  );
  return html`<tr><th scope="row">${refHtml(ref, base)}<span class="soft">${roleWords(role)}</span></th><td><ul class="lines">${how}</ul></td></tr>`;
}

function metHtml({ covered, outside, unknown }: Room, context: ViewContext): Html {
  return html`${
    covered.length > 0
      ? scrolled(
          'Members who were met',
          html`<table class="grid room"><caption class="unseen">Members who were met, by which title and how sure</caption><thead><tr><th scope="col">Member</th><th scope="col">Met as</th></tr></thead><tbody>${covered.map((member) => metRow(member, context))}</tbody></table>`,
        )
      : html`<p class="nothing">Nobody of this group has been met.</p>`
  }${
    outside.length > 0 &&
    html`<h3>Met, with no part in this group</h3><ul class="worded">${outside.map(({ title, ref }) => html`<li>“${title}”: ${refHtml(ref, context.base)}</li>`)}</ul>`
  }${
    unknown.length > 0 &&
    html`<h3>Titles we do not know</h3><p class="foot-note">Not guessed: find out what they decide, or put the title in other words.</p><ul class="worded">${unknown.map((title) => html`<li>“${title}”</li>`)}</ul>`
  }`;
}

/** Members named beside one criterion. */
const CARING = 8;

function caresHtml(absent: readonly RoomCare[], base: string): Html {
  const rest = absent.length - CARING;
  return html`<ul class="cares">${absent
    .slice(0, CARING)
    .map(
      ({ ref, weight, mustHave }) =>
        html`<li><span class="weight" data-score="${weight}">${weight}</span> ${refHtml(ref, base)}${mustHave && html` <span class="must">must</span>`}</li>`,
    )}${rest > 0 && html`<li>and ${rest} more</li>`}</ul>`;
}

function criteriaHtml({ criteria: { heard, unheard }, group, covered }: Room, { base }: ViewContext): Html {
  if (unheard.length === 0)
    return html`<p class="nothing">${heard.length > 0 ? 'Somebody you have met cares about every criterion of this group.' : 'No criterion of this group is recorded.'}</p>`;
  const rows = unheard
    .slice(0, ROWS)
    .map(
      ({ ref, absent, presentWeight }) =>
        html`<tr><th scope="row">${refHtml(ref, base)}</th><td>${caresHtml(absent, base)}</td><td class="number">${covered.length === 0 ? 'Nobody met' : presentWeight === 0 ? 'Not named' : presentWeight}</td></tr>`,
    );
  return html`${scrolled(
    'Criteria that nobody present cares about',
    html`<table class="grid room"><caption class="unseen">Criteria that nobody present cares about, with the weights of absent members</caption><thead><tr><th scope="col">Criterion</th><th scope="col">Who cares, 1 to 5</th><th scope="col">Those present, in all</th></tr></thead><tbody>${rows}</tbody></table>`,
  )}${
    unheard.length > ROWS &&
    html`<p class="foot-note">The first ${ROWS} of ${unheard.length} are shown; the <a href="${base}matrix/?group=${group.ref.id}">criteria matrix</a> has all of this group.</p>`
  }`;
}

/** How many, and of what. */
const card = (count: Part, what: Part, than: Part): Html =>
  html`<li class="goal-card"><p class="goal-now"><b>${count}</b></p><p>${what}</p>${than && html`<p class="soft">${than}</p>`}</li>`;

function cardsHtml({ members, covered, unmet, criteria, paper, wait }: Room): Html {
  const deciding = unmet.filter(({ canVeto, mustApprove }) => canVeto || mustApprove).length;
  const musts = criteria.unheard.filter(({ absent }) => absent.some(({ mustHave }) => mustHave)).length;
  return html`<ul class="goal-cards room-cards">${card(`${covered.length} of ${members.length}`, 'members met', '')}${card(
    deciding,
    'can veto or must approve, and not met',
    '',
  )}${card(criteria.unheard.length, 'criteria nobody present cares about', musts > 0 && `${musts} of them a must-have`)}${card(
    paper.length > 0 ? `${wait.steps} of ${paper.length}` : '–',
    paper.length > 0 ? 'steps on paper not begun' : 'no paper process recorded',
    waitWords(wait),
  )}</ul>`;
}

function roomHtml(view: Room, context: ViewContext): Html {
  const { group, fitted, covered, unmet, stage, paper, wait, questions } = view;
  const words = waitWords(wait);
  const link = refHtml(group.ref, context.base);
  return html`<p class="lead">${link}${stage && html`, at ${refHtml(stage, context.base)}`}${fitted && (covered.length > 0 ? ': taken because most of those met belong to it' : ': taken because it is the first; nobody you have met belongs to any group')}.</p>${cardsHtml(view)}${viewPart(
    'next',
    'Ask next',
    'First whoever can veto or must approve and was not met, then criteria that nobody present cares about.',
    questions.length > 0
      ? html`<ol class="told next">${questions.map((one) => askHtml(one, context))}</ol>`
      : html`<p class="nothing">No question is recorded for the members of this group.</p>`,
  )}${viewPart(
    'not-met',
    'Not met yet',
    unmet.length > 0 &&
      `Those to meet first stand first${stage ? ': who takes part by now, then who can end the deal in more ways' : ': who can end the deal in more ways'}.`,
    unmet.length > 0
      ? membersHtml('Members who were not met', unmet, true, context)
      : html`<p class="nothing">Everybody in this group has been met.</p>`,
  )}${viewPart('met', 'Met', '', metHtml(view, context))}${viewPart(
    'unheard',
    'Criteria nobody present cares about',
    'Weighed 3 or more, or a must-have, by somebody absent and by nobody you have met.',
    criteriaHtml(view, context),
  )}${viewPart(
    'paper',
    'On paper',
    paper.length > 0 &&
      (wait.steps > 0
        ? `Not begun: ${counted(wait.steps, 'step')}${words && `, ${words}`}. Mark what has begun.`
        : 'Every step has begun.'),
    paper.length > 0
      ? paperHtml('Steps on paper', paper, true, context)
      : html`<p class="nothing">No paper process is recorded for this group. Ask what has to happen before anybody can sign.</p>`,
  )}${noteHtml(noteOf(view))}`;
}

/** What the page shows of those who were met: the room, or every group where nothing is said yet. */
export function whoIsMissingHtml(
  data: RoomData,
  met: readonly WhoAnswer[],
  choice: Choice,
  context: ViewContext,
): Html {
  const view = room(data, met, choice);
  return view ? roomHtml(view, context) : groupsHtml(roomTables(data, choice), context);
}
