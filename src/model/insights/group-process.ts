import type { Catalog } from '../catalog.ts';
import { type Entry, fieldsOf } from '../entry.ts';
import type { Part } from '../outline.ts';
import { shapeOfKind } from '../table.ts';
import { type Cell, cellsOf, type Item, type Step, type Value } from '../value.ts';
import { type Group, plain } from './group.ts';

/** Days, at best and at worst. */
interface Days {
  low: number;
  high: number;
}

/** A process added up. */
interface Process {
  /** What readers call it. */
  label: string;
  steps: Step[];
  /** All steps that always hold, one after another. */
  always: Days;
  /** What the steps that hold only sometimes would add. */
  sometimes: Days;
  /** How many steps nobody has given days for. */
  unknown: number;
}

const NONE: Days = { low: 0, high: 0 };

const sum = (one: Days, other: Days): Days => ({ low: one.low + other.low, high: one.high + other.high });

/** A range in words: `5–15`, or `5` where both ends are the same. */
const words = ({ low, high }: Days): string => (low === high ? String(low) : `${low}–${high}`);

const daysCell = (name: string, label: string, days: Days): Cell => ({
  name,
  label,
  value: { type: 'number', number: days.high, text: words(days) },
});

/** Who runs a step: by job title, which leads to the persona where there is one. */
function runnerOf(item: Item): Cell[] {
  const title = item.notes.find(({ name }) => name === 'runBy')?.value;
  const persona = item.cells.find(({ name }) => name === 'persona')?.value;
  const named = title?.type === 'text' ? title.text : undefined;
  const value =
    persona?.type === 'ref' && named
      ? ({ type: 'ref', ref: { ...persona.ref, title: named } } as const)
      : (persona ?? title);
  return value ? [{ name: 'runs', label: 'Runs it', value }] : [];
}

const linesOf = (value: Value): string[] =>
  value.type === 'list' ? value.values.flatMap(linesOf) : value.type === 'text' ? [value.text] : [];

/** Who runs a step, who can stop it and what it needs, each in a line. */
const notesOf = (item: Item): Cell[] => [
  ...runnerOf(item),
  ...item.cells.filter(({ name }) => name === 'canStop').map((cell) => ({ ...cell, label: 'Can stop it' })),
  ...[...item.notes, ...item.cells]
    .filter(({ name }) => name === 'documents')
    .map(({ name, value }) => ({ name, label: 'Needs', value: plain(linesOf(value).join('; ')) })),
];

/** Puts an item of a process into time; what holds only sometimes is drawn in its place, but nothing waits for it. */
function stepOf(item: Item, days: Days | undefined, before: Days): Step {
  const cells = item.cells.filter(({ name }) => name === 'stage');
  const step = { ...item, notes: notesOf(item), cells };
  if (!days) return step;
  const after = sum(before, days);
  const timed = [
    daysCell('days', 'Working days', days),
    ...(item.scope.length > 0 ? [] : [daysCell('by', 'So far', after)]),
  ];
  return {
    ...step,
    cells: [...cells, ...timed],
    span: { fast: [before.low, after.low], slow: [before.high, after.high] },
  };
}

type Field = 'decisionProcess' | 'paperProcess';

function processOf(group: Group, field: Field, catalog: Catalog): Process {
  const [cell] = cellsOf(shapeOfKind(group.kind), fieldsOf(group), catalog, [field]);
  const items = cell?.value.type === 'items' ? cell.value.items : [];
  const said = group.data[field] ?? [];
  let always = NONE;
  let sometimes = NONE;
  const steps = items.map((item, index): Step => {
    const days = said[index]?.days;
    const step = stepOf(item, days, always);
    if (days && item.scope.length > 0) sometimes = sum(sometimes, days);
    else if (days) always = sum(always, days);
    return step;
  });
  return {
    label: cell?.label ?? '',
    steps,
    always,
    sometimes,
    unknown: said.filter(({ days }) => !days).length,
  };
}

const partOf = (anchor: Field, { label, steps }: Process): Part[] => {
  const length = Math.max(0, ...steps.map(({ span }) => span?.slow[1] ?? 0));
  const about = 'One step after another, with the working days that each takes and all so far.';
  return steps.length > 0 ? [{ anchor, label, about, value: { type: 'timeline', steps, length } }] : [];
};

const inDays = (days: Days): string => `${words(days)} working day${days.high === 1 ? '' : 's'}`;

function sumWords(decision: Process, paper: Process): string {
  const always = sum(decision.always, paper.always);
  const sometimes = sum(decision.sometimes, paper.sometimes);
  const unknown = decision.unknown + paper.unknown;
  const split =
    decision.always.high > 0 && paper.always.high > 0
      ? `: ${words(decision.always)} to decide, ${words(paper.always)} on paper`
      : '';
  const more =
    sometimes.high > 0 ? ` Steps that hold only in some cases add ${inDays(sometimes)} there.` : '';
  const missing =
    unknown > 0
      ? ` ${unknown === 1 ? 'One step is' : `${unknown} steps are`} not counted, since nobody has said how long ${unknown === 1 ? 'it takes' : 'they take'}.`
      : '';
  return `${inDays(always)} if every step waits for the one before it${split}; steps that run side by side save days. Dark bars show the fast case, pale ones the slow.${more}${missing}`;
}

/** The decision and the paper process of a buying group as timelines, and how long both take. */
export function groupProcess(entry: Entry, section: string, catalog: Catalog): Part[] {
  if (entry.kind !== 'buying-group' || section !== 'process') return [];
  const decision = processOf(entry, 'decisionProcess', catalog);
  const paper = processOf(entry, 'paperProcess', catalog);
  // Without days there is nothing to draw: the fields stand as they are written.
  if (![...decision.steps, ...paper.steps].some(({ span }) => span)) return [];
  return [
    ...partOf('decisionProcess', decision),
    ...partOf('paperProcess', paper),
    {
      anchor: 'process-days',
      label: 'From the first step to the signature',
      about: 'All steps added up, at best and at worst.',
      value: plain(sumWords(decision, paper)),
    },
  ];
}
