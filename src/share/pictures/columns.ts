import type { PictureBlock } from './entry-picture.ts';
import { oneLine } from './furniture.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Look } from './look.ts';
import type { PictureLine } from './picture-lines.ts';
import { heightOf, inkWidth } from './type.ts';

/** What blocks are set in: 24 pixels are a little more than 14 points on a slide. */
export const SET = { size: 24, leading: 1.34, heading: 25, more: 21, meter: 108 } as const;

/** What stands between lines, below a heading and between blocks, in pixels. */
export const GAP = { line: 8, heading: 8, block: 34 } as const;

/** A line set and ready to be drawn. */
export interface SetLine {
  text: Lines;
  aside?: Lines | undefined;
  /** Whether the aside stands below rather than behind. */
  isBelow: boolean;
  meter?: PictureLine['meter'];
  height: number;
}

/** A block set and ready to be drawn. */
export interface SetBlock {
  heading: Lines | undefined;
  lines: readonly SetLine[];
  more: Lines | undefined;
  height: number;
}

/** How much of a block is shown: so many lines, each of so many rows at most. */
interface Share {
  lines: number;
  rows: number;
}

/** What is tried for: one line of a block may be long, of many each is short. */
const SHARES: readonly Share[] = [
  { lines: 7, rows: 6 },
  { lines: 6, rows: 4 },
  { lines: 5, rows: 4 },
  { lines: 4, rows: 3 },
  { lines: 3, rows: 3 },
  { lines: 3, rows: 2 },
  { lines: 2, rows: 3 },
  { lines: 2, rows: 2 },
];

/** How many blocks are tried for. */
const FEWEST = 4;

function setLine({ text, aside, meter }: PictureLine, look: Look, width: number, rows: number): SetLine {
  const room = width - (meter ? SET.meter : 0);
  const set = linesOf(text, {
    stack: look.text,
    size: SET.size,
    leading: SET.leading,
    width: room,
    most: rows,
  });
  if (!aside) return { text: set, isBelow: false, meter, height: heightOf(set) };
  const behind = oneLine(aside, look.text, SET.size, room);
  const last = { ...set, lines: set.lines.slice(-1) };
  const isBelow = set.rtl || inkWidth(last) + inkWidth(behind) + SET.size / 2 > room;
  return { text: set, aside: behind, isBelow, meter, height: heightOf(set) + (isBelow ? set.leading : 0) };
}

/** Sets a block at several shares without breaking any line twice. */
function setter({ heading, lines }: PictureBlock, look: Look, width: number): (share: Share) => SetBlock {
  const known = new Map<string, SetLine>();
  const lineAt = (line: PictureLine, index: number, rows: number): SetLine => {
    const key = `${index} ${rows}`;
    const set = known.get(key) ?? setLine(line, look, width, rows);
    known.set(key, set);
    // What is not cut is the same however many rows it might have had.
    if (!set.text.isCut) for (let more = rows; more <= 8; more++) known.set(`${index} ${more}`, set);
    return set;
  };
  const head = heading === '' ? undefined : oneLine(heading, look.strong, SET.heading, width);
  return ({ lines: most, rows }) => {
    const count = lines.length === most + 1 ? most + 1 : most;
    const deep = lines.length === 1 ? rows + 2 : rows;
    const kept = lines.slice(0, count).map((line, index) => lineAt(line, index, deep));
    const left = lines.length - kept.length;
    const more = left > 0 ? oneLine(`and ${left} more`, look.text, SET.more, width) : undefined;
    const height =
      (head ? heightOf(head) + GAP.heading : 0) +
      kept.reduce((sum, line) => sum + line.height, 0) +
      GAP.line * Math.max(0, kept.length - 1) +
      (more ? heightOf(more) + GAP.line : 0);
    return { heading: head, lines: kept, more, height };
  };
}

/** Blocks in two columns, in order; `undefined` where they find no room. */
function packed(blocks: readonly SetBlock[], room: number): SetBlock[][] | undefined {
  const columns: SetBlock[][] = [[], []];
  let [column, used] = [0, 0];
  for (const block of blocks) {
    if (used > 0 && used + GAP.block + block.height > room) [column, used] = [column + 1, 0];
    used += block.height + (used > 0 ? GAP.block : 0);
    if (used > room || column > 1) return undefined;
    columns[column]?.push(block);
  }
  return columns;
}

/** How many rows another heading is worth. */
const BLOCK_WORTH = 3;

/** How much a reader gets: rows that are shown, less for what is cut short or left out. */
const worth = (blocks: readonly SetBlock[]): number =>
  blocks.reduce(
    (sum, { lines, more }) =>
      sum +
      BLOCK_WORTH +
      lines.reduce(
        (rows, { text, isBelow }) => rows + text.lines.length + (isBelow ? 1 : 0) - (text.isCut ? 3 : 0),
        0,
      ) -
      (more ? 1 : 0),
    0,
  );

/** Gives room that is left to the blocks that have more to say, a line each in turn. */
function grown(setters: readonly ((share: Share) => SetBlock)[], share: Share, height: number): SetBlock[][] {
  const shares = setters.map(() => share);
  const set = setters.map((at) => at(share));
  // Scores first: the list of what somebody weighs is what a picture is looked at for.
  const isScored = (index: number): number => Number(set[index]?.lines.some(({ meter }) => meter) ?? false);
  const inOrder = [...setters.entries()].sort(([a], [b]) => isScored(b) - isScored(a));
  for (let isRoom = true; isRoom; ) {
    isRoom = false;
    for (const [index, at] of inOrder) {
      const [block, before] = [set[index], shares[index]];
      if (!block?.more || !before) continue;
      const longer = { ...before, lines: before.lines + 1 };
      set[index] = at(longer);
      if (packed(set, height)) {
        shares[index] = longer;
        isRoom = true;
      } else set[index] = block;
    }
  }
  return packed(set, height) ?? [];
}

/** Arranges blocks in two columns of a width and height, so that a reader gets the most of them; the last may be left out. */
export function arranged(
  blocks: readonly PictureBlock[],
  { width, height }: { width: number; height: number },
  look: Look,
): SetBlock[][] {
  const setters = blocks.map((block) => setter(block, look, width));
  let best: { count: number; share: Share; worth: number } | undefined;
  for (let count = Math.min(FEWEST, blocks.length); count <= blocks.length; count++)
    for (const share of SHARES) {
      const set = setters.slice(0, count).map((at) => at(share));
      const value = worth(set);
      if (value > (best?.worth ?? 0) && packed(set, height)) best = { count, share, worth: value };
    }
  return best ? grown(setters.slice(0, best.count), best.share, height) : [];
}
