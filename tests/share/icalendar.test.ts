import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarText } from '../../src/share/icalendar.ts';
import { eventsIn } from './calendar-reader.ts';

const DAY: CalendarDay = {
  uid: 'cfo-2026-11-01@tidewater.example',
  day: '2026-11-01',
  written: '2026-05-05',
  summary: 'Review: CFO',
  description: 'Read it again',
  url: 'https://tidewater.example/personas/cfo/',
  categories: ['Persona'],
};

describe('a calendar', () => {
  it('has every day as RFC 5545 writes it', () => {
    expect(calendarText('Reviews', [DAY]).replaceAll('\r\n', '\n')).toBe(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Causeway//Buyer knowledge//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Reviews
X-WR-CALNAME:Reviews
REFRESH-INTERVAL;VALUE=DURATION:P1D
X-PUBLISHED-TTL:P1D
BEGIN:VEVENT
UID:cfo-2026-11-01@tidewater.example
DTSTAMP:20260505T000000Z
DTSTART;VALUE=DATE:20261101
SUMMARY:Review: CFO
DESCRIPTION:Read it again
URL:https://tidewater.example/personas/cfo/
CATEGORIES:Persona
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
`);
  });

  it.each([
    ['commas, semicolons and backslashes', 'One, two; three \\ four'],
    ['line breaks of every sort', 'One\ntwo\r\nthree\rfour', 'One\ntwo\nthree\nfour'],
    ['a line that is much too long', 'word '.repeat(60).trim()],
    ['signs of two, three and four bytes', 'Überprüfung – 検討 🧭 '.repeat(9).trim()],
    ['a line that is just long enough', 'x'.repeat(75 - 'SUMMARY:'.length)],
    ['nothing', ''],
  ])('gives %s back as it was', (_what, text, back = text) => {
    const [event] = eventsIn(calendarText('Reviews', [{ ...DAY, summary: text, description: text }]));
    expect([event?.get('SUMMARY'), event?.get('DESCRIPTION')]).toEqual([back, back]);
  });

  it('writes the same bytes twice', () => {
    const days = [DAY, { ...DAY, uid: 'other', day: '2027-01-01' }];
    expect(calendarText('Reviews', days)).toBe(calendarText('Reviews', days));
    expect(eventsIn(calendarText('Reviews', days)).map((event) => event.get('UID'))).toEqual([
      DAY.uid,
      'other',
    ]);
  });
});
