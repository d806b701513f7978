/** Widths of letters at a size of 13, as the typeface of the site has them. */
const LETTERS: readonly (readonly [string, number])[] = [
  [" !,.ijl|':;I’", 3.2],
  ['()/1*frt"“”-J[]{}', 5],
  ['%&DGOQ@MmW—…', 11],
  ['ABCEFHKLNPRSTUVXYZw', 9],
];

const PLAIN = 7.5;
const WIDE = 13;
const SPACE = 3.2;

/** Scripts that are wider than Latin start here. */
const WIDE_SCRIPTS = 0x2e80;

const WIDTHS = new Map(
  LETTERS.flatMap(([letters, width]) => [...letters].map((one) => [one.charCodeAt(0), width])),
);

/** Of the letters that most texts are made of; a look into a list is several times as fast. */
const COMMON = Array.from({ length: 128 }, (_, code) => WIDTHS.get(code) ?? PLAIN);

/** About how wide a text is at a size of 13. */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    width += COMMON[code] ?? WIDTHS.get(code) ?? (code < WIDE_SCRIPTS ? PLAIN : WIDE);
  }
  return width;
}

/** Cuts a word that is wider than a line into pieces that are not. */
function piecesOf(word: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** How many words each line takes where none is wider than `most`. */
function counts(widths: readonly number[], most: number): number[] {
  const lines: number[] = [];
  let line = 0;
  let count = 0;
  for (const width of widths) {
    if (count > 0 && line + SPACE + width > most) {
      lines.push(count);
      count = 0;
      line = 0;
    }
    line += (count > 0 ? SPACE : 0) + width;
    count++;
  }
  return [...lines, count];
}

/** How much narrower lines are tried, so that they end up about as wide as each other. */
const STEP = 4;

/** Breaks a text into as few lines of at most that width as there can be, about as wide as each other; nothing is left out. */
export function linesOf(text: string, most: number): string[] {
  if (widthOf(text) <= most) return [text];
  const words = text.split(/\s+/).flatMap((word) => (widthOf(word) > most ? piecesOf(word, most) : [word]));
  const widths = words.map(widthOf);
  let best = counts(widths, most);
  for (let narrower = most - STEP; narrower >= Math.max(...widths); narrower -= STEP) {
    const lines = counts(widths, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  let from = 0;
  return best.map((count) => {
    from += count;
    return words.slice(from - count, from).join(' ');
  });
}
