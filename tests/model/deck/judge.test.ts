import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '../../../src/model/audience.ts';
import { judge, namesIn } from '../../../src/model/deck/judge.ts';
import { linkRecords, linkShards, linkSite } from '../../../src/model/deck/link-data.ts';
import type { LinkRecord } from '../../../src/model/deck/link-record.ts';
import { shardOf } from '../../../src/model/deck/shard.ts';
import { pastsFor } from '../../../src/model/past.ts';
import { newRevisions, type Revision } from '../../../src/model/revisions.ts';
import { library } from '../../model/library.ts';

const SITE = 'https://buyers.example/kb/';

const SETTINGS = {
  siteUrl: 'https://buyers.example',
  formerSiteUrls: ['https://old.example/wiki/', 'https://buyers.example'],
};

const ENTRIES = {
  'personas/purser': {
    title: 'Purser',
    formerIds: ['bursar'],
    audience: 'public',
    wins: ['They keep the purse', { text: 'Told inside', audience: 'internal' }],
  },
  'personas/pilot': { title: 'Pilot', audience: 'partner' },
  'criteria/price': {
    title: 'Price',
    audience: 'public',
    formerFolders: ['terms'],
    formerAnchors: [
      { from: 'cost', to: 'why' },
      { from: 'budget', entry: 'purser', to: 'decision' },
      { from: 'all', entry: 'purser' },
    ],
  },
  'criteria/old': {
    title: 'Old',
    audience: 'public',
    status: 'retired',
    retired: '2026-05-01',
    replacedBy: ['older'],
    formerIds: ['ancient'],
  },
  'criteria/older': {
    title: 'Older',
    audience: 'public',
    status: 'retired',
    retired: '2026-06-01',
    replacedBy: ['price'],
  },
  'criteria/lost': {
    title: 'Lost',
    audience: 'public',
    status: 'retired',
    retired: '2026-05-01',
    retiredBecause: 'Nobody asks',
  },
  'terms/secret': { title: 'Secret' },
  'terms/sketch': { title: 'Sketch', status: 'draft' },
} as const;

const before = library(
  { ...ENTRIES, 'personas/purser': { ...ENTRIES['personas/purser'], jobTitles: ['Cashier'] } },
  SETTINGS,
);
const whole = library(ENTRIES, SETTINGS);
const first = newRevisions(before, [], '2026-03-01');
const record: Revision[] = [...first, ...newRevisions(whole, first, '2026-04-02')];

/** What a site for an audience, or a command that knows all, says of a link in a deck for readers. */
function ask(link: string, readers: Audience = 'internal', audience: Audience = 'internal') {
  const catalog = whole.for(audience);
  const pasts = AUDIENCES.toReversed().map((one) => pastsFor(whole, record, one));
  const records = new Map(linkRecords(catalog, audience, pasts).map((one) => [one.id, one]));
  const site = linkSite(catalog, audience, { siteUrl: 'https://buyers.example', base: '/kb/' });
  return judge(link, site, (name) => records.get(catalog.find(name)?.id ?? ''), readers);
}

const revision = (of: typeof whole, audience: Audience): string =>
  pastsFor(of, [], audience).get('purser')?.revision ?? '';

describe('a link in a deck', () => {
  it.each([
    ['the short link', `${SITE}p/purser/`],
    ['the page', `${SITE}personas/purser/`],
    ['a section', `${SITE}personas/purser/#decision`],
    ['an item', `${SITE}p/price/#why`],
    ['a file beside the page', `${SITE}personas/purser/slide.pptx`],
    ['a page without its last slash', `${SITE}personas/purser`],
    ['a page by its file', `${SITE}personas/purser/index.html`],
    ['a page over http', 'http://buyers.example/kb/p/purser/'],
    ['words on a page, as browsers make such links', `${SITE}p/purser/#:~:text=their%20money`],
    ['the home page', SITE],
    ['a view with a choice', `${SITE}journey/?stage=tender`],
    ['a list', `${SITE}personas/`],
    ['a later page of a list', `${SITE}personas/more/2/`],
    ['a page of the guide', `${SITE}guide/keeping-links/`],
  ])('is current where it leads to %s', (_what, link) => {
    expect(ask(link, 'public')).toMatchObject({ status: 'current' });
    expect(ask(link, 'public')).not.toHaveProperty('to');
  });

  it.each([
    ['a former id', `${SITE}p/bursar/?v=x&a=1#decision`, `${SITE}p/purser/?v=x&a=1#decision`],
    ['a former id of the page', `${SITE}personas/bursar/`, `${SITE}personas/purser/`],
    ['a former folder', `${SITE}terms/price/#why`, `${SITE}criteria/price/#why`],
    ['other capitals', `${SITE}Personas/Purser/`, `${SITE}personas/purser/`],
    [
      'other capitals, from the host to the place',
      'HTTPS://Buyers.Example/KB/Personas/PURSER/#Decision',
      `${SITE}personas/purser/#decision`,
    ],
    [
      'the site without https://, which programs take for a file',
      'buyers.example/kb/p/purser/?v=x#decision',
      `${SITE}p/purser/?v=x#decision`,
    ],
    ['the site with half of https://', '//buyers.example/kb/matrix/', `${SITE}matrix/`],
    ['a former site', 'https://old.example/wiki/p/purser/', `${SITE}p/purser/`],
    [
      'the site without its base path of today',
      'https://buyers.example/personas/purser/',
      `${SITE}personas/purser/`,
    ],
    [
      'a former site, for a view',
      'https://old.example/wiki/matrix/?decision=technical#a',
      `${SITE}matrix/?decision=technical#a`,
    ],
    ['a place that is called otherwise', `${SITE}p/price/?v=x#cost`, `${SITE}p/price/?v=x#why`],
    [
      'a place on another page now, whose revision this is not',
      `${SITE}p/price/?v=x&a=1#budget`,
      `${SITE}p/purser/?a=1#decision`,
    ],
    ['a place that is a page of its own', `${SITE}criteria/price/#all`, `${SITE}personas/purser/`],
    [
      'a file beside a page that was renamed',
      `${SITE}personas/bursar/card.png`,
      `${SITE}personas/purser/card.png`,
    ],
    ['a page for frames of a former id', `${SITE}p/bursar/embed/`, `${SITE}p/purser/embed/`],
    [
      'a former id, by way of a mail program',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${SITE}p/bursar/`)}&data=1`,
      `${SITE}p/purser/`,
    ],
    [
      'a former id, by way of a search engine',
      `https://www.google.com/url?q=${encodeURIComponent(`${SITE}p/bursar/#decision`)}&sa=D`,
      `${SITE}p/purser/#decision`,
    ],
  ])('has moved where it names %s', (_what, link, to) => {
    expect(ask(link, 'public')).toMatchObject({ status: 'moved', to });
    expect(ask(to, 'public')?.status).toBe('current');
  });

  it.each([
    ['an id that nobody has', `${SITE}p/nobody/`],
    ['a page that is not', `${SITE}nothing/here/`],
    ['a name of JavaScript', `${SITE}p/constructor/`],
    ['a draft', `${SITE}p/sketch/`],
  ])('is unknown where it names %s', (_what, link) => {
    expect(ask(link)).toEqual({ status: 'unknown' });
  });

  it.each([
    'https://other.example/kb/p/purser/',
    'https://buyers.example.evil.example/kb/p/purser/',
    'buyers.example.evil.example/kb/p/purser/',
    'decks/buyers.example/kb/p/purser/',
    'mailto:a@buyers.example',
    'mailto:buyers.example/kb/p/purser/',
    'no address',
    '#decision',
    'javascript:alert(1)',
  ])('is none of this site where it is %s', (link) => {
    expect(ask(link)).toBeUndefined();
  });

  it('says that its place is gone, and of a place that is no name of JavaScript the same', () => {
    expect(ask(`${SITE}p/price/#nowhere`)).toMatchObject({ status: 'gone', place: { anchor: 'nowhere' } });
    expect(ask(`${SITE}p/price/#toString`)).toMatchObject({ status: 'gone' });
  });

  it('says since when its entry is retired, why, and what to read at the end of the trail', () => {
    expect(ask(`${SITE}p/ancient/`)).toMatchObject({
      status: 'retired',
      to: `${SITE}p/old/`,
      retired: { since: '2026-05-01', instead: [{ id: 'price', title: 'Price' }] },
    });
    expect(ask(`${SITE}p/lost/`)).toMatchObject({
      status: 'retired',
      retired: { because: 'Nobody asks', instead: [] },
    });
  });

  it('says what changed since its revision and when, whichever audience it was made for', () => {
    expect(revision(before, 'public')).not.toBe(revision(before, 'internal'));
    for (const audience of AUDIENCES)
      expect(ask(`${SITE}p/purser/?v=${revision(before, audience)}`)).toMatchObject({
        status: 'changed',
        changed: [{ label: 'Job titles', day: '2026-04-02' }],
      });
    expect(ask(`${SITE}p/purser/?v=${revision(whole, 'internal')}`)?.status).toBe('current');
    expect(ask(`${SITE}p/purser/?v=unknown1`)?.status).toBe('current');
    expect(ask(`${SITE}p/purser/?v=constructor`)?.status).toBe('current');
  });

  it('is not for readers who may not see what it leads to, whatever else is to be said', () => {
    expect(ask(`${SITE}p/pilot/`, 'public')).toMatchObject({ status: 'internal', seenBy: 'partner' });
    expect(ask(`${SITE}p/pilot/`, 'partner')?.status).toBe('current');
    expect(ask(`${SITE}p/secret/`, 'partner')).toMatchObject({ status: 'internal', seenBy: 'internal' });
    expect(ask(`${SITE}health/`, 'public')).toMatchObject({ status: 'internal', seenBy: 'internal' });
  });

  it('is unknown on a site that does not know of what it leads to', () => {
    expect(ask(`${SITE}p/secret/`, 'public', 'public')).toEqual({ status: 'unknown' });
    expect(ask(`${SITE}health/`, 'public', 'public')).toEqual({ status: 'unknown' });
  });
});

describe('what a site tells of links', () => {
  const seen = whole.for('public');
  const records = linkRecords(seen, 'public', [pastsFor(whole, record, 'public')]);

  it('is spread over files by name, former names included', () => {
    const shards = linkShards(records, seen, 8);
    const owner = shards[shardOf('purser', 8)];
    expect(owner?.records['purser']?.address).toBe('/personas/purser/');
    expect(shards[shardOf('bursar', 8)]?.former['bursar']).toBe('purser');
    expect(shards.flatMap((one) => Object.keys(one.records)).sort()).toEqual(
      seen.entries.map(({ id }) => id).sort(),
    );
  });

  it('tells of nothing that its audience may not see', () => {
    expect(JSON.stringify(records)).not.toMatch(/pilot|secret|sketch/i);
  });

  it('keeps to few files, and to the newest hundred revisions of an entry', () => {
    const many = library(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`terms/word-${index}`, { audience: 'public' }]),
      ),
    );
    expect(linkSite(many, 'public', { siteUrl: 'https://x.example', base: '/' }).shards).toBe(16);
    const older: LinkRecord['before'][] = linkRecords(seen, 'public', [
      new Map([
        [
          'purser',
          {
            revision: 'now',
            recorded: true,
            before: Array.from({ length: 300 }, (_, index) => ({
              revision: `r${index}`,
              fields: [{ field: 'title', day: '2026-01-01' }],
            })),
          },
        ],
      ]),
    ]).map((one) => one.before);
    expect(older.map((one) => Object.keys(one).length).filter((count) => count > 0)).toEqual([100]);
  });

  it('is asked for by the names that a deck has', () => {
    const site = linkSite(seen, 'public', { siteUrl: 'https://buyers.example', base: '/kb/' });
    expect([
      ...namesIn(
        [`${SITE}p/Bursar/`, `${SITE}personas/purser/#x`, `${SITE}matrix/`, 'https://other.example/p/no/'],
        site,
      ),
    ]).toEqual(['bursar', 'purser']);
  });
});
