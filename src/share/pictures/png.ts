import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const deflated = promisify(deflate);

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Marks pixels that are places in a palette. */
const INDEXED = 3;

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/** A picture as PNG with a palette; the canvas is done with afterwards. */
export async function toPng(canvas: Canvas): Promise<Uint8Array> {
  const { width, height, rows, palette } = canvas;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  const colours = palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  const data = await deflated(rows, { level: 6, chunkSize: 65_536 });
  canvas.release();
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}
