import type { Measured, Task } from './rounds.ts';
import { ratios, type Spread, spread } from './statistics.ts';

/** A promise about speed or size, held against what was measured. */
export interface Bar {
  /** What it promises. */
  promise: string;
  /** What was measured, in words. */
  measured: string;
  holds: boolean;
}

/** Size of library at which the check is held against the build. */
export const CHECK_SIZE = 1000;
/** Size of library at which the build is held against a bare one. */
export const BUILD_SIZE = 3000;
const CHECK_SHARE = 1 / 5;
const BUILD_RATIO = 1.5;
const PAGE_BYTES = 20_000;
const BRIEF_BYTES = 60_000;
const BRIEF_MS = 50;

/** How long one task took for each second of another, pair by pair. */
export function ratioOf({ took }: Measured, task: Task, other: Task): Spread {
  const seconds = (name: Task): number[] => took[name].map((one) => one.seconds);
  return spread(ratios(seconds(task), seconds(other)));
}

/** How much processor time one task took for each second of another's, pair by pair; steadier than the clock on a busy machine. */
export function cpuRatioOf({ took }: Measured, task: Task, other: Task): Spread {
  const seconds = (name: Task): number[] => took[name].map(({ cpu }) => cpu ?? Number.NaN);
  return spread(ratios(seconds(task), seconds(other)));
}

/** A ratio in words: its median, and how far the rounds lie apart. */
export const ratioWords = ({ median, least, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`;

/** The bars of briefs: the heaviest choice, and composing the costliest one. */
function briefBars({ entries, briefs: { weights, cpu } }: Measured): Bar[] {
  const [heaviest] = weights;
  return [
    {
      promise: `Brief of at most ${BRIEF_BYTES / 1000} kB over the wire for any choice, fonts apart, at ${entries} entries`,
      measured: heaviest ? `${(heaviest.bytes / 1000).toFixed(1)} kB (${heaviest.choice})` : 'none',
      holds: heaviest !== undefined && heaviest.bytes <= BRIEF_BYTES,
    },
    {
      promise: `Brief composed in under ${BRIEF_MS} ms of processor time, at ${entries} entries`,
      measured: `${cpu.most.toFixed(1)} ms at most, ${cpu.median.toFixed(1)} ms in the middle`,
      holds: cpu.most < BRIEF_MS,
    },
  ];
}

/** The bars that a size can be held against. */
export function barsFor(measured: Measured): Bar[] {
  const { entries, weights } = measured;
  const { largest, blocking } = weights.build;
  const bars: Bar[] = [];
  if (entries === CHECK_SIZE) {
    const ratio = ratioOf(measured, 'check', 'build');
    const promise = `Check of ${entries} entries in under a fifth of the build`;
    bars.push({ promise, measured: ratioWords(ratio), holds: ratio.median < CHECK_SHARE });
  }
  if (entries === BUILD_SIZE) {
    const ratio = ratioOf(measured, 'build', 'mdx');
    const promise = `Build of ${entries} entries in at most ${BUILD_RATIO} times a bare one from .mdx`;
    bars.push({ promise, measured: ratioWords(ratio), holds: ratio.median <= BUILD_RATIO });
  }
  if (entries === BUILD_SIZE) bars.push(...briefBars(measured));
  bars.push(
    {
      promise: `Entry page of at most ${PAGE_BYTES / 1000} kB over the wire, fonts apart, at ${entries} entries`,
      measured: `${(largest.bytes / 1000).toFixed(1)} kB (${largest.path})`,
      holds: largest.bytes <= PAGE_BYTES,
    },
    {
      promise: `No script holds up an entry page, at ${entries} entries`,
      measured: blocking.join(', ') || 'none',
      holds: blocking.length === 0,
    },
  );
  return bars;
}
