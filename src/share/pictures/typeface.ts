import startProgram from 'harfbuzzjs/hb.js';
import wrapProgram, { type Harfbuzz } from 'harfbuzzjs/hbjs.js';
import { Unreadable } from '../office/unreadable.ts';
import { toSfnt } from './sfnt.ts';

/** One glyph of a shaped text, in units of the font. */
export interface Shaped {
  glyph: number;
  /** How far the pen moves on. */
  advance: number;
  /** Where it is drawn, from the pen. */
  dx: number;
  dy: number;
}

/** A font that text is drawn with. */
export interface Typeface {
  /** What tells its glyphs from those of others. */
  id: number;
  unitsPerEm: number;
  /** How far letters reach above and below the line, in units of the font. */
  ascent: number;
  descent: number;
  /** Whether it has a character, by code point. */
  has: (codePoint: number) => boolean;
  /** The glyphs of a text of one direction, from left to right. */
  shape: (text: string) => readonly Shaped[];
  /** The outline of a glyph, as a path of SVG whose y grows upwards. */
  outline: (glyph: number) => string;
}

const NO_FONT =
  'A file that `brand.pictureFonts` names is no font that can be read. WOFF (not WOFF2), TrueType and OpenType are.';

let count = 0;

function typeface(hb: Harfbuzz, bytes: Uint8Array): Typeface {
  const face = hb.createFace(hb.createBlob(toSfnt(bytes)), 0);
  const font = hb.createFont(face);
  const characters = new Set(face.collectUnicodes());
  const { ascender, descender } = font.hExtents();
  if (characters.size === 0 || ascender <= 0) throw new Unreadable(NO_FONT);
  return {
    id: count++,
    unitsPerEm: face.upem,
    ascent: ascender,
    descent: -descender,
    has: (codePoint) => characters.has(codePoint),
    shape: (text) => {
      const buffer = hb.createBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      hb.shape(font, buffer);
      const shaped = buffer.json().map(({ g, ax, dx, dy }) => ({ glyph: g, advance: ax, dx, dy }));
      buffer.destroy();
      return shaped;
    },
    outline: (glyph) => font.glyphToPath(glyph),
  };
}

let started: Promise<Harfbuzz> | undefined;

async function start(): Promise<Harfbuzz> {
  const hb = wrapProgram(await startProgram());
  // The first piece of memory that this build of HarfBuzz hands out is overwritten later: no font may get it.
  hb.createBlob(new Uint8Array(16));
  return hb;
}

/** Reads font files (WOFF, TrueType or OpenType), each asked for a character before the next; throws {@link Unreadable} for one that is no font. */
export async function readTypefaces(files: readonly Uint8Array[]): Promise<Typeface[]> {
  started ??= start();
  const hb = await started;
  return files.map((bytes) => {
    try {
      return typeface(hb, bytes);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(NO_FONT);
    }
  });
}
