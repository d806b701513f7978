/** Something that takes a whole day. */
export interface CalendarDay {
  /** Unlike any other, for ever. */
  uid: string;
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** The day on which this was written, `YYYY-MM-DD`. */
  written: string;
  summary: string;
  description: string;
  /** Where to read more, absolute. */
  url: string;
  categories: readonly string[];
}

/** The most bytes that a line may have, its end aside. */
const LINE = 75;

/** How many bytes a sign takes in UTF-8. */
function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A text value with its special signs escaped (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A line in pieces of at most 75 bytes, every further one after a space (RFC 5545, 3.1); no sign is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const sign of line) {
    const size = bytesOf(sign);
    if (bytes + size > LINE) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += sign;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}

const digits = (day: string): string => day.replaceAll('-', '');

const eventLines = ({ uid, day, written, summary, description, url, categories }: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${digits(written)}T000000Z`,
  `DTSTART;VALUE=DATE:${digits(day)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  `CATEGORIES:${categories.map(escaped).join(',')}`,
  // A day on which something falls due is no day off.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** A calendar of whole days as RFC 5545 has it; the same days make the same bytes. Needs at least one day. */
export const calendarText = (name: string, days: readonly CalendarDay[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Causeway//Buyer knowledge//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...days.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
