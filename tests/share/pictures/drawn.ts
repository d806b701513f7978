import sharp from 'sharp';
import type { Canvas } from '../../../src/share/pictures/canvas.ts';
import { type Look, readLook } from '../../../src/share/pictures/look.ts';
import { toPng } from '../../../src/share/pictures/png.ts';
import { readLookFiles } from '../../../src/source/look-files.ts';

/** What pictures of a house without a brand are drawn with. */
export const plainLook = (): Promise<Look> => {
  const site = { organisation: 'Harbour', language: 'en', teams: [] };
  return readLook(site, readLookFiles('nowhere', site));
};

/** A picture as another program reads it: its size, and its pixels as numbers of red, green and blue. */
export async function readBack(canvas: Canvas): Promise<{ width: number; height: number; pixels: number[] }> {
  const { data, info } = await sharp(await toPng(canvas))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: info.width * info.height }, (_, index) =>
    data.readUIntBE(index * 3, 3),
  );
  return { width: info.width, height: info.height, pixels };
}
