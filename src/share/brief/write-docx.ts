import type { BriefRef } from '../../model/brief/data.ts';
import { escapeHtml } from '../html.ts';
import { writeZip } from '../office/zip.ts';
import type { Block, BriefDoc, Inline, Span } from './doc.ts';
import { CONTENT_TYPES, NUMBERING, RELATIONS, settingsXml, stylesXml, WORD } from './docx-parts.ts';

/** What a .docx is written with. */
export interface DocxContext {
  /** The absolute address that a link to an entry takes. */
  linkTo: (ref: BriefRef) => string;
  /** The permanent address of the brief. */
  address?: string;
  /** The language of its words. */
  language: string;
}

/** Links by their addresses, each with the id by which the document names it. */
class Links {
  readonly #ids = new Map<string, string>();

  idOf(url: string): string {
    const id = this.#ids.get(url) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(url, id);
    return id;
  }

  get xml(): string {
    const own = [...this.#ids].map(
      ([url, id]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeHtml(url)}" TargetMode="External"/>`,
    );
    return RELATIONS.replace('</Relationships>', () => `${own.join('')}</Relationships>`);
  }
}

// XML knows neither these signs nor any way to write them.
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const textXml = (text: string): string =>
  `<w:t xml:space="preserve">${escapeHtml(text.replace(UNWRITABLE, ''))}</w:t>`;

const run = (text: string, style = ''): string =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${textXml(text)}</w:r>`;

function spanXml(span: Span, { linkTo }: DocxContext, links: Links): string {
  const { text, ref, url, strong, quoted, mark, soft } = span;
  const target = ref ? linkTo(ref) : url;
  if (target !== undefined)
    return `<w:hyperlink r:id="${links.idOf(target)}">${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  if (mark) return run(`[${text}]`, '<w:rStyle w:val="Mark"/>');
  if (strong) return run(text, '<w:rStyle w:val="Strong"/>');
  if (soft) return run(text, '<w:rStyle w:val="Quiet"/>');
  return run(quoted ? `“${text}”` : text);
}

const lineXml = (line: Inline, context: DocxContext, links: Links): string =>
  line.map((span) => (typeof span === 'string' ? run(span) : spanXml(span, context, links))).join('');

const paragraph = (style: string, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

/** Widths of the columns of a table, of 5,000 in all: what is said at length gets most. */
function widths(block: Block): number[] {
  const columns = block.heads?.length ?? 0;
  const lengths = Array.from({ length: columns }, (_, place) =>
    Math.max(
      block.heads?.[place]?.length ?? 0,
      ...block.items.map(({ cells }) => Math.sqrt(lengthOf(cells[place] ?? [])) * 4),
    ),
  );
  // No head is broken within a word.
  const least = Math.max(...lengths) / 3;
  const sizes = lengths.map((one) => Math.max(least, one));
  const all = sizes.reduce((sum, one) => sum + one, 0);
  return sizes.map((one) => Math.round((one / all) * 5000));
}

const lengthOf = (line: Inline): number =>
  line.reduce((sum, span) => sum + (typeof span === 'string' ? span : span.text).length, 0);

function tableXml(block: Block, context: DocxContext, links: Links): string {
  const sizes = widths(block);
  const cell = (place: number, style: string, content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${sizes[place] ?? 0}" w:type="pct"/></w:tcPr>${paragraph(style, content)}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${(block.heads ?? []).map((text, place) => cell(place, 'TableHead', run(text))).join('')}</w:tr>`;
  const rows = block.items.map(
    ({ cells }) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((line, place) => cell(place, 'TableText', lineXml(line, context, links))).join('')}</w:tr>`,
  );
  const grid = sizes.map((size) => `<w:gridCol w:w="${Math.round(size * 2.09)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>${paragraph('TableEnd', '')}`;
}

function blockXml(block: Block, context: DocxContext, links: Links): string {
  const label = block.label ? paragraph('Heading3', run(block.label)) : '';
  if (block.type === 'table') return label + tableXml(block, context, links);
  const style = { list: 'ListBullet', checks: 'ListCheck', notes: 'Normal' }[block.type];
  return (
    label +
    block.items
      .map(({ cells }) => paragraph(style, cells.map((line) => lineXml(line, context, links)).join(run(' '))))
      .join('')
  );
}

function documentXml(doc: BriefDoc, context: DocxContext, links: Links): string {
  const body = [
    paragraph('Title', run(`Campaign brief: ${doc.title}`)),
    ...(doc.lede.length > 0 ? [paragraph('Subtitle', lineXml(doc.lede, context, links))] : []),
    ...doc.notes.map((note) => paragraph('Normal', run(note, '<w:rStyle w:val="Quiet"/>'))),
    ...doc.sections.flatMap(({ heading, lead, blocks }) => [
      paragraph('Heading1', run(heading)),
      ...(lead ? [paragraph('Normal', lineXml(lead, context, links))] : []),
      ...blocks.map((block) => blockXml(block, context, links)),
    ]),
    paragraph('Normal', run(doc.foot, '<w:rStyle w:val="Quiet"/>')),
    ...(context.address
      ? [
          paragraph(
            'Normal',
            spanXml({ text: 'Permanent link to this brief', url: context.address }, context, links),
          ),
        ]
      : []),
  ];
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="425" w:footer="425" w:gutter="0"/></w:sectPr>';
  return `${WORD.head}<w:document ${WORD.names}><w:body>${body.join('')}${page}</w:body></w:document>`;
}

const core = (doc: BriefDoc, language: string): string =>
  `${WORD.head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(`Campaign brief: ${doc.title}`.replace(UNWRITABLE, ''))}</dc:title><dc:language>${escapeHtml(language)}</dc:language></cp:coreProperties>`;

/** A brief as a .docx with real headings, lists, tables and links; the same brief makes the same bytes, in Node and in browsers. */
export function briefDocx(doc: BriefDoc, context: DocxContext): Uint8Array {
  const links = new Links();
  const main = documentXml(doc, context, links);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      `${WORD.head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    ['docProps/core.xml', core(doc, context.language)],
    ['word/document.xml', main],
    ['word/_rels/document.xml.rels', links.xml],
    ['word/styles.xml', stylesXml(context.language)],
    ['word/numbering.xml', NUMBERING],
    ['word/settings.xml', settingsXml],
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, text]) => ({ name, data: encoder.encode(text) })));
}
