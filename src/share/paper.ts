import { type Entry, shortAddressOf } from '../model/entry.ts';
import { type EmbedContext, embedHtml } from './embed-html.ts';
import type { ExtraFile, Place } from './extras.ts';
import { qrSvg } from './qr.ts';

/** The permanent link of an entry, absolute: what its code leads to. */
const linkOf = ({ id }: Entry, { siteUrl, base }: Place): string =>
  siteUrl + base + shortAddressOf(id).slice(1);

/** What stands below the permanent link of each entry, by its name there. */
const MAKERS: ReadonlyMap<string, (entry: Entry, context: EmbedContext) => string> = new Map([
  ['qr.svg', (entry: Entry, context: EmbedContext) => qrSvg(linkOf(entry, context))],
  ['embed/index.html', embedHtml],
]);

/** The code of every permanent link, and every entry without the site around it, one after the other: together they are too much to hold. */
export function* paperFiles(context: EmbedContext): Generator<ExtraFile> {
  for (const entry of context.catalog.entries)
    for (const [name, make] of MAKERS)
      yield { path: shortAddressOf(entry.id).slice(1) + name, text: make(entry, context) };
}

/** One of those files by its path below the site's root, where there is one. */
export function paperFileAt(path: string, context: EmbedContext): string | undefined {
  const [, id = '', name = ''] = /^p\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const entry = context.catalog.get(id);
  const make = MAKERS.get(name) ?? MAKERS.get(`${name}index.html`);
  return entry && make?.(entry, context);
}
