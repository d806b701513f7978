import { PASSWORD } from './other-format.ts';
import { Unreadable } from './unreadable.ts';

/** Lengths of the records of a zip file without what is as long as it likes, in bytes. */
export const LENGTH = { local: 30, central: 46, end: 22 } as const;

/** The signs with which the records of a zip file begin. */
export const SIGN = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** How the bytes of a part are packed. */
export const METHOD = { stored: 0, deflated: 8 } as const;

/** The flag of a name that is written as UTF-8. */
export const NAMED_IN_UTF8 = 0x0800;

const ENCRYPTED = 0x2041;

/** Stand where a number is too large for its place, and is told elsewhere in a form that no file of our size needs. */
const TOO_LARGE = { short: 0xffff, long: 0xffffffff } as const;

/** One part of a zip file, as its list says. */
export interface ZipEntry {
  name: string;
  /** How it is packed. */
  method: number;
  flags: number;
  /** The checksum of its bytes. */
  crc: number;
  /** How many bytes it takes in the file, and how many it says that it unpacks to. */
  packed: number;
  size: number;
  /** When it was written, in the form of zip files: time below, day above. */
  written: number;
  /** Where its local header begins, and where its bytes do. */
  start: number;
  data: number;
  /** Where its line in the list begins and ends. */
  line: { from: number; to: number };
}

/** Where the list of a zip file stands, and what stands behind it. */
export interface ZipEnd {
  /** Where the record begins that says so. */
  at: number;
  /** Where the list begins. */
  list: number;
  count: number;
}

/** The sentence about a file whose bytes do not hang together. */
export const DAMAGED =
  'The file is damaged or was cut off. Open it in the program that made it, save it anew, and try again.';

/** The sentence about a file that is written in a form for archives of many gigabytes. */
const ODD =
  'The file is packed in a way that no file of its size needs (ZIP64). Open it in the program that made it, save it anew, and try again.';

/** Bytes as numbers, lowest byte first. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Finds the last record of a zip file. */
export function findEnd(bytes: Uint8Array): ZipEnd {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - LENGTH.end - 0xffff);
  for (let at = bytes.length - LENGTH.end; at >= first; at--) {
    if (view.getUint32(at, true) !== SIGN.end) continue;
    if (at + LENGTH.end + view.getUint16(at + 20, true) !== bytes.length) continue;
    const [disk, listDisk, here, count] = [4, 6, 8, 10].map((offset) => view.getUint16(at + offset, true));
    const [size = 0, list = 0] = [12, 16].map((offset) => view.getUint32(at + offset, true));
    if (count === TOO_LARGE.short || size === TOO_LARGE.long || list === TOO_LARGE.long)
      throw new Unreadable(ODD);
    if (disk !== 0 || listDisk !== 0 || here !== count)
      throw new Unreadable(
        'The file is one part of an archive of several. Save it as one file, and try again.',
      );
    if (list + size > at) throw new Unreadable(DAMAGED);
    return { at, list, count: count ?? 0 };
  }
  throw new Unreadable(DAMAGED);
}

/** The text of a name: UTF-8 where it says so, else letters of old. */
const nameIn = (bytes: Uint8Array, flags: number): string =>
  new TextDecoder(flags & NAMED_IN_UTF8 ? 'utf-8' : 'windows-1252').decode(bytes);

/** Reads the line of the list at a place, and the local header that it points to; they must say the same. */
export function readEntry(bytes: Uint8Array, from: number, end: ZipEnd): ZipEntry {
  const view = viewOf(bytes);
  if (from + LENGTH.central > end.at || view.getUint32(from, true) !== SIGN.central)
    throw new Unreadable(DAMAGED);
  const short = (offset: number): number => view.getUint16(from + offset, true);
  const long = (offset: number): number => view.getUint32(from + offset, true);
  const named = short(28);
  const to = from + LENGTH.central + named + short(30) + short(32);
  const [flags, packed, size, start] = [short(8), long(20), long(24), long(42)];
  if (to > end.at) throw new Unreadable(DAMAGED);
  if (flags & ENCRYPTED) throw new Unreadable(PASSWORD);
  if ([packed, size, start].includes(TOO_LARGE.long)) throw new Unreadable(ODD);
  if (start + LENGTH.local > end.list || view.getUint32(start, true) !== SIGN.local)
    throw new Unreadable(DAMAGED);
  const name = bytes.subarray(from + LENGTH.central, from + LENGTH.central + named);
  const again = bytes.subarray(start + LENGTH.local, start + LENGTH.local + view.getUint16(start + 26, true));
  const data = start + LENGTH.local + again.length + view.getUint16(start + 28, true);
  const isSame = name.length === again.length && name.every((byte, index) => byte === again[index]);
  if (!isSame || data + packed > end.list) throw new Unreadable(DAMAGED);
  return {
    name: nameIn(name, flags),
    method: short(10),
    flags,
    crc: long(16),
    packed,
    size,
    written: long(12),
    start,
    data,
    line: { from, to },
  };
}
