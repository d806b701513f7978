import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { permalinksCommand } from '../../src/cli/commands/permalinks.ts';
import { memoryHost } from './memory-host.ts';

const word = (title: string, more = ''): string => `---
title: ${title}
summary: Long enough to pass, since a summary that is shorter than eighty characters would be refused at once.
owner: red
reviewed: 2026-11-01
definition: What ${title} means here.
${more}---
`;

const CONTENT: Record<string, string> = {
  'site.yaml': 'organisation: Acme\nteams:\n  - { id: red, name: Red, side: both }\n',
  'terms/champion.mdx': word('Champion', 'formerIds: [sponsor]\n'),
};

function run(
  argv: readonly string[],
  contents: Readonly<Record<string, string>> = CONTENT,
  env: Readonly<Record<string, string>> = {},
) {
  const { host, files, printed } = memoryHost(contents, env);
  const code = permalinksCommand(argv, host);
  const written = (path: string): string | undefined => {
    const held = files.get(path);
    return typeof held === 'string' ? held : undefined;
  };
  return { code, record: written('permalinks.json'), revisions: written('revisions.json'), ...printed };
}

/** The files that the command writes for a content folder. */
function recorded(contents: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { record, revisions } = run(['--accept', ...argv], contents);
  return { 'permalinks.json': String(record), 'revisions.json': String(revisions) };
}

describe('npm run permalinks', () => {
  it('lists what is new and writes nothing', () => {
    const { code, out, record, revisions } = run([]);
    expect({ code, record, revisions }).toEqual({ code: 0, record: undefined, revisions: undefined });
    expect(out).toMatchInlineSnapshot(`
      "0 addresses recorded, 5 new, 0 lost.
      0 entries recorded, 1 new, 0 changed since.

      New:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      \`npm run permalinks -- --accept\` records them, once they are to be kept for ever.

      New and changed entries:
        terms/champion: new
      \`npm run permalinks -- --accept\` records them as of today.
      "
    `);
  });

  it('records what is new with --accept, one address a line, in order', () => {
    const { code, out, record } = run(['--accept']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "0 addresses recorded, 5 new, 0 lost.
      0 entries recorded, 1 new, 0 changed since.

      Recorded in content/permalinks.json:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      From now on they are kept. Commit the file.

      Recorded in content/revisions.json:
        terms/champion: new
      Readers see it under Changes. Commit the file.
      "
    `);
    expect(record).toMatchInlineSnapshot(`
      "[
        "/p/champion/",
        "/p/sponsor/",
        "/terms/champion/",
        "/terms/champion/#definition",
        "/terms/sponsor/",
        "/"
      ]
      "
    `);
  });

  it('has nothing to say about content that is all recorded', () => {
    const { code, out, record } = run(['--accept'], {
      ...CONTENT,
      ...recorded(CONTENT),
    });
    expect({ code, out }).toEqual({
      code: 0,
      out: '5 addresses recorded, 0 new, 0 lost.\n1 entry recorded, 0 new, 0 changed since.\n',
    });
    expect(record).toBe(run(['--accept']).record);
  });

  it('ends with 1 where a recorded address is lost, and never takes it out', () => {
    const { code, out, record } = run(['--accept'], {
      ...CONTENT,
      'permalinks.json': '["/terms/gone/", "/terms/champion/#see"]',
    });
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "2 addresses recorded, 5 new, 2 lost.
      0 entries recorded, 1 new, 0 changed since.

      Recorded in content/permalinks.json:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      From now on they are kept. Commit the file.

      Recorded in content/revisions.json:
        terms/champion: new
      Readers see it under Changes. Commit the file.

      Lost:
        /terms/gone/
        /terms/champion/#see
      \`npm run check\` says of each what to type; links that people have kept are dead until then.
      "
    `);
    expect(JSON.parse(String(record))).toContain('/terms/gone/');
  });

  it('does not call lost what belongs to a file with errors', () => {
    const { code, out, err } = run([], {
      ...CONTENT,
      ...recorded(CONTENT),
      'terms/champion.mdx': '---\nformerIds: [sponsor]\n---\n',
    });
    expect({ code, out }).toEqual({
      code: 0,
      out: '5 addresses recorded, 0 new, 0 lost.\n1 entry recorded, 0 new, 0 changed since.\n',
    });
    expect(err).toMatchInlineSnapshot(`
      "Some entries have errors and are left out here. \`npm run check\` shows them.
      "
    `);
  });

  it('keeps both sides of a merge conflict', () => {
    const conflict = `[
  "/p/champion/",
<<<<<<< HEAD
  "/terms/champion/",
  "/terms/ours/"
=======
  "/terms/champion/#definition",
  "/terms/theirs/"
>>>>>>> theirs
]
`;
    expect(run([], { ...CONTENT, 'permalinks.json': conflict })).toMatchObject({
      code: 1,
      record: conflict,
      err: 'content/permalinks.json has a merge conflict. `npm run permalinks -- --accept` keeps both sides.\n',
    });
    const { err, record } = run(['--accept'], { ...CONTENT, 'permalinks.json': conflict });
    expect(err).toBe('Settled the merge conflict in content/permalinks.json: both sides are kept.\n');
    expect(record).toMatchInlineSnapshot(`
      "[
        "/p/champion/",
        "/p/sponsor/",
        "/terms/champion/",
        "/terms/champion/#definition",
        "/terms/ours/",
        "/terms/sponsor/",
        "/terms/theirs/",
        "/"
      ]
      "
    `);
  });

  it('refuses a record that is neither a list nor a conflict', () => {
    for (const broken of ['{}', '["/a/"', '[\n<<<<<<< HEAD\n  7\n=======\n>>>>>>> b\n]'])
      expect(run(['--accept'], { ...CONTENT, 'permalinks.json': broken })).toMatchObject({
        code: 2,
        record: broken,
        err: 'content/permalinks.json is no list of addresses. Restore it from its history.\n',
      });
  });

  it('gives all of it as JSON alone', () => {
    const { out, err } = run(['--format', 'json'], { ...CONTENT, 'permalinks.json': '["/terms/gone/"]' });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ recorded: 1, lost: ['/terms/gone/'], accepted: false });
  });
});

describe('npm run permalinks, of what changed', () => {
  const CHANGED = {
    ...CONTENT,
    'terms/champion.mdx': word('Champion', 'formerIds: [sponsor]\nexample: One\n').replace(
      '2026-11-01',
      '2026-11-20',
    ),
    'terms/ally.mdx': word('Ally'),
  };

  it('lists entries that are new and fields that changed, and writes nothing', () => {
    const before = recorded(CONTENT);
    const { out, revisions } = run([], { ...CHANGED, ...before });
    expect(out).toMatchInlineSnapshot(`
      "5 addresses recorded, 4 new, 0 lost.
      1 entry recorded, 1 new, 1 changed since.

      New:
        /p/ally/
        /terms/ally/
        /terms/ally/#definition
        /terms/champion/#example
      \`npm run permalinks -- --accept\` records them, once they are to be kept for ever.

      New and changed entries:
        terms/champion: example
        terms/ally: new
      \`npm run permalinks -- --accept\` records them as of today.
      "
    `);
    expect(revisions).toBe(before['revisions.json']);
  });

  it('adds to what is recorded with --accept, as of today', () => {
    const first = recorded(CONTENT, '--today', '2026-11-02');
    const { code, err, revisions } = run(['--accept'], { ...CHANGED, ...first });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(revisions).toMatchInlineSnapshot(`
      "[
      ["ally","2026-11-23",{"definition":"- - 58ebhdzq","summary":"- - 5um5my4t","title":"- - c7mlrwcf"}],
      ["champion","2026-11-02",{"definition":"- - 2fit8fjd","summary":"- - 5um5my4t","title":"- - dak5i7m4"}],
      ["champion","2026-11-23",{"example":"- - d8x7f3qv"}],
      {"format":1}
      ]
      "
    `);
    const lines = first['revisions.json'].split('\n');
    expect(lines.filter((line) => !revisions?.split('\n').includes(line))).toEqual([]);
  });

  it('takes the day from --today, else from TODAY, else from the clock', () => {
    const dayOf = (revisions: string | undefined) => /"(\d{4}-\d{2}-\d{2})"/.exec(revisions ?? '')?.[1];
    const env = { TODAY: '2026-10-02' };
    expect(dayOf(run(['--accept', '--today', '2026-10-01'], CONTENT, env).revisions)).toBe('2026-10-01');
    expect(dayOf(run(['--accept'], CONTENT, env).revisions)).toBe('2026-10-02');
    expect(dayOf(run(['--accept']).revisions)).toBe('2026-11-23');
  });

  it('records several changes of one day each in its turn', () => {
    const files = { ...CONTENT, ...recorded(CONTENT) };
    const there = {
      ...CHANGED,
      'revisions.json': String(run(['--accept'], { ...files, ...CHANGED }).revisions),
    };
    const back = String(run(['--accept'], { ...there, ...CONTENT }).revisions);
    const again = String(run(['--accept'], { ...there, 'revisions.json': back }).revisions);
    const turns = again.split('\n').filter((line) => line.startsWith('["champion"'));
    expect(turns.map((line) => line.replace(/\{.*\}/, '…'))).toEqual([
      '["champion","2026-11-23",…],',
      '["champion","2026-11-23",…,2],',
      '["champion","2026-11-23",…,3],',
      '["champion","2026-11-23",…,4],',
    ]);
    expect(run([], { ...CHANGED, 'revisions.json': again }).out).toContain('0 new, 0 changed since');
  });

  it('keeps both sides of a merge conflict', () => {
    const [, line = ''] = recorded(CONTENT, '--today', '2026-11-02')['revisions.json'].split('\n');
    const theirs = line.replace('2026-11-02', '2026-11-05');
    const conflict = `[\n<<<<<<< HEAD\n${line}\n=======\n${theirs}\n>>>>>>> theirs\n{"format":1}\n]\n`;
    const files = { ...CONTENT, ...recorded(CONTENT), 'revisions.json': conflict };
    expect(run([], files)).toMatchObject({
      code: 0,
      revisions: conflict,
      err: 'content/revisions.json has a merge conflict. `npm run permalinks -- --accept` keeps both sides.\n',
    });
    const { err, revisions } = run(['--accept'], files);
    expect(err).toBe('Settled the merge conflict in content/revisions.json: both sides are kept.\n');
    expect(revisions).toBe(`[\n${line}\n${theirs}\n{"format":1}\n]\n`);
  });

  it('refuses a record that is none, and writes neither file', () => {
    for (const broken of ['{}', '[', '[{"format":2}]'])
      expect(run(['--accept'], { ...CONTENT, 'revisions.json': broken })).toMatchObject({
        code: 2,
        record: undefined,
        revisions: broken,
        err: 'content/revisions.json is no record of revisions. Restore it from its history.\n',
      });
  });

  it('gives all of it as JSON', () => {
    const { out } = run(['--format', 'json'], { ...CHANGED, ...recorded(CONTENT) });
    expect(JSON.parse(out)).toMatchObject({
      revisions: {
        recorded: 1,
        new: ['terms/ally'],
        changed: [{ entry: 'terms/champion', fields: ['example'] }],
      },
    });
  });

  it('says nothing in a check of what changed since', () => {
    const { host, printed } = memoryHost({ ...CHANGED, ...recorded(CONTENT), ...recorded(CHANGED) });
    checkCommand([], host);
    const { host: later, printed: said } = memoryHost({
      ...CHANGED,
      'permalinks.json': recorded(CHANGED)['permalinks.json'],
      'revisions.json': recorded(CONTENT)['revisions.json'],
    });
    checkCommand([], later);
    expect(said).toEqual(printed);
    expect(printed.out).not.toContain('revisions');
  });
});
