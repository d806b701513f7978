import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const deflated = promisify(deflate);

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** As many colours as a palette holds. */
const MOST_COLOURS = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

const rgb = (colour: number): [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
];

/** Rows of indexes into a palette, each behind the byte that names its filter; `undefined` where there are too many colours. */
function indexed({
  pixels,
  width,
  height,
}: Canvas): { rows: Uint8Array; palette: readonly number[] } | undefined {
  const places = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  let [last, place] = [-1, 0];
  let at = 0;
  for (let row = 0; row < height; row++) {
    at++;
    for (let column = 0; column < width; column++) {
      const colour = pixels[row * width + column] ?? 0;
      if (colour !== last) {
        last = colour;
        const known = places.get(colour);
        place = known ?? places.size;
        if (known === undefined) places.set(colour, place);
      }
      rows[at++] = place;
    }
    if (places.size > MOST_COLOURS) return undefined;
  }
  return { rows, palette: [...places.keys()] };
}

/** Rows of red, green and blue, each pixel less the one before it. */
function full({ pixels, width, height }: Canvas): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height);
  let at = 0;
  for (let row = 0; row < height; row++) {
    rows[at++] = 1;
    let before: readonly number[] = [0, 0, 0];
    for (let column = 0; column < width; column++) {
      const colour = rgb(pixels[row * width + column] ?? 0);
      for (const [part, value] of colour.entries()) rows[at++] = value - (before[part] ?? 0);
      before = colour;
    }
  }
  return rows;
}

/** A picture as PNG: with a palette where its colours fit into one. */
export async function toPng(canvas: Canvas): Promise<Uint8Array> {
  const flat = indexed(canvas);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(canvas.width, 0);
  header.writeUInt32BE(canvas.height, 4);
  header.set([8, flat ? 3 : 2], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(flat ? [chunk('PLTE', Uint8Array.from(flat.palette.flatMap(rgb)))] : []),
    chunk('IDAT', await deflated(flat ? flat.rows : full(canvas), { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
