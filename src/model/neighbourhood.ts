import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { IN_BODY, type Link, mentionsFrom, weightOf } from './links.ts';
import { isRetired } from './retirement.ts';
import { humanise } from './shape.ts';
import { type EntryRef, refTo } from './value.ts';

/** An entry that is drawn beside the one in the middle. */
export interface Neighbour {
  ref: EntryRef;
  /** How heavy the relation is, from 1 to 5; 0 where nothing says so. */
  weight: number;
}

/** Entries that are related to the one in the middle in the same way. */
export interface Neighbours {
  /** The relation, read from the middle: it `Weighs` them, or is `Weighed by` them. */
  phrase: string;
  /** Those that are drawn, heaviest first. */
  drawn: readonly Neighbour[];
  /** How many there are. */
  total: number;
}

/** What an entry touches, in both directions; each entry once, by its heaviest and most direct relation. */
export interface Neighbourhood {
  /** The relations that are drawn, heaviest first. */
  groups: readonly Neighbours[];
  /** How many entries are drawn. */
  drawn: number;
  /** How many entries there are. */
  total: number;
}

/** Up to so many entries all are drawn. */
const WHOLE = 20;

/** Of more the first ten are, of the heaviest relations. */
const MOST = { entries: 10, relations: 5 } as const;

/** How many entries of a relation are drawn while others wait for room: every relation has its first two before any has more. */
const TURNS = [2, 5, MOST.entries] as const;

/** Stands behind every other relation: a body mentions much in passing. */
const IN_PASSING = 99;

interface Touch {
  phrase: string;
  weight: number;
  /** How deep in the data the relation is told; what is told first hand goes before what an item adds. */
  depth: number;
}

/** An item's weight is that of the entry that it is about, not of those that it lists beside it. */
const touchOf = (link: Link, phrase: string): Touch => ({
  phrase,
  weight: typeof link.path.at(-1) === 'string' ? weightOf(link) : 0,
  depth: link.field === IN_BODY ? IN_PASSING : link.path.length,
});

const isCloser = (one: Touch, other: Touch): boolean =>
  one.weight === other.weight ? one.depth < other.depth : one.weight > other.weight;

function touchesOf(entry: Entry, catalog: Catalog): Map<string, Touch> {
  const touches = new Map<string, Touch>();
  const add = (id: string, touch: Touch): void => {
    const known = touches.get(id);
    if (known) {
      if (isCloser(touch, known)) touches.set(id, touch);
      return;
    }
    const found = id === entry.id ? undefined : catalog.get(id);
    if (found && !isRetired(found)) touches.set(id, touch);
  };
  const named = catalog.from(entry.id);
  for (const link of named) add(link.to, touchOf(link, link.relation.says));
  for (const link of mentionsFrom(entry, named)) add(link.to, touchOf(link, link.relation.says));
  for (const link of catalog.to(entry.id)) add(link.from.id, touchOf(link, link.relation.back));
  return touches;
}

/** Told first hand: by the entry itself, or by the item that is about it. */
const FIRST_HAND = 3;

/** How heavy a relation is: the weights of all that it leads to, one each where nothing is weighed, half for what an item tells beside, nothing for what is mentioned in passing. */
const heft = (touches: readonly (readonly [string, Touch])[]): number =>
  touches.reduce((sum, [, { weight, depth }]) => {
    const light = depth === IN_PASSING ? 0 : depth > FIRST_HAND ? 0.5 : 1;
    return sum + (weight || light);
  }, 0);

/** How many entries of each relation are drawn. */
function shares(sizes: readonly number[]): number[] {
  const given = sizes.map(() => 0);
  let left: number = MOST.entries;
  for (const turn of TURNS)
    for (const [index, size] of sizes.entries()) {
      const more = Math.min(left, Math.min(size, turn) - (given[index] ?? 0));
      given[index] = (given[index] ?? 0) + more;
      left -= more;
    }
  return given;
}

/** Gathers what an entry touches: what it names and what names it, by relation. */
export function neighbourhoodOf(entry: Entry, catalog: Catalog): Neighbourhood {
  const touches = touchesOf(entry, catalog);
  const relations = [...Map.groupBy(touches, ([, { phrase }]) => phrase)]
    .map(([phrase, all]) => ({ phrase, all, heft: heft(all) }))
    .sort((a, b) => b.heft - a.heft)
    .slice(0, touches.size > WHOLE ? MOST.relations : WHOLE);
  const sizes = relations.map(({ all }) => all.length);
  const given = touches.size > WHOLE ? shares(sizes) : sizes;
  const groups = relations.map(({ phrase, all }, index): Neighbours => {
    const heaviest = [...all].sort(([, a], [, b]) => b.weight - a.weight).slice(0, given[index]);
    return {
      phrase: humanise(phrase),
      drawn: heaviest.flatMap(([id, { weight }]) => {
        const found = catalog.get(id);
        return found ? [{ ref: refTo(found), weight }] : [];
      }),
      total: all.length,
    };
  });
  const drawn = groups.reduce((sum, group) => sum + group.drawn.length, 0);
  return { groups, drawn, total: touches.size };
}
