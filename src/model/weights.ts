/** A weight as somebody gives it: 1 to 5, or 0 where they do not name the criterion. */
export interface Weighed {
  weight: number;
  mustHave: boolean;
}

/** Whether a criterion is everybody's, divides them, or concerns only some. */
export type Verdict = 'shared' | 'conflicting' | 'partial';

/** From this spread of weights on, people disagree about a criterion; also when one must have what another weighs this much less. */
const CONFLICT_SPREAD = 3;

/** The lightest weight at which a criterion counts as everybody's. */
const SHARED_WEIGHT = 3;

/** Judges the weights that several people give to one criterion. */
export function verdictOn(members: readonly Weighed[]): Verdict {
  const weights = members.map(({ weight }) => weight);
  const [low, high] = [Math.min(...weights), Math.max(...weights)];
  if (low >= SHARED_WEIGHT) return 'shared';
  const named = members.filter(({ weight }) => weight > 0);
  const needed = members.some(({ mustHave }) => mustHave);
  if (named.length > 1 && high - Math.min(...named.map(({ weight }) => weight)) >= CONFLICT_SPREAD)
    return 'conflicting';
  return needed && high - low >= CONFLICT_SPREAD ? 'conflicting' : 'partial';
}
