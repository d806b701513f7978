import type { Catalog } from '../model/catalog.ts';
import { addressOf, type Entry, fieldsOf } from '../model/entry.ts';
import { fold } from '../model/fold.ts';
import { isRetired } from '../model/retirement.ts';
import type { Site } from '../model/site.ts';
import { kindNamed } from '../model/table.ts';
import { refTo } from '../model/value.ts';
import { searchFacets } from './search-facets.ts';
import {
  type EntryFacets,
  type NamedEntry,
  type NameShard,
  shardCount,
  shardOf,
  type TitleRow,
} from './search-shard.ts';

const textsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

/** What people type to find an entry beside its title: aliases, the lines of the kind's `findBy` fields, and words that mean the same as those. */
export function otherNames(entry: Entry, site: Site): string[] {
  const data = fieldsOf(entry);
  const written = [
    ...(entry.data.aliases ?? []),
    ...(kindNamed(entry.kind)?.findBy ?? []).flatMap((field) => textsIn(data[field])),
  ];
  const named = new Set([entry.data.title, ...written].map(fold));
  const meant = Object.entries(site.titleSynonyms ?? {}).flatMap(([title, synonyms]) =>
    [title, ...synonyms].some((word) => named.has(fold(word))) ? [title, ...synonyms] : [],
  );
  const seen = new Set([fold(entry.data.title)]);
  return [...written, ...meant].filter((name) => {
    const known = seen.has(fold(name));
    seen.add(fold(name));
    return !known;
  });
}

/** The entries that each folded name leads to: those so titled first, then those otherwise called so, then those with that id. */
export function namesOf(catalog: Catalog): Map<string, readonly Entry[]> {
  const names = new Map<string, Entry[]>();
  const add = (name: string, entry: Entry): void => {
    const key = fold(name);
    const known = names.get(key);
    if (key === '') return;
    if (!known) names.set(key, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  for (const entry of catalog.entries) add(entry.data.title, entry);
  for (const entry of catalog.entries) for (const name of otherNames(entry, catalog.site)) add(name, entry);
  for (const entry of catalog.entries)
    for (const id of [entry.id, ...(entry.data.formerIds ?? [])]) add(id, entry);
  // What holds today goes before what is retired and is called the same.
  for (const found of names.values()) found.sort((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
  return names;
}

/** All names in parts, so that a reader's browser fetches the one that can hold what was typed. */
export function nameShards(catalog: Catalog): NameShard[] {
  const names = namesOf(catalog);
  const facets = searchFacets(catalog);
  const shards = Array.from({ length: shardCount(names.size) }, () => ({
    names: new Map<string, number[]>(),
    entries: new Map<Entry, number>(),
  }));
  for (const [name, entries] of names) {
    const shard = shards[shardOf(name, shards.length)];
    if (!shard) continue;
    for (const entry of entries) if (!shard.entries.has(entry)) shard.entries.set(entry, shard.entries.size);
    shard.names.set(
      name,
      entries.flatMap((entry) => shard.entries.get(entry) ?? []),
    );
  }
  return shards.map((shard) => ({
    names: Object.fromEntries(shard.names),
    entries: [...shard.entries.keys()].map((entry) => namedEntry(entry, facets(entry))),
  }));
}

function namedEntry(entry: Entry, facets: EntryFacets): NamedEntry {
  const { title, summary, tint } = refTo(entry);
  const kind = kindNamed(entry.kind)?.label.one ?? entry.kind;
  const retired = entry.data.status === 'retired' ? { retired: true } : {};
  return { title, address: addressOf(entry), summary, kind, ...(tint ? { tint } : {}), ...retired, facets };
}

/** Every title of a Catalog, to suggest the nearest where nothing was found. */
export const titleList = (catalog: Catalog): TitleRow[] =>
  catalog.entries.map((entry) => [
    entry.data.title,
    kindNamed(entry.kind)?.label.one ?? entry.kind,
    addressOf(entry),
  ]);

/** The shortest word that is worth mending, in letters. */
const SHORTEST = 4;

/** The words of all names and summaries, folded, the most frequent first, to mend what was mistyped. */
export function wordList(catalog: Catalog): string[] {
  const counts = new Map<string, number>();
  for (const entry of catalog.entries)
    for (const text of [entry.data.title, ...otherNames(entry, catalog.site), entry.data.summary])
      for (const word of fold(text).split(' '))
        if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Sorting is stable: words as frequent as each other stay in the order of the Catalog.
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}
