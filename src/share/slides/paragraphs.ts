import type { Point, Run, Score, TableCell } from '../../model/slides/slide.ts';
import type { DrawnCell, Paragraph, Words } from './shapes.ts';

/** A size that is set larger or smaller, as far as it stays legible. */
const sized = (size: number, scale: number): number => Math.max(SIZE.small, Math.round(size * scale * 2) / 2);

/** Makes a whole address of what a run leads to. */
export type Address = (to: string) => string;

/** Sizes of type, in points; nothing is smaller than the last. */
export const SIZE = { lead: 15, head: 14, body: 13, cell: 12.5, label: 13, small: 12 } as const;

/** How far what stands beside a score is indented. */
const BESIDE_SCORE = 58;

/** A score as signs that every typeface has. */
const dots = ({ score, of }: Score): Words[] => [
  { text: '●'.repeat(score), ink: 'tint' },
  ...(score < of ? [{ text: '○'.repeat(of - score), ink: 'soft' as const }] : []),
];

/** A run as words with their looks. */
function wordsOf({ text, to, aside, strong, soft, caution }: Run, address: Address, all: boolean): Words[] {
  const looks = {
    ink: caution ? ('caution' as const) : soft ? ('soft' as const) : ('text' as const),
    ...(strong || all ? { strong: true } : {}),
  };
  if (to === undefined) return [{ text, ...looks }];
  const url = address(to);
  if (!aside) return [{ text, ...looks, to: url }];
  return [
    // No line begins with the arrow.
    { text: `${text}\u00a0`, ...looks },
    { text: '→', ink: 'tint', to: url, hint: text },
  ];
}

const runWords = (runs: readonly Run[], address: Address, strong = false): Words[] =>
  runs.flatMap((run) => wordsOf(run, address, strong));

/** A point as paragraphs: its head, with its score before it, and what belongs to it; beside a score alone short facts stand in its line. */
export function pointParagraphs(point: Point, address: Address, scale: number): Paragraph[] {
  const { head, score, body, small } = point;
  const indent = score ? { indent: BESIDE_SCORE * scale } : {};
  const inLine = score !== undefined && body === undefined;
  const below = inLine ? undefined : small;
  const lead: Paragraph = {
    words: [
      ...(score ? [...dots(score), { text: '\t', ink: 'text' as const }] : []),
      ...runWords(head, address, body !== undefined),
      ...(inLine && small ? runWords([{ text: '  ' }, ...small], address) : []),
    ],
    size: sized(SIZE.head, scale),
    before: (body || below ? 9 : 7) * scale,
    ...indent,
    ...(score ? { hanging: true as const } : {}),
  };
  const under = (runs: readonly Run[], size: number): Paragraph => ({
    words: runWords(runs, address),
    size: sized(size, scale),
    before: 1,
    ...indent,
  });
  return [lead, ...(body ? [under(body, SIZE.body)] : []), ...(below ? [under(below, SIZE.small)] : [])];
}

/** The label over points. */
export const labelParagraph = (text: string, scale: number): Paragraph => ({
  words: [{ text, ink: 'kicker', strong: true }],
  size: sized(SIZE.label, scale),
  before: 16 * scale,
});

/** What a group could not show. */
export const moreParagraph = (count: number, to: string, address: Address): Paragraph => ({
  words: [{ text: `${count} more on the page`, ink: 'soft', to: address(to) }],
  size: SIZE.small,
  before: 8,
});

/** How a cell is set. */
export interface CellLook {
  /** True for what its row is about. */
  strong?: boolean;
  centred?: boolean;
  scale: number;
}

/** A cell of a table as paragraphs. */
export function cellOf(
  cell: TableCell,
  address: Address,
  { strong = false, centred = false, scale }: CellLook,
): DrawnCell {
  const size = sized(SIZE.cell, scale);
  const align = centred ? { align: 'centre' as const } : {};
  if ('score' in cell) return { paragraphs: [{ words: dots(cell.score), size, before: 0, ...align }] };
  return {
    paragraphs: cell.lines.map((runs, index) => ({
      words: runWords(runs, address, strong && index === 0),
      size: strong && index > 0 ? sized(SIZE.small, scale) : size,
      before: index > 0 ? 2 : 0,
      ...align,
    })),
  };
}

/** The heading of a column. */
export const headingCell = (label: string, { centred, scale }: CellLook): DrawnCell => ({
  paragraphs: [
    {
      words: [{ text: label, ink: 'soft', strong: true }],
      size: sized(SIZE.small, scale),
      before: 0,
      ...(centred ? { align: 'centre' as const } : {}),
    },
  ],
});
