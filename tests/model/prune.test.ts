import { describe, expect, it } from 'vitest';
import { entryFile, wordFile } from '../../src/checks/example.ts';
import type { Entry } from '../../src/model/entry.ts';
import { entriesFor, hiddenIds } from '../../src/model/prune.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const read = (files: Record<string, string>): readonly Entry[] => {
  const { entries, findings } = readContent(
    memoryFiles({
      'site.yaml': 'organisation: A\nteams:\n  - { id: marketing, name: M, side: both }\n',
      ...files,
    }),
  );
  expect(findings).toEqual([]);
  return entries;
};

const path = (title: string, steps: string): string =>
  entryFile(title, `audience: public\norder: 1\nlearner: All\noutcome: [Knows]\nsteps: ${steps}`);

const ENTRIES = read({
  'terms/open.mdx': wordFile('Open', 'audience: public\nsee: [secret]'),
  'terms/secret.mdx': wordFile('Secret'),
  'terms/draft.mdx': wordFile('Draft', 'audience: public\nstatus: draft'),
  'paths/whole.mdx': path('Whole', '[{ entry: open, minutes: 1 }, { entry: secret, minutes: 1 }]'),
  'paths/hollow.mdx': path('Hollow', '[{ entry: secret, minutes: 1 }]'),
  'paths/hollower.mdx': path('Hollower', '[{ entry: hollow, minutes: 1 }]'),
});

describe('the entries that a viewer may see', () => {
  it('are without those that cannot stand without a hidden one, however far away', () => {
    expect([...hiddenIds(ENTRIES, { audience: 'public' })].sort()).toEqual([
      'draft',
      'hollow',
      'hollower',
      'secret',
    ]);
  });

  it('name nothing that is hidden', () => {
    const seen = JSON.stringify(entriesFor(ENTRIES, { audience: 'public' }).map(({ data }) => data));
    expect(seen).not.toContain('"secret"');
    expect(seen).toContain('"open"');
  });

  it.each([
    { audience: 'public' },
    { audience: 'partner' },
    { audience: 'internal' },
    { audience: 'internal', drafts: true },
  ] as const)('are all the others, for %j', (view) => {
    const hidden = hiddenIds(ENTRIES, view);
    const shown = entriesFor(ENTRIES, view).map(({ id }) => id);
    expect(shown).toEqual(ENTRIES.map(({ id }) => id).filter((id) => !hidden.has(id)));
  });
});
