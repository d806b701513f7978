import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Every file of a folder, by its path within it, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `${item.parentPath.slice(folder.length)}/${item.name}`.replaceAll('\\', '/').slice(1))
    .sort();

/** A whole folder, to compare it with another: path and bytes of each file. */
export const snapshotOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(filesIn(folder).map((file) => [file, readFileSync(`${folder}/${file}`)]));

/** A file as text; what Pagefind has packed is unpacked. */
export function textOf(folder: string, file: string): string {
  const bytes = readFileSync(`${folder}/${file}`);
  return (/\.pf_|\.pagefind$/.test(file) ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Every HTML page of a site, by its address below the site's root: `/personas/`, `/404.html`. */
export const pagesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesIn(folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, textOf(folder, file)]),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
};

/** Text as a browser reads it out of HTML. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The values of an attribute in a page, in order. */
export const attributesIn = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => unescapeHtml(match[1] ?? ''));

/** The text of a page without its markup. */
export const wordsOf = (html: string): string =>
  unescapeHtml(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')).replace(
    /\s+/g,
    ' ',
  );
