import type { Box } from './shapes.ts';

/** Where things stand on the slides of a package. */
export interface Frame {
  /** Size of a slide, in points. */
  width: number;
  height: number;
  title: Box;
  /** Size of titles, in points. */
  titleSize: number;
  /** Where the line over the title stands; left out: at the top of the body. */
  kicker?: Box;
  body: Box;
  footer: Box;
  /** Whether the package is our own, so that its colours are known to bear text in the tint. */
  own: boolean;
  /** The place for the number of a slide (`idx`), where its layout has one. */
  numberPlace?: string;
}

/** Points to the inch of slides: English metric units to a point. */
export const EMU = 12_700;

const WIDTH = 960;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;

/** The frame of our own slides: 13.33 by 7.5 inches. */
export const OWN_FRAME: Frame = {
  width: WIDTH,
  height: 540,
  kicker: { x: MARGIN, y: 28, width: 640, height: 16 },
  title: { x: MARGIN, y: 48, width: INNER, height: 40 },
  titleSize: 28,
  body: { x: MARGIN, y: 95, width: INNER, height: 400 },
  footer: { x: MARGIN, y: 508, width: 830, height: 16 },
  own: true,
  numberPlace: '12',
};
