import { isOpen } from '../brief/gaps.ts';
import { holdsFor, type Scope } from '../scope.ts';
import { given } from './given.ts';
import type { Named } from './health.ts';

/** What is missing for one persona at one stage. */
export interface GapPair {
  persona: Named;
  stage: Named;
  /** The address of the brief that tells more, root-relative. */
  brief: string;
  /** What is missing, worst first: what to do, how bad it is, whose it is, and until when something still closes it. */
  gaps: readonly { task: string; size: number; owner: string; after?: string }[];
  for?: unknown;
}

/** What gaps are counted from. */
export interface GapData {
  /** Every persona at every stage at which it takes part, where something is missing or will be. */
  pairs: readonly GapPair[];
}

/** One pair of those that fit a choice. */
export interface GapLine extends GapPair {
  /** How bad its gaps are in all. */
  size: number;
}

/** The gaps that fit a choice. */
export interface GapView {
  /** Pairs by how bad their gaps are in all, worst first. */
  gaps: readonly GapLine[];
  /** The day by which they are told. */
  day?: string;
  /** The last day on which these are all, where something that closes others runs out. */
  holds?: string;
}

/** Pairs with the gaps of some owners on a day, the worst in all first; as bad ones by how many gaps, then in the order of the data. */
export function gapView(
  { pairs }: GapData,
  isTheirs: (one: { owner: string }) => boolean,
  scope: Scope,
  day?: string,
): GapView {
  const theirs = pairs
    .filter((pair) => holdsFor(scope, pair.for))
    .map((pair) => ({ ...pair, gaps: pair.gaps.filter(isTheirs) }));
  const [holds] = theirs
    .flatMap(({ gaps }) => gaps.flatMap((gap) => (isOpen(gap, day) ? [] : (gap.after ?? []))))
    .sort();
  return {
    gaps: theirs
      .map((pair): GapLine => {
        const gaps = pair.gaps.filter((gap) => isOpen(gap, day));
        return { ...pair, gaps, size: gaps.reduce((sum, { size }) => sum + size, 0) };
      })
      .filter(({ gaps }) => gaps.length > 0)
      .sort((a, b) => b.size - a.size || b.gaps.length - a.gaps.length),
    ...given('day', day),
    ...given('holds', holds),
  };
}
