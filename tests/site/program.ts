import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';

/** A program that tests need and that may be missing. */
export interface Program {
  /** What it is called in messages: `browser`. */
  name: string;
  /** Where it may be, the likeliest first; an empty one counts for nothing. */
  places: readonly string[];
  /** The packages of Debian that bring it. */
  packages: readonly string[];
  /** What to do where there is none. */
  missing: string;
}

const known = ({ places }: Program): string | undefined =>
  places.find((path) => path !== '' && existsSync(path));

/** True as root on a system with Debian's packages: a container, where installing one is expected. */
const mayInstall = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

function install({ name, packages }: Program): void {
  process.stderr.write(`No ${name} was found: installing Debian’s ${packages[0] ?? ''} for the tests.\n`);
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // At this run level no service is started that comes along.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch {
    process.stderr.write('It could not be installed.\n');
  }
}

/** The path of a program; installs Debian's in a container that has none; `undefined` where there is none to be had. */
export function findProgram(program: Program): string | undefined {
  const found = known(program);
  if (found || !mayInstall()) return found;
  install(program);
  return known(program);
}

/** Looks for a program once a run and hands its path to the tests, empty where there is none; says what to install then, and fails where a server runs the tests. */
export function provideProgram(
  project: TestProject,
  key: keyof ProvidedContext & ('chromium' | 'nginx' | 'office' | 'poppler' | 'impress' | 'writer' | 'calc'),
  program: Program,
): void {
  const found = findProgram(program) ?? '';
  project.provide(key, found);
  if (found) return;
  if (process.env['CI']) throw new Error(program.missing);
  process.stderr.write(`Tests with a ${program.name} are skipped. ${program.missing}\n`);
}
