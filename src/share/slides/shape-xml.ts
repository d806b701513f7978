import { type Html, html } from '../html.ts';
import { EMU } from './frame.ts';
import {
  type Box,
  CELL,
  type DrawnCell,
  type Ink,
  type Paragraph,
  type Shape,
  type Words,
} from './shapes.ts';

/** What shapes are written with. */
export interface Pen {
  /** Which accent colour tints them, 1 to 6. */
  accent: number;
  /** Whether the theme is our own, whose accents are dark enough for text. */
  own: boolean;
  /** Language of the text. */
  language: string;
  /** The id of the relationship that leads to an address. */
  link: (url: string) => string;
}

/** How the names of our shapes begin, by which a slide that is drawn again knows them from those of others. */
export const MARK = 'Causeway: ';

const emu = (points: number): string => String(Math.round(points * EMU));

/** What XML 1.0 has no place for, escaped or not: signs that steer, and halves of signs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as XML may hold it. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');

/** Shorter links stand on one line wherever they stand. */
const SHORT_LINK = 18;

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function colour(ink: Ink, { accent, own }: Pen): Html {
  const scheme = (name: string, mod?: number): Html =>
    mod === undefined
      ? html`<a:schemeClr val="${name}"/>`
      : html`<a:schemeClr val="${name}"><a:satMod val="60000"/><a:lumMod val="${mod * 1000}"/><a:lumOff val="${(100 - mod) * 1000}"/></a:schemeClr>`;
  switch (ink) {
    case 'soft':
      return scheme('tx1', 75);
    case 'line':
      return scheme('tx1', 25);
    case 'tint':
      return scheme(`accent${accent}`);
    case 'kicker':
      return own ? scheme(`accent${accent}`) : scheme('tx1');
    case 'caution':
      return own ? scheme('accent5') : scheme('tx1');
    case 'onDark':
      return scheme('bg1');
    case 'softOnDark':
      return scheme('bg2');
    default:
      return scheme('tx1');
  }
}

function runXml(words: Words, { size, display }: Paragraph, pen: Pen): Html {
  const { text, ink, strong, to, hint } = words;
  // A link has the colour that the theme gives to links.
  const fill = to === undefined && html`<a:solidFill>${colour(ink, pen)}</a:solidFill>`;
  const link =
    to !== undefined &&
    html`<a:hlinkClick r:id="${pen.link(to)}"${hint && html` tooltip="${xmlText(hint)}"`}/>`;
  return html`<a:r><a:rPr lang="${pen.language}"${size > 0 && html` sz="${Math.round(size * 100)}"`}${strong && html` b="1"`} dirty="0">${!display && fill}${link}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
}

/** A long link in several runs, since some programs break one run anywhere in a word. */
const inWords = (words: Words): Words[] =>
  words.to === undefined || words.text.length <= SHORT_LINK
    ? [words]
    : words.text.split(/(?<= )/).map((text) => ({ ...words, text }));

function paragraphXml(paragraph: Paragraph, pen: Pen, isFirst: boolean): Html {
  const { words, before, indent, hanging, align, display } = paragraph;
  const text = words.map((word) => word.text).join('');
  const attributes = [
    ...(indent ? [html` marL="${emu(indent)}" indent="${hanging ? emu(-indent) : '0'}"`] : []),
    ...(align ? [html` algn="${align === 'centre' ? 'ctr' : 'r'}"`] : []),
    ...(RIGHT_TO_LEFT.test(text) ? [html` rtl="1"`] : []),
  ];
  const space =
    !display && html`<a:spcBef><a:spcPts val="${isFirst ? 0 : Math.round(before * 100)}"/></a:spcBef>`;
  const tab = hanging && indent && html`<a:tabLst><a:tab pos="${emu(indent)}" algn="l"/></a:tabLst>`;
  const look = display ? '' : html`${space}<a:buNone/>${tab}`;
  return html`<a:p><a:pPr${attributes}>${look}</a:pPr>${words.flatMap(inWords).map((word) => runXml(word, paragraph, pen))}</a:p>`;
}

/** Paragraphs as XML; an empty text box still needs one. */
export const paragraphsXml = (paragraphs: readonly Paragraph[], pen: Pen): Html =>
  paragraphs.length === 0
    ? html`<a:p><a:endParaRPr lang="${pen.language}" sz="1200"/></a:p>`
    : html`${paragraphs.map((paragraph, index) => paragraphXml(paragraph, pen, index === 0))}`;

const offset = ({ x, y, width, height }: Box): Html =>
  html`<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;

const DECORATIVE = html`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

const NO_LINE = html`<a:noFill/>`;

function cellXml({ paragraphs }: DrawnCell, pen: Pen, isHead: boolean): Html {
  const none = (side: string): Html => html`<a:ln${side} w="0">${NO_LINE}</a:ln${side}>`;
  const below = html`<a:lnB w="${isHead ? 12_700 : 6350}"><a:solidFill>${colour(isHead ? 'soft' : 'line', pen)}</a:solidFill></a:lnB>`;
  return html`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphs, pen)}</a:txBody><a:tcPr marL="${emu(CELL.x)}" marR="${emu(CELL.x)}" marT="${emu(CELL.y)}" marB="${emu(CELL.y)}"${isHead && html` anchor="b"`}>${none('L')}${none('R')}${none('T')}${below}<a:noFill/></a:tcPr></a:tc>`;
}

/** The built-in style of tables without lines and fills. */
const PLAIN_TABLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** A shape as XML, with an id that no other on its slide has. */
export function shapeXml(shape: Shape, id: number, pen: Pen): Html {
  switch (shape.type) {
    case 'title':
      return html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${MARK}title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([shape.paragraph], pen)}</p:txBody></p:sp>`;
    case 'text':
      return html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${MARK}${xmlText(shape.name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${offset(shape.box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(shape.paragraphs, pen)}</p:txBody></p:sp>`;
    case 'bar':
      return html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${MARK}${shape.name}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${offset(shape.box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>${colour(shape.ink, pen)}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml([], pen)}</p:txBody></p:sp>`;
    case 'table':
      return html`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${MARK}${xmlText(shape.name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(shape.box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${shape.headed && html` firstRow="1"`}><a:tableStyleId>${PLAIN_TABLE}</a:tableStyleId></a:tblPr><a:tblGrid>${shape.columns.map((width) => html`<a:gridCol w="${emu(width)}"/>`)}</a:tblGrid>${shape.rows.map(({ height, cells }, row) => html`<a:tr h="${emu(height)}">${cells.map((cell) => cellXml(cell, pen, shape.headed && row === 0))}</a:tr>`)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  }
}
