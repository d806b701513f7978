import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/model/catalog.ts';
import { arranged } from '../../../src/share/pictures/columns.ts';
import { type EntryPicture, entryPicture } from '../../../src/share/pictures/entry-picture.ts';
import { fitted, linesOf, widthOf } from '../../../src/share/pictures/lines.ts';
import { LIGHT } from '../../../src/share/pictures/look.ts';
import { type Picture, pictureAt, picturesOf } from '../../../src/share/pictures/pictures.ts';
import { showable } from '../../../src/share/pictures/showable.ts';
import { drawSlide } from '../../../src/share/pictures/slide.ts';
import { spaceOf } from '../../../src/share/pictures/words.ts';
import { folderFiles } from '../../../src/source/files.ts';
import { readContent } from '../../../src/source/read.ts';
import { harbour } from '../harbour.ts';
import { plainLook, readBack } from './drawn.ts';

const PLACE = { siteUrl: 'https://buyers.example.org', base: '/kb/' };

const RETIRED = `---
title: Kitty
summary: What a team keeps for small expenses that nobody wants to ask anybody about in advance.
owner: team
reviewed: 2026-03-04
status: retired
retired: 2026-04-01
replacedBy: [champion]
definition: Small change
---
`;

const catalog = harbour({ 'terms/kitty.mdx': RETIRED });

function shown(id: string, audience: 'public' | 'internal' = 'internal', whole = catalog): EntryPicture {
  const entry = whole.get(id);
  if (!entry) throw new Error(`There is no ${id}`);
  return entryPicture(entry, whole, audience, PLACE);
}

describe('what the pictures of an entry show', () => {
  it('is what it is, who keeps it, how fresh it is and where it lives', () => {
    expect(shown('total-cost')).toMatchObject({
      kind: 'Criterion',
      title: 'Total cost',
      reviewed: '4 March 2026',
      owner: 'The team',
      link: 'buyers.example.org/kb/p/total-cost',
    });
    expect(shown('total-cost').blocks.map(({ heading }) => heading)).toContain('What they ask');
  });

  it('is marked where it is not for everybody, illustrative or retired', () => {
    const marks = (id: string, audience?: 'public') => shown(id, audience).marks.map(({ label }) => label);
    expect(marks('total-cost')).toEqual(['Internal']);
    expect(marks('total-cost', 'public')).toEqual([]);
    expect(marks('talk', 'public')).toEqual(['Illustrative']);
    expect(marks('kitty', 'public')).toEqual(['Retired']);
  });

  it('says of a retired entry what to read instead, and no longer what it said', () => {
    expect(shown('kitty').summary).toBe('Retired on 1 April 2026. Read instead: Champion.');
    expect(shown('kitty').blocks).toEqual([]);
  });

  it('names no address of a machine that nobody else can reach', () => {
    const entry = catalog.get('champion');
    const here =
      entry && entryPicture(entry, catalog, 'internal', { siteUrl: 'http://localhost:4321', base: '/' });
    expect(here).not.toHaveProperty('link');
  });
});

describe('a picture of the whole sample', () => {
  const content = readContent(folderFiles('content'));
  const whole = new Catalog(content.entries, content.site);

  it('tells an audience nothing that is hidden from it', () => {
    const seen = whole.for('public');
    const context = { catalog: seen, audience: 'public' as const, ...PLACE };
    const all = picturesOf(context)
      .map(({ shows }) => shows)
      .join('\n');
    const shownTexts = JSON.stringify(seen.entries.map(({ data }) => data));
    const hidden = whole.entries.filter(({ id, data }) => !seen.get(id) && !shownTexts.includes(data.title));
    expect(hidden.length).toBeGreaterThan(50);
    expect(hidden.filter(({ data }) => all.includes(data.summary)).map(({ id }) => id)).toEqual([]);
    expect(all).not.toContain('"Internal"');
  });

  it('keeps every title and summary whole, and every line within its column', async () => {
    const look = await plainLook();
    const cut: string[] = [];
    for (const entry of whole.entries) {
      const picture = entryPicture(entry, whole, 'internal', PLACE);
      const title = fitted(picture.title, [92, 80, 70, 62, 54], {
        stack: look.display,
        leading: 1.1,
        width: 1060,
        most: 3,
      });
      const panel = fitted(picture.title, [72, 64, 56, 48, 42, 36], {
        stack: look.display,
        leading: 1.1,
        width: 436,
        most: 5,
      });
      if (title.isCut || title.isBroken || panel.isCut || panel.isBroken) cut.push(entry.id);
      const columns = arranged(picture.blocks, { width: 446, height: 736 }, look);
      for (const { lines } of columns.flat())
        for (const { text } of lines)
          for (const line of text.lines)
            if (widthOf(line, spaceOf(text.stack)) * text.size > text.width + 1)
              cut.push(`${entry.id} runs over`);
      if (picture.blocks.length > 0 && columns.flat().length === 0) cut.push(`${entry.id} is empty`);
    }
    expect(cut).toEqual([]);
  });
});

describe('a slide', () => {
  const extreme = (over: Partial<EntryPicture>): EntryPicture => ({ ...shown('total-cost'), ...over });
  const EDGE = 30;

  /** How many pixels of another colour than its ground stand in the outermost pixels of a picture. */
  async function inkAtTheEdge(picture: EntryPicture): Promise<number> {
    const { width, height, pixels } = await readBack(drawSlide(picture, await plainLook()));
    const ground = pixels[width - 1];
    return pixels.filter((pixel, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const isEdge = x > width - EDGE || (x > 600 && (y < EDGE || y > height - EDGE));
      return isEdge && pixel !== ground;
    }).length;
  }

  it('keeps everything off its edges, however long the texts are', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(
      6,
    );
    const lines = Array.from({ length: 40 }, () => ({ text: long, aside: long, meter: { score: 3, of: 5 } }));
    const blocks = Array.from({ length: 8 }, () => ({ heading: long, lines }));
    for (const picture of [
      extreme({ title: long, summary: long, blocks }),
      extreme({ blocks: [{ heading: '', lines }] }),
    ])
      expect(await inkAtTheEdge(picture)).toBe(0);
  });

  it('draws letters that no font has neither as boxes nor in pieces: the name in the address stands for the title', async () => {
    const look = await plainLook();
    const picture = extreme({
      title: '最高財務責任者',
      plainTitle: 'Cfo',
      summary: 'המנהל הפיננסי',
      blocks: [
        {
          heading: 'Asks',
          lines: [{ text: 'من يوقع العقد؟' }, { text: 'Łódź, Ærø and Ñandú: naïve façade' }],
        },
        { heading: 'מחיר', lines: [{ text: 'Price' }] },
      ],
    });
    const { title, summary, blocks } = showable(picture, look);
    expect([title, summary]).toEqual(['Cfo', '']);
    expect(blocks).toEqual([{ heading: 'Asks', lines: [{ text: 'Łódź, Ærø and Ñandú: naïve façade' }] }]);
    for (const title of ['🚢 Ferry', 'e\u0301te\u0301', '\u202Eabc', '', '\u0000', '\uD800'])
      expect((await readBack(drawSlide(showable(extreme({ title }), look), look))).width).toBe(1600);
  });

  it('sets text from right to left at the right', async () => {
    const { display } = await plainLook();
    expect(linesOf('שלום עולם', { stack: display, size: 40, leading: 1, width: 400, most: 2 }).rtl).toBe(
      true,
    );
    expect(linesOf('2 Häfen', { stack: display, size: 40, leading: 1, width: 400, most: 2 }).rtl).toBe(false);
  });
});

describe('the pictures of a site', () => {
  const context = { catalog, audience: 'internal' as const, ...PLACE };

  it('are a card of its own, and a card and a slide of each entry, each found again by its path', () => {
    const all = picturesOf(context);
    expect(all).toHaveLength(1 + 2 * catalog.entries.length);
    const again = (path: string): Picture['shows'] | undefined => pictureAt(path, context)?.shows;
    for (const { path, shows } of all) expect(again(path)).toBe(shows);
    for (const path of [
      'terms/nobody/card.png',
      'slide.png',
      'p/champion/card.png',
      'card.png.png',
      'terms/champion/',
    ])
      expect(again(path)).toBeUndefined();
  });

  it('have the colours of the site on a light ground', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const light = new Map(
      [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, colour]) => [
        name,
        colour,
      ]),
    );
    for (const [name, colour] of Object.entries(LIGHT)) expect(light.get(name), name).toBe(colour);
  });
});
