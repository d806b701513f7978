import { addressOf } from '../../model/entry.ts';
import { isRetired } from '../../model/retirement.ts';
import { hasSlides } from '../../model/slides/entry-slides.ts';
import {
  answerFor,
  entriesWithSlides,
  houseOf,
  type SlideSource,
  slidesOf,
  slidesOfViews,
} from '../../model/slides/site-slides.ts';
import type { SlideSet } from '../../model/slides/slide.ts';
import { OF_VIEW } from '../../model/views/slides/index.ts';
import { linkFiles } from '../decks/link-files.ts';
import type { Place } from '../extras.ts';
import { composeDeck, type DeckContext } from './deck.ts';

/** A file of slides, or of what slides are made from or links are held against, yet to be made. */
export interface DeckFile {
  /** Its path below the site's root. */
  path: string;
  /** All that it shows; what it is drawn with apart. */
  shows: string;
  /** True where what slides are drawn with shapes its bytes. */
  isDrawn: boolean;
  make: () => Uint8Array;
}

/** Makes whole addresses of root-relative ones, where a site is published. */
export const addressAt =
  ({ siteUrl, base }: Place) =>
  (to: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(to) ? to : `${siteUrl}${base}${to.replace(/^\//, '')}`;

/** The slides of every entry and view as a file of their own, what the page that makes decks needs of each, the package that they are made on, and what the links of decks are held against. */
export function siteDecks(source: SlideSource, base: Uint8Array, place: Place): DeckFile[] {
  const context: DeckContext = { house: houseOf(source), address: addressAt(place) };
  const encoder = new TextEncoder();
  const plain = (path: string, text: string): DeckFile => ({
    path,
    shows: text,
    isDrawn: false,
    make: () => encoder.encode(text),
  });
  const told = (name: string, text: string): DeckFile => plain(`decks/slides/${name}.json`, text);
  const filesOf = (set: SlideSet, address: string, name: string): DeckFile[] => {
    const text = JSON.stringify(set);
    const slides = set.slides.map((slide) => ({ set, slide }));
    return [
      {
        path: `${address.slice(1)}slide.pptx`,
        shows: text,
        isDrawn: true,
        make: () => composeDeck(base, { title: set.title, slides }, context),
      },
      told(name, text),
    ];
  };
  const entries = entriesWithSlides(source.catalog).flatMap((entry) => {
    const set = slidesOf(entry, source);
    return set ? filesOf(set, addressOf(entry), entry.id) : [];
  });
  const views = slidesOfViews(source).flatMap((set) =>
    filesOf(set, set.address, `views/${set.of.slice(OF_VIEW.length)}`),
  );
  const others = source.catalog.entries
    .filter((entry) => hasSlides(entry))
    .flatMap((entry) => [...(isRetired(entry) ? [entry.id] : []), ...(entry.data.formerIds ?? [])])
    .map((id) => told(id, JSON.stringify(answerFor(id, source))));
  return [
    ...entries,
    ...views,
    ...others,
    { path: 'decks/base.pptx', shows: 'base', isDrawn: true, make: () => base },
    ...linkFiles(source, place).map(({ path, text }) => plain(path, text)),
  ];
}
