import type { Address } from './paragraphs.ts';
import type { Box, Shape } from './shapes.ts';

/** Space between columns of text, in points. */
export const COLUMN_GAP = 32;

/** What a block puts on one page, and how much of the height it took. */
export interface Placed {
  shapes: readonly Shape[];
  used: number;
  /** True where it leaves something out. */
  cut?: true;
}

/** What a block is drawn with. */
export interface FlowContext {
  address: Address;
  /** How much larger than usual type is set. */
  scale: number;
}

/** A block on its way: puts what fits into a box; gives what is left, and `undefined` when it is done. */
export interface Flow {
  place: (box: Box, isFresh: boolean) => { placed: Placed; rest?: Flow };
}
