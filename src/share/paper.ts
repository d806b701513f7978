import type { Entry } from '../model/entry.ts';
import { shortAddressOf } from '../model/short-address.ts';
import { type EmbedContext, embedHtml } from './embed-html.ts';
import type { Place } from './extras.ts';
import { qrSvg } from './qr.ts';

/** A file that paper or a frame needs, yet to be made. */
export interface PaperFile {
  /** Its path below the site's root. */
  path: string;
  /** The one address that all of it depends on; left out where it depends on the content. */
  shows?: string;
  make: () => string;
}

/** The permanent link of an entry, absolute: what its code leads to. */
const linkOf = (id: string, { siteUrl, base }: Place): string => siteUrl + base + shortAddressOf(id).slice(1);

function filesOf(entry: Entry, context: EmbedContext): PaperFile[] {
  const folder = shortAddressOf(entry.id).slice(1);
  const link = linkOf(entry.id, context);
  return [
    { path: `${folder}qr.svg`, shows: link, make: () => qrSvg(link) },
    { path: `${folder}embed/index.html`, make: () => embedHtml(entry, context) },
  ];
}

/** The code of every permanent link, and every entry without the site around it. */
export const paperFiles = (context: EmbedContext): PaperFile[] =>
  context.catalog.entries.flatMap((entry) => filesOf(entry, context));

/** One of those files by its path below the site's root, or that of its folder; `undefined` where there is none. */
export function paperFileAt(path: string, context: EmbedContext): string | undefined {
  const [, id = ''] = /^p\/([^/]+)\//.exec(path) ?? [];
  const entry = context.catalog.get(id);
  const files = entry ? filesOf(entry, context) : [];
  return files.find((file) => file.path === path || file.path === `${path}index.html`)?.make();
}
