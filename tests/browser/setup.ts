import type { TestProject } from 'vitest/node';
import { findChromium, NO_BROWSER } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser; empty where there is none. */
    chromium: string;
  }
}

/** Looks for a browser once a run; says what to install where there is none, and fails where a server runs the tests. */
export default function setup(project: TestProject): void {
  const found = findChromium() ?? '';
  project.provide('chromium', found);
  if (found) return;
  if (process.env['CI']) throw new Error(NO_BROWSER);
  process.stderr.write(`Browser tests are skipped. ${NO_BROWSER}\n`);
}
