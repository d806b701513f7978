import type { BriefData, BriefGroup, BriefPerson, Mark, PLACED, Placed } from './data.ts';

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

/** Alternatives and offerings, with what every part knows of how they stand. */
const standing = <Item extends Placed & { standings: readonly { criterion: string }[] }>(
  items: readonly Item[],
): Item[] =>
  grouped(items)
    .map(([first, ...others]) => ({
      ...first,
      standings: union(
        [first, ...others].map(({ standings }) => standings),
        (one) => JSON.stringify(one),
      ),
    }))
    .sort(byPlace);

/** Puts parts of the data together: everything that any of them holds, once. */
export function mergeBriefs(first: BriefData, ...others: readonly BriefData[]): BriefData {
  if (others.length === 0) return first;
  const parts = [first, ...others];
  const all = <Name extends (typeof PLACED)[number]>(name: Name): BriefData[Name][number][] =>
    parts.flatMap((part): BriefData[Name][number][] => [...part[name]]);
  return {
    ...first,
    people: grouped(parts.flatMap(({ people }) => people)).map((same) => mergedPerson(...same)),
    groups: grouped(parts.flatMap(({ groups }) => groups)).map((same) => mergedGroup(...same)),
    stages: widest(all('stages')),
    goals: widest(all('goals')),
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
    alternatives: standing(all('alternatives')),
    offerings: standing(all('offerings')),
    records: widest(all('records')),
  };
}
