import { describe, expect, it } from 'vitest';
import { type Bar, BUILD_SIZE, barsFor } from './bars.ts';
import type { BriefCost } from './briefs.ts';
import type { Took } from './process.ts';
import { type Measured, TASKS, type Task } from './rounds.ts';
import type { PageWeight, SiteWeight } from './weight.ts';

const PAGE: PageWeight = { path: 'a/', bytes: 1, html: 1, css: 0, js: 0, blocking: [] };
const SITE: SiteWeight = { pages: 1, largest: PAGE, median: PAGE, blocking: [] };
const FOLDER = { files: 1, bytes: 1, search: 0 };

function measured(entries: number, bytes: number, most: number): Measured {
  const took = Object.fromEntries(
    TASKS.map((task) => [task, [{ seconds: 1, cpu: 1, memory: 1 }]]),
  ) as unknown as Record<Task, readonly Took[]>;
  const briefs: BriefCost = {
    weights: [{ choice: 'a group at one stage', bytes, page: 1, files: 1 }],
    cpu: { median: 1, least: 1, most },
  };
  const all = <Value>(value: Value) => ({ build: value, mdx: value, md: value });
  return { entries, spread: {}, content: 1, took, sizes: all(FOLDER), weights: all(SITE), briefs };
}

const ofBriefs = (bars: readonly Bar[]) =>
  bars
    .filter(({ promise }) => promise.startsWith('Brief'))
    .map(({ measured: value, holds }) => [value, holds]);

describe('the bars of briefs', () => {
  it('hold up to 60 kB for the heaviest choice, and below 50 ms of processor time for the costliest', () => {
    expect(ofBriefs(barsFor(measured(BUILD_SIZE, 60_000, 49.9)))).toEqual([
      ['60.0 kB (a group at one stage)', true],
      ['49.9 ms at most, 1.0 ms in the middle', true],
    ]);
    expect(ofBriefs(barsFor(measured(BUILD_SIZE, 60_001, 50))).map(([, holds]) => holds)).toEqual([
      false,
      false,
    ]);
  });

  it('are for the large library alone', () => {
    expect(ofBriefs(barsFor(measured(100, 1, 1)))).toEqual([]);
  });
});
