import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/source/files.ts';
import { readPermalinks } from '../../src/source/permalinks-file.ts';
import { mergedRecord, RECORD, recordText } from '../../src/source/permalinks-record.ts';
import { seeded } from '../bench/random.ts';

/** The record as the check reads it. */
const reading = (text: string) => readPermalinks(memoryFiles({ [RECORD]: text }), true);

describe('the record of addresses', () => {
  it('ends in the same line whatever it holds, and every other line ends in a comma', () => {
    expect(recordText(['/b/', '/a/', '/b/', '/'])).toBe('[\n  "/a/",\n  "/b/",\n  "/"\n]\n');
    expect(recordText([])).toBe('[\n  "/"\n]\n');
    expect(reading(recordText(['/a/'])).permalinks).toEqual(['/a/']);
  });

  it('is read as it was kept before, without that line', () => {
    expect(reading('[\n  "/a/",\n  "/b/"\n]\n')).toMatchObject({ permalinks: ['/a/', '/b/'], findings: [] });
  });

  it.each([
    ['a conflict', '[\n  "/a/",\n<<<<<<< HEAD\n  "/b/",\n=======\n  "/c/",\n>>>>>>> theirs\n  "/"\n]\n', 3],
    ['a missing comma', '[\n  "/a/",\n  "/b/"\n  "/c/"\n]\n', 3],
  ])('with %s is refused at its line, and settled with nothing lost', (_what, text, line) => {
    expect(reading(text)).toMatchObject({
      permalinks: undefined,
      findings: [
        {
          line,
          message: '`permalinks.json` was left unfinished by a merge',
          hint: 'Run `npm run permalinks -- --accept`: it keeps both sides',
        },
      ],
    });
    expect(mergedRecord(text)).toEqual(['/a/', '/b/', '/c/']);
  });

  it.each([
    ['that lost its end', '[\n  "/a/",\n  "/b/",\n', 1, '`permalinks.json` is no JSON'],
    ['with a foreign line', '[\n  "/a/",\n  b,\n  "/"\n]\n', 3, '`permalinks.json` is no JSON'],
    ['with a word', '[\n  "/a/",\n  "b",\n  "/"\n]\n', 3, '`b` in `permalinks.json` is no address'],
    ['of something else', '{"a": 1}', 1, '`permalinks.json` is no list of addresses'],
  ])('%s is refused, and not settled by guessing', (_what, text, line, message) => {
    expect(reading(text)).toMatchObject({ permalinks: undefined, findings: [{ line, message }] });
    expect(mergedRecord(text)).toBeUndefined();
  });
});

describe('two branches that both recorded addresses', () => {
  let folder = '';
  let round = 0;
  const file = () => join(folder, 'content', RECORD);
  // Neither the settings of this machine nor those of a git that runs the tests.
  const { PATH } = process.env;
  const env = { PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
  const git = (...args: string[]) =>
    execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: 'pipe' });

  const commit = (text: string | undefined): void => {
    mkdirSync(join(folder, 'content'), { recursive: true });
    if (text !== undefined) writeFileSync(file(), text);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Record');
  };

  /** Merges two branches that start from one record in real git: its exit code and what it left. */
  function merge(base: string | undefined, ours: string, theirs: string) {
    git('checkout', '-q', '--orphan', `base-${++round}`);
    rmSync(file(), { force: true });
    commit(base);
    git('checkout', '-q', '-b', `theirs-${round}`);
    commit(theirs);
    const other = git('rev-parse', 'HEAD').toString().trim();
    git('checkout', '-q', '--detach', 'HEAD~1');
    commit(ours);
    const { status } = spawnSync('git', [...who, 'merge', '-q', '--no-edit', other], { cwd: folder, env });
    const text = readFileSync(file(), 'utf8');
    if (status !== 0) git('merge', '--abort');
    return { status, text };
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'causeway-merge-'));
    git('init', '-q');
    copyFileSync('.gitattributes', join(folder, '.gitattributes'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const HELD = ['/p/cfo/', '/personas/cfo/', '/personas/cfo/#criteria'];

  it.each([
    ['at the end', HELD, ['/terms/a/', '/terms/b/'], ['/terms/a2/', '/terms/c/']],
    ['at the begin', HELD, ['/a/'], ['/b/', '/c/']],
    ['at one place between', HELD, ['/p/cio/'], ['/p/ciso/', '/p/coo/']],
    ['the same ones', HELD, ['/p/cio/', '/terms/a/'], ['/p/cio/', '/terms/a/']],
    ['some of them the same', HELD, ['/p/cio/', '/terms/a/'], ['/p/cio/', '/terms/b/']],
    ['the first there are', [], ['/p/cio/'], ['/p/cfo/', '/terms/a/']],
  ])('merge without conflict, and lose nothing: %s', (_where, held, ours, theirs) => {
    const { status, text } = merge(
      recordText(held),
      recordText([...held, ...ours]),
      recordText([...held, ...theirs]),
    );
    expect(status).toBe(0);
    const { permalinks, findings } = reading(text);
    expect(findings).toEqual([]);
    expect([...(permalinks ?? [])].sort()).toEqual([...new Set([...held, ...ours, ...theirs])].sort());
  });

  it('merge without conflict where each wrote the file anew', () => {
    const { status, text } = merge(
      undefined,
      recordText(['/p/cio/', '/p/x/']),
      recordText(['/p/cfo/', '/p/x/']),
    );
    expect(status).toBe(0);
    expect([...(reading(text).permalinks ?? [])].sort()).toEqual(['/p/cfo/', '/p/cio/', '/p/x/']);
  });

  it('merge without conflict wherever they add', () => {
    const chance = seeded(7);
    const some = (count: number): string[] =>
      Array.from({ length: count }, () => `/terms/w${chance.whole(1, 300)}/`);
    for (let tries = 0; tries < 6; tries++) {
      const held = some(60);
      const [ours, theirs] = [some(40), some(40)];
      const { status, text } = merge(
        recordText(held),
        recordText([...held, ...ours]),
        recordText([...held, ...theirs]),
      );
      expect(status).toBe(0);
      expect(reading(text).permalinks?.toSorted()).toEqual(
        [...new Set([...held, ...ours, ...theirs])].sort(),
      );
    }
  });

  it('lose nothing where one still keeps the record as it was before', () => {
    const before = (paths: readonly string[]) => `${JSON.stringify(paths, undefined, 2)}\n`;
    const { text } = merge(before(HELD), before([...HELD, '/terms/a/']), recordText([...HELD, '/terms/b/']));
    const settled = reading(text).permalinks ?? mergedRecord(text) ?? [];
    expect([...settled].sort()).toEqual([...HELD, '/terms/a/', '/terms/b/']);
  });

  it('meet in a conflict where git is not told, which the command settles', () => {
    writeFileSync(join(folder, '.gitattributes'), '');
    const { status, text } = merge(
      recordText(HELD),
      recordText([...HELD, '/terms/a/']),
      recordText([...HELD, '/terms/b/']),
    );
    expect(status).toBe(1);
    expect(reading(text).findings[0]?.message).toBe('`permalinks.json` was left unfinished by a merge');
    expect(mergedRecord(text)).toEqual([...HELD, '/terms/a/', '/terms/b/']);
  });
});
