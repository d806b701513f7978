import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/plain.ts';
import { healthData } from '../../../src/model/views/health-data.ts';
import { dueFeed, reviewCalendar } from '../../../src/share/views/health-files.ts';
import { library } from '../../model/library.ts';
import { eventsIn } from '../calendar-reader.ts';

const absolute = (address: string): string => `https://tidewater.example/kb${address}`;

function filesOf(entries: Readonly<Record<string, Fields>>): { calendar: string; feed: string } {
  const data = healthData(library(entries));
  const [team] = data.teams;
  if (!team) throw new Error('a team is needed');
  return { calendar: reviewCalendar(data, team, absolute), feed: dueFeed(data, team, absolute) };
}

const titles = (feed: string): string[] =>
  [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title ?? '');

describe('the files of a team', () => {
  const files = filesOf({
    'terms/late': { title: 'Late, and long', reviewed: '2026-03-01', reviewEvery: 10 },
    'terms/soon': {
      reviewed: '2026-01-01',
      open: [{ about: 'example', ask: 'Who says so?', owner: 'team', by: '2026-06-01' }],
    },
    'terms/gone': { status: 'retired', retired: '2026-02-01', retiredBecause: 'No longer said' },
  });

  it('hold a day for the review of every entry, named after the entry and the day', () => {
    const events = eventsIn(files.calendar);
    expect(
      events.map((event) => ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'URL'].map((name) => event.get(name))),
    ).toEqual([
      [
        'late-2026-03-11@tidewater.example',
        '20260301T000000Z',
        '20260311',
        'Review: Late, and long',
        'https://tidewater.example/kb/terms/late/',
      ],
      [
        'soon-2027-01-01@tidewater.example',
        '20260101T000000Z',
        '20270101',
        'Review: Soon',
        'https://tidewater.example/kb/terms/soon/',
      ],
    ]);
    expect(events[0]?.get('DESCRIPTION')).toContain('\nhttps://tidewater.example/kb/terms/late/');
  });

  it('tell in a feed all that falls due, soonest first, as of the last review', () => {
    expect(titles(files.feed)).toEqual([
      'Review: Late, and long, due 11 March 2026',
      'Open question: Soon, due 1 June 2026',
      'Review: Soon, due 1 January 2027',
    ]);
    expect(files.feed).toContain('<updated>2026-03-01T00:00:00Z</updated>');
    expect(files.feed).toContain('href="https://tidewater.example/kb/terms/soon/#example"');
    expect(files.feed).not.toContain('Gone');
  });

  it('say so where the feed is cut', () => {
    const many = Array.from({ length: 130 }, (_, index) => [`terms/t${index}`, {}] as const);
    const { calendar, feed } = filesOf(Object.fromEntries(many));
    expect(eventsIn(calendar)).toHaveLength(130);
    expect(titles(feed)).toHaveLength(100);
    expect(feed).toContain('the first 100 of 130');
  });
});
