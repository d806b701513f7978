import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import { historyFor } from '../../../src/model/history.ts';
import type { Fields } from '../../../src/model/plain.ts';
import { newRevisions, type Revision } from '../../../src/model/revisions.ts';
import { type Changes, changes } from '../../../src/model/views/changes.ts';
import { changesData } from '../../../src/model/views/changes-data.ts';
import { changesFeed } from '../../../src/share/views/changes-feed.ts';
import { changesHtml } from '../../../src/share/views/changes-html.ts';
import { library } from '../library.ts';

type Library = Readonly<Record<string, Fields>>;

const TEAMS = {
  teams: [
    { id: 'team', name: 'The team', side: 'both' },
    { id: 'crew', name: 'The crew', side: 'sales' },
  ],
};

/** The data of the view after some versions of the content, each recorded on its day. */
function dataOf(versions: readonly (readonly [string, Library])[], audience: Audience = 'internal') {
  let catalog = library({}, TEAMS);
  const record: Revision[] = [];
  for (const [day, entries] of versions) {
    catalog = library(entries, TEAMS);
    record.push(...newRevisions(catalog, record, day));
  }
  const seen = catalog.for(audience);
  return changesData(seen, historyFor(seen, record, audience));
}

const lines = ({ days }: Changes): string[] =>
  days.flatMap(({ day, rows }) =>
    rows.map(({ entry, what, fields, owner }) => {
      const names = fields.map(({ label, anchor }) => (anchor ? `${label}#${anchor}` : label));
      return `${day} ${entry.kind} ${entry.ref.title} (${owner}): ${[what, ...names].join(', ')}`;
    }),
  );

const PUBLIC = { audience: 'public' };
const VERSIONS = [
  ['2026-03-01', { 'personas/cfo': PUBLIC, 'terms/ally': PUBLIC, 'terms/old': PUBLIC }],
  [
    '2026-03-02',
    {
      'personas/cfo': {
        ...PUBLIC,
        title: 'Chief',
        wins: ['Sleep', { text: 'A bonus', audience: 'internal' }],
      },
      'terms/ally': PUBLIC,
      'terms/old': { ...PUBLIC, status: 'retired', retired: '2026-03-02', replacedBy: ['ally'] },
    },
  ],
  [
    '2026-03-04',
    {
      'personas/cfo': {
        ...PUBLIC,
        title: 'Chief',
        wins: ['Sleep', { text: 'A car', audience: 'internal' }],
        open: [{ about: 'measures', ask: 'What counts?', owner: 'team', by: '2027-01-31' }],
        body: '## In short\n\nShe pays.',
      },
      'terms/ally': { ...PUBLIC, owner: 'crew', example: 'Ask her' },
      'terms/old': { ...PUBLIC, status: 'retired', retired: '2026-03-02', replacedBy: ['ally'] },
      'terms/new': { owner: 'crew' },
    },
  ],
] as const;

describe('the changes', () => {
  it('stand newest first by day, with what changed and where it stands', () => {
    expect(lines(changes(dataOf(VERSIONS)))).toEqual([
      '2026-03-04 Persona Chief (The team): changed, Open questions#measures, Stands to win#wins, Text#in-short',
      '2026-03-04 Term Ally (The crew): changed, Example#example',
      '2026-03-04 Term New (The crew): new',
      '2026-03-02 Term Old (The team): retired',
      '2026-03-02 Persona Chief (The team): changed, Title, Stands to win#wins',
    ]);
  });

  it('tell outsiders of nothing that they do not see', () => {
    expect(lines(changes(dataOf(VERSIONS, 'public')))).toEqual([
      '2026-03-04 Persona Chief (The team): changed, Text#in-short',
      '2026-03-04 Term Ally (The crew): changed, Example#example',
      '2026-03-02 Term Old (The team): retired',
      '2026-03-02 Persona Chief (The team): changed, Title, Stands to win#wins',
    ]);
  });

  it('narrow to kinds and to owners', () => {
    const data = dataOf(VERSIONS);
    const titles = (choice: Parameters<typeof changes>[1]) =>
      changes(data, choice).days.flatMap(({ rows }) => rows.map(({ entry }) => entry.ref.title));
    expect(titles({ kind: ['persona'] })).toEqual(['Chief', 'Chief']);
    expect(titles({ owner: ['crew'] })).toEqual(['Ally', 'New']);
    expect(titles({ kind: ['persona', 'term'], owner: ['crew', 'team'] })).toHaveLength(5);
    expect(titles({ kind: ['persona'], owner: ['crew'] })).toEqual([]);
  });

  it('are cut at sixty, with a count of each sort', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`terms/t${index}`, {}]));
    const view = changes(
      dataOf([
        ['2026-03-01', { 'terms/first': {} }],
        ['2026-03-02', { 'terms/first': { example: 'One' }, ...many }],
      ]),
    );
    expect([view.shown, view.total, view.counts]).toEqual([
      60,
      71,
      { new: 70, changed: 1, retired: 0, restored: 0 },
    ]);
    expect(view.days[0]?.rows[0]?.entry.ref.title).toBe('First');
    const markup = changesHtml(view, { base: '/' }).markup;
    expect(markup).toContain('71 changes, among them 70 new; the 60 newest are shown.');
    expect(markup).toContain('Choose a kind or an owner to see others.');
  });

  it('say what is missing where there is nothing to show', () => {
    const shown = (view: Changes) => changesHtml(view, { base: '/' }).markup.replace(/<[^>]+>/g, '');
    expect(shown(changes(dataOf([])))).toMatch(/^No change is recorded yet\./);
    const still = dataOf([['2026-03-01', { 'terms/ally': {} }]]);
    expect(shown(changes(still))).toBe(
      'Nothing has changed since. The record begins on 1 March 2026 with 1 entry.',
    );
    expect(shown(changes(dataOf(VERSIONS), { kind: ['goal'] }))).toBe(
      'No change fits this choice. The record begins on 1 March 2026 with 3 entries.',
    );
  });

  it('say how many are older than the record is shown for', () => {
    const markup = changesHtml({ ...changes(dataOf(VERSIONS)), older: 1 }, { base: '/' }).markup;
    expect(markup).toContain('1 older change is left out. The record begins');
  });

  it('lead to the field, below the base path', () => {
    const markup = changesHtml(changes(dataOf(VERSIONS)), { base: '/kb/' }).markup;
    expect(markup).toContain('<a href="/kb/personas/cfo/#wins">Stands to win</a>');
    expect(markup).toContain('<a data-tint=financial href="/kb/personas/cfo/">Chief</a>');
  });
});

describe('the feed of changes', () => {
  const absolute = (address: string): string => `https://a.example/kb${address}`;

  it('has an entry for each, with a name for ever and the day', () => {
    const feed = changesFeed(changes(dataOf(VERSIONS)), 'Tide & Water', absolute);
    expect(feed).toContain('<title>Changes: Tide &amp; Water buyers</title>');
    expect(feed).toContain('<updated>2026-03-04T00:00:00Z</updated>');
    expect(feed.match(/<entry>[\s\S]*?<\/entry>/g)).toHaveLength(5);
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(6);
    expect(feed.match(/<entry>[\s\S]*?<\/entry>/g)?.slice(1, 4)).toMatchInlineSnapshot(`
      [
        "<entry>
          <id>https://a.example/kb/changes/#2026-03-04-ally</id>
          <title>Ally: changed</title>
          <link rel="alternate" type="text/html" href="https://a.example/kb/terms/ally/#example"/>
          <updated>2026-03-04T00:00:00Z</updated>
          <category term="term"/>
          <summary>Term, kept by The crew. Changed: Example.</summary>
        </entry>",
        "<entry>
          <id>https://a.example/kb/changes/#2026-03-04-new</id>
          <title>New: new</title>
          <link rel="alternate" type="text/html" href="https://a.example/kb/terms/new/"/>
          <updated>2026-03-04T00:00:00Z</updated>
          <category term="term"/>
          <summary>Term, kept by The crew. New.</summary>
        </entry>",
        "<entry>
          <id>https://a.example/kb/changes/#2026-03-02-old</id>
          <title>Old: retired</title>
          <link rel="alternate" type="text/html" href="https://a.example/kb/terms/old/"/>
          <updated>2026-03-02T00:00:00Z</updated>
          <category term="term"/>
          <summary>Term, kept by The team. Retired.</summary>
        </entry>",
      ]
    `);
  });

  it('is a feed without entries where nothing changed', () => {
    const feed = changesFeed(changes(dataOf([['2026-03-01', { 'terms/ally': {} }]])), 'Tidewater', absolute);
    expect(feed).toContain('<updated>2026-03-01T00:00:00Z</updated>');
    expect(feed).not.toContain('<entry>');
  });
});
