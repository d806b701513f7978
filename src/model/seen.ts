/** What one record says of a criterion for a persona. */
export interface FindingMark {
  persona: string;
  criterion: string;
  weight: 'decisive' | 'mentioned' | 'absent';
  /** The day of the record, where it is known. */
  date?: string;
  illustrative: boolean;
}

/** What the record says of one weight. */
export interface Seen {
  /** How many findings looked at it. */
  asked: number;
  /** In how many of them it decided. */
  decisive: number;
  /** In how many of them it came up without deciding. */
  mentioned: number;
  /** The last day on which it decided. */
  last?: string;
  /** Ends of the 80 % interval of the share in which it decides, 0 to 1. */
  low: number;
  high: number;
  /** Whether the record bears the weight out: too few findings to say, heavier or lighter than we say, or as we say. */
  verdict: 'few' | 'heavier' | 'lighter' | 'borne-out';
  /** How many of the findings are invented to show how records work. */
  illustrative: number;
}

/** Fewer findings than this contradict nothing. */
const FEWEST = 3;

/** Standard normal quantile of a two-sided 80 % interval. */
const Z = 1.2816;

/** A weight of 4 or 5 says that the criterion decides; the record contradicts it where that is so in less than half of all cases, even at the interval's high end. */
const HEAVY = { weight: 4, share: 1 / 2 };

/** A weight of 1 or 2, or none, says that it hardly decides; the record contradicts it where it does in more than a quarter, even at the low end. */
const LIGHT = { weight: 2, share: 1 / 4 };

/** Wilson's interval for a share: unlike the plain one it stays between 0 and 1 and is honest about few cases. */
export function interval(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const square = Z * Z;
  const middle = (hits + square / 2) / (of + square);
  const half = (Z * Math.sqrt((hits * (of - hits)) / of + square / 4)) / (of + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Holds a weight (0 where none is given) against what the findings about it say. */
export function seenFor(weight: number, findings: readonly FindingMark[]): Seen {
  const decisive = findings.filter((finding) => finding.weight === 'decisive');
  const { low, high } = interval(decisive.length, findings.length);
  const days = decisive.flatMap(({ date }) => date ?? []).sort();
  const last = days.at(-1);
  const verdict =
    findings.length < FEWEST
      ? 'few'
      : weight >= HEAVY.weight && high < HEAVY.share
        ? 'lighter'
        : weight <= LIGHT.weight && low > LIGHT.share
          ? 'heavier'
          : 'borne-out';
  return {
    asked: findings.length,
    decisive: decisive.length,
    mentioned: findings.filter((finding) => finding.weight === 'mentioned').length,
    ...(last ? { last } : {}),
    low,
    high,
    verdict,
    illustrative: findings.filter(({ illustrative }) => illustrative).length,
  };
}
