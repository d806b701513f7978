import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

const isManifest = (value: unknown): value is { scripts: Record<string, string> } =>
  typeof value === 'object' && value !== null && 'scripts' in value;

const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
const scripts = isManifest(manifest) ? Object.entries(manifest.scripts) : [];

/** The commands that are scripts of ours, with their files. */
const COMMANDS = scripts.flatMap(([name, line]) => {
  const file = /^node (scripts\/[\w-]+\.ts)$/.exec(line)?.[1];
  return file ? [{ name, file }] : [];
});

describe('the scripts of package.json', () => {
  it('are there for every command of ours', () => {
    expect(COMMANDS.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'check',
        'build',
        'start',
        'dev',
        'new',
        'rename',
        'permalinks',
        'schemas',
        'bench',
      ]),
    );
    expect(COMMANDS.filter(({ file }) => !existsSync(file))).toEqual([]);
  });

  it('stand in the table of commands of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const missing = COMMANDS.filter(
      ({ name }) => !new RegExp(`^\\| \`npm (run )?${name}\\b`, 'm').test(readme),
    );
    expect(missing).toEqual([]);
  });

  it('run under Node as they are, and each explains itself', async () => {
    await Promise.all(
      COMMANDS.map(async ({ name, file }) => {
        const { stdout, stderr } = await run(process.execPath, [file, '--help']);
        expect(stderr, name).toBe('');
        expect(stdout, name).toMatch(new RegExp(`^  npm (run )?${name} -- `, 'm'));
      }),
    );
    // All at once, on machines that may have other things to do.
  }, 180_000);

  it('refuse an option that they do not know, with exit code 2 and one sentence', async () => {
    const refusal = await run(process.execPath, ['scripts/build.ts', '--formt', 'json']).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Unknown option `--formt`\. .+\n$/),
    });
  });
});
