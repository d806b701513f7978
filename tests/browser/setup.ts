import type { TestProject } from 'vitest/node';
import { provideProgram } from '../site/program.ts';
import { CHROMIUM } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser; empty where there is none. */
    chromium: string;
  }
}

/** Looks for a browser once a run. */
export default function setup(project: TestProject): void {
  provideProgram(project, 'chromium', CHROMIUM);
}
