import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import { judge } from '../../../src/model/deck/judge.ts';
import { linkRecords, linkSite } from '../../../src/model/deck/link-data.ts';
import { historyFor } from '../../../src/model/history.ts';
import { pastsFor } from '../../../src/model/past.ts';
import { entriesWithSlides, slidesOf, slidesOfViews } from '../../../src/model/slides/site-slides.ts';
import type { SlideSet } from '../../../src/model/slides/slide.ts';
import { addressIn } from '../../../src/share/slides/pages.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';

const PLACE = { siteUrl: 'https://buyers.example', base: '/kb/' };

const content = readContent(folderFiles('content'));
const whole = new Catalog(content.entries, content.site);

/** Where everything on a set's slides leads, those that only composed decks have included. */
function targetsOf(set: SlideSet): string[] {
  const address = addressIn(set, (path) =>
    path.startsWith('/') ? `${PLACE.siteUrl}${PLACE.base}${path.slice(1)}` : path,
  );
  const slides = [...set.slides, ...Object.values(set.stages ?? {}).flat()];
  return [...JSON.stringify(slides).matchAll(/"to":"([^"]*)"/g)].map(([, to = '']) => address(to));
}

describe.each(['internal', 'public'] as const)('slides for %s readers', (audience) => {
  const catalog = whole.for(audience);
  const record = content.revisions ?? [];
  const pasts = pastsFor(whole, record, audience, catalog);
  const source = { catalog, audience, pasts, history: historyFor(catalog, record, audience) };
  const site = linkSite(catalog, audience, PLACE);
  const records = new Map(linkRecords(catalog, audience, [pasts]).map((one) => [one.id, one]));
  const sets = [
    ...entriesWithSlides(catalog).flatMap((entry) => slidesOf(entry, source) ?? []),
    ...slidesOfViews(source),
  ];

  it('lead nowhere that a check of the deck would not call current', () => {
    const targets = [...new Set(sets.flatMap(targetsOf))].filter((to) => to.startsWith(PLACE.siteUrl));
    expect(targets.length).toBeGreaterThan(300);
    const wrong = targets.flatMap((to) => {
      const status = judge(to, site, (name) => records.get(name), audience)?.status;
      return status === 'current' ? [] : [`${to} ${status}`];
    });
    expect(wrong).toEqual([]);
  });

  it('name no entry without the revision that they were made from', () => {
    const targets = sets.flatMap(targetsOf).filter((to) => to.includes('/p/'));
    expect(targets.filter((to) => !/\/p\/[a-z0-9-]+\/\?v=\w{8}(#|$)/.test(to))).toEqual([]);
  });
});
