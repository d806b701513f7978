import { spawnSync } from 'node:child_process';
import { dayOf, isDay } from '../model/day.ts';

/** What a commit made of the files of a folder. */
export interface Commit {
  /** The day on which it was committed, `YYYY-MM-DD`. */
  day: string;
  /** The files that it changed, by their paths within the folder, with what git calls what they hold since; `undefined` where it took one away. */
  changes: ReadonlyMap<string, string | undefined>;
}

/** What git knows of the past of a folder. */
export interface CommittedPast {
  /** The commits that changed the folder, oldest first. */
  commits: readonly Commit[];
  /** True where commits before these exist, but not here: a shallow clone. */
  isShallow: boolean;
  /** What files held, by what git calls it; what git does not have here is left out. */
  read: (blobs: readonly string[]) => Map<string, Uint8Array>;
}

/** Why git cannot tell the past of a folder: it is not installed, the folder is in no repository, or it failed with these words. */
export type Untold = { why: 'no-git' | 'no-repository' } | { why: 'failed'; words: string };

/** The most that git may answer at once, in bytes. */
const LARGEST_ANSWER = 1_000_000_000;

/** How many files are asked for at once, so that an answer stays well below that. */
const AT_ONCE = 1_000;

interface Answer {
  /** Absent where there is no git to answer. */
  code?: number;
  out: Buffer;
  words: string;
}

/** Asks git about a folder, without a thing that its settings would add. */
function ask(folder: string, args: readonly string[], input = ''): Answer {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: LARGEST_ANSWER,
    // A clone that leaves files with the server must not fetch them one by one.
    env: { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
  });
  const words = stderr?.toString().trim().split('\n')[0] ?? '';
  return { ...(status === null ? {} : { code: status }), out: stdout ?? Buffer.alloc(0), words };
}

/** The log of a folder along first parents: what was on this line of the repository, not what was being written on others. */
const LOG = [
  '-c',
  'log.showRoot=true',
  '-c',
  'log.diffMerges=first-parent',
  'log',
  '--reverse',
  '--first-parent',
  '-m',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-show-signature',
  '--no-color',
  '--relative',
  // When a commit came onto this line, not when it was first written elsewhere.
  '--format=%x01%ct',
  'HEAD',
  '--',
  '.',
];

/** The day of a time in seconds; of one that no calendar has, a day that is later than all. */
function dayAt(seconds: string): string {
  const moment = new Date(Number(seconds) * 1000);
  const day = Number.isNaN(moment.getTime()) ? '' : dayOf(moment);
  return isDay(day) ? day : '9999-12-31';
}

/** Reads what {@link LOG} asks for: of each commit `\1`, its time, and `:modes from to status`, path for each file. */
export function commitsIn(log: string): Commit[] {
  return log
    .split('\u{1}')
    .slice(1)
    .map((text) => {
      const [time = '', ...rest] = text.split('\0').map((part) => part.trim());
      const parts = rest.filter((part) => part !== '');
      const changes = new Map<string, string | undefined>();
      for (let at = 0; at + 1 < parts.length; at += 2) {
        const [, , , blob = '', status] = (parts[at] ?? '').split(' ');
        changes.set(parts[at + 1] ?? '', status === 'D' ? undefined : blob);
      }
      return { day: dayAt(time), changes };
    });
}

/** Reads what `git cat-file --batch` answers: `name type size`, a line break, so many bytes, a line break. */
function blobsIn(answer: Buffer): [string, Uint8Array][] {
  const found: [string, Uint8Array][] = [];
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    const [name = '', type = '', size = ''] = answer.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === '') continue;
    if (type === 'blob') found.push([name, answer.subarray(at, at + Number(size))]);
    at += Number(size) + 1;
  }
  return found;
}

/** What git knows of the past of a folder, or why it cannot tell. */
export function committedPast(folder: string): CommittedPast | Untold {
  const shallow = ask(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.code === undefined) return { why: 'no-git' };
  if (shallow.code !== 0)
    return /not a git repository/i.test(shallow.words)
      ? { why: 'no-repository' }
      : { why: 'failed', words: shallow.words };
  const past = {
    isShallow: shallow.out.toString().trim() === 'true',
    read: (blobs: readonly string[]) => {
      const chunks = Array.from({ length: Math.ceil(blobs.length / AT_ONCE) }, (_, index) =>
        blobs.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
      );
      return new Map(
        chunks.flatMap((names) => blobsIn(ask(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`).out)),
      );
    },
  };
  // Nothing was committed yet.
  if (ask(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).code !== 0) return { ...past, commits: [] };
  const log = ask(folder, LOG);
  return log.code === 0
    ? { ...past, commits: commitsIn(log.out.toString()) }
    : { why: 'failed', words: log.words };
}
