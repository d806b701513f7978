/** How words are set. */
export interface Look {
  /** In points. */
  size: number;
  strong?: boolean;
  /** True for the typeface of titles. */
  display?: boolean;
}

/** Widths of signs in thousandths of the size, as Arial and all that is made to its measure have them. */
const SIGNS: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft·',
  333: '()-`r“”',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?_abdeghnopqu–€',
  584: '+<=>~',
  604: '●○',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…→',
  1015: '@',
};

const WIDTHS = new Map(
  Object.entries(SIGNS).flatMap(([width, signs]) => [...signs].map((sign) => [sign, Number(width)] as const)),
);

/** Letters with marks are as wide as without; scripts that are wider than Latin start here. */
const WIDE_SCRIPTS = 0x2e80;
const OTHER = 611;
const CAPITAL = 722;

function signWidth(sign: string): number {
  const known = WIDTHS.get(sign);
  if (known !== undefined) return known;
  if ((sign.codePointAt(0) ?? 0) >= WIDE_SCRIPTS) return 1000;
  return WIDTHS.get(sign.normalize('NFD').charAt(0)) ?? (/\p{Lu}/u.test(sign) ? CAPITAL : OTHER);
}

/** How much wider the same words may run on other machines, and in other typefaces. */
const ROOM = { plain: 1.03, strong: 1.1, display: 1.16 } as const;

/** Height of a line, in sizes. */
export const LINE = 1.2;

/** About how wide a text is at most, in points. */
export function wideAs(text: string, { size, strong, display }: Look): number {
  const room = display ? ROOM.display : strong ? ROOM.strong : ROOM.plain;
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return (width * size * room) / 1000;
}

/** How many lines a text takes within a width, in points; words that are wider than it break. */
export function linesWithin(text: string, width: number, look: Look): number {
  const space = wideAs(' ', look);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let line = 0;
    // A space that must not break holds words together.
    for (const word of paragraph.split(/[^\S\u00a0]+/)) {
      const wide = wideAs(word, look);
      if (line > 0 && line + space + wide <= width) {
        line += space + wide;
        continue;
      }
      if (line > 0) lines++;
      // A word that breaks leaves some of each line empty.
      const broken = wide > width ? Math.ceil(wide / (width * 0.9)) : 1;
      lines += broken - 1;
      line = broken > 1 ? wide - (broken - 1) * width * 0.9 : wide;
    }
  }
  return lines;
}
