import type { Block } from '../../model/slides/slide.ts';
import { COLUMN_GAP, type Flow, type FlowContext } from './flow.ts';
import { labelParagraph, pointParagraphs } from './paragraphs.ts';
import { heightOfAll, type Paragraph, type Shape } from './shapes.ts';

type PointsBlock = Extract<Block, { type: 'points' }>;

/** Paragraphs that stay together. */
interface Atom {
  paragraphs: readonly Paragraph[];
}

function atomsOf(groups: PointsBlock['groups'], { address, scale }: FlowContext): Atom[] {
  return groups.flatMap((group) =>
    group.points.map((point, index) => ({
      paragraphs: [
        ...(index === 0 && group.label ? [labelParagraph(group.label, scale)] : []),
        ...pointParagraphs(point, address, scale),
      ],
    })),
  );
}

/** How many atoms from a place on fit into a column. */
function fill(atoms: readonly Atom[], from: number, width: number, height: number): number {
  let used = 0;
  let count = 0;
  for (const { paragraphs } of atoms.slice(from)) {
    const before = count > 0 ? (paragraphs[0]?.before ?? 0) : 0;
    const next = used + before + heightOfAll(paragraphs, width);
    if (next > height) break;
    used = next;
    count++;
  }
  return count;
}

/** Where columns begin when none is higher than `height`; `undefined` where they do not hold everything. */
function columnsWithin(
  atoms: readonly Atom[],
  count: number,
  width: number,
  height: number,
): number[] | undefined {
  const sizes: number[] = [];
  let from = 0;
  for (let column = 0; column < count; column++) {
    const size = fill(atoms, from, width, height);
    sizes.push(size);
    from += size;
  }
  return from < atoms.length ? undefined : sizes;
}

/** Columns of points, about as high as each other where the page holds all of them. */
function atomsFlow(atoms: readonly Atom[]): Flow {
  const place: Flow['place'] = (box, isFresh) => {
    const widest = box.width >= 600 && atoms.length > 1 ? 2 : 1;
    const widthOf = (columns: number): number => (box.width - COLUMN_GAP * (columns - 1)) / columns;
    // Three narrow columns rather than a page more.
    const narrow = widest === 2 && !columnsWithin(atoms, 2, widthOf(2), box.height);
    const count = narrow && columnsWithin(atoms, 3, widthOf(3), box.height) ? 3 : widest;
    const width = widthOf(count);
    let sizes = columnsWithin(atoms, count, width, box.height);
    for (let height = 40; sizes && height < box.height; height += 8) {
      const tighter = columnsWithin(atoms, count, width, height);
      if (tighter) {
        sizes = tighter;
        break;
      }
    }
    let full = sizes;
    if (!full) {
      full = [];
      let from = 0;
      for (let column = 0; column < count; column++) {
        const size = fill(atoms, from, width, box.height);
        // A point that is higher than a page stands alone on it.
        full.push(isFresh && size === 0 && column === 0 ? 1 : size);
        from += full.at(-1) ?? 0;
      }
    }
    let from = 0;
    let used = 0;
    const shapes = full.flatMap((size, column): Shape[] => {
      const own = atoms.slice(from, from + size).flatMap(({ paragraphs }) => paragraphs);
      from += size;
      if (own.length === 0) return [];
      const height = heightOfAll(own, width);
      used = Math.max(used, height);
      return [
        {
          type: 'text',
          name: `points ${column + 1}`,
          box: { x: box.x + column * (width + COLUMN_GAP), y: box.y, width, height },
          paragraphs: own,
        },
      ];
    });
    const left = atoms.slice(from);
    return { placed: { shapes, used }, ...(left.length > 0 ? { rest: atomsFlow(left) } : {}) };
  };
  return { place };
}

/** Points, column by column. */
export const pointsFlow = ({ groups }: PointsBlock, context: FlowContext): Flow =>
  atomsFlow(atomsOf(groups, context));
