import { describe, expect, it } from 'vitest';
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

function run(argv: readonly string[], contents: Readonly<Record<string, string>> = CONTENT) {
  const { host, files, printed } = memoryHost(contents);
  const code = permalinksCommand(argv, host);
  return { code, record: files.get('permalinks.json'), ...printed };
}

describe('npm run permalinks', () => {
  it('lists what is new and writes nothing', () => {
    const { code, out, record } = run([]);
    expect({ code, record }).toEqual({ code: 0, record: undefined });
    expect(out).toMatchInlineSnapshot(`
      "0 addresses recorded, 5 new, 0 lost.

      New:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      \`npm run permalinks -- --accept\` records them, once they are to be kept for ever.
      "
    `);
  });

  it('records what is new with --accept, one address a line, in order', () => {
    const { code, out, record } = run(['--accept']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "0 addresses recorded, 5 new, 0 lost.

      Recorded in content/permalinks.json:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      From now on they are kept. Commit the file.
      "
    `);
    expect(record).toMatchInlineSnapshot(`
      "[
        "/p/champion/",
        "/p/sponsor/",
        "/terms/champion/",
        "/terms/champion/#definition",
        "/terms/sponsor/"
      ]
      "
    `);
  });

  it('has nothing to say about content that is all recorded', () => {
    const { code, out, record } = run(['--accept'], {
      ...CONTENT,
      'permalinks.json': String(run(['--accept']).record),
    });
    expect({ code, out }).toEqual({ code: 0, out: '5 addresses recorded, 0 new, 0 lost.\n' });
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

      Recorded in content/permalinks.json:
        /p/champion/
        /p/sponsor/
        /terms/champion/
        /terms/champion/#definition
        /terms/sponsor/
      From now on they are kept. Commit the file.

      Lost:
        /terms/gone/
        /terms/champion/#see
      Bring back what they led to, or name the old id in \`formerIds\`; links that people have kept are dead until then.
      "
    `);
    expect(JSON.parse(String(record))).toContain('/terms/gone/');
  });

  it('does not call lost what belongs to a file with errors', () => {
    const recorded = String(run(['--accept']).record);
    const { code, out, err } = run([], {
      ...CONTENT,
      'permalinks.json': recorded,
      'terms/champion.mdx': '---\nformerIds: [sponsor]\n---\n',
    });
    expect({ code, out }).toEqual({ code: 0, out: '5 addresses recorded, 0 new, 0 lost.\n' });
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
        "/terms/theirs/"
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
