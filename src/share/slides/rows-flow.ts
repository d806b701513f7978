import type { Block } from '../../model/slides/slide.ts';
import type { Flow, FlowContext, Placed } from './flow.ts';
import { type Address, cellOf, headingCell, labelParagraph, SIZE } from './paragraphs.ts';
import { type Box, CELL, type DrawnCell, heightOf, heightOfAll, type Shape } from './shapes.ts';

const NOTHING: Placed = { shapes: [], used: 0 };

type TableBlock = Extract<Block, { type: 'table' }>;
type Row = { height: number; cells: readonly DrawnCell[] };

const rowHeight = (cells: readonly DrawnCell[], columns: readonly number[]): number =>
  Math.max(
    ...cells.map(({ paragraphs }, index) => heightOfAll(paragraphs, (columns[index] ?? 0) - 2 * CELL.x)),
    SIZE.cell * 1.2,
  ) +
  2 * CELL.y;

/** Height of the line that counts what is left out, in points. */
const COUNT = 22;

const isHigher = (
  rows: readonly (readonly DrawnCell[])[],
  columns: readonly number[],
  height: number,
): boolean => rows.reduce((sum, cells) => sum + rowHeight(cells, columns), 0) > height;

/** How many rows are shown, and where all of them stand. */
const countShape = (
  shown: number,
  all: number,
  { address, to }: { address: Address; to: string },
  box: Box,
): Shape => ({
  type: 'text',
  name: 'count',
  box: { ...box, height: SIZE.small * 1.2 },
  paragraphs: [
    {
      words: [
        { text: `${shown} of ${all} shown. `, ink: 'soft' },
        { text: 'See all of them', ink: 'soft', to: address(to) },
      ],
      size: SIZE.small,
      before: 0,
    },
  ],
});

/** Rows, as many as fit, and the rest on the next page under the same heading. */
function rowsFlow(
  rows: readonly (readonly DrawnCell[])[],
  head: readonly DrawnCell[] | undefined,
  shares: readonly number[],
  label: string | undefined,
  scale: number,
  single?: { address: Address; to: string },
): Flow {
  const place: Flow['place'] = (box, isFresh) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const columns = shares.map((share) => Math.round((box.width * share) / total));
    const sized = (cells: readonly DrawnCell[]): Row => ({ cells, height: rowHeight(cells, columns) });
    const heading = label ? labelParagraph(label, scale) : undefined;
    const above = heading ? heightOf(heading, box.width) + 6 : 0;
    const fixed = head ? [sized(head)] : [];
    let height = above + fixed.reduce((sum, row) => sum + row.height, 0);
    const taken: Row[] = [];
    // Room for what is said where rows are left out.
    const most = single && isHigher(rows, columns, box.height - height) ? box.height - COUNT : box.height;
    for (const cells of rows) {
      const row = sized(cells);
      // A row that is higher than a page stands alone on it.
      if (height + row.height > most && !(isFresh && taken.length === 0)) break;
      height += row.height;
      taken.push(row);
    }
    const left = rows.length - taken.length;
    // One row alone under a heading, with more to come, waits for the next page.
    if (!single && !isFresh && left > 0 && taken.length < 2)
      return { placed: NOTHING, rest: rowsFlow(rows, head, shares, label, scale) };
    const shapes: Shape[] = [
      ...(heading
        ? [
            {
              type: 'text' as const,
              name: 'label',
              box: { ...box, height: above },
              paragraphs: [heading],
            },
          ]
        : []),
      {
        type: 'table',
        name: label ?? 'table',
        box: { ...box, y: box.y + above, height: height - above },
        columns,
        rows: [...fixed, ...taken],
        headed: head !== undefined,
      },
    ];
    if (single && left > 0)
      return {
        placed: {
          shapes: [
            ...shapes,
            countShape(taken.length, rows.length, single, { ...box, y: box.y + height + 6 }),
          ],
          used: height + COUNT,
          cut: true,
        },
      };
    const rest = left > 0 ? { rest: rowsFlow(rows.slice(taken.length), head, shares, label, scale) } : {};
    return { placed: { shapes, used: height }, ...rest };
  };
  return { place };
}

/** A table with its heading. */
export function tableFlow(
  { columns, rows, label, single }: TableBlock,
  { address, scale }: FlowContext,
): Flow {
  const isCentred = (index: number): boolean => columns[index]?.align === 'centre';
  const drawn = rows.map((cells) =>
    cells.map((cell, index) =>
      cellOf(cell, address, { strong: index === 0, centred: isCentred(index), scale }),
    ),
  );
  const head = columns.map((column, index) =>
    headingCell(column.label, { centred: isCentred(index), scale }),
  );
  return rowsFlow(
    drawn,
    head,
    columns.map(({ width }) => width),
    label,
    scale,
    single && { address, to: single.to },
  );
}

/** Facts as rows of a name and a value. */
export function factsFlow(
  { facts }: Extract<Block, { type: 'facts' }>,
  { address, scale }: FlowContext,
): Flow {
  const rows = facts.map(({ label, runs }) => [
    headingCell(label, { scale }),
    cellOf({ lines: [runs] }, address, { scale }),
  ]);
  return rowsFlow(rows, undefined, [17, 83], undefined, scale);
}
