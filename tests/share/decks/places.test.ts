import { describe, expect, it } from 'vitest';
import { checkDeck, readDeck } from '../../../src/share/decks/check.ts';
import { verdictText } from '../../../src/share/decks/verdict-text.ts';
import { openZip } from '../../../src/share/office/zip.ts';
import { joined } from '../../../src/share/office/zip-write.ts';
import { textOf } from '../office/hostile.ts';
import { find, SITE, site } from './known.ts';
import {
  document,
  fieldOf,
  paragraph,
  presentation,
  relationships,
  run,
  shape,
  withParts,
  words,
  workbook,
} from './made.ts';

/** An address that has moved, a different one for each place. */
const at = (place: string): string => `${SITE}p/bursar/?at=${place}`;

const A = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES = `xmlns:a="${A}/main" xmlns:c="${A}/chart" xmlns:dgm="${A}/diagram" xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" xmlns:xdr="${A}/spreadsheetDrawing" xmlns:cdr="${A}/chartDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const check = (file: Uint8Array) => {
  const { deck, copy } = checkDeck(readDeck(file, site), site, find, 'internal');
  return { deck, copy: joined(copy) };
};

const told = (file: Uint8Array): string[] =>
  check(file).deck.links.map(({ where, text, address }) => `${where.label} [${text}] ${address}`);

/** Checks a file all of whose links have moved: where they stand, that each is mended, and that nothing else is another byte. */
function mendedPlaces(file: Uint8Array): string[] {
  const { deck, copy } = check(file);
  expect(deck.links.filter(({ mended }) => !mended)).toEqual([]);
  const [before, after] = [openZip(file), openZip(copy)];
  expect(after.names).toEqual(before.names);
  for (const name of before.names)
    expect(textOf(after.read(name)), name).toBe(
      textOf(before.read(name)).replaceAll(`${SITE}p/bursar/`, `${SITE}p/purser/`),
    );
  return deck.links.map(({ where, text, address }) => `${where.label} [${text}] ${address.split('?at=')[1]}`);
}

const CHART_TITLE = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr>${run('What they weigh', 'rId1')}</a:p></c:rich></c:tx></c:title>`;
const chart = (): string =>
  `${HEAD}<c:chartSpace ${NAMESPACES}><c:chart>${CHART_TITLE}<c:plotArea/></c:chart><c:externalData r:id="rId3"/><c:userShapes r:id="rId2"/></c:chartSpace>`;
const chartShapes = (): string =>
  `${HEAD}<c:userShapes ${NAMESPACES}><cdr:relSizeAnchor><cdr:sp><cdr:nvSpPr><cdr:cNvPr id="2" name="Source"><a:hlinkClick r:id="rId1"/></cdr:cNvPr><cdr:cNvSpPr/></cdr:nvSpPr></cdr:sp></cdr:relSizeAnchor></c:userShapes>`;

/** The parts of a chart in a folder, as Office lays them out. */
const chartParts = (folder: string, shapes: string): Record<string, string> => ({
  [`${folder}/charts/chart1.xml`]: chart(),
  [`${folder}/charts/_rels/chart1.xml.rels`]: relationships(
    ['rId1', 'hyperlink', at('chart')],
    ['rId2', 'chartUserShapes', `../drawings/${shapes}`],
    ['rId3', 'package', '../embeddings/Microsoft_Excel_Sheet1.xlsx'],
  ),
  [`${folder}/drawings/${shapes}`]: chartShapes(),
  [`${folder}/drawings/_rels/${shapes}.rels`]: relationships(['rId1', 'hyperlink', at('chart-shape')]),
});

/** A diagram, whose links stand in its data and once more in the drawing that Office keeps of it. */
const diagramParts = (folder: string): Record<string, string> => ({
  [`${folder}/diagrams/data1.xml`]: `${HEAD}<dgm:dataModel ${NAMESPACES}><dgm:ptLst><dgm:pt modelId="{1}"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:p>${run('Finance', 'rId1')}</a:p></dgm:t><dgm:extLst><a:ext uri="{E40237B7}"><dgm14:cNvPr xmlns:dgm14="http://schemas.microsoft.com/office/drawing/2010/diagram" id="0" name="Box"><a:hlinkClick r:id="rId2"/></dgm14:cNvPr></a:ext></dgm:extLst></dgm:pt></dgm:ptLst></dgm:dataModel>`,
  [`${folder}/diagrams/_rels/data1.xml.rels`]: relationships(
    ['rId1', 'hyperlink', at('diagram')],
    ['rId2', 'hyperlink', at('diagram-shape')],
  ),
  [`${folder}/diagrams/drawing1.xml`]: `${HEAD}<dsp:drawing ${NAMESPACES}><dsp:spTree><dsp:sp modelId="{2}"><dsp:nvSpPr><dsp:cNvPr id="0" name="Box"><a:hlinkClick r:id="rId2"/></dsp:cNvPr></dsp:nvSpPr><dsp:txBody><a:p>${run('Finance', 'rId1')}</a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`,
  [`${folder}/diagrams/_rels/drawing1.xml.rels`]: relationships(
    ['rId1', 'hyperlink', at('diagram')],
    ['rId2', 'hyperlink', at('diagram-shape')],
  ),
});

const linked = (words: string, target = 'rId1'): string => shape(run(words, target));

const slidePart = (element: string, inside: string): string =>
  `${HEAD}<p:${element} ${NAMESPACES}><p:cSld><p:spTree>${inside}</p:spTree></p:cSld></p:${element}>`;

describe('links beside the text', () => {
  it('of a presentation are found and mended in charts, SmartArt, comments, notes, layouts and masters', () => {
    const deck = presentation({
      shapes: shape(run('Who pays'), true),
      refers: [
        ['rId2', 'chart', '../charts/chart1.xml'],
        ['rId3', 'diagramData', '../diagrams/data1.xml'],
        ['rId4', 'diagramDrawing', '../diagrams/drawing1.xml'],
        ['rId5', 'comments', '../comments/comment1.xml'],
        ['rId6', 'comments', '../comments/modernComment_100_0.xml'],
      ],
      notes: linked('the notes'),
      notesRefer: [
        ['rId1', 'hyperlink', at('notes')],
        ['rId2', 'notesMaster', '../notesMasters/notesMaster1.xml'],
      ],
    });
    const file = withParts(deck, {
      ...chartParts('ppt', 'drawing1.xml'),
      ...diagramParts('ppt'),
      'ppt/comments/comment1.xml': `${HEAD}<p:cmLst ${NAMESPACES}><p:cm authorId="0" dt="2024-05-01T09:00:00" idx="1"><p:pos x="10" y="10"/><p:text>See ${at('old-comment')}, please</p:text></p:cm></p:cmLst>`,
      'ppt/comments/modernComment_100_0.xml': `${HEAD}<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" ${NAMESPACES}><p188:cm id="{1}"><p188:txBody><a:bodyPr/><a:p>${run('who', 'rId1')}${run(` and ${at('comment-words')}`)}</a:p></p188:txBody></p188:cm></p188:cmLst>`,
      'ppt/comments/_rels/modernComment_100_0.xml.rels': relationships(['rId1', 'hyperlink', at('comment')]),
      'ppt/notesMasters/notesMaster1.xml': slidePart('notesMaster', linked('notes master')),
      'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationships([
        'rId1',
        'hyperlink',
        at('notes-master'),
      ]),
      'ppt/slideMasters/slideMaster1.xml': slidePart('sldMaster', linked('master', 'rId9')),
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['rId9', 'hyperlink', at('master')],
      ),
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(
        ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'],
        ['rId2', 'hyperlink', at('layout')],
      ),
    });
    expect(mendedPlaces(file)).toMatchInlineSnapshot(`
      [
        "Slide 1, notes [the notes] notes",
        "Slide 1, chart [What they weigh] chart",
        "Slide 1, SmartArt [Finance] diagram",
        "Slide 1, SmartArt [Box] diagram-shape",
        "Slide 1, comments [See https://buyers.example/kb/p/bursar/?at=old-comment, please] old-comment",
        "Slide 1, comments [who] comment",
        "Slide 1, comments [and https://buyers.example/kb/p/bursar/?at=comment-words] comment-words",
        "Slide 1, chart [Source] chart-shape",
        "Layout “Title only” [Handbook] layout",
        "Slide master [master] master",
        "Notes master [notes master] notes-master",
      ]
    `);
  });

  it('of a text document are found and mended in headers, notes, comments, charts and SmartArt', () => {
    const link = (text: string): string =>
      paragraph(`<w:hyperlink r:id="rId1" w:history="1">${words(text)}</w:hyperlink>`);
    const part = (element: string, inside: string): string =>
      `${HEAD}<w:${element} xmlns:w="w" ${NAMESPACES}>${inside}</w:${element}>`;
    const file = document(
      paragraph(words('Nothing here')),
      [
        ['rId1', 'header', 'header1.xml'],
        ['rId2', 'footer', 'footer1.xml'],
        ['rId3', 'footnotes', 'footnotes.xml'],
        ['rId4', 'endnotes', 'endnotes.xml'],
        ['rId5', 'comments', 'comments.xml'],
        ['rId6', 'chart', 'charts/chart1.xml'],
        ['rId7', 'diagramData', 'diagrams/data1.xml'],
        ['rId8', 'diagramDrawing', 'diagrams/drawing1.xml'],
      ],
      {
        'word/header1.xml': part('hdr', link('header')),
        'word/_rels/header1.xml.rels': relationships(['rId1', 'hyperlink', at('header')]),
        'word/footer1.xml': part(
          'ftr',
          paragraph(fieldOf('footer', ` HYPERLINK "${at('footer').replace('&', '&amp;')}" `)),
        ),
        'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${link('footnote')}</w:footnote>`),
        'word/_rels/footnotes.xml.rels': relationships(['rId1', 'hyperlink', at('footnote')]),
        'word/endnotes.xml': part('endnotes', `<w:endnote w:id="2">${link('endnote')}</w:endnote>`),
        'word/_rels/endnotes.xml.rels': relationships(['rId1', 'hyperlink', at('endnote')]),
        'word/comments.xml': part('comments', `<w:comment w:id="0">${link('comment')}</w:comment>`),
        'word/_rels/comments.xml.rels': relationships(['rId1', 'hyperlink', at('comment')]),
        ...chartParts('word', 'drawing1.xml'),
        ...diagramParts('word'),
      },
    );
    expect(mendedPlaces(file)).toMatchInlineSnapshot(`
      [
        "Header [header] header",
        "Footer [footer] footer",
        "Footnotes [footnote] footnote",
        "Endnotes [endnote] endnote",
        "Comments [comment] comment",
        "Chart [What they weigh] chart",
        "SmartArt [Finance] diagram",
        "SmartArt [Box] diagram-shape",
        "Chart [Source] chart-shape",
      ]
    `);
  });

  it('of a workbook are found and mended on shapes, in charts and in comments, each with its cell', () => {
    const comment = (text: string): string =>
      `<comment ref="B4" authorId="0"><text><r><t>${text}</t></r></text></comment>`;
    const file = withParts(
      workbook(
        '<c r="A1"><v>1</v></c>',
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId9"/>',
        [
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'comments', '../comments1.xml'],
          ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ],
        [],
      ),
      {
        'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr ${NAMESPACES}><xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" descr="Our buyers"><a:hlinkClick r:id="rId2"/></xdr:cNvPr></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relationships(
          ['rId1', 'chart', '../charts/chart1.xml'],
          ['rId2', 'hyperlink', at('picture')],
        ),
        ...chartParts('xl', 'drawing2.xml'),
        'xl/comments1.xml': `${HEAD}<comments><authors><author>A</author></authors><commentList>${comment(`See ${at('comment')}`)}</commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments><threadedComment ref="C2" dT="2024-05-01T09:00:00.00" id="{1}"><text>${at('thread')} is the page</text></threadedComment></ThreadedComments>`,
      },
    );
    expect(mendedPlaces(file)).toMatchInlineSnapshot(`
      [
        "Sheet “Prices & terms” [Our buyers] picture",
        "Sheet “Prices & terms”, B4, comment [See https://buyers.example/kb/p/bursar/?at=comment] comment",
        "Sheet “Prices & terms”, C2, comment [https://buyers.example/kb/p/bursar/?at=thread is the page] thread",
        "Sheet “Prices & terms”, chart [What they weigh] chart",
        "Sheet “Prices & terms”, chart [Source] chart-shape",
      ]
    `);
  });
});

describe('a link whose words are in several runs', () => {
  const slide = (runs: string): string[] =>
    told(
      presentation({
        shapes: runs,
        refers: [
          ['rId1', 'hyperlink', `${SITE}p/pilot/`],
          ['rId2', 'hyperlink', `${SITE}p/pilot/`],
          ['rId3', 'hyperlink', `${SITE}p/purser/`],
        ],
      }),
    ).filter((one) => one.startsWith('Slide'));

  it('is shown with all of them on a slide, other links, words between and paragraphs aside', () => {
    expect(slide(shape(run('Chief ', 'rId1') + run('financial', 'rId2') + run(' officer', 'rId1')))).toEqual([
      `Slide 1 [Chief financial officer] ${SITE}p/pilot/`,
    ]);
    expect(
      slide(
        shape(
          `${run('Chief', 'rId1')}<a:br><a:rPr/></a:br>${run('of', 'rId1')}${run(' ')}${run('all', 'rId1')}`,
        ),
      ),
    ).toEqual([`Slide 1 [Chief of all] ${SITE}p/pilot/`]);
    expect(slide(shape(run('Pilot', 'rId1') + run('Purser', 'rId3') + run('again', 'rId1')))).toEqual([
      `Slide 1 [Pilot] ${SITE}p/pilot/`,
      `Slide 1 [Purser] ${SITE}p/purser/`,
    ]);
    expect(slide(shape(run('Pilot', 'rId1') + run(' and ') + run('crew', 'rId1')))).toEqual([
      `Slide 1 [Pilot] ${SITE}p/pilot/`,
    ]);
    expect(slide(shape(`${run('Pilot', 'rId1')}</a:p><a:p>${run('crew', 'rId1')}`))).toEqual([
      `Slide 1 [Pilot] ${SITE}p/pilot/`,
    ]);
  });

  it('is shown with all of them in a text, whatever makes it a link', () => {
    const link = (...runs: readonly string[]): string =>
      `<w:hyperlink r:id="rId1">${runs.map(words).join('')}</w:hyperlink>`;
    const text = (inside: string): string[] =>
      told(document(paragraph(inside), [['rId1', 'hyperlink', `${SITE}p/pilot/`]]));
    const whole = [`Text [Chief financial officer] ${SITE}p/pilot/`];
    expect(text(link('Chief ', 'financial', ' officer'))).toEqual(whole);
    expect(text(link('Chief ', 'fin') + link('ancial officer'))).toEqual(whole);
    expect(text(link('Chief').replace('</w:r>', '<w:br/></w:r>') + link('financial officer'))).toEqual(whole);
    expect(
      text(
        fieldOf('Chief ', ` HYPERLINK "${SITE}p/pilot/" `).replace(
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          `${words('financial ')}${words('officer')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      ),
    ).toEqual(whole);
    // The mark of the field may stand in one run with the first of its words.
    expect(
      text(
        fieldOf('Chief ', ` HYPERLINK "${SITE}p/pilot/" `)
          .replace('w:fldCharType="separate"/></w:r><w:r>', 'w:fldCharType="separate"/>')
          .replace(
            '<w:r><w:fldChar w:fldCharType="end"/>',
            `${words('financial officer')}<w:r><w:fldChar w:fldCharType="end"/>`,
          ),
      ),
    ).toEqual(whole);
    const code = ` HYPERLINK "${SITE}p/pilot/" `.replaceAll('"', '&quot;');
    const simple = `${words('Chief ')}${words('financial officer')}`;
    expect(text(`<w:fldSimple w:instr="${code}">${simple}</w:fldSimple>`)).toEqual(whole);
  });
});

describe('a formula', () => {
  const cell = (formula: string, value = 'Who pays'): { rows: string[]; copy: string } => {
    const { deck, copy } = check(
      workbook(`<c r="B2" t="str"><f>${formula.replaceAll('&', '&amp;')}</f><v>${value}</v></c>`, '', [], []),
    );
    return {
      rows: deck.links.map(
        ({ address, verdict, mended }) =>
          `${address.replace(SITE, '/')} ${verdict.status}${mended ? ', mended' : ''}: ${verdictText(verdict)}`,
      ),
      copy: textOf(openZip(copy).read('xl/worksheets/sheet1.xml')),
    };
  };
  const JOINED =
    'unknown: The address is put together by a formula and cannot be judged. Open the link to see where it leads.';

  it.each([
    ['an operator', `HYPERLINK("${SITE}p/"&A1&"/","Who pays")`, '/p/'],
    ['the page of a list, which would be current', `HYPERLINK("${SITE}personas/" & A1, "Who")`, '/personas/'],
    ['an entry that has moved', `HYPERLINK("${SITE}p/bursar/#"&A1)`, '/p/bursar/#'],
    ['a function', `HYPERLINK(CONCATENATE("${SITE}p/",A1,"/"))`, '/p/'],
    ['a newer function', `HYPERLINK(_xlfn.CONCAT("${SITE}p/",A1))`, '/p/'],
    ['a replacement', `HYPERLINK(SUBSTITUTE("${SITE}p/x/","x",A1))`, '/p/x/'],
  ])('that joins an address by %s is said to be one, and stays as it is', (_what, formula, piece) => {
    const { rows, copy } = cell(formula);
    expect(rows).toEqual([`${piece} ${JOINED}`]);
    expect(copy).toContain(formula.replaceAll('&', '&amp;'));
  });

  it('that holds whole addresses is judged and mended as before', () => {
    const { rows, copy } = cell(`IF(A1&"x"="yx",HYPERLINK("${SITE}p/bursar/"),"${SITE}p/purser/")&""`);
    expect(rows).toEqual([
      `/p/bursar/ moved, mended: Its address is now ${SITE}p/purser/`,
      '/p/purser/ current: ',
    ]);
    expect(copy).toContain(`HYPERLINK("${SITE}p/purser/")`);
  });

  it('whose result is an address has that judged, and not mended in vain', () => {
    const { rows, copy } = cell(`HYPERLINK("${SITE}p/"&A1&"/")`, `${SITE}p/bursar/`);
    expect(rows).toEqual([`/p/ ${JOINED}`, `/p/bursar/ moved: Its address is now ${SITE}p/purser/`]);
    expect(copy).toContain(`<v>${SITE}p/bursar/</v>`);
  });
});
