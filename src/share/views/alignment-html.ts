import { dayWords } from '../../model/day.ts';
import type {
  Aimed,
  AimLine,
  Alignment,
  Days,
  GoalLine,
  Held,
  InitiativeMark,
  Range,
  StageLine,
} from '../../model/views/alignment.ts';
import { type Html, html, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { barHtml, counted, rangeHtml, scrolled, type ViewContext, viewPart } from './frame.ts';

/** How many sticking points of a goal, or orphans of a sort, stand in the view before it leads on. */
const SHOWN = 12;

const PROGRESS: Readonly<Record<InitiativeMark['progress'], string>> = {
  idea: 'Idea',
  planned: 'Planned',
  running: 'Running',
  done: 'Done',
  stopped: 'Stopped',
};

const BASIS = { estimate: 'estimate', crm: 'deal records', interviews: 'interviews' } as const;

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });

const range = ({ low, high }: Range): string =>
  number(low) === number(high) ? number(high) : `${number(low)} to ${number(high)}`;

const isNothing = ({ low, high }: Range): boolean => low === 0 && high === 0;

/** Days by what they rest on, never in one sum. */
const daysWords = ({ measured, estimated }: Days): string =>
  [
    isNothing(measured) ? '' : `${range(measured)} measured`,
    isNothing(estimated) ? '' : `${range(estimated)} estimated`,
  ]
    .filter(Boolean)
    .join(', ') || 'none';

const tag = (progress: InitiativeMark['progress']): Html =>
  html`<span class="tag" data-progress="${progress}">${PROGRESS[progress]}</span>`;

function aimedHtml({ initiative, effect, basis, counts }: Aimed, { base }: ViewContext): Html {
  const promise = effect
    ? `saves ${range(effect)} days${basis ? ` (${BASIS[basis]})` : ''}`
    : 'effect not stated';
  return html`<li>${refHtml(initiative.ref, base)} ${tag(initiative.progress)} <span class="soft">${promise}${!counts && (initiative.progress === 'done' ? ', shows in the reading already' : ', not counted')}${initiative.ends && initiative.progress === 'running' && `, until ${dayWords(initiative.ends)}`}</span>${initiative.result && html`<p class="soft">Result: ${initiative.result}</p>`}</li>`;
}

function heldRow(held: Held, most: number, context: ViewContext): Html {
  const { point, lost, aimed, promised } = held;
  const total = {
    low: promised.measured.low + promised.estimated.low,
    high: promised.measured.high + promised.estimated.high,
  };
  const days = point.days;
  return html`<tr><th scope="row">${refHtml(point.ref, context.base)}</th><td>${
    days && lost
      ? html`${rangeHtml(lost, most)}<span class="number">${range(lost)}</span> <span class="soft">${range(days)} days in ${Math.round(days.shareOfDeals * 100)} % of deals, ${BASIS[days.basis]}</span>`
      : html`<span class="soft">days not stated</span>`
  }</td><td>${aimed.length > 0 ? html`<ul class="aimed">${aimed.map((one) => aimedHtml(one, context))}</ul>` : html`<strong class="gap">Nobody works on it</strong>`}</td><td>${
    lost && !isNothing(total)
      ? html`${rangeHtml(total, most)}<span class="soft">${daysWords(promised)}</span>`
      : html`<span class="soft">nothing promised</span>`
  }</td></tr>`;
}

/** Whether what is promised closes the gap, in words that claim no more than the numbers do. */
function sumWords({ goal, inDays, gap, promised, added }: GoalLine): string {
  if (gap === 0) return 'The target is reached.';
  const unit = goal.unit;
  if (!inDays) {
    if (added === 0) return `${number(gap)} ${unit} are missing, and no initiative says what it adds.`;
    return added >= gap
      ? `${number(gap)} ${unit} are missing; initiatives planned or under way say that they add ${number(added)}. It adds up if they keep their word.`
      : `${number(gap)} ${unit} are missing; initiatives planned or under way say that they add ${number(added)}. It does not add up: ${number(gap - added)} are nobody's.`;
  }
  const { measured, estimated } = promised;
  const low = measured.low + estimated.low;
  const high = measured.high + estimated.high;
  const lead = `${number(gap)} ${unit} are to be saved. Expected per deal: ${daysWords(promised)}.`;
  if (high === 0) return `${number(gap)} ${unit} are to be saved, and nothing is promised.`;
  if (measured.low >= gap) return `${lead} It adds up on measured days alone.`;
  if (low >= gap) return `${lead} It adds up only with estimates counted.`;
  if (high >= gap) return `${lead} It adds up only if estimates hold at their high end.`;
  return `${lead} It does not add up, even at the high end.`;
}

function paceWords({ reached, passed, gap }: GoalLine): string {
  if (gap === 0) return 'reached';
  if (reached >= passed) return 'on or ahead of an even pace';
  return 'behind an even pace';
}

function goalCard(line: GoalLine, { base }: ViewContext): Html {
  const { goal, reached, passed } = line;
  const percent = Math.round(reached * 100);
  return html`<li class="goal-card"><h3>${refHtml(goal.ref, base)}</h3><p class="goal-now"><b>${number(goal.current.value)}</b> <span class="soft">${goal.unit}, ${dayWords(goal.current.asOf)}</span></p>${barHtml(Math.max(0, reached), 1)}<p class="soft">From ${number(goal.baseline.value)} to ${number(goal.target)} by ${dayWords(goal.due)}: ${percent} % of the way in ${Math.round(passed * 100)} % of the time, ${paceWords(line)}.</p><p class="soft">Sales: ${goal.salesOwner}. Marketing: ${goal.marketingOwner}.</p><p class="goal-sum">${sumWords(line)}</p></li>`;
}

function servingHtml({ serving, held, goal }: GoalLine, { base }: ViewContext): Part {
  const shown = new Set(held.flatMap(({ aimed }) => aimed.map(({ initiative }) => initiative.ref.id)));
  const rest = serving.filter(
    ({ initiative, effect }) => effect !== undefined || !shown.has(initiative.ref.id),
  );
  if (rest.length === 0) return '';
  const line = ({ initiative, effect, counts }: GoalLine['serving'][number]): string =>
    [
      PROGRESS[initiative.progress].toLowerCase(),
      effect === undefined ? '' : `${number(effect)} ${goal.unit}`,
      effect !== undefined && !counts ? 'not counted' : '',
    ]
      .filter(Boolean)
      .join(', ');
  return html`<p class="serving"><b>Also serving it:</b> ${rest.map((one, index) => html`${index > 0 && '; '}${refHtml(one.initiative.ref, base)} (${line(one)})`)}</p>`;
}

/** Points that hold a goal back and stand in full under another one already. */
const aboveHtml = (above: readonly Held[], { base }: ViewContext): Part =>
  above.length > 0 &&
  html`<p class="serving"><b>Also held back by, as above:</b> ${above.map(({ point, lost }, index) => html`${index > 0 && '; '}${refHtml(point.ref, base)}${lost && ` (${range(lost)} days)`}`)}</p>`;

function goalHtml(line: GoalLine, most: number, told: Set<string>, context: ViewContext): Html {
  const { goal, held, lost } = line;
  const fresh = held.filter(({ point }) => !told.has(point.ref.id));
  const above = held.filter((one) => !fresh.includes(one));
  const shown = fresh.slice(0, SHOWN);
  for (const { point } of shown) told.add(point.ref.id);
  const left = fresh.length - shown.length;
  const table = html`<table class="grid held"><caption class="unseen">What holds back: ${goal.ref.title}</caption><thead><tr><th scope="col">Sticking point</th><th scope="col">Expected days per deal</th><th scope="col">What is done about it</th><th scope="col">Promised back</th></tr></thead><tbody>${shown.map((one) => heldRow(one, most, context))}</tbody></table>`;
  return html`<section class="goal" id="goals-${goal.ref.id}"><h3>${refHtml(goal.ref, context.base)}</h3>${
    held.length > 0
      ? html`<p class="lead">${counted(held.length, 'sticking point holds', 'sticking points hold')} it back; expected days per deal: ${daysWords(lost)}.</p>${shown.length > 0 && scrolled(`What holds back: ${goal.ref.title}`, table)}${left > 0 && html`<p class="foot-note">${left} more, cheaper ones stand on ${refHtml(goal.ref, context.base)}.</p>`}${aboveHtml(above, context)}`
      : html`<p class="lead">No sticking point is said to hold it back. Either nothing does, or nobody has looked.</p>`
  }${servingHtml(line, context)}</section>`;
}

function orphansHtml(view: Alignment, { base }: ViewContext): Html {
  const lost = ({ lost: days }: Held): string =>
    days ? `${range(days)} days expected per deal` : 'days not stated';
  const some = <Item>(
    heading: string,
    none: string,
    items: readonly Item[],
    line: (item: Item) => Html,
  ): Html =>
    html`<div><h3>${heading} <span class="sort">${items.length}</span></h3>${
      items.length > 0
        ? html`<ul class="worded">${items.slice(0, SHOWN).map((item) => html`<li>${line(item)}</li>`)}</ul>${items.length > SHOWN && html`<p class="foot-note">${items.length - SHOWN} more.</p>`}`
        : html`<p class="soft">${none}</p>`
    }</div>`;
  const work = ({ ref, progress, personDays }: InitiativeMark): Html =>
    html`${refHtml(ref, base)} ${tag(progress)} <span class="soft">${personDays === undefined ? 'effort not stated' : counted(personDays, 'person-day')}</span>`;
  return html`<div class="orphans">${some('Sticking points that nobody works on', 'Every sticking point is worked on.', view.unaddressed, (held) => html`${refHtml(held.point.ref, base)} <span class="soft">${lost(held)}</span>`)}${some('Initiatives that address no sticking point', 'Every initiative addresses one.', view.aimless, work)}${some('Initiatives that serve no shared goal', 'Every initiative serves one.', view.goalless, work)}${some('Sticking points that hold no shared goal back', 'Every sticking point holds one back.', view.beside, (held) => html`${refHtml(held.point.ref, base)} <span class="soft">${lost(held)}</span>`)}</div>`;
}

function stagesHtml(stages: readonly StageLine[], { base }: ViewContext): Html {
  const both = ({ lost }: StageLine): Range => ({
    low: lost.measured.low + lost.estimated.low,
    high: lost.measured.high + lost.estimated.high,
  });
  const mostDays = Math.max(...stages.map((stage) => both(stage).high), 0);
  const mostEffort = Math.max(...stages.map(({ effort }) => effort), 0);
  const rows = stages.map(
    (stage) =>
      html`<tr><th scope="row">${refHtml(stage.ref, base)}</th><td>${rangeHtml(both(stage), mostDays)}<span class="soft">${daysWords(stage.lost)}</span></td><td>${barHtml(stage.effort, mostEffort)}<span class="number">${number(stage.effort)}</span></td></tr>`,
  );
  return scrolled(
    'Days lost and effort by stage',
    html`<table class="grid"><caption class="unseen">Days lost and effort by stage</caption><thead><tr><th scope="col">Stage</th><th scope="col">Expected days lost per deal</th><th scope="col">Person-days spent</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function aimsHtml(aims: readonly AimLine[]): Html {
  const most = Math.max(...aims.map(({ personDays }) => personDays), 0);
  const names = {
    awareness: 'Awareness',
    leads: 'Leads',
    cycle: 'Shortening the cycle',
    references: 'References',
  };
  const rows = aims.map(
    ({ aim, initiatives, personDays }) =>
      html`<tr><th scope="row">${names[aim]}</th><td class="number">${initiatives}</td><td>${barHtml(personDays, most)}<span class="number">${number(personDays)}</span></td></tr>`,
  );
  return scrolled(
    'Effort by aim',
    html`<table class="grid"><caption class="unseen">Effort by aim</caption><thead><tr><th scope="col">Aim</th><th scope="col">Initiatives</th><th scope="col">Person-days</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** The alignment map as HTML: the goals, what holds each back and what is done about it, orphans, effort. */
export function alignmentHtml(view: Alignment, context: ViewContext): Html {
  if (view.goals.length === 0)
    return html`<p class="nothing">No shared goal is to be seen here. Goals, sticking points and initiatives stay inside the house, or none fits this choice.</p>`;
  const told = new Set<string>();
  const most = Math.max(...view.goals.flatMap(({ held }) => held.map(({ lost }) => lost?.high ?? 0)), 0);
  return html`${viewPart('goals', 'Where the shared goals stand', '', html`<ul class="goal-cards">${view.goals.map((line) => goalCard(line, context))}</ul>`)}${viewPart(
    'held',
    'What holds each goal back, and what is done about it',
    'Expected days per deal are the days that a stuck deal loses, times the share of deals that stick. Effects are capped at what is lost; only planned and running work counts as promised, since what is done shows in the reading already; measured days and estimates are never one sum.',
    view.goals.map((line) => goalHtml(line, most, told, context)),
  )}${viewPart('orphans', 'What nobody has joined up', 'The worst first.', orphansHtml(view, context))}${viewPart(
    'effort',
    'Effort against days lost',
    'Person-days of an initiative are split evenly over the stages that it works in. Stopped work is left out.',
    html`<div class="beside">${stagesHtml(view.stages, context)}${aimsHtml(view.aims)}</div>`,
  )}`;
}
