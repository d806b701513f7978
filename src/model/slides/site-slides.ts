import type { Audience } from '../audience.ts';
import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { History } from '../history.ts';
import type { Past } from '../past.ts';
import { isRetired, replacementsOf } from '../retirement.ts';
import { revisionLink, shortAddressOf } from '../short-address.ts';
import { isFor, VIEWS } from '../views/index.ts';
import { OF_VIEW, viewSlides } from '../views/slides/index.ts';
import { entrySlides, hasSlides } from './entry-slides.ts';
import type { DeckHouse, SlideAnswer, SlideSet } from './slide.ts';

/** What slides of a site are made from: what its audience sees, and the revision of each entry. */
export interface SlideSource {
  catalog: Catalog;
  audience: Audience;
  pasts: ReadonlyMap<string, Past>;
  /** What this audience may know of what changed. */
  history: History;
}

/** What slides are written with. */
function contextOf({ catalog, pasts }: SlideSource) {
  const revision = (id: string): string => pasts.get(id)?.revision ?? '';
  const link = (id: string, anchor?: string): string => revisionLink(id, revision(id), anchor);
  return { catalog, revision, link };
}

/** The slides of an entry, where its kind makes some. */
export const slidesOf = (entry: Entry, source: SlideSource): SlideSet | undefined =>
  entrySlides(entry, contextOf(source));

/** The slides of every view that the audience has. */
export const slidesOfViews = (source: SlideSource): SlideSet[] =>
  VIEWS.filter((view) => isFor(source.audience, view)).map((view) =>
    viewSlides(view, contextOf(source), source.history),
  );

/** What there is today of an entry that slides were made of, by any id that it ever had. */
export function answerFor(id: string, source: SlideSource): SlideAnswer | undefined {
  const { catalog } = source;
  if (id.startsWith(OF_VIEW)) return slidesOfViews(source).find(({ of }) => of === id);
  const entry = catalog.find(id);
  if (!entry || !hasSlides(entry)) return undefined;
  if (entry.id !== id) return { now: entry.id };
  if (!isRetired(entry)) return slidesOf(entry, source);
  return {
    retired: entry.data.title,
    instead: replacementsOf(entry, catalog).map((one) => ({
      title: one.data.title,
      address: shortAddressOf(one.id),
    })),
  };
}

/** The entries that slides are made of: those that hold today, of kinds that make some. */
export const entriesWithSlides = ({ entries }: Catalog): readonly Entry[] =>
  entries.filter((entry) => hasSlides(entry) && !isRetired(entry));

/** What all slides of a site have in common. */
export const houseOf = ({ catalog: { site }, audience }: SlideSource): DeckHouse => ({
  organisation: site.organisation,
  language: site.language,
  sample: site.sample === true,
  audience,
});
