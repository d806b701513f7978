import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** One file to be written or taken away. */
export type Change =
  | {
      /** The file. */
      path: string;
      /** What it shall hold, whole. */
      write: string | Uint8Array;
      /** True where a file that is already there is an error rather than replaced. */
      isNew?: boolean;
    }
  | { path: string; remove: true };

/** A change on its way: what is ready beside the file, and how to take it back. */
interface Step {
  change: Change;
  /** The file itself, links followed. */
  target: string;
  staged: string;
  backup: string;
}

let count = 0;

/** A hidden name beside a file, of this process alone; readers of content pass hidden files over. */
const beside = (path: string, word: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${++count}.${word}`);

const followed = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** Makes a second name for a file; a copy where the file system has no such thing. */
function keep(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}

function stage({ change, target, staged, backup }: Step): void {
  if ('write' in change) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(staged, change.write, { flush: true });
    if (existsSync(target)) chmodSync(staged, statSync(target).mode);
  }
  if (existsSync(target) && statSync(target).isFile()) keep(target, backup);
}

function commit({ change, target, staged }: Step): void {
  if ('remove' in change) rmSync(target);
  else if (change.isNew) keep(staged, target);
  else renameSync(staged, target);
}

function takeBack({ target, backup }: Step): void {
  if (existsSync(backup)) renameSync(backup, target);
  else rmSync(target, { force: true });
}

/** Makes all changes or, where one cannot be made, none; throws the error of the file system. No reader ever sees half a file. */
export function applyChanges(changes: readonly Change[]): void {
  const steps = changes.map((change): Step => {
    const target = followed(change.path);
    return { change, target, staged: beside(target, 'new'), backup: beside(target, 'old') };
  });
  // What is taken away goes last: a machine that stops half-way leaves a file twice rather than not at all.
  steps.sort((a, b) => Number('remove' in a.change) - Number('remove' in b.change));
  const done: Step[] = [];
  try {
    for (const step of steps) stage(step);
    for (const step of steps) {
      commit(step);
      done.push(step);
    }
  } catch (error) {
    for (const step of done.reverse()) takeBack(step);
    throw error;
  } finally {
    for (const { staged, backup } of steps) {
      rmSync(staged, { force: true });
      rmSync(backup, { force: true });
    }
  }
}

/** A new empty folder beside another, hidden, to be filled and then given to {@link replaceFolder}. */
export function stageFolder(target: string): string {
  const staged = beside(followed(target), 'new');
  mkdirSync(staged, { recursive: true });
  return staged;
}

const isOccupied = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

/** Puts a finished folder in the place of another, which stays as it was until then; both on one disk. Throws for a folder that holds the working directory. */
export function replaceFolder(staged: string, target: string): void {
  const place = followed(target);
  const down = relative(place, process.cwd());
  if (!down.startsWith('..') && !isAbsolute(down))
    throw new Error(`Folder ${target} holds the working directory and cannot be replaced`);
  mkdirSync(dirname(place), { recursive: true });
  for (let tries = 3; ; tries--) {
    const last = beside(place, 'old');
    const had = existsSync(place);
    if (had) renameSync(place, last);
    try {
      renameSync(staged, place);
    } catch (error) {
      // Somebody else's folder may have taken the place meanwhile: then ours is the newer one.
      if (isOccupied(error) && tries > 1) {
        rmSync(last, { recursive: true, force: true });
        continue;
      }
      if (had) renameSync(last, place);
      throw error;
    }
    rmSync(last, { recursive: true, force: true });
    return;
  }
}
