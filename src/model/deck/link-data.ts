import { AUDIENCES, type Audience, maySee } from '../audience.ts';
import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { insightAnchors } from '../insight-anchors.ts';
import { insightsOf } from '../insights/index.ts';
import type { Past } from '../past.ts';
import { anchorNames, formerPlaces } from '../permalinks.ts';
import { hiddenIds } from '../prune.ts';
import { isRetired, replacementsOf } from '../retirement.ts';
import { KINDS, kindNamed } from '../table.ts';
import { fieldLabel } from '../views/changes-data.ts';
import { viewsOf } from '../views/index.ts';
import type { LinkedEntry, LinkedPage, LinkRecord, LinkShard, LinkSite } from './link-record.ts';
import { shardOf } from './shard.ts';

/** The revisions of entries for one audience, by id. */
export type Pasts = ReadonlyMap<string, Past>;

/** Where a site is published: its origin, and its base path with a slash at both ends. */
export interface PublishedAt {
  siteUrl: string;
  base: string;
}

/** Earlier revisions that are told of, newest first: a deck that is older than so many changes has to be read anyway. */
const MOST_REVISIONS = 100;

/** About how many entries one file holds, and how many files there are at most. */
const SHARD = { entries: 24, most: 256 } as const;

const linked = (entry: Entry): LinkedEntry => ({
  id: entry.id,
  title: entry.data.title,
  address: addressOf(entry),
});

/** What was before, for all audiences that are asked about, each field named once. */
function changesOf(
  entry: Entry,
  pasts: readonly Pasts[],
): Pick<LinkRecord, 'revisions' | 'fields' | 'before'> {
  const known = pasts.flatMap((of) => of.get(entry.id) ?? []);
  const revisions = [...new Set(known.map(({ revision }) => revision))];
  const fields: (readonly [string, string?])[] = [];
  const places = new Map<string, number>();
  const before: Record<string, readonly number[]> = {};
  for (const { revision, fields: changed } of known.flatMap((past) => past.before.slice(0, MOST_REVISIONS))) {
    // What is as it stands for one audience is not old, whatever it is for another.
    if (revisions.includes(revision)) continue;
    before[revision] ??= changed.map(({ field, day }) => {
      const label = fieldLabel(entry.kind, field);
      const key = `${label} ${day}`;
      const place = places.get(key) ?? fields.push(day === undefined ? [label] : [label, day]) - 1;
      places.set(key, place);
      return place;
    });
  }
  return { revisions, fields, before };
}

function movedOf(entry: Entry, catalog: Catalog): LinkRecord['moved'] {
  return Object.fromEntries(
    formerPlaces(entry, catalog).map(({ from, to, entry: target }) => [
      from,
      { ...(to === undefined ? {} : { to }), ...(target.id === entry.id ? {} : { entry: linked(target) }) },
    ]),
  );
}

function retirementOf(entry: Entry, catalog: Catalog): Pick<LinkRecord, 'retired'> {
  const { retired: since, retiredBecause: because } = entry.data;
  if (!isRetired(entry) || since === undefined) return {};
  const instead = replacementsOf(entry, catalog).map(linked);
  return { retired: { since, ...(because === undefined ? {} : { because }), instead } };
}

/** The places on an entry's page that a link may name: those that are recorded, and what is worked out or told by others. */
function placesOn(entry: Entry, catalog: Catalog): string[] {
  const incoming = catalog.to(entry.id);
  const told = (kindNamed(entry.kind)?.sections ?? []).filter(
    ({ id, incoming: from = [] }) =>
      insightsOf(entry, id, catalog).length > 0 ||
      from.some(({ kind, field }) =>
        incoming.some((link) => link.from.kind === kind && link.field === field),
      ),
  );
  return [
    ...new Set([
      ...anchorNames(entry, catalog),
      ...told.map(({ id }) => id),
      ...insightAnchors(entry, catalog),
    ]),
  ];
}

/** How every entry is known to those who check decks: `catalog` is what they may see, `pasts` the revisions for each audience whose links they may meet. */
export function linkRecords(catalog: Catalog, audience: Audience, pasts: readonly Pasts[]): LinkRecord[] {
  const narrower = AUDIENCES.filter((one) => one !== audience && maySee(audience, one));
  const hidden = narrower.map((one) => [one, hiddenIds(catalog.entries, { audience: one })] as const);
  return catalog.entries
    .filter(({ data }) => data.status !== 'draft')
    .map((entry) => ({
      ...linked(entry),
      folders: entry.data.formerFolders ?? [],
      ...changesOf(entry, pasts),
      anchors: placesOn(entry, catalog),
      moved: movedOf(entry, catalog),
      ...retirementOf(entry, catalog),
      seenBy: hidden.find(([, ids]) => !ids.has(entry.id))?.[0] ?? audience,
    }));
}

const withSlash = (url: string): string => url.replace(/\/*$/, '/');

/** What else a site has: lists and views, and what stands below them. */
function pagesOf(catalog: Catalog, audience: Audience): LinkedPage[] {
  const lists = KINDS.filter(({ name }) => catalog.ofKind(name).length > 0).map(({ folder }) => ({
    address: `/${folder}/`,
  }));
  const views = viewsOf(audience).map(
    ({ address, only }): LinkedPage => ({ address, below: true, ...(only ? { only } : {}) }),
  );
  const others = ['/guide/', '/search/', '/decks/', '/learn/', '/images/'].map(
    (address): LinkedPage => ({ address, below: true }),
  );
  return [{ address: '/' }, ...lists, ...views, ...others];
}

/** Where a site is published, and what it has beside entries; `catalog` is the one for its audience. */
export function linkSite(catalog: Catalog, audience: Audience, { siteUrl, base }: PublishedAt): LinkSite {
  const wanted = Math.min(SHARD.most, catalog.entries.length / SHARD.entries);
  return {
    url: withSlash(siteUrl + base),
    former: (catalog.site.formerSiteUrls ?? []).map(withSlash),
    audience,
    folders: KINDS.map(({ folder }) => folder),
    pages: pagesOf(catalog, audience),
    // A power of two, so that another entry seldom moves all the others.
    shards: 2 ** Math.ceil(Math.log2(Math.max(1, wanted))),
  };
}

/** The records of a site, spread over files by the names that entries have or had. */
export function linkShards(records: readonly LinkRecord[], catalog: Catalog, shards: number): LinkShard[] {
  const made = Array.from({ length: shards }, () => ({
    records: {} as Record<string, LinkRecord>,
    former: {} as Record<string, string>,
  }));
  for (const record of records) {
    const own = made[shardOf(record.id, shards)];
    if (own) own.records[record.id] = record;
    for (const name of catalog.get(record.id)?.data.formerIds ?? []) {
      const theirs = made[shardOf(name, shards)];
      if (theirs) theirs.former[name] = record.id;
    }
  }
  return made;
}
