import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for the sites that tests build, gone after the run. */
    workshop: string;
  }
}

/** Makes the folder that built sites are kept in for a run. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-tests-'));
  project.provide('workshop', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
