import type { Page } from 'playwright-core';
import type { PdfPage, Placed } from '../site/poppler.ts';

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** How far a glyph's box may reach over the edge of its line, in points. */
const SLACK = 2;

/** The words on a page that reach over its margins, which is where they would be cut. */
export const cutWords = (pages: readonly PdfPage[], margin: number): string[] =>
  pages.flatMap(({ width, height, words }, index) =>
    words
      .filter(
        ({ left, top, right, bottom }) =>
          left < margin - SLACK ||
          top < margin - SLACK ||
          right > width - margin + SLACK ||
          bottom > height - margin + SLACK,
      )
      .map(({ text }) => `${text} on sheet ${index + 1}`),
  );

const counts = (words: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words that a page shows when it is printed and that a PDF has fewer of. */
export async function lostWords(page: Page, pages: readonly PdfPage[], within: string): Promise<string[]> {
  // What only screen readers are told is on no paper.
  await page.evaluate(() => {
    for (const hidden of document.querySelectorAll('.unseen')) hidden.remove();
  });
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator(within).allInnerTexts();
  await page.emulateMedia({ media: 'screen' });
  const printed = pages.flatMap(({ words }) => words.flatMap(({ text }) => wordsOf(text)));
  const run = printed.join('');
  const found = counts(printed);
  const asked = counts(shown.flatMap(wordsOf));
  return [...asked].flatMap(([word, count]) =>
    // A reader of PDFs may take two words that stand close for one.
    (found.get(word) ?? 0) >= count || run.split(word).length > count ? [] : [word],
  );
}

/** What heads something: the words of each heading, and of the head of each table. */
export async function headsOf(page: Page, within: string): Promise<Set<string>[]> {
  const texts = await page.locator(`${within} :is(h2, h3, thead tr)`).allInnerTexts();
  return texts.map((text) => new Set(wordsOf(text))).filter(({ size }) => size > 0);
}

/** The words of the lowest row of a column: of its last line, and of what stands beside it. */
function lowestRow(lines: readonly Placed[]): string[] {
  const last = lines.toSorted((a, b) => a.bottom - b.bottom).at(-1);
  return lines.filter(({ bottom }) => last && bottom > last.top).flatMap(({ text }) => wordsOf(text));
}

/** Headings and heads of tables that stand last in a column of a sheet, away from what they head. */
export function stranded(pages: readonly PdfPage[], heads: readonly Set<string>[], columns = 1): string[] {
  return pages.flatMap(({ width, lines }, index) =>
    Array.from({ length: columns }, (_, column) =>
      lowestRow(lines.filter(({ left }) => Math.floor((left / width) * columns) === column)),
    ).flatMap((words) => {
      const isHead = words.length > 0 && heads.some((head) => words.every((word) => head.has(word)));
      return isHead ? [`${words.join(' ')} on sheet ${index + 1}`] : [];
    }),
  );
}
