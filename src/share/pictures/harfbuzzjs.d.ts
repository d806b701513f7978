declare module 'harfbuzzjs/hb.js' {
  /** Starts HarfBuzz's own program. */
  export default function start(): Promise<object>;
}

declare module 'harfbuzzjs/hbjs.js' {
  /** A font of HarfBuzz at its own scale, one unit a unit of the font. */
  export interface HarfbuzzFont {
    hExtents(): { ascender: number; descender: number };
    glyphToPath(glyph: number): string;
  }
  /** A font file of HarfBuzz. */
  export interface HarfbuzzFace {
    upem: number;
    collectUnicodes(): Uint32Array;
  }
  /** Text on its way to glyphs. */
  export interface HarfbuzzBuffer {
    addText(text: string): void;
    guessSegmentProperties(): void;
    json(): { g: number; ax: number; dx: number; dy: number }[];
    destroy(): void;
  }
  /** HarfBuzz itself. */
  export interface Harfbuzz {
    createBlob(bytes: Uint8Array): unknown;
    createFace(blob: unknown, index: number): HarfbuzzFace;
    createFont(face: HarfbuzzFace): HarfbuzzFont;
    createBuffer(): HarfbuzzBuffer;
    shape(font: HarfbuzzFont, buffer: HarfbuzzBuffer): void;
  }
  /** What a program of HarfBuzz offers to JavaScript. */
  export default function wrap(program: object): Harfbuzz;
}
