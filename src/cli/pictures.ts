import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Look, type LookFiles, readLook } from '../share/pictures/look.ts';
import { type PictureContext, picturesOf } from '../share/pictures/pictures.ts';
import { toPng } from '../share/pictures/png.ts';
import { codeVersion } from '../source/code-version.ts';
import type { MadeFile } from './made-files.ts';

const CODE = fileURLToPath(import.meta.url);

/** What tells the files that pictures are drawn with from others. */
export function lookVersion({ fonts, logo }: LookFiles): string {
  const hash = createHash('sha256');
  for (const bytes of [...Object.values(fonts).flat(), logo ?? new Uint8Array()])
    hash.update(`${bytes.length}\n`).update(bytes);
  return hash.digest('base64url');
}

/** The pictures of a site; each is drawn only where no build has kept it. */
export function pictureFiles(context: PictureContext, files: LookFiles): MadeFile[] {
  const { site } = context.catalog;
  const version = [
    codeVersion(CODE),
    lookVersion(files),
    JSON.stringify([site.organisation, site.brand]),
  ].join('\n');
  let read: Promise<Look> | undefined;
  const look = (): Promise<Look> => {
    read ??= readLook(site, files);
    return read;
  };
  return picturesOf(context).map(({ path, shows, draw }) => ({
    path,
    key: `${version}\n${shows}`,
    make: async () => toPng(draw(await look())),
  }));
}
