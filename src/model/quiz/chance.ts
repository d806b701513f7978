import { fnv1a } from '../fingerprint.ts';

/** Chance that is the same everywhere for the same seed (mulberry32), from 0 up to 1. */
export function chance(seed: string): () => number {
  let [, state] = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in another order, the same one for the same seed. */
export function shuffled<Thing>(things: readonly Thing[], seed: string): Thing[] {
  const next = chance(seed);
  const mixed = things.map((thing) => ({ thing, at: next() }));
  return mixed.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
