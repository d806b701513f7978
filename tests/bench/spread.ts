import { KINDS } from '../../src/model/table.ts';

/** Kinds that do not grow with a library, whatever its size: the cycle has its stages, and a firm its few shared goals and buyers. */
const BOUNDED: Readonly<Record<string, { share: number; least: number; most: number }>> = {
  stage: { share: 1, least: 7, most: 7 },
  goal: { share: 1, least: 4, most: 4 },
  persona: { share: 0.05, least: 3, most: 50 },
  'buying-group': { share: 0.01, least: 1, most: 10 },
};

/** How many entries of each kind a library of `entries` has; throws a RangeError where that is too few for one of each. */
export function spreadOf(entries: number): ReadonlyMap<string, number> {
  const bounded = KINDS.flatMap(({ name }): [string, number][] => {
    const bound = BOUNDED[name];
    if (!bound) return [];
    return [[name, Math.min(bound.most, Math.max(bound.least, Math.round(entries * bound.share)))]];
  });
  const growing = KINDS.filter(({ name }) => BOUNDED[name] === undefined);
  const left = entries - bounded.reduce((sum, [, count]) => sum + count, 0);
  if (left < growing.length)
    throw new RangeError(`A library needs at least ${entries - left + growing.length} entries`);
  const grown = growing.map(({ name }, index): [string, number] => [
    name,
    Math.floor(left / growing.length) + (index < left % growing.length ? 1 : 0),
  ]);
  const counts = new Map([...bounded, ...grown]);
  return new Map(KINDS.map(({ name }) => [name, counts.get(name) ?? 0]));
}
