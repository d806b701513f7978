import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../../src/model/audience.ts';
import { linkRecords, linkSite } from '../../../src/model/deck/link-data.ts';
import { pastsFor } from '../../../src/model/past.ts';
import { checkDeck, readDeck } from '../../../src/share/decks/check.ts';
import { verdictText } from '../../../src/share/decks/verdict-text.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { joined } from '../../../src/share/office/zip-write.ts';
import { library } from '../../model/library.ts';
import { textOf } from '../office/hostile.ts';
import { document, fieldOf, paragraph, presentation, run, shape, words, workbook } from './made.ts';

const SITE = 'https://buyers.example/kb/';

const catalog = library(
  {
    'personas/purser': {
      title: 'Purser',
      formerIds: ['bursar'],
      audience: 'public',
      criteria: [{ criterion: 'price', weight: 4, why: 'It is their money' }],
    },
    'personas/pilot': { title: 'Pilot', audience: 'internal' },
    'criteria/price': {
      title: 'Price',
      audience: 'public',
      formerAnchors: [
        { from: 'cost', to: 'why' },
        { from: 'budget', entry: 'purser', to: 'criteria' },
      ],
      formerFolders: ['terms'],
    },
    'criteria/old': {
      title: 'Old',
      audience: 'public',
      status: 'retired',
      retired: '2026-05-01',
      replacedBy: ['price'],
    },
  },
  { siteUrl: 'https://buyers.example', formerSiteUrls: ['http://old.example/wiki'] },
).for('internal');
const pasts = AUDIENCES.map((audience) => pastsFor(catalog, [], audience));
const records = new Map(linkRecords(catalog, 'internal', pasts).map((one) => [one.id, one]));
const site = linkSite(catalog, 'internal', { siteUrl: 'https://buyers.example', base: '/kb/' });
const find = (name: string) => records.get(catalog.find(name)?.id ?? '');

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
