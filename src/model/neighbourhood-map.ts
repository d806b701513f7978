import { linesOf, widthOf } from './lines.ts';
import type { Neighbourhood, Neighbours } from './neighbourhood.ts';
import type { EntryRef } from './value.ts';

/** An entry in its place on the map. */
export interface MapNode {
  ref: EntryRef;
  /** Whether the relation weighs 4 or 5, so that its arm is drawn thick. */
  heavy: boolean;
  /** Its title, line by line. */
  lines: readonly string[];
  /** Base line of its first line, below the top of its block. */
  y: number;
}

/** Entries of one relation, on one side of the road. */
export interface MapBlock {
  side: 'left' | 'right';
  /** The relation, read from the middle, and how many of how many are drawn where some are not; line by line. */
  phrase: readonly string[];
  /** Base line of the phrase's first line, from the top of the map. */
  y: number;
  nodes: readonly MapNode[];
}

/** The map of a neighbourhood, laid out: one road from top to bottom, the entry in its middle, what it touches on both sides. */
export interface NeighbourhoodMap {
  width: number;
  height: number;
  /** The sign in the middle: its place and the lines of the title. */
  middle: { y: number; width: number; height: number; lines: readonly string[] };
  blocks: readonly MapBlock[];
  /** How many entries are drawn, of how many. */
  drawn: number;
  total: number;
}

/** Measures of the map, in its own units; a phone of 320 px shows nine tenths of a pixel for each. */
export const MAP = {
  width: 320,
  /** From the middle of the road to where names begin. */
  reach: 26,
  /** Width of the longest line of a name, and of a phrase as if its letters were as large. */
  name: 130,
  phrase: 150,
  /** From the base line of a phrase to that of the first name, and from name to name. */
  pitch: 24,
  /** From line to line of one name. */
  line: 15,
  /** From the top of a block to the base line of its phrase. */
  above: 20,
  /** Between two blocks. */
  gap: 6,
  /** Between the sign in the middle and the blocks. */
  clear: 14,
  /** Below the last block. */
  below: 10,
  /** Width of the longest line of the sign in the middle, what is around it, how much larger its letters are, and from line to line. */
  sign: { most: 250, around: 32, letters: 1.25, line: 19 },
} as const;

/** The most names in one block; a longer relation is drawn as several. */
const MOST_NAMES = 5;

// Every name stands on many maps, so that its lines are worked out once.
const known = new Map<string, readonly string[]>();

function linesOfName(title: string): readonly string[] {
  const before = known.get(title);
  if (before) return before;
  const lines = linesOf(title, MAP.name);
  known.set(title, lines);
  return lines;
}

interface Block extends Omit<MapBlock, 'side' | 'y'> {
  height: number;
}

function blockOf(phrase: readonly string[], drawn: Neighbours['drawn']): Block {
  let y = (phrase.length - 1) * MAP.line;
  let below: number = MAP.pitch;
  const nodes = drawn.map(({ ref, weight }): MapNode => {
    const lines = linesOfName(ref.title);
    y += below;
    below = MAP.pitch + (lines.length - 1) * MAP.line;
    return { ref, heavy: weight >= 4, lines, y };
  });
  return { phrase, nodes, height: MAP.above + y + below - MAP.pitch + MAP.gap };
}

function blocksOf({ phrase, drawn, total }: Neighbours): Block[] {
  const words = drawn.length < total ? `${phrase}, ${drawn.length} of ${total}` : phrase;
  const count = Math.ceil(drawn.length / MOST_NAMES);
  const size = Math.ceil(drawn.length / count);
  return Array.from({ length: count }, (_, index) =>
    blockOf(linesOf(words, MAP.phrase), drawn.slice(index * size, (index + 1) * size)),
  );
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** How many blocks of a side stand above the sign, so that it is as near to the middle as can be. */
function aboveOf(blocks: readonly Block[]): number {
  const whole = heightOf(blocks);
  const off = (count: number): number => Math.abs(whole - 2 * heightOf(blocks.slice(0, count)));
  let best = 0;
  for (let count = 1; count <= blocks.length; count++) if (off(count) < off(best)) best = count;
  return best;
}

function signOf(title: string, y: number): NeighbourhoodMap['middle'] {
  const { most, around, letters, line } = MAP.sign;
  const lines = linesOf(title, most / letters);
  const width = Math.ceil(Math.max(...lines.map(widthOf)) * letters + around);
  return { y, width, height: lines.length * line + 13, lines };
}

/** Lays out what an entry of that title touches: the heaviest relations first, on the side that has more room. */
export function mapOf(title: string, { groups, drawn, total }: Neighbourhood): NeighbourhoodMap {
  const sides: Record<MapBlock['side'], Block[]> = { left: [], right: [] };
  for (const block of groups.flatMap(blocksOf))
    (heightOf(sides.right) < heightOf(sides.left) ? sides.right : sides.left).push(block);
  const counts = { left: aboveOf(sides.left), right: aboveOf(sides.right) };
  const above = Math.max(
    ...(['left', 'right'] as const).map((side) => heightOf(sides[side].slice(0, counts[side]))),
  );
  const sign = signOf(title, above + MAP.clear);
  const end = sign.y + sign.height;
  let height = end;
  const placed = (['left', 'right'] as const).map((side) => {
    let top = above - heightOf(sides[side].slice(0, counts[side]));
    return sides[side].map(({ height: own, ...block }, index): MapBlock => {
      if (index === counts[side]) top = end;
      const y = top + MAP.above;
      top += own;
      height = Math.max(height, top);
      return { side, y, ...block };
    });
  });
  return {
    width: MAP.width,
    height: height + MAP.below,
    middle: sign,
    blocks: placed.flat(),
    drawn,
    total,
  };
}
