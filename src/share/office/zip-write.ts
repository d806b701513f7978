import { deflateSync } from 'fflate';
import { crc32 } from './crc.ts';
import type { Zip } from './zip.ts';
import { LENGTH, METHOD, NAMED_IN_UTF8, SIGN, viewOf, type ZipEntry } from './zip-records.ts';

/** A part to be written. */
export interface ZipPart {
  name: string;
  data: Uint8Array;
}

/** What every part says that it was written at, so that the same parts make the same bytes: the first day that zip files know. */
const WRITTEN = (1 << 5) | 1;

/** Version 2.0 of the format, which knows folders and deflate. */
const VERSION = 20;

/** A file in pieces: what is copied is not held twice. */
export type Pieces = readonly Uint8Array[];

/** A part on its way into a file: its local header, its bytes, and its line in the list but for where it stands. */
interface Packed {
  pieces: Pieces;
  line: Uint8Array;
}

/** A record of two-byte and four-byte numbers, lowest byte first. */
function record(...numbers: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, [size]) => sum + size, 0));
  const view = viewOf(bytes);
  let place = 0;
  for (const [size, number] of numbers) {
    if (size === 2) view.setUint16(place, number, true);
    else view.setUint32(place, number, true);
    place += size;
  }
  return bytes;
}

const short = (number: number) => [2, number] as const;
const long = (number: number) => [4, number] as const;

/** Pieces as one. */
export function joined(pieces: Pieces): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

function pack({ name, data }: ZipPart, written = WRITTEN << 16): Packed {
  const deflated = deflateSync(data);
  const isSmaller = deflated.length < data.length;
  const bytes = isSmaller ? deflated : data;
  const label = new TextEncoder().encode(name);
  const common = [
    short(VERSION),
    short(NAMED_IN_UTF8),
    short(isSmaller ? METHOD.deflated : METHOD.stored),
    long(written),
    long(crc32(data)),
    long(bytes.length),
    long(data.length),
    short(label.length),
    short(0),
  ];
  const header = record(long(SIGN.local), ...common);
  const line = record(
    long(SIGN.central),
    short(VERSION),
    ...common,
    short(0),
    short(0),
    short(0),
    long(0),
    long(0),
  );
  return { pieces: [header, label, bytes], line: joined([line, label]) };
}

/** Puts parts and their list together; `lines` may be in another order than the parts. */
function assemble(
  before: Uint8Array,
  parts: readonly Packed[],
  lines: readonly Packed[],
  comment: Uint8Array,
): Pieces {
  const starts = new Map<Packed, number>();
  let place = before.length;
  for (const part of parts) {
    starts.set(part, place);
    place += part.pieces.reduce((sum, { length }) => sum + length, 0);
  }
  const list = lines.map((part) => {
    // A buffer of Node would give a view of the old file here, which must stay as it is.
    const line = new Uint8Array(part.line);
    viewOf(line).setUint32(42, starts.get(part) ?? 0, true);
    return line;
  });
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = record(
    long(SIGN.end),
    short(0),
    short(0),
    short(lines.length),
    short(lines.length),
    long(size),
    long(place),
    short(comment.length),
  );
  return [before, ...parts.flatMap(({ pieces }) => pieces), ...list, end, comment];
}

const NOTHING = new Uint8Array();

/** Writes a zip file of parts, in the order given; the same parts make the same bytes, in Node and in browsers. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const packed = parts.map((part) => pack(part));
  return joined(assemble(NOTHING, packed, packed, NOTHING));
}

/** A zip file in which parts are replaced (bytes), taken away (`undefined`) or added; every other part is copied byte for byte, where it stood. In pieces, most of them views of the old file. */
export function rewritten(zip: Zip, changes: ReadonlyMap<string, Uint8Array | undefined>): Pieces {
  const { bytes, entries, end } = zip;
  if (changes.size === 0) return [bytes];
  const change = new Map([...changes].map(([name, data]) => [zip.find(name) ?? name, data] as const));
  const inPlace = [...entries].sort((a, b) => a.start - b.start);
  const made = new Map<ZipEntry, Packed>();
  for (const [index, entry] of inPlace.entries()) {
    const data = change.get(entry);
    const { from, to } = entry.line;
    // What stands between a part and the next, such as its sizes once more, belongs to it.
    if (!change.has(entry))
      made.set(entry, {
        pieces: [bytes.subarray(entry.start, inPlace[index + 1]?.start ?? end.list)],
        line: bytes.subarray(from, to),
      });
    else if (data) made.set(entry, pack({ name: entry.name, data }, entry.written));
  }
  const added = [...change].flatMap(([name, data]) =>
    typeof name === 'string' && data ? [pack({ name, data })] : [],
  );
  const listed = (from: readonly ZipEntry[]): Packed[] => from.flatMap((entry) => made.get(entry) ?? []);
  return assemble(
    bytes.subarray(0, inPlace[0]?.start ?? 0),
    [...listed(inPlace), ...added],
    [...listed(entries), ...added],
    bytes.subarray(end.at + LENGTH.end),
  );
}

/** The same as one piece. */
export const rewriteZip = (zip: Zip, changes: ReadonlyMap<string, Uint8Array | undefined>): Uint8Array =>
  joined(rewritten(zip, changes));
