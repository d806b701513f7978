import { type Html, html } from '../html.ts';
import type { Relationship } from '../office/relationships.ts';
import { MARK, type Pen, shapeXml, xmlText } from './shape-xml.ts';
import type { Shape } from './shapes.ts';

/** Namespaces of the parts of a presentation. */
export const NAMESPACES = html`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

/** How every part begins. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a group of shapes begins with. */
export const GROUP_HEAD = html`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

/** Links that a part makes, each address once, with ids that no other relationship of the part has. */
export class Links {
  readonly #ids = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;
  #next = 1;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** The id of the relationship to an address. */
  to(url: string): string {
    const known = this.#ids.get(url);
    if (known) return known;
    while (this.#taken.has(`rId${this.#next}`)) this.#next++;
    const id = `rId${this.#next++}`;
    this.#ids.set(url, id);
    return id;
  }

  get relationships(): Relationship[] {
    return [...this.#ids].map(([target, id]) => ({ id, type: 'hyperlink', target, external: true }));
  }
}

/** The number of a slide, in the place that its layout has for it. */
const numberXml = (id: number, place: string, { language }: Pen): Html =>
  html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${MARK}number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="${place}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${language}"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`;

/** Shapes as XML, with ids from a number on, and the number of the slide where the layout has a place for it. */
export const shapesXml = (
  shapes: readonly Shape[],
  pen: Pen,
  first: number,
  numberPlace: string | undefined,
): Html =>
  html`${shapes.map((shape, index) => shapeXml(shape, first + index, pen))}${numberPlace !== undefined && numberXml(first + shapes.length, numberPlace, pen)}`;

/** A whole slide as XML. */
export const slideXml = (shapes: Html): string =>
  `${DECLARATION}${html`<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP_HEAD}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`.markup}`;

const notesParagraph = (text: string, language: string): Html =>
  html`<a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>${xmlText(text)}</a:t></a:r></a:p>`;

/** Lines of notes as paragraphs. */
export const notesParagraphs = (lines: readonly string[], language: string): Html =>
  html`${lines.map((line) => notesParagraph(line, language))}`;

/** The notes of a slide as XML. */
export const notesXml = (lines: readonly string[], language: string): string =>
  `${DECLARATION}${html`<p:notes ${NAMESPACES}><p:cSld><p:spTree>${GROUP_HEAD}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${notesParagraphs(lines, language)}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`.markup}`;
