import type { Block } from '../../model/slides/slide.ts';
import type { Flow, FlowContext, Placed } from './flow.ts';
import { cellOf, headingCell, labelParagraph, SIZE } from './paragraphs.ts';
import { CELL, type DrawnCell, heightOf, heightOfAll, type Shape } from './shapes.ts';

const NOTHING: Placed = { shapes: [], used: 0 };

type TableBlock = Extract<Block, { type: 'table' }>;
type Row = { height: number; cells: readonly DrawnCell[] };

const rowHeight = (cells: readonly DrawnCell[], columns: readonly number[]): number =>
  Math.max(
    ...cells.map(({ paragraphs }, index) => heightOfAll(paragraphs, (columns[index] ?? 0) - 2 * CELL.x)),
    SIZE.cell * 1.2,
  ) +
  2 * CELL.y;

/** Rows, as many as fit, and the rest on the next page under the same heading. */
function rowsFlow(
  rows: readonly (readonly DrawnCell[])[],
  head: readonly DrawnCell[] | undefined,
  shares: readonly number[],
  label: string | undefined,
  scale: number,
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
    for (const cells of rows) {
      const row = sized(cells);
      // A row that is higher than a page stands alone on it.
      if (height + row.height > box.height && !(isFresh && taken.length === 0)) break;
      height += row.height;
      taken.push(row);
    }
    const left = rows.length - taken.length;
    // One row alone under a heading, with more to come, waits for the next page.
    if (!isFresh && left > 0 && taken.length < 2)
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
    const rest = left > 0 ? { rest: rowsFlow(rows.slice(taken.length), head, shares, label, scale) } : {};
    return { placed: { shapes, used: height }, ...rest };
  };
  return { place };
}

/** A table with its heading. */
export function tableFlow({ columns, rows, label, cut }: TableBlock, { address, scale }: FlowContext): Flow {
  const isCentred = (index: number): boolean => columns[index]?.align === 'centre';
  const drawn = rows
    .slice(0, cut?.most)
    .map((cells) =>
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
