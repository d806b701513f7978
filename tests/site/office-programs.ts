import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Program, provideProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where LibreOffice keeps its programs for slides, documents and sheets; each empty where it is not installed. */
    impress: string;
    writer: string;
    calc: string;
  }
}

/** One of LibreOffice's programs, by the library that only it brings: its command is there with any of them. */
const part = (name: string, library: string): Program => ({
  name: `LibreOffice ${name}`,
  places: [
    `/usr/lib/libreoffice/program/lib${library}lo.so`,
    `/usr/lib64/libreoffice/program/lib${library}lo.so`,
    `/Applications/LibreOffice.app/Contents/Frameworks/lib${library}lo.dylib`,
  ],
  packages: [`libreoffice-${name.toLowerCase()}-nogui`],
  missing: `No LibreOffice ${name} was found: install LibreOffice.`,
});

/** Looks for LibreOffice's programs once a run. */
export default function setup(project: TestProject): void {
  provideProgram(project, 'impress', part('Impress', 'sd'));
  provideProgram(project, 'writer', part('Writer', 'sw'));
  provideProgram(project, 'calc', part('Calc', 'sc'));
}

const COMMANDS = [
  '/usr/bin/soffice',
  '/usr/lib64/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** A file as LibreOffice writes it in another format: `deck.fodp` as `pptx`. Throws with what it printed where it cannot read the file. */
export function converted(
  workshop: string,
  name: string,
  file: Uint8Array | string,
  format: string,
): Uint8Array {
  const folder = mkdtempSync(join(workshop, 'office-'));
  writeFileSync(join(folder, name), file);
  const out = join(folder, 'out');
  mkdirSync(out);
  // A profile of its own, so that two runs at once do not wait for each other.
  const profile = `-env:UserInstallation=file://${join(workshop, 'office-profile')}`;
  const { stdout, stderr } = spawnSync(
    COMMANDS.find((path) => existsSync(path)) ?? 'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, name)],
    { encoding: 'utf8', timeout: 100_000 },
  );
  const made = join(out, name.replace(/\.[^.]*$/, `.${format}`));
  if (!existsSync(made))
    throw new Error(`LibreOffice did not convert ${name} to ${format}:\n${stdout}\n${stderr}`);
  return new Uint8Array(readFileSync(made));
}
