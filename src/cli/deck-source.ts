import type { Audience } from '../model/audience.ts';
import { Catalog } from '../model/catalog.ts';
import { historyFor } from '../model/history.ts';
import { pastsFor } from '../model/past.ts';
import type { SlideSource } from '../model/slides/site-slides.ts';
import type { Content } from '../source/read.ts';

/** Why a command about decks cannot do what it is asked, as a sentence. */
export class Refused extends Error {}

/** What an audience's slides are made from. */
export function sourceFor(audience: Audience, { entries, site, revisions }: Content): SlideSource {
  const whole = new Catalog(entries, site);
  const catalog = whole.for(audience);
  const record = revisions ?? [];
  return {
    catalog,
    audience,
    pasts: pastsFor(whole, record, audience, catalog),
    history: historyFor(catalog, record, audience),
  };
}
