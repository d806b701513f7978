import { describe, expect, it } from 'vitest';
import { checkDeck, readDeck } from '../../../src/share/decks/check.ts';
import { verdictText } from '../../../src/share/decks/verdict-text.ts';
import { openZip, Unreadable, writeZip } from '../../../src/share/office/zip.ts';
import { joined } from '../../../src/share/office/zip-write.ts';
import { noise, textOf } from '../office/hostile.ts';
import { find, SITE, site } from './known.ts';
import {
  document,
  fieldOf,
  made,
  paragraph,
  presentation,
  relationships,
  run,
  shape,
  words,
  workbook,
} from './made.ts';

function check(file: Uint8Array, readers: 'public' | 'internal' = 'internal') {
  const { deck, copy } = checkDeck(readDeck(file, site), site, find, readers);
  const rows = deck.links.map(
    ({ where, address, text, verdict, mended }) =>
      `${where.label}${where.slide && where.title ? ` (${where.title})` : ''} [${text}] ${address} => ${verdict.status}${mended ? `, mended ${verdict.to}` : ''}`,
  );
  return { deck, rows, copy: joined(copy) };
}

/** The names of the parts that differ between two files. */
function changedParts(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [openZip(one), openZip(other)];
  expect(after.names).toEqual(before.names);
  return before.names.filter((name) => {
    const [was, is] = [before.find(name), after.find(name)];
    if (!was || !is) return true;
    return (
      textOf(one.subarray(was.start, was.data + was.packed)) !==
      textOf(other.subarray(is.start, is.data + is.packed))
    );
  });
}

describe('a presentation', () => {
  const file = presentation(
    {
      shapes:
        shape(run('Who ') + run('pays'), true) +
        shape(run('The bursar', 'rId1') + run(' and others, see ', '') + run(`${SITE}p/purser/.`)),
      refers: [['rId1', 'hyperlink', `${SITE}p/bursar/?v=abcd&amp;x=1#criteria-price`]],
      notes: shape(run('Details: (http://old.example/wiki/personas/bursar/)') + run('old', 'rId9')),
      notesRefer: [['rId9', 'hyperlink', `${SITE}criteria/old/`]],
    },
    {
      shapes:
        shape(run('Pilot', 'rId1') + run('elsewhere', 'rId2') + run('nowhere', 'rId3')) +
        shape(run('buyers.example/kb/p/bursar', 'rId4')),
      refers: [
        ['rId1', 'hyperlink', `${SITE}personas/pilot/`],
        ['rId2', 'hyperlink', 'https://other.example/'],
        ['rId3', 'hyperlink', `${SITE}p/never/`],
        ['rId4', 'hyperlink', `${SITE}p/bursar`],
        ['rId5', 'hyperlink', `${SITE}p/unused-by-any-shape/`],
      ],
    },
  );

  it('tells of each link by slide, in the order of the show, with notes and layouts', () => {
    expect(check(file).rows).toMatchInlineSnapshot(`
      [
        "Slide 1 (Who pays) [The bursar] https://buyers.example/kb/p/bursar/?v=abcd&x=1#criteria-price => moved, mended https://buyers.example/kb/p/purser/?v=abcd&x=1#criteria-price",
        "Slide 1 (Who pays) [https://buyers.example/kb/p/purser/.] https://buyers.example/kb/p/purser/ => current",
        "Slide 1, notes (Who pays) [Details: (http://old.example/wiki/personas/bursar/)] http://old.example/wiki/personas/bursar/ => moved, mended https://buyers.example/kb/personas/purser/",
        "Slide 1, notes (Who pays) [old] https://buyers.example/kb/criteria/old/ => retired",
        "Slide 2 [Pilot] https://buyers.example/kb/personas/pilot/ => current",
        "Slide 2 [nowhere] https://buyers.example/kb/p/never/ => unknown",
        "Slide 2 [buyers.example/kb/p/bursar] https://buyers.example/kb/p/bursar => moved, mended https://buyers.example/kb/p/purser/",
        "Layout “Title only” [Handbook] https://buyers.example/kb/ => current",
      ]
    `);
    expect(check(file).deck).toMatchObject({ format: 'pptx', others: 1, signed: false });
  });

  it('says which of them outsiders cannot open', () => {
    const { deck } = check(file, 'public');
    const hidden = deck.links.filter(({ verdict }) => verdict.status === 'internal');
    expect(hidden.map(({ address, verdict }) => [address, verdictText(verdict)])).toEqual([
      [`${SITE}personas/pilot/`, 'Only our own people can open this page.'],
    ]);
  });

  it('is mended where links moved, in targets and in words, and is the same bytes elsewhere', () => {
    const { copy } = check(file);
    expect(changedParts(file, copy)).toEqual([
      'ppt/slides/_rels/slide2.xml.rels',
      'ppt/notesSlides/notesSlide2.xml',
      'ppt/slides/slide1.xml',
      'ppt/slides/_rels/slide1.xml.rels',
    ]);
    const zip = openZip(copy);
    expect(textOf(zip.read('ppt/slides/_rels/slide2.xml.rels'))).toBe(
      textOf(openZip(file).read('ppt/slides/_rels/slide2.xml.rels')).replace('/bursar/', '/purser/'),
    );
    expect(textOf(zip.read('ppt/notesSlides/notesSlide2.xml'))).toContain(`(${SITE}personas/purser/)`);
    expect(textOf(zip.read('ppt/slides/slide1.xml'))).toContain('<a:t>buyers.example/kb/p/purser/</a:t>');
    expect(check(copy).deck.counts).toMatchObject({ moved: 0, retired: 1, unknown: 1 });
    expect(check(copy).copy).toEqual(copy);
  });
});

describe('a text document', () => {
  const file = document(
    paragraph(words('Buyers'), 'Otsikko1') +
      paragraph(`<w:hyperlink r:id="rId1" w:anchor="cost">${words('what it costs')}</w:hyperlink>`) +
      paragraph(
        fieldOf('the bursar', ' HYPER', `LINK "${SITE}p/bur`, `sar/" \\l "crit`, 'eria" \\o "Tip" '),
      ) +
      paragraph(
        `<w:fldSimple w:instr=' HYPERLINK &quot;${SITE}p/bursar/&quot; '>${words('again')}</w:fldSimple>`,
      ) +
      paragraph(fieldOf('a place in this document', ' HYPERLINK \\l "intro" ')) +
      paragraph(
        `<w:hyperlink r:id="rId2" w:anchor="budget">${words('budget')}</w:hyperlink><w:hyperlink r:id="rId2" w:anchor="why">${words('why')}</w:hyperlink>`,
      ),
    [
      ['rId1', 'hyperlink', `${SITE}terms/price/`],
      ['rId2', 'hyperlink', `${SITE}p/price/`],
      ['rId7', 'header', 'header1.xml'],
      ['rId8', 'footnotes', 'footnotes.xml'],
    ],
    {
      'word/header1.xml': `<w:hdr xmlns:w="w">${paragraph(words(`See ${SITE}P/Purser/, please`))}</w:hdr>`,
      'word/footnotes.xml': `<w:footnotes xmlns:w="w">${paragraph(words('http://old.example/wiki/personas/'))}</w:footnotes>`,
    },
  );

  it('tells of each link under its heading, fields in pieces and fragments kept apart included', () => {
    expect(check(file).rows).toMatchInlineSnapshot(`
      [
        "Under “Buyers” [what it costs] https://buyers.example/kb/terms/price/#cost => moved, mended https://buyers.example/kb/criteria/price/#why",
        "Under “Buyers” [the bursar] https://buyers.example/kb/p/bursar/#criteria => moved, mended https://buyers.example/kb/p/purser/#criteria",
        "Under “Buyers” [again] https://buyers.example/kb/p/bursar/ => moved, mended https://buyers.example/kb/p/purser/",
        "Under “Buyers” [budget] https://buyers.example/kb/p/price/#budget => moved",
        "Under “Buyers” [why] https://buyers.example/kb/p/price/#why => current",
        "Header [See https://buyers.example/kb/P/Purser/, please] https://buyers.example/kb/P/Purser/ => moved, mended https://buyers.example/kb/p/purser/",
        "Footnotes [http://old.example/wiki/personas/] http://old.example/wiki/personas/ => moved, mended https://buyers.example/kb/personas/",
      ]
    `);
  });

  it('is mended in references, attributes and codes of fields', () => {
    const zip = openZip(check(file).copy);
    const text = textOf(zip.read('word/document.xml'));
    expect(text).toContain('w:anchor="why"');
    expect(text).toContain(
      `<w:instrText xml:space="preserve">LINK "${SITE}p/purser/</w:instrText></w:r><w:r><w:instrText xml:space="preserve">" \\l "criteria</w:instrText></w:r><w:r><w:instrText xml:space="preserve">" \\o`,
    );
    expect(text).toContain(`HYPERLINK &quot;${SITE}p/purser/&quot;`);
    expect(textOf(zip.read('word/_rels/document.xml.rels'))).toContain(`Target="${SITE}criteria/price/"`);
    expect(textOf(zip.read('word/header1.xml'))).toContain(`See ${SITE}p/purser/, please`);
    expect(textOf(zip.read('word/footnotes.xml'))).toContain(`${SITE}personas/<`);
  });

  it('keeps a reference that two links share and that only one of them would change', () => {
    const { deck, copy } = check(file);
    const [shared] = deck.links.filter(({ address }) => address.endsWith('#budget'));
    expect(shared).toMatchObject({
      verdict: { status: 'moved', to: `${SITE}p/purser/#criteria` },
      mended: false,
    });
    expect(textOf(openZip(copy).read('word/_rels/document.xml.rels'))).toContain(`Target="${SITE}p/price/"`);
  });
});

describe('a workbook', () => {
  const file = workbook(
    `<c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>HYPERLINK("${SITE}p/bursar/?a=1&amp;b=2","Who pays")</f><v>Who pays</v></c><c r="C1" t="inlineStr"><is><t>buyers.example/kb/terms/price/</t></is></c><c r="D1" t="s"><v>0</v></c>`,
    '<hyperlinks><hyperlink ref="D1" r:id="rId1" location="cost" display="Price"/><hyperlink ref="E1" location="Sheet1!A1"/></hyperlinks>',
    [['rId1', 'hyperlink', `${SITE}terms/price/`]],
    ['Price', `${SITE}p/bursar/`],
  );

  it('tells of each link by sheet and cell: formulas, shared texts and what stands behind a cell', () => {
    expect(check(file).rows).toMatchInlineSnapshot(`
      [
        "Sheet “Prices & terms”, A1 [] https://buyers.example/kb/p/bursar/ => moved, mended https://buyers.example/kb/p/purser/",
        "Sheet “Prices & terms”, B1 [a formula] https://buyers.example/kb/p/bursar/?a=1&b=2 => moved, mended https://buyers.example/kb/p/purser/?a=1&b=2",
        "Sheet “Prices & terms”, C1 [] https://buyers.example/kb/terms/price/ => moved, mended https://buyers.example/kb/criteria/price/",
        "Sheet “Prices & terms”, D1 [Price] https://buyers.example/kb/terms/price/#cost => moved, mended https://buyers.example/kb/criteria/price/#why",
      ]
    `);
  });

  it('is mended in all of these', () => {
    const { copy } = check(file);
    const zip = openZip(copy);
    const sheet = textOf(zip.read('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain(`HYPERLINK("${SITE}p/purser/?a=1&amp;b=2","Who pays")`);
    expect(sheet).toContain('<t>buyers.example/kb/criteria/price/</t>');
    expect(sheet).toContain('location="why"');
    expect(textOf(zip.read('xl/sharedStrings.xml'))).toContain(`<t>${SITE}p/purser/</t>`);
    expect(check(copy).deck.counts.moved).toBe(0);
  });
});

describe('a hostile file', () => {
  const decks = {
    pptx: presentation({
      shapes: shape(run('Who', 'rId1'), true) + shape(run(`${SITE}p/bursar/`)),
      refers: [['rId1', 'hyperlink', `${SITE}p/bursar/`]],
      notes: shape(run('note')),
    }),
    docx: document(
      paragraph(fieldOf('x', ` HYPERLINK "${SITE}p/bursar/" `)) + paragraph(words(`${SITE}p/bursar/`)),
    ),
    xlsx: workbook(
      `<c r="A1" t="s"><v>0</v></c><c r="B1"><f>HYPERLINK("${SITE}p/bursar/")</f></c>`,
      '',
      [],
      [`${SITE}p/bursar/`],
    ),
  };

  it.each(Object.entries(decks))(
    'never stops the reader: a %s with any bytes changed, packed or not, is read or refused with a sentence',
    (_format, whole) => {
      const zip = openZip(whole);
      const parts = zip.names.map((name) => ({ name, data: zip.read(name) ?? new Uint8Array() }));
      const dice = noise(40_000, 11);
      let at = 0;
      const next = (): number => dice[at++ % dice.length] ?? 0;
      const told = new Set<string>();
      const began = performance.now();
      for (let turn = 0; turn < 200; turn++) {
        // In the archive itself, and in a part of one that is whole.
        const isPacked = turn % 2 === 0;
        const target = parts[next() % parts.length];
        const bytes = (isPacked ? whole : (target?.data ?? whole)).slice();
        for (let flips = next() % 4; flips >= 0; flips--) {
          const place = (next() * 256 + next()) % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ (1 << (next() % 8));
        }
        const file = isPacked
          ? bytes
          : writeZip(parts.map((part) => (part === target ? { ...part, data: bytes } : part)));
        try {
          const { copy } = check(file);
          openZip(copy);
          told.add('read');
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          told.add(error.message);
        }
      }
      expect(performance.now() - began).toBeLessThan(25_000);
      expect(told).toContain('read');
      for (const sentence of told) expect(sentence).toMatch(/^(read|The file .{5,}\.)$/);
    },
  );

  it.each([
    ['a tag of nearly a million letters', `<a ${'b'.repeat(900_000)}>`],
    ['tags that never end', '<a '.repeat(300_000)],
    ['quotation marks that never end', `<a x="${'" "'.repeat(300_000)}`],
    ['nearly a million signs of entities', '&a'.repeat(450_000)],
    ['twenty thousand addresses', `<a:r><a:t>${`${SITE}p/bursar/ `.repeat(20_000)}</a:t></a:r>`],
    ['an address of nearly a million letters', `<a:r><a:t>${SITE}${'.'.repeat(900_000)}</a:t></a:r>`],
    [
      'a field of a hundred thousand words',
      `<w:instrText>HYPERLINK ${'\\l "x" '.repeat(100_000)}</w:instrText><w:fldChar w:fldCharType="end"/>`,
    ],
    ['a hundred thousand runs within runs', '<a:r>'.repeat(100_000) + run('x', 'rId1')],
    ['ninety thousand neighbours that are one link', `<a:p>${run('word ', 'rId1').repeat(90_000)}</a:p>`],
  ])('takes no longer for what is made to take long: %s', (_what, xml) => {
    const began = performance.now();
    for (const file of [
      presentation({ shapes: xml, refers: [['rId1', 'hyperlink', `${SITE}p/bursar/`]] }),
      document(`<w:fldChar w:fldCharType="begin"/>${xml}`, [['rId1', 'hyperlink', `${SITE}p/bursar/`]]),
    ])
      check(file);
    expect(performance.now() - began).toBeLessThan(25_000);
  });

  it('is read without following what goes round in circles', () => {
    const file = made('ppt/presentation.xml', 'presentationml.presentation', {
      'ppt/presentation.xml':
        '<p:presentation xmlns:r="r"><p:sldIdLst><p:sldId id="1" r:id="rId1"/><p:sldId id="2" r:id="rId1"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': relationships(
        ['rId1', 'slide', 'slides/slide1.xml'],
        ['rId2', 'presentation', 'presentation.xml'],
      ),
      'ppt/slides/slide1.xml': shape(run(`${SITE}p/bursar/`)),
      'ppt/slides/_rels/slide1.xml.rels': relationships(
        ['rId1', 'chart', 'slide1.xml'],
        ['rId2', 'other', '../presentation.xml'],
        ['rId3', 'other', '../../../../gone.xml'],
      ),
    });
    expect(check(file).deck.links.length).toBe(2);
  });
});
