import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../src/model/audience.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { reviewDue } from '../../src/model/freshness.ts';
import { isFor, VIEWS, viewsOf } from '../../src/model/views/index.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { eventsIn } from '../share/calendar-reader.ts';
import { builtSite } from './built.ts';

const CORNERS = 'tests/fixtures/corners';

describe.each(AUDIENCES)('the views of a site for %s readers', (audience) => {
  let folder = '';
  beforeAll(() => {
    folder = builtSite(
      audience === 'internal' ? { CONTENT_DIR: CORNERS } : { CONTENT_DIR: CORNERS, AUDIENCE: audience },
    );
  });

  it('are those that are for them: of any other not even a folder is there', () => {
    const there = VIEWS.filter(({ address }) => existsSync(join(folder, address))).map(({ id }) => id);
    const theirs = viewsOf(audience).map(({ id }) => id);
    expect(there.filter((id) => !theirs.includes(id))).toEqual([]);
    const hidden = VIEWS.filter((view) => !isFor(audience, view));
    expect(hidden.length > 0).toBe(audience !== 'internal');
  });

  it('stand in the menu and in the map of the site, and no others do', () => {
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    for (const view of VIEWS) {
      expect(home.includes(`href="${view.address}"`), view.id).toBe(isFor(audience, view));
      expect(map.includes(`${view.address}</loc>`), view.id).toBe(isFor(audience, view));
    }
  });
});

describe('the calendars and feeds of health', () => {
  const content = readContent(folderFiles(CORNERS));
  const catalog = new Catalog(content.entries, content.site).for('internal');
  const entries = catalog.entries.filter(({ data }) => data.status !== 'retired');
  let folder = '';
  beforeAll(() => {
    folder = builtSite({ CONTENT_DIR: CORNERS });
  });

  it('hold each entry that is not retired once, on the day of its review', () => {
    const files = readdirSync(join(folder, 'health')).filter((file) => file.endsWith('.ics'));
    const events = files.flatMap((file) => eventsIn(readFileSync(join(folder, 'health', file), 'utf8')));
    expect(events.map((event) => `${event.get('URL')} ${event.get('DTSTART')}`).sort()).toEqual(
      entries
        .map((entry) => {
          const page = readFileSync(join(folder, 'p', entry.id, 'index.html'), 'utf8');
          const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(page) ?? [];
          return `${address} ${reviewDue(entry).replaceAll('-', '')}`;
        })
        .sort(),
    );
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(events.length);
  });

  it('are linked from the page, one of each for every owner', () => {
    const page = readFileSync(join(folder, 'health/index.html'), 'utf8');
    for (const owner of new Set(entries.map(({ data }) => data.owner)))
      for (const type of ['ics', 'xml']) {
        expect(page).toContain(`href="/health/${owner}.${type}"`);
        expect(existsSync(join(folder, 'health', `${owner}.${type}`))).toBe(true);
      }
  });
});
