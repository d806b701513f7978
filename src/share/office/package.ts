import { NO_OFFICE } from './other-format.ts';
import { type Relationship, relationshipsPart, resolvePart } from './relationships.ts';
import { Unreadable } from './unreadable.ts';
import { attributeOf, type XmlAttribute, xmlTokens } from './xml.ts';
import type { Zip } from './zip.ts';
import { DAMAGED } from './zip-records.ts';

/** A relationship, and where its target stands in the file that lists it. */
export interface PlacedRelationship extends Relationship {
  at: XmlAttribute;
}

/** The kinds of files that are read. */
export type OfficeFormat = 'pptx' | 'docx' | 'xlsx';

const MAIN: readonly (readonly [RegExp, OfficeFormat])[] = [
  [
    /presentationml\.(presentation|template|slideshow)|powerpoint\.(presentation|template|slideshow)/i,
    'pptx',
  ],
  [/wordprocessingml\.(document|template)|word\.(document|template)/i, 'docx'],
  [/spreadsheetml\.(sheet|template)|excel\.(sheet|template)\.macroEnabled/i, 'xlsx'],
];

/** How the text of a part is written: nearly always as UTF-8, whose mark is no need. */
const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** A file of Word, PowerPoint or Excel: its parts as text, and how they refer to one another. */
export class OfficePackage {
  readonly zip: Zip;
  readonly format: OfficeFormat;
  /** The part with which reading starts. */
  readonly main: string;
  readonly #texts = new Map<string, string>();

  constructor(zip: Zip) {
    this.zip = zip;
    const main = this.relationships('').find(({ type, external }) => type === 'officeDocument' && !external);
    const types = this.text('[Content_Types].xml') ?? '';
    const format = main && MAIN.find(([pattern]) => pattern.test(this.#typeOf(main.target, types)))?.[1];
    if (!main || !format || !zip.find(main.target)) throw new Unreadable(NO_OFFICE);
    this.format = format;
    this.main = main.target;
  }

  #typeOf(part: string, types: string): string {
    for (const token of xmlTokens(types)) {
      if (token.type !== 'open' || token.name !== 'Override') continue;
      const name = attributeOf(token, 'PartName')?.value ?? '';
      if (name.toLowerCase() === `/${part}`.toLowerCase())
        return attributeOf(token, 'ContentType')?.value ?? '';
    }
    return '';
  }

  /** The text of a part, `undefined` where there is none; what is no UTF-8 is refused. */
  text(part: string): string | undefined {
    const known = this.#texts.get(part);
    if (known !== undefined) return known;
    const bytes = this.zip.read(part);
    if (!bytes) return undefined;
    let text: string;
    try {
      text = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Unreadable(DAMAGED);
    }
    // Small ones are asked for again and again.
    if (text.length < 200_000) this.#texts.set(part, text);
    return text;
  }

  /** Another text of a part, as the bytes that the part would hold. */
  bytesFor(part: string, text: string): Uint8Array {
    const encoding = encodingOf(this.zip.read(part) ?? new Uint8Array());
    if (encoding === 'utf-8') return new TextEncoder().encode(text);
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++)
      view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
    return bytes;
  }

  /** What a part refers to, in order. */
  relationships(part: string): PlacedRelationship[] {
    const text = this.text(relationshipsPart(part)) ?? '';
    const found: PlacedRelationship[] = [];
    for (const token of xmlTokens(text)) {
      if (token.type !== 'open' || token.name !== 'Relationship') continue;
      const [id, type, at, mode] = ['Id', 'Type', 'Target', 'TargetMode'].map((name) =>
        attributeOf(token, name),
      );
      if (!id || !type || !at) continue;
      const external = mode?.value === 'External';
      found.push({
        id: id.value,
        type: type.value.slice(type.value.lastIndexOf('/') + 1),
        target: external ? at.value : resolvePart(part, at.value),
        external,
        at,
      });
    }
    return found;
  }
}
