import { describe, expect, it } from 'vitest';
import { learn, learnChecked } from '../../src/site/knowledge.ts';
import type { Settings } from '../../src/site/settings.ts';
import { digested } from '../../src/source/content-digest.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const settings: Settings = {
  contentDir: 'tests/fixtures/corners',
  audience: 'partner',
  siteUrl: 'https://buyers.example',
  base: '/kb/',
};

/** The fingerprint that a build hands over of what it has read. */
function digestOf(folder: string): string {
  const { files, digest } = digested(folderFiles(folder));
  readContent(files);
  return digest();
}

describe('the knowledge of a site', () => {
  const learned = learn(settings, '2026-11-23', false);
  const { history, pasts } = learned;

  it('is the same where a build has checked the content already', async () => {
    const handed = { digest: digestOf(settings.contentDir), history, pasts };
    const { catalog, audience } = await learnChecked(settings, Promise.resolve(handed));
    expect(learned.catalog.entries.length).toBeGreaterThan(10);
    expect(learned.catalog.entries.some(({ html }) => html?.includes('<p>'))).toBe(true);
    expect(catalog.entries).toEqual(learned.catalog.entries);
    expect(catalog.site).toEqual(learned.catalog.site);
    expect(audience).toBe('partner');
  });

  it('is none where the content is no longer what was checked', async () => {
    const handed = { digest: digestOf('tests/fixtures/aftermath'), history, pasts };
    await expect(learnChecked(settings, Promise.resolve(handed))).rejects.toThrow(
      'The content changed while it was being read. Build again.',
    );
  });
});
