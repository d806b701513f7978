import type { Audience } from './audience.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { type Link, linksFrom, mentionsFrom, weightOf } from './links.ts';
import { entriesFor } from './prune.ts';
import { isRetired } from './retirement.ts';
import type { Scope } from './scope.ts';
import type { Site } from './site.ts';
import { siteFor } from './synonyms.ts';
import { KINDS, type KindName, kindNamed } from './table.ts';

const kindOrder = new Map(KINDS.map((kind, index) => [kind.name as string, index]));

function compareEntries(a: Entry, b: Entry): number {
  const kinds = (kindOrder.get(a.kind) ?? 0) - (kindOrder.get(b.kind) ?? 0);
  if (kinds !== 0) return kinds;
  const field = kindNamed(a.kind)?.orderBy;
  const placeOf = (entry: Entry): number => (field ? Number(fieldsOf(entry)[field]) : 0);
  const titles = a.data.title.toLowerCase() < b.data.title.toLowerCase() ? -1 : 1;
  return placeOf(a) - placeOf(b) || (a.data.title === b.data.title ? (a.id < b.id ? -1 : 1) : titles);
}

/** What leads from each entry, and to it. */
interface Links {
  from: ReadonlyMap<string, readonly Link[]>;
  to: ReadonlyMap<string, readonly Link[]>;
}

function linksOf(entries: readonly Entry[]): Links {
  const from = new Map<string, readonly Link[]>();
  const to = new Map<string, Link[]>();
  for (const entry of entries) {
    const links = linksFrom(entry);
    from.set(entry.id, links);
    for (const link of [...links, ...mentionsFrom(entry, links)]) {
      const known = to.get(link.to);
      if (known) known.push(link);
      else to.set(link.to, [link]);
    }
  }
  for (const links of to.values()) links.sort((a, b) => weightOf(b) - weightOf(a));
  return { from, to };
}

/** All entries and how they hang together; the one thing that pages, exports and search see. */
export class Catalog {
  /** Every entry, kind by kind in the order of the table, then by the kind's own order or title. */
  readonly entries: readonly Entry[];
  /** What `site.yaml` says. */
  readonly site: Site;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byFormerId: ReadonlyMap<string, Entry>;
  readonly #byKind: ReadonlyMap<string, readonly Entry[]>;
  readonly #currentByKind: ReadonlyMap<string, readonly Entry[]>;
  #links: Links | undefined;

  constructor(entries: Iterable<Entry>, site: Site) {
    this.site = site;
    this.entries = [...entries].sort(compareEntries);
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    this.#byFormerId = new Map(
      this.entries.flatMap((entry) => (entry.data.formerIds ?? []).map((id) => [id, entry] as const)),
    );
    this.#byKind = Map.groupBy(this.entries, ({ kind }) => kind);
    this.#currentByKind = Map.groupBy(
      this.entries.filter((entry) => !isRetired(entry)),
      ({ kind }) => kind,
    );
  }

  /** The entry of that id. */
  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /** The entry that has or once had that id. */
  find(id: string): Entry | undefined {
    return this.#byId.get(id) ?? this.#byFormerId.get(id);
  }

  /** The entries of a kind that hold today, in order: what is retired is left out. */
  of<Name extends KindName>(kind: Name): readonly Extract<Entry, { kind: Name }>[] {
    return this.currentOf(kind).filter(
      (entry): entry is Extract<Entry, { kind: Name }> => entry.kind === kind,
    );
  }

  /** The same of a kind that is known only by its name. */
  currentOf(name: string): readonly Entry[] {
    return this.#currentByKind.get(name) ?? [];
  }

  /** All entries of a kind that is known only by its name, retired ones included. */
  ofKind(name: string): readonly Entry[] {
    return this.#byKind.get(name) ?? [];
  }

  /** What an entry names, in the order of its fields. */
  from(id: string): readonly Link[] {
    this.#links ??= linksOf(this.entries);
    return this.#links.from.get(id) ?? [];
  }

  /** What names an entry, in its fields or its body, heaviest first, then in the order of the Catalog. */
  to(id: string): readonly Link[] {
    this.#links ??= linksOf(this.entries);
    return this.#links.to.get(id) ?? [];
  }

  /** The Catalog as an audience may see it, narrowed to a scope: nothing in it tells of the rest; drafts only where asked for. */
  for(audience: Audience, scope: Scope = {}, drafts = false): Catalog {
    const entries = entriesFor(this.entries, { audience, scope, drafts });
    return new Catalog(entries, siteFor(this.site, this.entries, entries));
  }
}
