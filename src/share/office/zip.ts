import { Inflate } from 'fflate';
import { crc32 } from './crc.ts';
import { otherFormat } from './other-format.ts';
import { Unreadable } from './unreadable.ts';
import { DAMAGED, findEnd, METHOD, readEntry, type ZipEnd, type ZipEntry } from './zip-records.ts';

export { Unreadable } from './unreadable.ts';
export { rewriteZip, writeZip } from './zip-write.ts';

/** What a zip file may hold at most, so that no file takes more memory or time than it is worth. */
export interface ZipLimits {
  /** Bytes of the file itself. */
  file: number;
  /** Parts. */
  parts: number;
  /** Bytes that one part unpacks to. */
  part: number;
  /** Bytes that all parts that are read unpack to. */
  all: number;
  /** How many times its packed size a part may unpack to, where it is no small one. */
  ratio: number;
}

const MB = 1_000_000;

/** Far more than any deck needs: one of three hundred slides reads some twenty megabytes. */
export const LIMITS: ZipLimits = { file: 300 * MB, parts: 20_000, part: 64 * MB, all: 256 * MB, ratio: 400 };

/** A part that unpacks to less is no bomb, whatever its ratio. */
const SMALL = MB;

/** How many packed bytes are unpacked at a time; what they unpack to is at most a thousand times as much. */
const STEP = 8192;

/** The sentence about a file that is too large. */
export const tooLarge = (bytes: number): string =>
  `The file is larger than ${shown(bytes)}, which is not read.`;

const shown = (bytes: number): string => `${Math.round(bytes / MB).toLocaleString('en')} MB`;

/** How names of parts are compared: these formats tell no capitals from small letters. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** Unpacks bytes into exactly as many as were promised; never holds many more. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Unreadable(DAMAGED);
    whole.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += STEP)
    stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  if (length !== size) throw new Unreadable(DAMAGED);
  return whole;
}

/** A zip file whose list has been read; its parts are unpacked one by one, when they are asked for. */
export class Zip {
  readonly bytes: Uint8Array;
  /** Its parts, in the order of the list. */
  readonly entries: readonly ZipEntry[];
  readonly end: ZipEnd;
  readonly #limits: ZipLimits;
  readonly #byKey: ReadonlyMap<string, ZipEntry>;
  #read = 0;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], end: ZipEnd, limits: ZipLimits) {
    this.bytes = bytes;
    this.entries = entries;
    this.end = end;
    this.#limits = limits;
    this.#byKey = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** The names of its parts, in the order of the list. */
  get names(): readonly string[] {
    return this.entries.map(({ name }) => name);
  }

  /** The part of a name, capitals or not. */
  find(name: string): ZipEntry | undefined {
    return this.#byKey.get(keyOf(name));
  }

  /** The bytes of a part, `undefined` where there is none; throws {@link Unreadable} where it is damaged or unpacks to more than is borne. */
  read(name: string): Uint8Array | undefined {
    const entry = this.find(name);
    if (!entry) return undefined;
    const { method, data, packed, size, crc } = entry;
    const { part, all, ratio } = this.#limits;
    if (size > part)
      throw new Unreadable(
        `The file holds a part that unpacks to ${shown(size)}; more than ${shown(part)} is not read.`,
      );
    if (size > SMALL && size > packed * ratio)
      throw new Unreadable(
        `The file holds a part that unpacks to ${Math.round(size / Math.max(1, packed)).toLocaleString('en')} times its size, which no honest part does.`,
      );
    if (this.#read + size > all)
      throw new Unreadable(`The file unpacks to more than ${shown(all)}, which is not read.`);
    this.#read += size;
    const bytes = this.bytes.subarray(data, data + packed);
    const plain = method === METHOD.stored ? bytes : inflated(bytes, size, method);
    if (plain.length !== size || crc32(plain) !== crc) throw new Unreadable(DAMAGED);
    return plain;
  }
}

function inflated(bytes: Uint8Array, size: number, method: number): Uint8Array {
  if (method !== METHOD.deflated)
    throw new Unreadable(
      'The file is packed in a way that programs of offices do not read. Open it in the program that made it, save it anew, and try again.',
    );
  try {
    return inflate(bytes, size);
  } catch (error) {
    // What the unpacker complains of is always the file.
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
}

/** No part may lie in the bytes of another: that is how small files claim to be large ones. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let free = 0;
  for (const { start, data, packed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < free)
      throw new Unreadable(
        'The file is put together so that its parts lie over one another, which no honest file does.',
      );
    free = data + packed;
  }
}

/** Opens a zip file: reads its list and refuses, with {@link Unreadable}, what is no zip file, protected, damaged or beyond the limits. */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Zip {
  const within = { ...LIMITS, ...limits };
  if (bytes.length > within.file) throw new Unreadable(tooLarge(within.file));
  const other = otherFormat(bytes);
  if (other !== undefined) throw new Unreadable(other);
  const end = findEnd(bytes);
  if (end.count > within.parts)
    throw new Unreadable(
      `The file has ${end.count.toLocaleString('en')} parts; more than ${within.parts.toLocaleString('en')} are not read.`,
    );
  const entries: ZipEntry[] = [];
  for (let from = end.list; entries.length < end.count; from = entries.at(-1)?.line.to ?? end.at)
    entries.push(readEntry(bytes, from, end));
  refuseOverlaps(entries);
  if (new Set(entries.map(({ name }) => keyOf(name))).size < entries.length)
    throw new Unreadable(
      'The file holds two parts of one name, so that nobody can tell which of them counts.',
    );
  return new Zip(bytes, entries, end, within);
}
