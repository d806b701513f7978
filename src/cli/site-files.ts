import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SlideSource } from '../model/slides/site-slides.ts';
import type { PictureContext } from '../share/pictures/pictures.ts';
import { deckBase } from '../share/slides/deck-base.ts';
import { codeVersion } from '../source/code-version.ts';
import type { Files } from '../source/files.ts';
import { readLookFiles } from '../source/look-files.ts';
import { deckFiles } from './deck-files.ts';
import type { Host } from './host.ts';
import { type MadeFiles, makeFiles, type ReadyFiles } from './made-files.ts';
import { paperMadeFiles } from './paper-files.ts';
import { lookVersion, pictureFiles } from './pictures.ts';

/** What the made files of a site are made from. */
export interface SiteContext extends PictureContext {
  contentDir: string;
  /** The files of the content folder. */
  files: Files;
  /** A fingerprint of all that was read of them up to then. */
  digest: () => string;
  /** What became of each entry. */
  pasts: SlideSource['pasts'];
  /** What this audience may know of what changed. */
  history: SlideSource['history'];
}

/** All files of a site that are kept from one build to the next. */
async function madeFiles({
  contentDir,
  files,
  digest,
  pasts,
  history,
  ...context
}: SiteContext): Promise<MadeFiles> {
  const { catalog, audience, siteUrl, base } = context;
  const lookFiles = readLookFiles(contentDir, catalog.site);
  const code = codeVersion(fileURLToPath(import.meta.url));
  const deck = await deckBase(files, catalog.site);
  return {
    key: [code, digest(), lookVersion(lookFiles), audience, siteUrl, base].join('\n'),
    list: () => [
      ...pictureFiles(context, lookFiles),
      ...deckFiles({ catalog, audience, pasts, history }, deck, { siteUrl, base }),
      ...paperMadeFiles({ ...context, pasts }, digest()),
    ],
  };
}

/** What tells a site from others whose files are kept in the same folder. */
export const siteName = ({
  contentDir,
  audience,
  siteUrl,
  base,
}: Pick<SiteContext, 'contentDir' | 'audience' | 'siteUrl' | 'base'>): string =>
  [resolve(contentDir), audience, siteUrl, base].join('\n');

/** How often progress is shown, in files. */
const EVERY = 20;

/** Sees to it that all of them lie ready in a store. */
export async function makeSiteFiles(context: SiteContext, store: string, host: Host): Promise<ReadyFiles> {
  const { progress } = host;
  const onMade = (done: number, total: number): void => {
    if (done === total) progress?.('');
    else if (done % EVERY === 0) progress?.(`Pictures and slides: ${done} of ${total}`);
  };
  return makeFiles(await madeFiles(context), { store, site: siteName(context), onMade });
}
