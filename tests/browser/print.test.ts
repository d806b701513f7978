import { describe, expect, inject, it } from 'vitest';
import { Catalog } from '../../src/model/catalog.ts';
import { addressOf } from '../../src/model/entry.ts';
import { KINDS } from '../../src/model/table.ts';
import { folderFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';
import { readQr } from '../share/qr-reader.ts';
import { pagesOf, pixelsOf } from '../site/poppler.ts';
import { cutWords, headsOf, lostWords, mm, stranded } from './sheets.ts';
import { visiting } from './visit.ts';

const BASE = '/kb/';
const LINK = `http://localhost:4321${BASE}p/`;
const poppler = inject('poppler');

const content = readContent(folderFiles('content'));
const catalog = new Catalog(content.entries, content.site).for('internal');
/** Of each kind the entry with the most to print. */
const LONGEST = KINDS.flatMap(({ name }) => {
  const size = (data: unknown): number => JSON.stringify(data).length;
  return catalog
    .ofKind(name)
    .toSorted((a, b) => size(b.data) - size(a.data))
    .slice(0, 1);
});

describe.skipIf(inject('chromium') === '' || poppler === '')('an entry on paper', () => {
  const site = visiting({ BASE_PATH: BASE });
  const { open } = site;

  const SHEETS = [
    ...LONGEST.map((entry) => ({ entry, format: 'A4' })),
    ...LONGEST.slice(0, 2).map((entry) => ({ entry, format: 'Letter' })),
  ].map(({ entry, format }) => ({
    format,
    kind: entry.kind,
    id: entry.id,
    address: addressOf(entry).slice(1),
  }));

  it.each(SHEETS)(
    'has every word and cuts none, leaves no heading behind, and bears its link in words and as a code: $kind on $format',
    async ({ address, id, format }) => {
      const page = await open(address, { colorScheme: 'dark' });
      const pdf = await page.pdf({ format });
      const pages = pagesOf(pdf, poppler);
      expect(cutWords(pages, mm(15))).toEqual([]);
      expect(stranded(pages, await headsOf(page, 'article'), 1)).toEqual([]);
      expect(await lostWords(page, pages, 'article')).toEqual([]);
      expect(pages[0]?.words.map(({ text }) => text).join('')).toContain(`${LINK}${id}/`);
      const [sheet] = await pixelsOf(pdf, poppler, 1);
      expect(sheet && readQr(sheet)).toBe(`${LINK}${id}/`);
      await page.context().close();
    },
  );
});
