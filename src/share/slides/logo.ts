import sharp from 'sharp';
import type { Logo } from './base-package.ts';

/** Pixels to the point that logos are drawn at. */
const FINENESS = 4;

/** The most that a logo takes on a slide, in points. */
const MOST = { width: 260, height: 34 } as const;

/** A logo, whatever picture it is, as one that every program shows on a slide. */
export async function logoPicture(bytes: Uint8Array): Promise<Logo> {
  const { data, info } = await sharp(bytes, { density: 288 })
    .resize({ width: MOST.width * FINENESS, height: MOST.height * FINENESS, fit: 'inside' })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}
