import type { BriefGroup, BriefPart, BriefPerson, Mark, Placed } from './data.ts';

/** Items of several lists, each once; items that are told apart by what they say in full. */
function union<Item>(lists: readonly (readonly Item[])[], keyOf: (item: Item) => string): Item[] {
  const known = new Map<string, Item>();
  for (const item of lists.flat()) if (!known.has(keyOf(item))) known.set(keyOf(item), item);
  return [...known.values()];
}

const markKey = (mark: Mark): string => JSON.stringify(mark);

const byPlace = (a: Placed, b: Placed): number => a.place - b.place;

function mergedPerson(first: BriefPerson, ...others: readonly BriefPerson[]): BriefPerson {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const marks = <Kind extends Mark>(of: (person: BriefPerson) => readonly Kind[]): Kind[] =>
    union(all.map(of), markKey);
  return {
    ...first,
    parts: union(
      all.map(({ parts }) => parts),
      (part) => JSON.stringify(part),
    ),
    criteria: marks(({ criteria }) => criteria),
    sources: marks(({ sources }) => sources),
    messages: marks(({ messages }) => messages),
    objections: marks(({ objections }) => objections),
  };
}

const mergedGroup = (first: BriefGroup, ...others: readonly BriefGroup[]): BriefGroup => ({
  ...first,
  messages: union(
    [first, ...others].map(({ messages }) => messages),
    markKey,
  ),
});

const grouped = <Item extends { ref: { id: string } }>(items: readonly Item[]): [Item, ...Item[]][] =>
  [...Map.groupBy(items, ({ ref }) => ref.id).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others]] : [],
  );

/** Of entries that several parts cut to their own people, one that names the people of all. */
function widest<Item extends Placed & { personas?: readonly string[] }>(items: readonly Item[]): Item[] {
  return grouped(items)
    .map(([first, ...others]) =>
      first.personas
        ? {
            ...first,
            personas: union(
              [first, ...others].map((one) => one.personas ?? []),
              (id) => id,
            ),
          }
        : first,
    )
    .sort(byPlace);
}

/** Puts parts together: everything that any of them holds, once. */
export function mergeParts(first: BriefPart, ...others: readonly BriefPart[]): BriefPart {
  if (others.length === 0) return first;
  const parts = [first, ...others];
  const all = <Name extends Exclude<keyof BriefPart, 'people' | 'groups'>>(
    name: Name,
  ): BriefPart[Name][number][] => parts.flatMap((part): BriefPart[Name][number][] => [...part[name]]);
  return {
    people: grouped(parts.flatMap(({ people }) => people)).map((same) => mergedPerson(...same)),
    groups: grouped(parts.flatMap(({ groups }) => groups)).map((same) => mergedGroup(...same)),
    criteria: widest(all('criteria')),
    sources: widest(all('sources')),
    messages: widest(all('messages')),
    objections: widest(all('objections')),
    assets: widest(all('assets')),
    references: widest(all('references')),
    points: widest(all('points')),
    initiatives: widest(all('initiatives')),
    measures: widest(all('measures')),
    triggers: widest(all('triggers')),
    alternatives: widest(all('alternatives')),
    records: widest(all('records')),
  };
}
