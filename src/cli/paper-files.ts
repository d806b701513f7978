import { fileURLToPath } from 'node:url';
import type { EmbedContext } from '../share/embed-html.ts';
import { paperFiles } from '../share/paper.ts';
import { codeVersion } from '../source/code-version.ts';
import type { MadeFile } from './made-files.ts';

const CODE = fileURLToPath(import.meta.url);

/** What paper and frames need, to be kept while neither the content nor the place of the site changes; `digest` is of all that was read of the content. */
export function paperMadeFiles(context: EmbedContext, digest: string): MadeFile[] {
  const { audience, siteUrl, base } = context;
  const version = codeVersion(CODE);
  const content = [digest, audience, siteUrl, base].join('\n');
  const encoder = new TextEncoder();
  return paperFiles(context).map(({ path, shows, make }) => ({
    path,
    key: [version, shows ?? `${content}\n${path}`].join('\n'),
    make: () => encoder.encode(make()),
  }));
}
