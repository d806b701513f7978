import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../model/catalog.ts';
import { type Look, type LookFiles, readLook } from '../share/pictures/look.ts';
import { toPng } from '../share/pictures/png.ts';
import { drawSiteCard, siteCard } from '../share/pictures/site-card.ts';
import { codeVersion } from './code-version.ts';
import type { MadeFile } from './made-files.ts';

const CODE = fileURLToPath(import.meta.url);

/** What tells these files from others. */
function filesVersion({ fonts, logo }: LookFiles): string {
  const hash = createHash('sha256');
  for (const bytes of [...Object.values(fonts).flat(), logo ?? new Uint8Array()])
    hash.update(`${bytes.length}\n`).update(bytes);
  return hash.digest('base64url');
}

/** The pictures of a site; each is drawn only where no build has kept it. */
export function pictureFiles(catalog: Catalog, files: LookFiles): MadeFile[] {
  const { site } = catalog;
  const version = [codeVersion(CODE), filesVersion(files), JSON.stringify(site.brand ?? {})].join('\n');
  let read: Promise<Look> | undefined;
  const look = (): Promise<Look> => (read ??= readLook(site, files));
  const card = siteCard(site);
  return [
    {
      path: 'card.png',
      key: `${version}\n${JSON.stringify(card)}`,
      make: async () => toPng(drawSiteCard(card, await look())),
    },
  ];
}
