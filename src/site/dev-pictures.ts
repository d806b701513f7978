import type { Catalog } from '../model/catalog.ts';
import { type Look, readLook } from '../share/pictures/look.ts';
import { type PictureContext, pictureAt } from '../share/pictures/pictures.ts';
import { toPng } from '../share/pictures/png.ts';
import { readLookFiles } from '../source/look-files.ts';

let read: { catalog: Catalog; look: Promise<Look> } | undefined;

/** What pictures are drawn with, read anew whenever the content is. */
function lookOf(catalog: Catalog, contentDir: string): Promise<Look> {
  if (read?.catalog !== catalog)
    read = { catalog, look: readLook(catalog.site, readLookFiles(contentDir, catalog.site)) };
  return read.look;
}

/** The picture at a path below the site's root, drawn at once; `undefined` where there is none. */
export function drawnAt(
  path: string,
  context: PictureContext,
  contentDir: string,
): Promise<Uint8Array> | undefined {
  const picture = pictureAt(path, context);
  return picture && lookOf(context.catalog, contentDir).then((look) => toPng(picture.draw(look)));
}
