import type { Typeface } from './typeface.ts';

/** Fonts to draw a text with: of several that have a character the first. */
export type Stack = readonly Typeface[];

/** A glyph of a word, in ems from where the word begins. */
export interface SetGlyph {
  face: Typeface;
  glyph: number;
  x: number;
  y: number;
}

/** What is never broken: a word, or one character of a script that has no spaces. */
export interface Word {
  text: string;
  /** Its width in ems. */
  width: number;
  glyphs: readonly SetGlyph[];
  /** Whether it runs from right to left. */
  rtl: boolean;
  /** Whether a space stands before it. */
  spaced: boolean;
}

/** Scripts that break lines between any two characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** Whether a text as a whole runs from right to left: its first letter decides. */
export const isRtl = (text: string): boolean => RTL.test(LETTER.exec(text)?.[0] ?? '');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a reader sees them. */
export const charactersOf = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/** Cuts what stands between spaces into pieces that may begin a line. */
function pieces(text: string): string[] {
  // Addresses may break behind a stroke.
  if (!UNSPACED.test(text)) return text.length > 16 ? text.split(/(?<=\/)(?=.)/) : [text];
  const found: string[] = [];
  for (const character of charactersOf(text)) {
    const last = found.at(-1);
    // Closing punctuation stays with what it closes.
    const joins =
      last !== undefined &&
      !UNSPACED.test(character) &&
      (!UNSPACED.test(last) || !/[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(character));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

/** The stretches of a text that one font has, characters that no font has left out. */
function stretches(text: string, stack: Stack): { face: Typeface; text: string }[] {
  const found: { face: Typeface; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    const face = stack.find(({ has }) => has(code));
    const last = found.at(-1);
    if (!face) continue;
    if (last && (last.face === face || (/\p{M}/u.test(character) && last.face.has(code))))
      last.text += character;
    else found.push({ face, text: character });
  }
  return found;
}

const known = new WeakMap<Stack, Map<string, Omit<Word, 'spaced'>>>();

/** A word as it is set with a stack of fonts. */
function setWord(text: string, stack: Stack): Omit<Word, 'spaced'> {
  const words = known.get(stack) ?? new Map<string, Omit<Word, 'spaced'>>();
  known.set(stack, words);
  const before = words.get(text);
  if (before) return before;
  const glyphs: SetGlyph[] = [];
  let x = 0;
  const rtl = isRtl(text);
  const parts = stretches(text, stack);
  for (const { face, text: part } of rtl ? parts.reverse() : parts) {
    const em = face.unitsPerEm;
    for (const { glyph, advance, dx, dy } of face.shape(part)) {
      glyphs.push({ face, glyph, x: x + dx / em, y: dy / em });
      x += advance / em;
    }
  }
  const word = { text, width: x, glyphs, rtl };
  words.set(text, word);
  return word;
}

/** Whether fonts can show a text: most of its letters and digits, or all there is where it has none. */
export function isShown(text: string, stack: Stack): boolean {
  const letters = [...text.normalize('NFC')].filter((character) => /[\p{L}\p{N}]/u.test(character));
  const shown = letters.filter((character) => stack.some(({ has }) => has(character.codePointAt(0) ?? 0)));
  return shown.length * 10 >= letters.length * 9;
}

/** A text cut into what may stand on one line or another; what no font can show is left out. */
export function wordsOf(text: string, stack: Stack): Word[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) =>
      pieces(part).map((piece, index) => ({ ...setWord(piece, stack), spaced: index === 0 })),
    )
    .filter(({ glyphs }) => glyphs.length > 0);
}

/** The width of a space in ems. */
export function spaceOf([face]: Stack): number {
  return face ? (face.shape(' ')[0]?.advance ?? 0) / face.unitsPerEm : 0.25;
}
