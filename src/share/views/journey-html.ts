import type { EntryRef } from '../../model/value.ts';
import type { Journey, JourneyCell, JourneyRow, Lane } from '../../model/views/journey.ts';
import { type Html, html, type Part } from '../html.ts';
import { refHtml } from '../ref-html.ts';
import { counted, scrolled, type ViewContext, viewPart } from './frame.ts';

/** Personas beyond this many are told in full only once the view is narrowed. */
const MOST_TOLD = 12;

/** Entries of one lane that one cell names. */
const SHOWN = 4;

const PARTS = { leads: 'Leads', joins: 'Joins', approves: 'Approves' } as const;

const NAMES: Readonly<Record<Lane, { one: string; many: string; label: string; lack: string }>> = {
  sources: { one: 'source', many: 'sources', label: 'Turns to', lack: 'no source' },
  points: { one: 'place to stick', many: 'places to stick', label: 'Gets stuck', lack: '' },
  messages: { one: 'message', many: 'messages', label: 'We say', lack: 'nothing to say' },
  assets: { one: 'asset', many: 'assets', label: 'We send', lack: 'nothing to send' },
  initiatives: { one: 'initiative', many: 'initiatives', label: 'We work on', lack: 'no initiative' },
};

const cellId = (row: JourneyRow, { stage }: JourneyCell): string => `journey-${row.ref.id}-${stage.id}`;

function overviewCell(row: JourneyRow, cell: JourneyCell, told: boolean): Html {
  if (!cell.part) return html`<td class="none"><span class="unseen">takes no part</span></td>`;
  const facts = [
    cell.questions.length > 0 ? counted(cell.questions.length, 'question') : '',
    cell.lanes.points.length > 0
      ? counted(cell.lanes.points.length, NAMES.points.one, NAMES.points.many)
      : '',
  ].filter(Boolean);
  const name = html`<span class="tag" data-part="${cell.part}">${PARTS[cell.part]}</span>`;
  return html`<td>${told ? html`<a class="plain" href="#${cellId(row, cell)}">${name}</a>` : name}<span class="cell-facts">${facts.join(', ')}</span>${
    cell.gaps.length > 0 &&
    html`<span class="gap">${cell.gaps.map((lane) => NAMES[lane].lack).join(', ')}</span>`
  }</td>`;
}

function overviewHtml({ stages, rows }: Journey, told: boolean, { base }: ViewContext): Html {
  const heads = stages.map((stage) => html`<th scope="col">${refHtml(stage, base)}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row" data-tint="${row.decision}">${refHtml(row.ref, base)}</th>${row.cells.map((cell) => overviewCell(row, cell, told))}</tr>`,
  );
  return scrolled(
    'Personas by stage',
    html`<table class="grid matrix journey"><caption class="unseen">What each persona does at each stage, and what is missing there</caption><thead><tr><th scope="col">Persona</th>${heads}</tr></thead><tbody>${body}</tbody></table>`,
  );
}

function laneHtml(lane: Lane, refs: readonly EntryRef[], gap: boolean, { base }: ViewContext): Part {
  if (refs.length === 0)
    return gap && html`<div><dt>${NAMES[lane].label}</dt><dd class="gap">${NAMES[lane].lack}</dd></div>`;
  const links = refs.slice(0, SHOWN).map((ref, index) => html`${index > 0 && ', '}${refHtml(ref, base)}`);
  const more = refs.length - SHOWN;
  return html`<div><dt>${NAMES[lane].label}</dt><dd>${links}${more > 0 && ` and ${more} more`}</dd></div>`;
}

function toldCell(row: JourneyRow, cell: JourneyCell, context: ViewContext): Part {
  if (!cell.part) return '';
  const lanes = (['sources', 'points', 'messages', 'assets', 'initiatives'] as const).map((lane) =>
    laneHtml(lane, cell.lanes[lane], cell.gaps.includes(lane), context),
  );
  return html`<li id="${cellId(row, cell)}"><h4>${refHtml(row.ref, context.base)} <span class="tag" data-part="${cell.part}">${PARTS[cell.part]}</span></h4>${
    cell.questions.length > 0 &&
    html`<ul class="asks">${cell.questions.map((question) => html`<li><q>${question}</q></li>`)}</ul>`
  }<dl class="lanes">${lanes}</dl></li>`;
}

function toldHtml({ stages, rows }: Journey, context: ViewContext): Html {
  return html`${stages.map((stage, index) => {
    const cells = rows.map((row) => {
      const cell = row.cells[index];
      return cell ? toldCell(row, cell, context) : '';
    });
    return html`<section class="stage-told" id="stages-${stage.id}"><h3>${refHtml(stage, context.base)}</h3>${
      cells.some((cell) => cell !== '')
        ? html`<ul class="told">${cells}</ul>`
        : html`<p class="gap">Nobody is said to take part here.</p>`
    }</section>`;
  })}`;
}

function gapsHtml({ gaps, taken }: Journey): Html {
  const lines = (['sources', 'messages', 'assets', 'initiatives'] as const)
    .filter((lane) => gaps[lane] > 0)
    .map((lane) => html`<li><b>${gaps[lane]}</b> with ${NAMES[lane].lack}</li>`);
  if (lines.length === 0)
    return html`<p class="lead">In all ${taken} places where somebody takes part there is something to say, to send and to work on.</p>`;
  return html`<p class="lead">Of ${counted(taken, 'place')} where somebody takes part:</p><ul class="worded">${lines}</ul>`;
}

/** The journey map as HTML: who does what at each stage, what is missing, and each place in full. */
export function journeyHtml(view: Journey, context: ViewContext): Html {
  if (view.rows.length === 0 || view.stages.length === 0)
    return html`<p class="nothing">Nobody fits this choice. Take a filter away.</p>`;
  const told = view.rows.length <= MOST_TOLD;
  return html`${viewPart('map', 'Who does what, and when', '“Nothing to send” and the like mark gaps: somebody takes part there, and we have nothing for them.', html`${overviewHtml(view, told, context)}`)}${viewPart('gaps', 'Where we have nothing', '', gapsHtml(view))}${viewPart(
    'told',
    'Stage by stage',
    told
      ? ''
      : `With ${view.rows.length} personas, choose a decision, a buying group or a persona to read what each asks and meets.`,
    told ? toldHtml(view, context) : '',
  )}`;
}
