/** One record of a file of comma-separated values. */
export interface CsvRecord {
  /** Its text as it stands in the file, without the end of its line. */
  text: string;
  /** The end of its line; empty where the file ends without one. */
  end: string;
  /** Its values, quotes resolved. */
  cells: readonly string[];
}

/** A file of comma-separated values whose text is at hand. */
export interface CsvText {
  text: string;
  /** What stands between two values. */
  separator: string;
  /** Where its records begin: behind a mark of byte order and a line `sep=;`. */
  start: number;
}

/** What a file of values could not be read for. */
export type CsvTrouble = 'workbook' | 'binary' | 'empty';

/** The text of a file, or why there is none. */
export type DecodedText = { ok: true; text: string } | { ok: false; trouble: CsvTrouble };

/** The mark of byte order that may begin a text. */
export const BYTE_ORDER_MARK = '\u{feff}';

const SEPARATORS = [',', ';', '\t', '|'] as const;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The text of a file's bytes: UTF-8, UTF-16 where its mark says so, Windows-1252 where it is neither; the mark stays where the file is UTF-8. */
export function decodeCsv(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, trouble: 'empty' };
  // A zip archive or an old workbook of a spreadsheet program.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { ok: false, trouble: 'workbook' };
  if (startsWith(bytes, 0xff, 0xfe)) return decoded('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return decoded('utf-16be', bytes);
  if (bytes.subarray(0, 1000).includes(0)) return { ok: false, trouble: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return decoded('windows-1252', bytes);
  }
}

// Written anew it is UTF-8, and only its mark tells a spreadsheet program so.
const decoded = (encoding: string, bytes: Uint8Array): DecodedText => ({
  ok: true,
  text: BYTE_ORDER_MARK + new TextDecoder(encoding).decode(bytes),
});

/** As much of a text as is read to find its separator. */
const SAMPLE = { characters: 65_536, records: 10 } as const;

/** How many further values the first records have by a separator. */
function countsBy(separator: string, text: string): number[] {
  const counts: number[] = [];
  try {
    for (const { cells } of readRecords({ text, separator, start: 0 })) {
      counts.push(cells.length - 1);
      if (counts.length === SAMPLE.records) break;
    }
  } catch {
    // The sample ends within quotes, or this is not the separator.
  }
  return counts;
}

/** The separator that the headings have, and most records as often. */
function separatorOf(text: string): string {
  const worth = (separator: string): number => {
    const counts = countsBy(separator, text);
    const [heading = 0] = counts;
    return heading * counts.filter((count) => count === heading).length;
  };
  const [best] = SEPARATORS.map((separator) => ({ separator, worth: worth(separator) })).sort(
    (one, other) => other.worth - one.worth,
  );
  return best && best.worth > 0 ? best.separator : ',';
}

/** Finds out how a text of comma-separated values is written. */
export function csvOf(text: string): CsvText {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const told = /^sep=(.)(\r\n|\n|\r)/.exec(text.slice(start, start + 8));
  if (told) return { text, separator: told[1] ?? ',', start: start + told[0].length };
  return { text, separator: separatorOf(text.slice(start, start + SAMPLE.characters)), start };
}

/** Where a value ends that begins at a place, and what it says. */
function readCell(
  text: string,
  from: number,
  separator: string,
): { cell: string; end: number; open: boolean } {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    return { cell: text.slice(from, end), end, open: false };
  }
  let cell = '';
  let place = from + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote < 0) return { cell: cell + text.slice(place), end: text.length, open: true };
    cell += text.slice(place, quote);
    place = quote + 1;
    if (text[place] !== '"') break;
    cell += '"';
    place++;
  }
  // What stands behind the closing quote belongs to the value all the same.
  const rest = readCell(text, place, separator);
  return { cell: cell + rest.cell, end: rest.end, open: false };
}

/** Reads the records of a text one by one, so that who reads may pause; throws {@link OpenQuote} where a quotation mark is never closed. */
export function* readRecords({ text, separator, start }: CsvText): Generator<CsvRecord> {
  let place = start;
  let line = 1;
  while (place < text.length) {
    const from = place;
    const cells: string[] = [];
    for (;;) {
      const { cell, end, open } = readCell(text, place, separator);
      if (open) throw new OpenQuote(line);
      cells.push(cell);
      place = end;
      if (text[place] !== separator) break;
      place++;
    }
    const end = text.startsWith('\r\n', place) ? '\r\n' : (text[place] ?? '');
    yield { text: text.slice(from, place), end, cells };
    place += end.length;
    line++;
  }
}

/** A quotation mark that is opened and never closed. */
export class OpenQuote extends Error {
  /** The number of the record that it stands in, 1-based, the headings counted. */
  readonly record: number;

  constructor(record: number) {
    super(`Record ${record} opens a quotation mark that is never closed`);
    this.record = record;
  }
}

/** A value as it is written: quoted where it must be, and never the start of a formula. */
export function csvCell(value: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record with further values behind its last column; what it holds stays as it is, letter for letter. */
export function widened(
  { text, end, cells }: CsvRecord,
  columns: number,
  values: readonly string[],
  separator: string,
): string {
  const missing = separator.repeat(Math.max(0, columns - cells.length));
  const added = values.map((value) => separator + csvCell(value, separator)).join('');
  return text + missing + added + end;
}
