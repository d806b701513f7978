import type { SlideSource } from '../model/slides/site-slides.ts';
import type { Place } from '../share/extras.ts';
import { deckBase } from '../share/slides/deck-base.ts';
import { siteDecks } from '../share/slides/site-decks.ts';
import { folderFiles } from '../source/files.ts';

const IS_DECK = /(^|\/)slide\.pptx$|^decks\/(base\.pptx$|slides\/|links\/)/;

async function made(path: string, source: SlideSource, place: Place, contentDir: string) {
  const base = await deckBase(folderFiles(contentDir), source.catalog.site);
  return siteDecks(source, base, place)
    .find((file) => file.path === path)
    ?.make();
}

/** The file of slides at a path below the site's root, or what decks are made from or held against there, made at once; `undefined` where the path is that of none. */
export const deckFileAt = (
  path: string,
  source: SlideSource,
  place: Place,
  contentDir: string,
): Promise<Uint8Array | undefined> | undefined =>
  IS_DECK.test(path) ? made(path, source, place, contentDir) : undefined;
