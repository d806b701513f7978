import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { houseOf, type SlideSource } from '../model/slides/site-slides.ts';
import type { Place } from '../share/extras.ts';
import { siteDecks } from '../share/slides/site-decks.ts';
import { codeVersion } from '../source/code-version.ts';
import type { MadeFile } from './made-files.ts';

const CODE = fileURLToPath(import.meta.url);

/** The files of slides of a site, to be kept from one build to the next. */
export function deckFiles(source: SlideSource, base: Uint8Array, place: Place): MadeFile[] {
  const version = [
    codeVersion(CODE),
    createHash('sha256').update(base).digest('base64url'),
    JSON.stringify([houseOf(source), place]),
  ].join('\n');
  return siteDecks(source, base, place).map(({ path, shows, isDrawn, make }) => ({
    path,
    key: isDrawn ? `${version}\n${shows}` : shows,
    make,
  }));
}
