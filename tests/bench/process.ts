import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command took, all the processes that it started included. */
export interface Took {
  /** Time on the clock, in seconds. */
  seconds: number;
  /** Time on all processors, in seconds; `null` where the system does not say. */
  cpu: number | null;
  /** Most memory at one time, in MB, looked at every tenth of a second; `null` where the system does not say. */
  memory: number | null;
}

/** A command to be measured. */
export interface Command {
  /** Programs and their arguments, run one after the other. */
  steps: readonly (readonly [string, ...string[]])[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const PAGE_KB = 4;
const LOOK_EVERY_MS = 100;
/** What a shell says of the processes that it waited for: `0m1.250s 0m0.310s` on its second line. */
const TIMES = /^(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Memory of a process and all below it, in MB, from the files in which Linux tells of it. */
function memoryOf(pid: number): number {
  const resident = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
  let children: string[] = [];
  try {
    children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      read(`/proc/${pid}/task/${task}/children`).trim().split(' '),
    );
  } catch {
    // It has ended since.
  }
  const below = children.filter(Boolean).map((child) => memoryOf(Number(child)));
  return below.reduce((sum, some) => sum + some, (resident * PAGE_KB) / 1024);
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

function cpuFrom(told: string): number | null {
  const [, um = '', us = '', sm = '', ss = ''] = TIMES.exec(told.trim().split('\n').at(-1) ?? '') ?? [];
  return um === '' ? null : Number(um) * 60 + Number(us) + Number(sm) * 60 + Number(ss);
}

/** Runs a command to its end and measures it; fails with what it printed. */
export function measure({ steps, cwd, env = {} }: Command): Promise<Took> {
  const line = steps.map((step) => step.map(quoted).join(' ')).join(' && ');
  const shell = existsSync('/bin/sh') ? '/bin/sh' : undefined;
  const options = { cwd, env: { ...process.env, ...env } };
  const started = performance.now();
  // The shell's own `times` counts what no Node interface does: processes that its children have waited for.
  const child = shell
    ? spawn(shell, ['-c', `${line}; code=$?; times >&3; exit $code`], {
        ...options,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      })
    : spawn(line, { ...options, shell: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let [printed, told, most] = ['', '', 0];
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    told += chunk.toString('utf8');
  });
  const look = setInterval(() => {
    if (child.pid !== undefined) most = Math.max(most, memoryOf(child.pid));
  }, LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, cpu: cpuFrom(told), memory: most > 0 ? Math.round(most) : null });
      else reject(new Error(`A command ended with ${code}: ${line}\n${printed}`));
    });
  });
}
