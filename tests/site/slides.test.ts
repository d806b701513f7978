import { copyFileSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { allElements, findElement, readXml, type XmlElement } from '../../src/share/office/xml-tree.ts';
import { EMU, OWN_FRAME } from '../../src/share/slides/frame.ts';
import { DeckPackage } from '../../src/share/slides/package.ts';
import { packageProblems } from '../share/slides/problems.ts';
import { builtSite } from './built.ts';
import { printed } from './office.ts';
import { type Placed, pagesOf } from './poppler.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far a letter may stand over the edge of its box, in points. */
const ROOM = 3;

const number = (element: XmlElement | undefined, name: string): number =>
  Number(element?.attributes.get(name)) / EMU;

/** The boxes of a slide that text stands in. */
function boxesOn(deck: DeckPackage, part: string): Box[] {
  const root = readXml(deck.text(part));
  const own = [...allElements(root, 'sp'), ...allElements(root, 'graphicFrame')].flatMap((shape) => {
    const place = findElement(shape, 'xfrm');
    if (!place) return [];
    const [at, size] = [findElement(place, 'off'), findElement(place, 'ext')];
    const [left, top] = [number(at, 'x'), number(at, 'y')];
    return [{ left, top, right: left + number(size, 'cx'), bottom: top + number(size, 'cy') }];
  });
  const { x, y, width, height } = OWN_FRAME.title;
  const title = { left: x, top: y, right: x + width, bottom: y + height };
  const count = { left: 880, top: 500, right: 925, bottom: 530 };
  return [...own, title, count];
}

const holds = (box: Box, word: Placed): boolean =>
  word.left >= box.left - ROOM &&
  word.right <= box.right + ROOM &&
  word.top >= box.top - ROOM &&
  word.bottom <= box.bottom + ROOM;

describe('slides of the built sample', () => {
  let files: string[];
  beforeAll(() => {
    const site = builtSite({ SITE_URL: 'https://buyers.example', BASE_PATH: '/kb/' });
    files = globSync('**/slide.pptx', { cwd: site })
      .sort()
      .map((path) => join(site, path));
  });

  it('are packages that no program need repair', () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) expect(packageProblems(readFileSync(file)), file).toEqual([]);
  });

  it('set no type smaller than 12 points', () => {
    for (const file of files) {
      const deck = new DeckPackage(readFileSync(file));
      for (const part of deck.slides)
        for (const [, size] of deck.text(part).matchAll(/ sz="(\d+)"/g))
          expect(Number(size), file).toBeGreaterThanOrEqual(1200);
    }
  });

  it('lead to https addresses below the base path, or to whom a mail goes', () => {
    for (const file of files) {
      const deck = new DeckPackage(readFileSync(file));
      for (const part of deck.slides)
        for (const { external, target } of deck.relationshipsOf(part))
          if (external) expect(target).toMatch(/^https:\/\/|^mailto:/);
    }
  });

  describe.skipIf(inject('office') === '' || inject('poppler') === '')('as LibreOffice shows them', () => {
    it('open, each with all its slides, and keep every word within its box', { timeout: 600_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'causeway-slides-'));
      const named = files.map((file, index) => {
        const copy = join(folder, `${index}.pptx`);
        copyFileSync(file, copy);
        return copy;
      });
      const astray: string[] = [];
      for (const [index, pdf] of printed(inject('office'), named).entries()) {
        const file = files[index] ?? '';
        const deck = new DeckPackage(readFileSync(file));
        const pages = pagesOf(readFileSync(pdf), inject('poppler'));
        expect(pages, file).toHaveLength(deck.slides.length);
        for (const [page, { words }] of pages.entries()) {
          const boxes = boxesOn(deck, deck.slides[page] ?? '');
          expect(words.length, file).toBeGreaterThan(5);
          for (const word of words)
            if (!boxes.some((box) => holds(box, word)))
              astray.push(`${file} ${page + 1}: ${word.text} at ${word.left}, ${word.top} to ${word.bottom}`);
        }
      }
      expect(astray).toEqual([]);
    });
  });
});
