import type { Part } from '../outline.ts';
import { type Cell, type Item, isShort } from '../value.ts';
import { itemsIn, placeOf } from './part-points.ts';
import type { Block, Column, Run, TableCell } from './slide.ts';
import { cautionOf, headRuns, metersIn, namedRuns, runsOf, type SlideContext, scoreOf } from './words.ts';

/** Fewer items are told point by point. */
const FEWEST = 3;

/** The most columns of words and numbers, and of what is said at length, beside the first. */
const MOST = { short: 2, long: 2 } as const;

/** The most lines that a cell shows of what an item holds in turn. */
const MOST_LINES = 4;

/** The share of items that must fill a column for it to be worth its width. */
const WORTH = 0.3;

/** A column, and what an item has in it. */
interface Found {
  name: string;
  label: string;
  filled: number;
}

function columnsIn(items: readonly Item[], pick: (item: Item) => readonly Cell[], most: number): Found[] {
  const found = new Map<string, Found>();
  for (const { name, label } of items.flatMap(pick)) {
    const known = found.get(name);
    if (known) known.filled++;
    else found.set(name, { name, label, filled: 1 });
  }
  return [...found.values()].filter(({ filled }) => filled / items.length >= WORTH).slice(0, most);
}

/** Words and numbers that have a column of their own. */
const shortCells = ({ cells }: Item): readonly Cell[] =>
  cells.filter(({ value }) => isShort(value) && value.type !== 'meter' && value.type !== 'flag');

/** What is said at length, and what the item holds in turn; why it stands there first. */
const longCells = ({ notes }: Item): readonly Cell[] =>
  notes
    .filter(({ value }) => value.type === 'text' || value.type === 'items')
    .sort((a, b) => Number(b.name === 'why') - Number(a.name === 'why'));

/** The lines of a cell: one, or one for each item in it, and how many more there are. */
function linesIn({ value, name }: Cell, id: string, context: SlideContext): Run[][] {
  const inner = itemsIn(value);
  if (!inner) return [runsOf(value, context)];
  const shown = inner.slice(0, MOST_LINES);
  const more = inner.length - shown.length;
  return [
    ...shown.map((item) => headRuns(item, context, context.link(id, placeOf(item, name)))),
    ...(more > 0 ? [[{ text: `and ${more} more`, soft: true as const }]] : []),
  ];
}

/** What a table of items shows of each. */
export interface Shown {
  block: Extract<Block, { type: 'table' }>;
  /** The names of the cells and notes that have a column. */
  names: ReadonlySet<string>;
}

/** The most columns of scores beside each other. */
const MOST_SCORES = 8;

/** Items that several score, as a table of their scores. */
function scoresOf(part: Part, items: readonly Item[], id: string, context: SlideContext): Shown {
  const names = new Map(items.flatMap(metersIn).map(({ name, label }) => [name, label]));
  const shown = [...names].slice(0, MOST_SCORES);
  return {
    block: {
      type: 'table',
      columns: [
        { label: part.label, width: 30 },
        ...shown.map(([, label]): Column => ({ label, width: 70 / shown.length, align: 'centre' })),
      ],
      rows: items.map((item): TableCell[] => {
        const meters = new Map(metersIn(item).map((meter) => [meter.name, meter]));
        return [
          { lines: [headRuns(item, context, context.link(id, placeOf(item, part.anchor)))] },
          ...shown.map(([name]): TableCell => {
            const meter = meters.get(name);
            return { lines: [[meter ? { text: String(meter.score) } : { text: '–', soft: true }]] };
          }),
        ];
      }),
    },
    names: new Set(),
  };
}

/** A part as a table, where its items have facts to set one below the other; `undefined` where points tell it better. */
export function tableOf(part: Part, id: string, context: SlideContext): Shown | undefined {
  const items = itemsIn(part.value);
  if (!items || items.length < FEWEST) return undefined;
  const scored = new Set(items.flatMap(metersIn).map(({ name }) => name));
  if (scored.size > 1) return scoresOf(part, items, id, context);
  const hasScore = items.some((item) => scoreOf(item));
  const short = columnsIn(items, shortCells, MOST.short);
  const long = columnsIn(items, longCells, MOST.long);
  if (!hasScore && short.length === 0 && long.length < 2) return undefined;
  const meter = items.flatMap(({ cells }) => cells).find(({ value }) => value.type === 'meter');
  const columns: Column[] = [
    { label: part.label, width: 25 },
    ...(hasScore ? [{ label: meter?.label ?? '', width: 11 } as const] : []),
    ...short.map(({ label }): Column => ({ label, width: 14 })),
    ...long.map(({ label }): Column => ({ label, width: 32 })),
  ];
  const rowOf = (item: Item): TableCell[] => {
    const score = scoreOf(item);
    const flags = item.cells.filter(({ value }) => value.type === 'flag' && value.on);
    const cellFor = ({ name }: Found): TableCell => {
      const cell = [...item.cells, ...item.notes].find((one) => one.name === name);
      return { lines: cell ? linesIn(cell, id, context) : [] };
    };
    const below = [
      ...flags.map((cell) => namedRuns(cell, context)),
      ...(item.scope.length > 0 ? [[{ text: `Only ${item.scope.join(', ')}`, soft: true as const }]] : []),
      ...[cautionOf(item.support)].filter((runs) => runs.length > 0),
    ];
    return [
      { lines: [headRuns(item, context, context.link(id, placeOf(item, part.anchor))), ...below] },
      ...(hasScore ? [score ? { score } : { lines: [] }] : []),
      ...short.map(cellFor),
      ...long.map(cellFor),
    ];
  };
  const ordered = hasScore
    ? [...items].sort((a, b) => (scoreOf(b)?.score ?? 0) - (scoreOf(a)?.score ?? 0))
    : items;
  return {
    block: { type: 'table', columns, rows: ordered.map(rowOf) },
    names: new Set([...short, ...long].map(({ name }) => name)),
  };
}
