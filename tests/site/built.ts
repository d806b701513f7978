import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** What a site is built with; everything else has its default. */
export interface SiteVariables {
  CONTENT_DIR?: string;
  BASE_PATH?: string;
  SITE_URL?: string;
  AUDIENCE?: 'public' | 'partner' | 'internal';
}

const DAY = '2026-11-23';

/** The folder of a site, built as `npm run build` does; once a run for the same variables, whichever file of tests asks first. */
export function builtSite(variables: SiteVariables = {}): string {
  const key = createHash('sha256')
    .update(JSON.stringify(Object.entries(variables).sort()))
    .digest('hex');
  const folder = join(inject('workshop'), key.slice(0, 12));
  return alone(`${folder}.building`, () => {
    if (existsSync(join(folder, '404.html'))) return folder;
    const { PATH, HOME, TMPDIR } = process.env;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      env: { PATH, HOME, TMPDIR, TODAY: DAY, ...variables, OUT_DIR: folder },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`);
    return folder;
  });
}

/** Does something while no other process does it under the same name: files of tests run two at a time. */
function alone<Result>(name: string, work: () => Result): Result {
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  while (!taken(name)) Atomics.wait(sleep, 0, 0, 100);
  try {
    return work();
  } finally {
    rmdirSync(name);
  }
}

/** True where the name was free and is now ours; making a folder is done by one process alone. */
function taken(name: string): boolean {
  try {
    mkdirSync(name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
