import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const FIXTURE = 'tests/fixtures/aftermath';

/** A fingerprint of every file of a folder, by path. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    files
      .map((item) => join(item.parentPath, item.name))
      .map(
        (path) =>
          [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('npm run build', () => {
  const workshop = inject('workshop');
  const content = join(workshop, 'build-content');
  const out = join(workshop, 'build-out');
  const file = join(content, 'terms/budget.mdx');
  const { PATH, HOME, TMPDIR } = process.env;
  const env = (more: Record<string, string>) => ({
    PATH,
    HOME,
    TMPDIR,
    TODAY: '2026-11-23',
    CONTENT_DIR: content,
    OUT_DIR: out,
    ...more,
  });
  const run = (script: string, more: Record<string, string> = {}) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`], { env: env(more), encoding: 'utf8' });

  beforeAll(() => {
    cpSync(FIXTURE, content, { recursive: true });
    expect(run('build').stderr).toContain('Built 15 entries for internal readers');
  });

  it('writes the same bytes twice', () => {
    const again = join(workshop, 'build-again');
    expect(run('build', { OUT_DIR: again }).status).toBe(0);
    expect(fingerprint(again)).toEqual(fingerprint(out));
  });

  it('stops on an error with the report of the check, and leaves the last site as it was', () => {
    const before = fingerprint(out);
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('owner: us', 'owner: they\nowners: us'));
    const built = run('build');
    const checked = run('check');
    writeFileSync(file, good);
    expect(built.status).toBe(1);
    expect(checked.status).toBe(1);
    expect(built.stderr).toContain(checked.stdout);
    expect(built.stderr).toContain('Unknown field `owners`');
    expect(built.stderr).not.toMatch(/^\s+at /m);
    expect(fingerprint(out)).toEqual(before);
    expect(readdirSync(workshop).filter((name) => name.startsWith('.build-out'))).toEqual([]);
  });

  it('refuses an audience that there is none of, and writes nothing', () => {
    const nowhere = join(workshop, 'build-nowhere');
    const { status, stderr } = run('build', { AUDIENCE: 'everyone', OUT_DIR: nowhere });
    expect(status).toBe(2);
    expect(stderr).toContain('AUDIENCE is `everyone`');
    expect(existsSync(nowhere)).toBe(false);
  });

  it('refuses to replace what is no site', () => {
    const foreign = join(workshop, 'build-foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'years of work');
    for (const folder of [foreign, content, join(content, 'terms'), '.']) {
      const { status, stderr } = run('build', { OUT_DIR: folder });
      expect(status).toBe(2);
      expect(stderr).toContain('OUT_DIR');
    }
    expect(readFileSync(join(foreign, 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(existsSync(file)).toBe(true);
  });

  it('lets two builds run at once', async () => {
    const both = ['build-one', 'build-two'].map((name) => join(workshop, name));
    const codes = await Promise.all(
      both.map(
        (folder) =>
          new Promise((resolve) => {
            spawn(process.execPath, ['scripts/build.ts'], {
              env: env({ OUT_DIR: folder }),
              stdio: 'ignore',
            }).on('close', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0]);
    for (const folder of both) {
      expect(fingerprint(folder)).toEqual(fingerprint(out));
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves drafts out, keeps what is retired with where to go, and leads on from former ids', () => {
    expect(existsSync(join(out, 'terms/unborn'))).toBe(false);
    expect(existsSync(join(out, 'p/unborn'))).toBe(false);
    const retired = readFileSync(join(out, 'terms/kitty/index.html'), 'utf8');
    expect(retired).toContain('Retired on 1 February 2026');
    expect(retired).toContain('href="/terms/budget/"');
    for (const old of ['p/purse', 'terms/purse'])
      expect(readFileSync(join(out, old, 'index.html'), 'utf8')).toContain(
        '<a id="to" href="/terms/budget/">',
      );
  });

  it('shows a dozen of what links to an entry and leads on to a page with all of it', () => {
    const page = readFileSync(join(out, 'terms/budget/index.html'), 'utf8');
    const listed = page.slice(page.indexOf('id="links"'));
    expect(listed.match(/href="\/terms\/word-\d\d\/"/g)).toHaveLength(12);
    expect(page).toContain('<a href="/terms/budget/links/">All 13</a>');
    const all = readFileSync(join(out, 'terms/budget/links/index.html'), 'utf8');
    expect(all.match(/href="\/terms\/word-\d\d\/"/g)).toHaveLength(13);
    expect(existsSync(join(out, 'terms/word-01/links'))).toBe(false);
  });
});
