import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { addressOf } from '../model/entry.ts';
import { isRetired } from '../model/retirement.ts';
import { hasSlides } from '../model/slides/entry-slides.ts';
import {
  answerFor,
  entriesWithSlides,
  houseOf,
  type SlideSource,
  slidesOf,
  slidesOfViews,
} from '../model/slides/site-slides.ts';
import type { SlideSet } from '../model/slides/slide.ts';
import { OF_VIEW } from '../model/views/slides/index.ts';
import type { Place } from '../share/extras.ts';
import { composeDeck, type DeckContext } from '../share/slides/deck.ts';
import { codeVersion } from './code-version.ts';
import type { MadeFile } from './made-files.ts';

const CODE = fileURLToPath(import.meta.url);

/** Makes whole addresses of root-relative ones, where a site is published. */
export const addressAt =
  ({ siteUrl, base }: Place) =>
  (to: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(to) ? to : `${siteUrl}${base}${to.replace(/^\//, '')}`;

/** The slides of every entry and view as a file of their own, what the page that makes decks needs of each, and the package that they are made on. */
export function deckFiles(source: SlideSource, base: Uint8Array, place: Place): MadeFile[] {
  const context: DeckContext = { house: houseOf(source), address: addressAt(place) };
  const version = [
    codeVersion(CODE),
    createHash('sha256').update(base).digest('base64url'),
    JSON.stringify([context.house, place]),
  ].join('\n');
  const encoder = new TextEncoder();
  const filesOf = (set: SlideSet, address: string, name: string): MadeFile[] => {
    const text = JSON.stringify(set);
    const slides = set.slides.map((slide) => ({ set, slide }));
    return [
      {
        path: `${address.slice(1)}slide.pptx`,
        key: `${version}\n${text}`,
        make: () => composeDeck(base, { title: set.title, slides }, context),
      },
      { path: `decks/slides/${name}.json`, key: text, make: () => encoder.encode(text) },
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
    .map((id): MadeFile => {
      const text = JSON.stringify(answerFor(id, source));
      return { path: `decks/slides/${id}.json`, key: text, make: () => encoder.encode(text) };
    });
  return [
    ...entries,
    ...views,
    ...others,
    { path: 'decks/base.pptx', key: `base\n${version}`, make: () => base },
  ];
}
