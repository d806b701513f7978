import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dayOf } from '../model/day.ts';
import { type Files, folderFiles } from '../source/files.ts';
import { type CommittedPast, committedPast, type Untold } from '../source/git.ts';
import { applyChanges, type Change } from '../source/output.ts';

/** What a command may touch, passed in so that it runs without a machine. */
export interface Host {
  /** The variables of the environment. */
  env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output shows colours. */
  colour: boolean;
  /** The day on the calendar, `YYYY-MM-DD`. */
  today: string;
  /** Writes to standard output. */
  out: (text: string) => void;
  /** Writes to standard error. */
  err: (text: string) => void;
  /** Shows how far long work is, in place of what it showed before; absent where nobody watches. */
  progress?: (text: string) => void;
  /** The files of a folder. */
  files: (folder: string) => Files;
  /** What git knows of the past of a folder. */
  past: (folder: string) => CommittedPast | Untold;
  /** Writes a file that the user named. */
  write: (path: string, text: string) => void;
  /** Writes and removes files, all of them or none. */
  apply: (changes: readonly Change[]) => void;
  /** A path relative to the working directory as one relative to the repository's root. */
  fromRoot: (path: string) => string;
}

/** How a command ends: fine, with findings, or because it was used wrongly or could not run. */
export const EXIT = { fine: 0, findings: 1, wrong: 2 } as const;

function repositoryRoot(from: string): string | undefined {
  if (existsSync(join(from, '.git'))) return from;
  const above = dirname(from);
  return above === from ? undefined : repositoryRoot(above);
}

/** The machine that this process runs on. */
export function processHost(): Host {
  const { env, stdout, stderr } = process;
  return {
    env,
    colour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    today: dayOf(new Date()),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    ...(stderr.isTTY ? { progress: (text: string) => stderr.write(`\r${text}\x1b[K`) } : {}),
    files: folderFiles,
    past: committedPast,
    write: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    apply: applyChanges,
    fromRoot: (path) =>
      relative(repositoryRoot(process.cwd()) ?? process.cwd(), resolve(path)).replaceAll('\\', '/'),
  };
}

/** Runs a command as this process: its exit code becomes the process's, and a mishap becomes a sentence. */
export async function runAsProcess(
  command: (argv: readonly string[], host: Host) => number | Promise<number>,
): Promise<void> {
  const host = processHost();
  try {
    process.exitCode = await command(process.argv.slice(2), host);
  } catch (error) {
    const known = error instanceof Error && 'code' in error;
    host.err(
      `Could not run: ${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`,
    );
    process.exitCode = EXIT.wrong;
  }
}
