import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { newRevisions, type Revision } from '../../src/model/revisions.ts';
import { folderFiles, memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { readRevisions } from '../../src/source/revisions-file.ts';
import { mergedRevisions, revisionsIn, revisionsText } from '../../src/source/revisions-record.ts';

const revision = (id: string, day: string, print = 'aaaaaaaa'): Revision => ({
  id,
  day,
  prints: { title: print },
});

const BASE = [
  revision('ally', '2026-03-01'),
  revision('budget', '2026-03-01'),
  revision('champion', '2026-03-01'),
  revision('deal', '2026-03-01'),
];

describe('the text of the record', () => {
  it('is a revision a line, by entry and day, and closes with its format', () => {
    expect(
      revisionsText([revision('budget', '2026-03-02', '- - bbbbbbbb'), ...BASE.slice(0, 2)]),
    ).toMatchInlineSnapshot(`
      "[
      ["ally","2026-03-01",{"title":"aaaaaaaa"}],
      ["budget","2026-03-01",{"title":"aaaaaaaa"}],
      ["budget","2026-03-02",{"title":"- - bbbbbbbb"}],
      {"format":1}
      ]
      "
    `);
    expect(revisionsText([])).toBe('[\n{"format":1}\n]\n');
  });

  it('reads back as it was, those of one day in their turn', () => {
    const changed = [
      revision('ally', '2026-03-02', 'bbbbbbbb'),
      { ...revision('ally', '2026-03-02', '-'), turn: 2 },
    ];
    const all = [BASE[0], ...changed].filter((one) => one !== undefined);
    expect(revisionsIn(JSON.parse(revisionsText(all)))).toEqual(all);
  });

  it('is no record where anything in it is something else', () => {
    const end = { format: 1 };
    for (const value of [
      [],
      {},
      [{ format: 2 }],
      [['ally', '2026-03-01', { title: 'aaaaaaaa' }]],
      [['ally', '2026-02-30', { title: 'aaaaaaaa' }], end],
      [['ally', '2026-03-01', { title: 'A title' }], end],
      [['ally', '2026-03-01', { title: 'aaaaaaaa bbbbbbbb' }], end],
      [['ally', '2026-03-01'], end],
      [['ally', '2026-03-01', ['aaaaaaaa']], end],
    ])
      expect(revisionsIn(value)).toBeUndefined();
  });

  it('stays well under 300 kB for 400 entries', () => {
    const fields = Array.from({ length: 12 }, (_, index) => `fieldOfNo${index}`);
    const prints = Object.fromEntries(fields.map((field) => [field, 'abcdefgh']));
    const all = Array.from({ length: 400 }, (_, index) => ({
      id: `an-entry-with-id-${index}`,
      day: '2026-03-01',
      prints,
    }));
    expect(revisionsText(all).length).toBeLessThan(150_000);
  });
});

describe('the record in a merge', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-merge-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What git makes of two branches that both added to the record, and how many conflicts it leaves. */
  function merge(ours: readonly Revision[], theirs: readonly Revision[], ...options: readonly string[]) {
    const files = [ours, [], theirs].map((more, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, revisionsText([...BASE, ...more]));
      return file;
    });
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...options, ...files], {
      encoding: 'utf8',
    });
    return { conflicts: status, text: stdout };
  }

  const together = (more: readonly Revision[]): string => revisionsText([...BASE, ...more]);

  it('has no conflict where the branches changed different entries, even neighbours and the last', () => {
    const ours = [
      revision('champion', '2026-03-04', 'oooooooo'),
      revision('budget', '2026-03-04', 'oooooooo'),
    ];
    const theirs = [revision('deal', '2026-03-03', 'tttttttt'), revision('ally', '2026-03-03', 'tttttttt')];
    const { conflicts, text } = merge(ours, theirs);
    expect(conflicts).toBe(0);
    expect(text).toBe(together([...ours, ...theirs]));
  });

  it('keeps both sides of a conflict about one entry, in the order of their days', () => {
    const ours = [revision('budget', '2026-03-04', 'oooooooo')];
    const theirs = [revision('budget', '2026-03-03', 'tttttttt')];
    const { conflicts, text } = merge(ours, theirs);
    expect(conflicts).toBe(1);
    expect(revisionsText(mergedRevisions(text) ?? [])).toBe(together([...ours, ...theirs]));
  });

  it('needs nobody at all where git is told to keep both sides', () => {
    const ours = [revision('budget', '2026-03-04', 'oooooooo'), revision('egg', '2026-03-04')];
    const theirs = [revision('budget', '2026-03-03', 'tttttttt'), revision('eel', '2026-03-03')];
    const { conflicts, text } = merge(ours, theirs, '--union');
    expect(conflicts).toBe(0);
    expect(revisionsText(revisionsIn(JSON.parse(text)) ?? [])).toBe(together([...ours, ...theirs]));
  });

  it('is no conflict of revisions where anything else stands between the marks', () => {
    expect(mergedRevisions(revisionsText(BASE))).toBeUndefined();
    expect(
      mergedRevisions('[\n<<<<<<< HEAD\n["ally"],\n=======\n>>>>>>> b\n{"format":1}\n]'),
    ).toBeUndefined();
  });
});

describe('reading the record', () => {
  const read = (text: string) => readRevisions(memoryFiles({ 'revisions.json': text }), true);

  it('finds none where there is no file', () => {
    expect(readRevisions(memoryFiles({}), false)).toEqual({ revisions: [], findings: [] });
  });

  it('takes line ends as they come', () => {
    const text = revisionsText(BASE);
    expect(read(text.replaceAll('\n', '\r\n')).revisions).toEqual(BASE);
  });

  it('says what is wrong and gives nothing', () => {
    for (const [text, message] of [
      ['[', '`revisions.json` is no JSON'],
      ['[]', '`revisions.json` is no record of revisions'],
    ] as const)
      expect(read(text)).toMatchObject({
        revisions: undefined,
        findings: [
          { rule: 'revisions-file', severity: 'error', file: 'content/revisions.json', line: 1, message },
        ],
      });
  });
});

describe('a record that was written before', () => {
  it('still fits the content that it was written for: what a fingerprint is made of never changes', () => {
    const { entries, site, revisions } = readContent(folderFiles('tests/fixtures/corners'));
    expect(revisions?.length).toBeGreaterThan(entries.length);
    expect(newRevisions(new Catalog(entries, site), revisions ?? [], '2026-11-23')).toEqual([]);
  });
});
