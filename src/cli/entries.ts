import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import type { Content } from '../source/read.ts';

/** The entry of an id that somebody typed, or the sentence that refuses it, with the nearest match. */
export function entryFor(id: string, catalog: Catalog, { broken }: Content): Entry | string {
  const entry = catalog.get(id);
  if (entry) return entry;
  if (broken.has(id)) return `Entry \`${id}\` has errors. \`npm run check\` shows them; mend them first.`;
  const now = catalog.find(id);
  if (now) return `\`${id}\` is now \`${now.id}\`.`;
  const [near] = nearest(
    id,
    catalog.entries.map((one) => one.id),
  );
  return `No entry has the id \`${id}\`. ${near ? `Did you mean \`${near}\`?` : 'Write the name of its file without `.mdx`.'}`;
}
