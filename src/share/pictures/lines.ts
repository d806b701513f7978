import { charactersOf, isRtl, type Stack, spaceOf, type Word, wordsOf } from './words.ts';

/** A text broken into lines. */
export interface Lines {
  lines: readonly (readonly Word[])[];
  stack: Stack;
  /** Size of the letters and height of a line, in pixels. */
  size: number;
  leading: number;
  /** The width that it may fill, in pixels. */
  width: number;
  /** Whether it runs from right to left, and so stands at the right. */
  rtl: boolean;
  /** Whether it was too long, and ends in an ellipsis. */
  isCut: boolean;
  /** Whether a word had to be broken. */
  isBroken: boolean;
}

/** How a text is set. */
export interface Setting {
  stack: Stack;
  size: number;
  /** Height of a line in sizes. */
  leading: number;
  width: number;
  most: number;
}

const ELLIPSIS = '…';

/** The width of a line in ems. */
export const widthOf = (line: readonly Word[], space: number): number =>
  line.reduce((sum, { width, spaced }, index) => sum + width + (index > 0 && spaced ? space : 0), 0);

/** A word that no line has room for, in pieces that have. */
function broken(word: Word, stack: Stack, most: number): Word[] {
  if (word.width <= most) return [word];
  const pieces: string[] = [];
  for (const character of charactersOf(word.text)) {
    const longer = (pieces.at(-1) ?? '') + character;
    const fits = pieces.length > 0 && (wordsOf(longer, stack)[0]?.width ?? 0) <= most;
    if (fits) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces
    .flatMap((piece) => wordsOf(piece, stack))
    .map((piece, index) => ({ ...piece, spaced: index === 0 && word.spaced }));
}

function fill(words: readonly Word[], most: number, space: number): Word[][] {
  const lines: Word[][] = [];
  let width = 0;
  for (const word of words) {
    const line = lines.at(-1);
    const longer = width + word.width + (word.spaced ? space : 0);
    if (line && longer <= most) {
      line.push(word);
      width = longer;
    } else {
      lines.push([word]);
      width = word.width;
    }
  }
  return lines;
}

function withEllipsis(line: readonly Word[], stack: Stack, most: number, space: number): Word[] {
  const [dots] = wordsOf(ELLIPSIS, stack);
  if (!dots) return [...line];
  const kept = [...line];
  while (kept.length > 1 && widthOf(kept, space) + dots.width > most) kept.pop();
  const last = kept.pop();
  if (!last) return [dots];
  // A word that fills the line alone gives up its end.
  const letters = charactersOf(last.text);
  let shorter: Word = last;
  while (letters.length > 1 && widthOf([...kept, shorter], space) + dots.width > most) {
    letters.pop();
    shorter = { ...last, ...wordsOf(letters.join(''), stack)[0] };
  }
  return [...kept, shorter, { ...dots, spaced: false }];
}

/** Breaks a text into lines; what goes beyond the most it may fill ends in an ellipsis. */
export function linesOf(text: string, { stack, size, leading, width, most }: Setting): Lines {
  const space = spaceOf(stack);
  // A hair more than it has, against what fractions lose.
  const room = width / size + 1e-6;
  const words = wordsOf(text, stack);
  const lines = fill(
    words.flatMap((word) => broken(word, stack, room)),
    room,
    space,
  );
  const isCut = lines.length > most;
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  return {
    lines: isCut && last ? [...kept.slice(0, -1), withEllipsis(last, stack, room, space)] : kept,
    stack,
    size,
    leading: Math.round(leading * size),
    width,
    rtl: isRtl(text),
    isCut,
    isBroken: words.some((word) => word.width > room),
  };
}

/** Breaks a text into lines of much the same length, at the first of some sizes at which all of it fits without a word being broken; at the last where none does. */
export function fitted(text: string, sizes: readonly number[], setting: Omit<Setting, 'size'>): Lines {
  const words = wordsOf(text, setting.stack);
  const longest = Math.max(0, ...words.map(({ width }) => width));
  const at = (size: number, width = setting.width): Lines => linesOf(text, { ...setting, size, width });
  const fits = (lines: Lines): boolean => !lines.isCut && !lines.isBroken;
  const size = sizes.find((one) => fits(at(one))) ?? sizes.at(-1) ?? 16;
  const whole = at(size);
  let [low, high] = [Math.min(longest * size, setting.width), setting.width];
  if (whole.isCut || whole.lines.length < 2) return whole;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const narrow = at(size, middle);
    if (narrow.isCut || narrow.lines.length > whole.lines.length) low = middle;
    else high = middle;
  }
  return { ...at(size, high), width: setting.width };
}
