import { describe, expect, it } from 'vitest';
import { type Feed, feedText } from '../../src/share/atom.ts';

const FEED: Feed = {
  title: 'What falls due',
  subtitle: 'Soonest first',
  self: 'https://tidewater.example/health/team.xml',
  page: 'https://tidewater.example/health/?owner=team&kind=term',
  author: 'Sales & marketing',
  updated: '2026-05-05',
  entries: [
    {
      id: 'https://tidewater.example/health/#cfo-2026-11-01',
      title: 'Review: <CFO>',
      url: 'https://tidewater.example/personas/cfo/',
      updated: '2026-05-04',
      summary: 'Read it "again"',
      categories: ['Persona'],
    },
  ],
};

describe('a feed', () => {
  it('is written as RFC 4287 has it, everything escaped', () => {
    expect(feedText(FEED)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://tidewater.example/health/team.xml</id>
        <title>What falls due</title>
        <subtitle>Soonest first</subtitle>
        <link rel="self" type="application/atom+xml" href="https://tidewater.example/health/team.xml"/>
        <link rel="alternate" type="text/html" href="https://tidewater.example/health/?owner=team&amp;kind=term"/>
        <author><name>Sales &amp; marketing</name></author>
        <updated>2026-05-05T00:00:00Z</updated>
        <entry>
          <id>https://tidewater.example/health/#cfo-2026-11-01</id>
          <title>Review: &lt;CFO&gt;</title>
          <link rel="alternate" type="text/html" href="https://tidewater.example/personas/cfo/"/>
          <updated>2026-05-04T00:00:00Z</updated>
          <category term="Persona"/>
          <summary>Read it &quot;again&quot;</summary>
        </entry>
      </feed>
      "
    `);
  });

  it('stands without entries', () => {
    expect(feedText({ ...FEED, entries: [] })).toMatch(
      /<updated>2026-05-05T00:00:00Z<\/updated>\n<\/feed>\n$/,
    );
  });
});
