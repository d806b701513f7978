import { barsFor, cpuRatioOf, ratioOf, ratioWords } from './bars.ts';
import { type Measured, TASKS, type Task } from './rounds.ts';
import { spread } from './statistics.ts';
import type { FolderSize, PageWeight } from './weight.ts';

const LABELS: Record<Task, string> = {
  check: 'check',
  build: 'build, clean',
  mdx: 'bare Astro from .mdx, clean',
  md: 'bare Astro from .md, clean',
  edit: 'build after one edit',
  mdxEdit: 'bare .mdx after one edit',
};
const RIVALS: Partial<Record<Task, readonly Task[]>> = {
  check: ['build'],
  build: ['mdx', 'md'],
  edit: ['mdxEdit'],
};

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Rows of words as a table in plain text. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

const known = (numbers: readonly (number | null)[]): number[] => numbers.filter((one) => one !== null);
const shown = (numbers: readonly number[], digits: number): string =>
  numbers.length > 0 ? spread(numbers).median.toFixed(digits) : 'unknown';

function timings(measured: Measured): string {
  const rows = TASKS.map((task) => {
    const took = measured.took[task];
    const { median, least, most } = spread(took.map(({ seconds }) => seconds));
    const against = (RIVALS[task] ?? []).map(
      (rival) =>
        `${ratioWords(ratioOf(measured, task, rival))} x ${LABELS[rival]}, CPU ${ratioWords(cpuRatioOf(measured, task, rival))} x`,
    );
    return [
      LABELS[task],
      `${median.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`,
      shown(known(took.map(({ cpu }) => cpu)), 1),
      shown(known(took.map(({ memory }) => memory)), 0),
      against.join('; '),
    ];
  });
  return table([['', 'seconds', 'CPU s', 'peak MB', 'ratio'], ...rows]);
}

function sizes({ sizes: all, weights }: Measured): string {
  const page = ({ bytes, html, css, js }: PageWeight): string =>
    `${kB(bytes)} (${kB(html)} + ${kB(css)} + ${kB(js)})`;
  const row = (
    label: string,
    { files, bytes, search }: FolderSize,
    largest: PageWeight,
    median: PageWeight,
  ) => [label, MB(bytes), MB(search), String(files), page(largest), page(median)];
  return table([
    ['', 'output', 'search', 'files', 'largest entry page (HTML + CSS + JS, gzip)', 'median'],
    row('ours', all.build, weights.build.largest, weights.build.median),
    row('bare .mdx', all.mdx, weights.mdx.largest, weights.mdx.median),
    row('bare .md', all.md, weights.md.largest, weights.md.median),
  ]);
}

function briefs({ briefs: { weights, cpu } }: Measured): string {
  const rows = weights.map(({ choice, bytes, page, files }) => [
    choice,
    kB(bytes),
    kB(page),
    `${kB(bytes - page)} in ${files} files`,
  ]);
  return `${table([['heaviest brief for', 'in all, gzip', 'page', 'loaded for it'], ...rows])}\n  composed in ${ratioWords(cpu)} ms of processor time`;
}

/** What was measured with one size of library, in plain text. */
export function reportSize(measured: Measured): string {
  const spreadWords = Object.entries(measured.spread).map(([folder, count]) => `${count} ${folder}`);
  const bars = barsFor(measured).map(
    ({ promise, measured: value, holds }) => `  ${holds ? 'pass' : 'FAIL'}  ${promise}: ${value}`,
  );
  return [
    `${measured.entries} entries, ${MB(measured.content)}: ${spreadWords.join(', ')}`,
    '',
    timings(measured),
    '',
    sizes(measured),
    '',
    briefs(measured),
    '',
    ...bars,
    '',
  ].join('\n');
}

/** Everything that was measured, with its bars, for other programs. */
export const reportJson = (all: readonly Measured[], seed: number): string =>
  `${JSON.stringify({ seed, sizes: all.map((measured) => ({ ...measured, bars: barsFor(measured) })) }, null, 2)}\n`;
