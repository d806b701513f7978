import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Handed } from '../model/handed.ts';

/** Astro at work in a process of its own. */
export interface AstroProcess {
  /** Ends with the exit code and what it printed. */
  done: Promise<{ code: number; printed: string }>;
  /** Hands over what it waits for. */
  tell: (handed: Handed) => void;
  /** Ends it early. */
  stop: () => void;
}

const SCRIPT = fileURLToPath(new URL('../site/build-site.ts', import.meta.url));

/** Starts Astro on the pages, beside this process: it reads the content itself, and waits to be told what came of checking it. */
export function startAstro(outDir: string, cacheDir: string): AstroProcess {
  const child = spawn(process.execPath, [SCRIPT, outDir, cacheDir], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const done = new Promise<{ code: number; printed: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
  return {
    done,
    // It may have ended meanwhile: `done` tells how.
    tell: (handed) => child.send(handed, () => undefined),
    stop: () => child.kill(),
  };
}
