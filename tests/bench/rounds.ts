import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Catalog } from '../../src/model/catalog.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { type BareFormat, writeBare } from './bare.ts';
import { type BriefCost, measureBriefs } from './briefs.ts';
import { CONTENT_DAY, generateContent } from './content.ts';
import { type Command, measure, type Took } from './process.ts';
import { spreadOf } from './spread.ts';
import { type FolderSize, type SiteWeight, sizeOf, weighSite } from './weight.ts';

/** What is timed, in the order in which each round does it. */
export const TASKS = ['check', 'build', 'mdx', 'md', 'edit', 'mdxEdit'] as const;

/** One of {@link TASKS}: our check, our build, the bare builds, our build and a bare one after one edit. */
export type Task = (typeof TASKS)[number];

/** Everything that was measured with a library of one size. */
export interface Measured {
  entries: number;
  /** How many entries of each kind. */
  spread: Readonly<Record<string, number>>;
  /** Bytes of the content. */
  content: number;
  /** What each task took, round by round. */
  took: Record<Task, readonly Took[]>;
  sizes: Record<'build' | BareFormat, FolderSize>;
  weights: Record<'build' | BareFormat, SiteWeight>;
  /** What the heaviest briefs weigh, and what composing takes. */
  briefs: BriefCost;
}

/** How a size is measured. */
export interface Plan {
  entries: number;
  seed: number;
  rounds: number;
  /** Told what is being done. */
  progress: (text: string) => void;
}

const NODE = process.execPath;
const bin = (name: string): string => resolve('node_modules/.bin', name);

function commandsFor(folder: string): Record<Task, Command> {
  const root = process.cwd();
  const content = join(folder, 'content');
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: join(folder, 'site'),
    TODAY: CONTENT_DAY,
    AUDIENCE: 'internal',
    SITE_URL: 'http://localhost:4321',
    BASE_PATH: '/',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const build: Command = { steps: [[NODE, resolve('scripts/build.ts')]], cwd: root, env };
  const bare = (format: BareFormat): Command => ({
    steps: [
      [NODE, bin('astro'), 'build'],
      [NODE, bin('pagefind'), '--site', 'dist'],
    ],
    cwd: join(folder, format),
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  return {
    check: { steps: [[NODE, resolve('scripts/check.ts')]], cwd: root, env },
    build,
    mdx: bare('mdx'),
    md: bare('md'),
    edit: build,
    mdxEdit: bare('mdx'),
  };
}

/** Takes away what a task made, and what it kept for the next time unless that is what is measured. */
function clear(task: Task, folder: string): void {
  const gone =
    task === 'build' ? ['site'] : task === 'mdx' || task === 'md' ? [`${task}/dist`, `${task}/.cache`] : [];
  for (const path of gone) rmSync(join(folder, path), { recursive: true, force: true });
}

/** Runs a task after one sentence has been added to one body, and takes the sentence back. */
async function afterEdit(file: string, run: () => Promise<Took>): Promise<Took> {
  const before = readFileSync(file);
  appendFileSync(file, '\nOne more sentence has been added here.\n');
  try {
    return await run();
  } finally {
    writeFileSync(file, before);
  }
}

/** The entries of a content folder, as the site for internal readers has them. */
function catalogIn(folder: string): Catalog {
  const { entries, site } = readContent(folderFiles(folder));
  return new Catalog(entries, site).for('internal');
}

/** Generates a library and measures everything with it, the tasks by turns, in a temporary folder that is gone afterwards. */
export async function measureSize({ entries, seed, rounds, progress }: Plan): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'));
  try {
    const content = join(folder, 'content');
    progress(`${entries} entries: writing`);
    mkdirSync(folder, { recursive: true });
    generateContent(content, { entries, seed });
    for (const format of ['mdx', 'md'] as const) writeBare(join(folder, format), content, format);
    const files = folderFiles(content);
    const edited = files.list().find((path) => path.endsWith('.mdx')) ?? '';
    const commands = commandsFor(folder);
    const took: Record<Task, Took[]> = { check: [], build: [], mdx: [], md: [], edit: [], mdxEdit: [] };
    for (let round = 1; round <= rounds; round++)
      for (const task of TASKS) {
        progress(`${entries} entries, round ${round} of ${rounds}: ${task}`);
        clear(task, folder);
        const run = (): Promise<Took> => measure(commands[task]);
        const file = join(folder, task === 'edit' ? 'content' : 'mdx/content', edited);
        took[task].push(await (task === 'edit' || task === 'mdxEdit' ? afterEdit(file, run) : run()));
      }
    progress(`${entries} entries: weighing pages`);
    const sites = { build: join(folder, 'site'), mdx: join(folder, 'mdx/dist'), md: join(folder, 'md/dist') };
    const counts = spreadOf(entries);
    return {
      entries,
      spread: Object.fromEntries(KINDS.map(({ name, folder: label }) => [label, counts.get(name) ?? 0])),
      content: sizeOf(content).bytes,
      took,
      sizes: { build: sizeOf(sites.build), mdx: sizeOf(sites.mdx), md: sizeOf(sites.md) },
      weights: { build: weighSite(sites.build), mdx: weighSite(sites.mdx), md: weighSite(sites.md) },
      briefs: await measureBriefs(sites.build, catalogIn(content)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
