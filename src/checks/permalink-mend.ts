import { AUDIENCES, type Audience } from '../model/audience.ts';
import type { Catalog } from '../model/catalog.ts';
import { addressOf, type Entry } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import { anchorNames, entryAt } from '../model/permalinks.ts';
import { yamlText } from '../model/sketch.ts';

/** A recorded address, cut in two. */
export interface Recorded {
  /** The address of the page. */
  page: string;
  /** What stands behind `#`, where there is such a sign. */
  anchor: string | undefined;
}

/** Cuts a recorded address in two. */
export function cutAddress(path: string): Recorded {
  const [page = '', anchor] = path.split('#', 2);
  return { page, anchor };
}

/** The line that adds words to a list of an entry, whether it has such a list already or not. */
export const listLine = (entry: Entry, field: 'formerIds' | 'formerFolders', word: string): string =>
  entry.data[field]
    ? `add \`${word}\` to \`${field}\` in \`${entry.file}\``
    : `write \`${field}: [${word}]\` in \`${entry.file}\``;

/** The entry to which a lost id most likely went: the only one of its kind that is not recorded yet, else the nearest of those. */
export function heirOf(
  id: string,
  kind: string | undefined,
  recorded: readonly string[],
  catalog: Catalog,
): Entry | undefined {
  const known = new Set(recorded);
  const fresh = catalog.entries.filter(
    (entry) => entry.data.status !== 'draft' && !known.has(addressOf(entry)),
  );
  const alike = fresh.filter((entry) => entry.kind === kind);
  if (alike.length === 1) return alike[0];
  const [near = ''] = nearest(
    id,
    fresh.map((entry) => entry.id),
  );
  return catalog.get(near);
}

/** The anchors of each entry that are recorded, under whichever of its addresses. */
export function recordedAnchors(recorded: readonly string[], catalog: Catalog): Map<Entry, Set<string>> {
  const known = new Map<Entry, Set<string>>();
  for (const path of recorded) {
    const { page, anchor } = cutAddress(path);
    const entry = anchor === undefined ? undefined : entryAt(page, catalog);
    if (entry && anchor !== undefined) known.set(entry, (known.get(entry) ?? new Set()).add(anchor));
  }
  return known;
}

/** The place that most likely stands for a lost one: what is new on the page and most like it, else the field around it, else the first place. */
export function standIn(lost: string, entry: Entry, known: ReadonlySet<string>, catalog: Catalog): string {
  const live = [...anchorNames(entry, catalog)];
  const fresh = live.filter((anchor) => !known.has(anchor));
  const [field = ''] = lost.split('-', 1);
  const isItem = field !== lost && live.includes(field);
  const headings = new Set(entry.headings.map(({ slug }) => slug));
  const candidates = fresh.filter((anchor) =>
    isItem ? anchor.startsWith(`${field}-`) : headings.has(anchor),
  );
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const [near] = nearest(lost, candidates);
  if (near !== undefined) return near;
  return isItem ? field : (nearest(lost, live)[0] ?? live[0] ?? '');
}

/** The narrowest audience that an anchor tells of: that of the entry whose id it ends in. */
function toldOf(anchor: string, catalog: Catalog): Audience | undefined {
  const target = catalog.find(anchor.slice(anchor.indexOf('-') + 1));
  return target && (target.data.audience ?? 'internal');
}

/** A former anchor as an author writes it; where it tells of an entry that not all readers of the page may see, for those who may. */
export function formerAnchorText(from: string, to: string, entry: Entry, catalog: Catalog): string {
  const told = toldOf(from, catalog);
  const own = entry.data.audience ?? 'internal';
  const narrow = told && AUDIENCES.indexOf(told) > AUDIENCES.indexOf(own) ? `, audience: ${told}` : '';
  return `{ from: ${yamlText(from)}, to: ${yamlText(to)}${narrow} }`;
}
