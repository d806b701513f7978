import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { permalinksCommand } from '../../src/cli/commands/permalinks.ts';
import { type Host, processHost } from '../../src/cli/host.ts';
import { Catalog } from '../../src/model/catalog.ts';
import { historyFor } from '../../src/model/history.ts';
import { pastsFor } from '../../src/model/past.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const SUMMARY =
  'Long enough to pass, since a summary that is shorter than eighty characters would be refused at once.';

const word = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nsummary: ${SUMMARY}\nowner: red\nreviewed: 2026-01-01\ndefinition: What ${title} means here.\n${more}---\n`;

const SITE = 'organisation: Acme\nteams:\n  - { id: red, name: Red, side: both }\n';
const ALLY = 'terms/ally.mdx';
const CHAMPION = 'terms/champion.mdx';

type Texts = Readonly<Record<string, string | undefined>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'causeway-past-'));
  made.push(path);
  return path;
};

/** A content folder in a repository of its own. */
class Repository {
  readonly root: string;

  constructor(root = folder()) {
    this.root = root;
    this.git('2026-01-01', 'init', '-q', '-b', 'main');
    this.write({ 'site.yaml': SITE });
  }

  git(day: string, ...args: readonly string[]): void {
    const at = `${day}T12:00:00Z`;
    execFileSync('git', ['-C', this.root, ...args], {
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@a.example',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@a.example',
        GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z',
        GIT_COMMITTER_DATE: at,
      },
    });
  }

  /** Writes files, and takes away those that are `undefined`. */
  write(texts: Texts): this {
    for (const [path, text] of Object.entries(texts)) {
      const file = join(this.root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    }
    return this;
  }

  commit(day: string, texts: Texts): this {
    this.write(texts);
    this.git(day, 'add', '-A');
    this.git(day, 'commit', '-q', '--allow-empty', '-m', day);
    return this;
  }
}

/** What the command says and writes, as of 1 June. */
function run(root: string, argv: readonly string[] = ['--accept']) {
  const printed = { out: '', err: '' };
  const content = join(root, 'content');
  const host: Host = {
    ...processHost(),
    env: { CONTENT_DIR: content, TODAY: '2026-06-01' },
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  };
  const code = permalinksCommand(argv, host);
  const text = (): string => readFileSync(join(content, 'revisions.json'), 'utf8');
  return {
    code,
    ...printed,
    text,
    /** The revisions, those of fields as their names. */
    get lines() {
      const values: [string, string, object, number?][] = JSON.parse(text()).slice(0, -1);
      return values.map(([id, day, prints, ...turn]) =>
        [id, day, Object.keys(prints).join(','), ...turn].join(' '),
      );
    },
    /** What internal readers are told of it. */
    told() {
      const read = readContent(folderFiles(content));
      const catalog = new Catalog(read.entries, read.site);
      const { began, changes } = historyFor(catalog.for('internal'), read.revisions ?? [], 'internal');
      const lines = changes.map(({ day, id, what, fields }) => [day, id, what, ...fields].join(' '));
      return { began, lines, pasts: pastsFor(catalog, read.revisions ?? [], 'internal') };
    },
  };
}

const NEW = 'definition,summary,title';

describe('npm run permalinks -- --accept, of entries that git knows', () => {
  it('records each state of the day on which it was committed, and what is not committed as of today', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: word('Champion') })
      .commit('2026-03-05', { [ALLY]: word('Ally') })
      .commit('2026-03-09', { [CHAMPION]: word('Champion', 'example: One\n') })
      .commit('2026-03-10', { [CHAMPION]: word('Champion', 'example: One\naliases: [sponsor]\n') })
      .write({ [ALLY]: word('Ally', 'example: Two\n'), 'terms/deal.mdx': word('Deal') });
    const { code, out, err, lines, told } = run(root);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.slice(out.indexOf('Recorded in', out.indexOf('permalinks.json')))).toContain(
      [
        '  terms/ally: new on 2026-03-05, 1 change since',
        '  terms/champion: new on 2026-03-01, 1 change since',
        '  terms/deal: new',
      ].join('\n'),
    );
    expect(lines).toEqual([
      `ally 2026-03-05 ${NEW}`,
      'ally 2026-06-01 example',
      `champion 2026-03-01 ${NEW}`,
      'champion 2026-03-09 example',
      `deal 2026-06-01 ${NEW}`,
    ]);
    expect(told()).toMatchObject({
      began: { day: '2026-03-01', count: 1 },
      lines: [
        '2026-06-01 ally changed example',
        '2026-06-01 deal new',
        '2026-03-09 champion changed example',
        '2026-03-05 ally new',
      ],
    });
  });

  it('lists the same before, and writes nothing', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: word('Champion') })
      .commit('2026-03-09', { [CHAMPION]: word('Champion', 'example: One\n') });
    const { out, text } = run(root, []);
    expect(out).toContain('  terms/champion: new on 2026-03-01, 1 change since\n');
    expect(out).toContain('records them, what git knows of its day and the rest as of today.');
    expect(text).toThrow('ENOENT');
    const { revisions } = JSON.parse(run(root, ['--format', 'json']).out);
    expect(revisions.past).toEqual([
      { entry: 'terms/champion', days: ['2026-03-01', '2026-03-09'], isOlder: false },
    ]);
  });

  it('has nothing to add once that is recorded', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: word('Champion') })
      .commit('2026-03-09', { [CHAMPION]: word('Champion', 'example: One\n') });
    const first = run(root).text();
    const again = run(root);
    expect(again.text()).toBe(first);
    expect(again.out).toContain('1 entry recorded, 0 new, 0 changed since.');
  });

  it('follows an entry through a renaming', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [ALLY]: word('Ally'), [CHAMPION]: word('Champion', 'see: [ally]\n') })
      .commit('2026-03-04', {
        [ALLY]: undefined,
        'terms/friend.mdx': word('Ally', 'formerIds: [ally]\n'),
        [CHAMPION]: word('Champion', 'see: [friend]\n'),
      })
      .commit('2026-03-08', { 'terms/friend.mdx': word('Ally', 'formerIds: [ally]\nexample: One\n') });
    expect(run(root).lines).toEqual([
      `ally 2026-03-01 ${NEW}`,
      'ally 2026-03-08 example',
      `champion 2026-03-01 definition,see,summary,title`,
    ]);
  });

  it('keeps what was changed and changed back as two changes, after which an old link is current', () => {
    const first = word('Champion');
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: first })
      .commit('2026-03-02', { [CHAMPION]: word('Champion', 'example: One\n') })
      .commit('2026-03-03', { [CHAMPION]: first });
    const { lines, told } = run(root);
    expect(lines).toEqual([
      `champion 2026-03-01 ${NEW}`,
      'champion 2026-03-02 example',
      'champion 2026-03-03 example',
    ]);
    expect(told().pasts.get('champion')?.before).toMatchObject([
      { fields: [{ field: 'example', day: '2026-03-03' }] },
    ]);
  });

  it('passes over what cannot be read, and says so', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: word('Champion') })
      .commit('2026-03-02', { [CHAMPION]: word('Champion', 'colour: red\nexample: One\n') })
      .commit('2026-03-03', { [CHAMPION]: word('Champion', 'example: One\n') });
    const { lines, err } = run(root);
    expect(lines).toEqual([`champion 2026-03-01 ${NEW}`, 'champion 2026-03-03 example']);
    expect(err).toMatchInlineSnapshot(`
      "1 file of the past cannot be read by the rules of today and is passed over; the next state that can be read counts.
      "
    `);
  });

  it('calls nothing new that was there before it could be read', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [ALLY]: word('Ally'), [CHAMPION]: 'No front matter' })
      .commit('2026-03-05', { [CHAMPION]: word('Champion') })
      .commit('2026-03-05', { [CHAMPION]: word('Champion', 'example: One\n') });
    const { out, lines, told } = run(root);
    expect(lines).toEqual([
      `ally 2026-03-01 ${NEW}`,
      `champion 2026-03-05 ${NEW} 0`,
      'champion 2026-03-05 example',
    ]);
    expect(out).toContain('terms/champion: older than 2026-03-05, 1 change since');
    expect(told()).toMatchObject({
      began: { day: '2026-03-01', count: 1 },
      lines: ['2026-03-05 champion changed example'],
    });
  });

  it('tells no audience of a change where only what they may not see became readable', () => {
    const { root } = new Repository()
      .commit('2026-03-01', {
        [ALLY]: 'No front matter',
        [CHAMPION]: word('Champion', 'audience: public\nsee: [ally, champion]\n'),
      })
      .commit('2026-03-05', { [ALLY]: word('Ally') });
    expect(run(root).lines).toEqual([
      `ally 2026-03-05 ${NEW} 0`,
      'champion 2026-03-01 definition,see,summary,title',
    ]);
  });

  it('goes by what was on this line of the repository: a branch counts from the day of its merge', () => {
    const repository = new Repository().commit('2026-03-01', { [CHAMPION]: word('Champion') });
    repository.git('2026-03-02', 'checkout', '-q', '-b', 'draft');
    repository
      .commit('2026-03-02', { [CHAMPION]: word('Champion', 'example: One\n') })
      .commit('2026-03-03', { [CHAMPION]: word('Champion', 'example: Two\n') });
    repository.git('2026-03-04', 'checkout', '-q', 'main');
    repository.commit('2026-03-04', { [ALLY]: word('Ally') });
    repository.git('2026-03-07', 'merge', '-q', '--no-edit', 'draft');
    expect(run(repository.root).lines).toEqual([
      `ally 2026-03-04 ${NEW}`,
      `champion 2026-03-01 ${NEW}`,
      'champion 2026-03-07 example',
    ]);
  });

  it('lets no clock that ran behind or ahead put a change before another, or after today', () => {
    const { root } = new Repository()
      .commit('2026-03-05', { [CHAMPION]: word('Champion') })
      .commit('2026-03-01', { [CHAMPION]: word('Champion', 'example: One\n') })
      .commit('2031-01-01', { [ALLY]: word('Ally') });
    expect(run(root).lines).toEqual([
      `ally 2026-06-01 ${NEW}`,
      `champion 2026-03-05 ${NEW}`,
      'champion 2026-03-05 example 2',
    ]);
  });

  it('leaves what is recorded as it is, and reaches back no further than the record', () => {
    const repository = new Repository().commit('2026-03-01', {
      [ALLY]: word('Ally'),
      [CHAMPION]: word('Champion'),
    });
    const record = run(repository.root).text();
    const [, ally = '', champion = ''] = record.replaceAll('2026-03-01', '2026-03-06').split('\n');
    const kept = `[\n${champion}\n{"format":1}\n]\n`;
    repository
      .commit('2026-03-04', { [ALLY]: word('Ally', 'example: One\n') })
      .commit('2026-03-08', { 'revisions.json': kept, [ALLY]: word('Ally', 'example: Two\n') });
    const { lines, text, told } = run(repository.root);
    expect(text()).toContain(champion);
    expect(text()).not.toContain(ally);
    expect(lines).toEqual([
      'ally 2026-03-06 definition,example,summary,title 0',
      'ally 2026-03-08 example',
      `champion 2026-03-06 ${NEW}`,
    ]);
    expect(told()).toMatchObject({
      began: { day: '2026-03-06', count: 2 },
      lines: ['2026-03-08 ally changed example'],
    });
  });

  it('says of a shallow clone from when on git knows, and begins nothing there', () => {
    const { root } = new Repository()
      .commit('2026-03-01', { [CHAMPION]: word('Champion') })
      .commit('2026-03-05', { [CHAMPION]: word('Champion', 'example: One\n') })
      .commit('2026-03-09', { [ALLY]: word('Ally'), [CHAMPION]: word('Champion', 'example: Two\n') });
    const clone = join(folder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${root}`, clone], { stdio: 'pipe' });
    const { lines, err, told } = run(clone);
    expect(lines).toEqual([
      `ally 2026-03-09 ${NEW}`,
      'champion 2026-03-05 definition,example,summary,title 0',
      'champion 2026-03-09 example',
    ]);
    expect(err).toMatchInlineSnapshot(`
      "This clone is shallow: of what was there on 5 March 2026 git does not know here since when, and it is recorded so. To have it all, run \`git fetch --unshallow\` before \`--accept\`.
      "
    `);
    expect(told()).toMatchObject({
      began: { day: '2026-03-05', count: 1 },
      lines: ['2026-03-09 champion changed example', '2026-03-09 ally new'],
    });
  });

  it('says why git tells nothing, and records as of today', () => {
    const today = [`champion 2026-06-01 ${NEW}`];
    const texts = { 'site.yaml': SITE, [CHAMPION]: word('Champion') };
    const outside = folder();
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(outside, 'content', path)), { recursive: true });
      writeFileSync(join(outside, 'content', path), text);
    }
    const loose = run(outside);
    expect(loose.lines).toEqual(today);
    expect(loose.err).toMatch(
      /^`.*content` is in no git repository that could tell the past of new entries\. What is new is recorded as of today, without what it said before\.\n$/,
    );

    const { root } = new Repository().commit('2026-03-01', texts);
    vi.stubEnv('PATH', outside);
    const bare = run(root);
    vi.unstubAllEnvs();
    expect(bare.lines).toEqual(today);
    expect(bare.err).toMatchInlineSnapshot(`
      "git, which could tell the past of new entries, is not installed here. What is new is recorded as of today, without what it said before.
      "
    `);
  });

  it('records as of today, without a word, what a repository holds no commit of', () => {
    const { root } = new Repository().write({ [CHAMPION]: word('Champion') });
    expect(run(root)).toMatchObject({ err: '', lines: [`champion 2026-06-01 ${NEW}`] });
  });
});
