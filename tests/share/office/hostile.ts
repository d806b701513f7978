import { deflateRawSync } from 'node:zlib';
import { openZip, writeZip } from '../../../src/share/office/zip.ts';
import { viewOf } from '../../../src/share/office/zip-records.ts';

/** Text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as text. */
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** An honest file of three parts. */
export const honest = (): Uint8Array =>
  writeZip([
    { name: '[Content_Types].xml', data: bytesOf('<Types/>') },
    { name: 'ppt/presentation.xml', data: bytesOf('<p:presentation/>'.repeat(400)) },
    {
      name: 'ppt/media/image1.png',
      data: noise(3000),
    },
  ]);

/** Where numbers stand in the line of a part in the list. */
export const LINE = { flags: 8, method: 10, crc: 16, packed: 20, size: 24, start: 42 } as const;

/** A copy of a file with a number of a part's line replaced; 2 bytes for flags and method, else 4. */
export function forged(file: Uint8Array, name: string, field: keyof typeof LINE, value: number): Uint8Array {
  const copy = file.slice();
  const line = openZip(file).find(name)?.line.from ?? Number.NaN;
  const place = line + LINE[field];
  if (field === 'flags' || field === 'method') viewOf(copy).setUint16(place, value, true);
  else viewOf(copy).setUint32(place, value, true);
  return copy;
}

/** A file of one part that unpacks to as many zeros as are asked for, and says so. */
export function bomb(zeros: number, name = 'ppt/presentation.xml'): Uint8Array {
  const packed = deflateRawSync(new Uint8Array(zeros), { level: 9 });
  const stored = writeZip([{ name, data: noise(packed.length) }]);
  const { data } = openZip(stored).find(name) ?? { data: 0 };
  stored.set(packed, data);
  return forged(forged(stored, name, 'method', 8), name, 'size', zeros);
}

/** Bytes that nothing packs smaller, the same every time. */
export function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** A file as Office writes it with a password, or as it was before 2007: a compound file with a stream of a name. */
export function compound(stream: string): Uint8Array {
  const file = new Uint8Array(1536);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, sign] of [...stream].entries()) file[1024 + 128 + index * 2] = sign.charCodeAt(0);
  return file;
}
