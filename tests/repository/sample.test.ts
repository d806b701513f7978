import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './sources.ts';

/** The organisation of the sample, as `site.yaml` names it. */
const NAME = /^organisation: (.+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1] ?? '';

const FOLDERS = ['src', 'scripts', 'tests', '.ci', '.github', '.vscode'];
const FILES = [
  'package.json',
  'astro.config.mjs',
  'biome.json',
  'knip.json',
  'tsconfig.json',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'LICENSE',
];

describe('the sample', () => {
  it('is known to nothing outside the content folder, README and CHANGELOG aside', () => {
    expect(NAME.length).toBeGreaterThan(3);
    const all = [...FOLDERS.flatMap(filesBelow), ...FILES].filter(
      (file) => !/\.(png|woff2?|ico)$/.test(file),
    );
    const knowing = all.filter((file) =>
      readFileSync(file, 'utf8').toLowerCase().includes(NAME.toLowerCase()),
    );
    expect(knowing).toEqual([]);
  });

  it('says that it is one', () => {
    expect(readFileSync('content/site.yaml', 'utf8')).toMatch(/^sample: true$/m);
    expect(/worked example|sample/i.test(readFileSync('README.md', 'utf8'))).toBe(true);
  });
});
