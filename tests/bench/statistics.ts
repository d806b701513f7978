/** Several measurements of one thing. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** The middle, the least and the most of some numbers. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** The ratios of two series that were measured in turns, pair by pair. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.flatMap((own, index) => {
    const other = theirs[index];
    return other === undefined ? [] : [own / other];
  });
