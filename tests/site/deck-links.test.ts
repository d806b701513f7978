import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/model/deck/judge.ts';
import type { LinkRecord, LinkShard, LinkSite } from '../../src/model/deck/link-record.ts';
import { shardOf } from '../../src/model/deck/shard.ts';
import { checkDeck, readDeck } from '../../src/share/decks/check.ts';
import { builtSite } from './built.ts';

const CORNERS = 'tests/fixtures/corners';

const read = <Data>(path: string): Data => JSON.parse(readFileSync(path, 'utf8')) as Data;

describe.each(['internal', 'public'] as const)(
  'what a site for %s readers tells those who check decks',
  (audience) => {
    let folder = '';
    let site: LinkSite;
    const records = new Map<string, LinkRecord>();

    const find = (name: string): LinkRecord | undefined => {
      const shard = read<LinkShard>(join(folder, `decks/links/${shardOf(name, site.shards)}.json`));
      return shard.records[name] ?? (shard.former[name] === undefined ? undefined : find(shard.former[name]));
    };

    beforeAll(() => {
      folder = builtSite({
        CONTENT_DIR: CORNERS,
        AUDIENCE: audience,
        BASE_PATH: '/tide',
        SITE_URL: 'https://tide.example',
      });
      const links = join(folder, 'decks/links');
      site = read(join(links, 'site.json'));
      for (const file of readdirSync(links).filter((name) => /^\d+\.json$/.test(name)))
        for (const [id, record] of Object.entries(read<LinkShard>(join(links, file)).records))
          records.set(id, record);
    });

    it('is as many files as it says, and knows every entry that has a page', () => {
      expect(readdirSync(join(folder, 'decks/links')).length).toBe(site.shards + 2);
      expect(records.size).toBeGreaterThan(10);
      for (const { address, id } of records.values()) {
        expect(existsSync(join(folder, address, 'index.html')), id).toBe(true);
        expect(existsSync(join(folder, 'p', id, 'index.html')), id).toBe(true);
      }
      const pages = site.folders.flatMap((kind) =>
        existsSync(join(folder, kind))
          ? readdirSync(join(folder, kind), { withFileTypes: true })
              .filter((item) => item.isDirectory() && item.name !== 'more')
              .map(({ name }) => name)
          : [],
      );
      expect(pages.length).toBeGreaterThanOrEqual(records.size);
      expect(pages.filter((name) => !find(name))).toEqual([]);
    });

    it('gives each entry the revision that its link carries, so that those who copy a link to it can', () => {
      const revisions = read<Record<string, string>>(join(folder, 'decks/links/revisions.json'));
      expect(Object.keys(revisions).sort()).toEqual([...records.keys()].sort());
      for (const one of records.values()) expect(revisions[one.id]).toBe(one.revisions[0]);
    });

    it('takes every place of every page for one, and every address of the site for a page', () => {
      const wrong: string[] = [];
      const expectCurrent = (address: string): void => {
        const verdict = judge(`https://tide.example/tide${address}`, site, find, audience);
        // Places of old stand on the page as well, to be led on from.
        if (!verdict || ['unknown', 'gone', 'internal'].includes(verdict.status))
          wrong.push(`${address} ${verdict?.status}`);
      };
      for (const { address } of records.values()) {
        const page = readFileSync(join(folder, address, 'index.html'), 'utf8');
        const [main = ''] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
        for (const [, id] of main.matchAll(/\sid=["']?([^"'\s>]+)/g)) expectCurrent(`${address}#${id}`);
      }
      const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
      const addresses = [...map.matchAll(/<loc>https:\/\/tide\.example\/tide([^<]*)</g)].map(
        ([, address]) => address ?? '',
      );
      expect(addresses.length).toBeGreaterThan(20);
      for (const address of addresses) expectCurrent(address);
      expect(wrong).toEqual([]);
    });

    it('calls every link in every slide that the site gives away current, or retired where the slide tells so', () => {
      const slides = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('slide.pptx'),
      );
      expect(slides.length).toBeGreaterThan(2);
      let count = 0;
      const wrong = slides.flatMap((path) => {
        const read = readDeck(new Uint8Array(readFileSync(join(folder, path))), site);
        const { deck } = checkDeck(read, site, find, audience);
        count += deck.counts.current;
        const others = deck.links.filter(
          ({ verdict: { status } }) => status !== 'current' && status !== 'retired',
        );
        return others.map(({ address, verdict }) => `${path}: ${address} ${verdict.status}`);
      });
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(20);
    });
  },
);
