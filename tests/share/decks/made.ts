import { openZip, writeZip } from '../../../src/share/office/zip.ts';
import { bytesOf } from '../office/hostile.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part refers to: an id, the last word of a type, a target. */
export type Reference = readonly [id: string, type: string, target: string];

/** A file of relationships; what begins with a scheme is outside. */
export const relationships = (...all: readonly Reference[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${/^\w+:/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A file of parts, the one that says what they are first. */
export function made(main: string, type: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
  const all = {
    '[Content_Types].xml': types,
    '_rels/.rels': relationships(['rId1', 'officeDocument', main]),
    ...parts,
  };
  return writeZip(Object.entries(all).map(([name, text]) => ({ name, data: bytesOf(text) })));
}

/** A file with more parts, or others in the place of its own. */
export function withParts(file: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const zip = openZip(file);
  const kept = zip.names
    .filter((name) => !Object.hasOwn(parts, name))
    .map((name) => ({ name, data: zip.read(name) ?? new Uint8Array() }));
  return writeZip([...kept, ...Object.entries(parts).map(([name, text]) => ({ name, data: bytesOf(text) }))]);
}

/** A slide: the XML of its shapes, what it refers to, and the XML of its notes with what those refer to. */
export interface MadeSlide {
  shapes: string;
  refers?: readonly Reference[];
  notes?: string;
  notesRefer?: readonly Reference[];
}

/** A run of text on a slide; with a reference it is a link. */
export const run = (text: string, link = ''): string =>
  `<a:r><a:rPr lang="en">${link === '' ? '' : `<a:hlinkClick r:id="${link}"/>`}</a:rPr><a:t>${text}</a:t></a:r>`;

/** A shape with paragraphs of runs; `title` where it is that of the slide. */
export const shape = (runs: string, title = false): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Box"/><p:nvPr>${title ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr><p:txBody><a:p>${runs}</a:p></p:txBody></p:sp>`;

const NAMESPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

const slideXml = (element: string, shapes: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<p:${element} ${NAMESPACES}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${element}>`;

/** A presentation; the files of its slides are numbered backwards, so that only the list of slides tells their order. */
export function presentation(...slides: readonly MadeSlide[]): Uint8Array {
  const numbered = slides.map((slide, index) => ({
    ...slide,
    file: slides.length - index,
    id: `rId${index + 10}`,
  }));
  const parts: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation ${NAMESPACES}><p:sldIdLst>${numbered.map(({ id }, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      ...numbered.toReversed().map(({ id, file }) => [id, 'slide', `slides/slide${file}.xml`] as const),
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
    ),
    'ppt/slideMasters/slideMaster1.xml': slideXml('sldMaster', ''),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      'rId1',
      'slideLayout',
      '../slideLayouts/slideLayout1.xml',
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideXml('sldLayout', shape(run('Handbook', 'rId2'))).replace(
      '<p:cSld>',
      '<p:cSld name="Title only">',
    ),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      'rId2',
      'hyperlink',
      'https://buyers.example/kb/',
    ]),
  };
  for (const { file, shapes, refers = [], notes, notesRefer = [] } of numbered) {
    const beside: Reference[] =
      notes === undefined ? [] : [['rIdN', 'notesSlide', `../notesSlides/notesSlide${file}.xml`]];
    parts[`ppt/slides/slide${file}.xml`] = slideXml('sld', shapes);
    parts[`ppt/slides/_rels/slide${file}.xml.rels`] = relationships(
      ['rIdL', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...beside,
      ...refers,
    );
    if (notes === undefined) continue;
    parts[`ppt/notesSlides/notesSlide${file}.xml`] = slideXml('notes', notes);
    parts[`ppt/notesSlides/_rels/notesSlide${file}.xml.rels`] = relationships(
      ['rIdS', 'slide', `../slides/slide${file}.xml`],
      ...notesRefer,
    );
  }
  return made('ppt/presentation.xml', 'presentationml.presentation', parts);
}

/** A text document of a body, what it refers to, and more parts with their references. */
export function document(
  body: string,
  refers: readonly Reference[] = [],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return made('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="w" xmlns:r="${REL}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(['rIdS', 'styles', 'styles.xml'], ...refers),
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:styleId="Otsikko1"><w:name w:val="heading 1"/></w:style></w:styles>',
    ...more,
  });
}

/** A paragraph of runs of a text document, and a run of it. */
export const paragraph = (inside: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
export const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A field of a text document whose code is in pieces. */
export const fieldOf = (result: string, ...code: readonly string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${words(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A workbook of one sheet: its cells, what stands behind them, what it refers to, and the texts that sheets share. */
export function workbook(
  cells: string,
  behind: string,
  refers: readonly Reference[],
  shared: readonly string[],
): Uint8Array {
  return made('xl/workbook.xml', 'spreadsheetml.sheet', {
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets><sheet name="Prices &amp; terms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns:r="${REL}"><sheetData><row r="1">${cells}</row></sheetData>${behind}</worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(...refers),
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  });
}
