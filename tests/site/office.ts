import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Program, provideProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of LibreOffice; empty where there is none. */
    office: string;
  }
}

const OFFICE: Program = {
  name: 'office',
  places: [
    '/usr/bin/soffice',
    '/usr/local/bin/soffice',
    '/opt/homebrew/bin/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ],
  packages: ['libreoffice-impress-nogui', 'fonts-liberation'],
  missing: 'No LibreOffice was found: install libreoffice-impress-nogui.',
};

/** Looks for LibreOffice once a run. */
export default function setup(project: TestProject): void {
  provideProgram(project, 'office', OFFICE);
}

/** Presentations as LibreOffice prints them: the PDF of each, in the order given. Fails where one cannot be opened. */
export function printed(office: string, files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync(
    office,
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}:\n${stderr}`);
  return files.map((file) => join(folder, basename(file).replace(/\.\w+$/, '.pdf')));
}
