// Bounded, and begun where digits begin, so that no text keeps the patterns busy.
const NUMBER = String.raw`(?<!\d)\d{1,9}(?:[.,]\d{1,9}){0,3}`;
const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred';
const COUNT = `(?:${SMALL}|${String.raw`\d{1,3}`})`;
const TENS = 'ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

const PATTERNS = [
  // 74 %, 74.5 per cent, seventy per cent, 3 percentage points
  String.raw`(?:${NUMBER}|\b(?:${TENS})(?:-\w+)?)\s?(?:%|per\s?cent\b|percentage points?\b)`,
  // 3x, 2.5×; not 24x7
  String.raw`\b${NUMBER}[x×](?![\w×])`,
  // 2.5 times, 3 times more, three times as likely; not three times a year, nor ten times larger in a manner of speaking
  String.raw`\b\d{1,9}[.,]\d{1,9} times\b`,
  String.raw`\b\d{1,9} times (?:as|more|less|fewer|higher|lower|longer|shorter|larger|smaller|faster|slower|likelier)\b`,
  String.raw`\b(?:twice|(?:${SMALL}) times) as (?:likely|many|much|often|fast|long)\b`,
  String.raw`\b(?:two|three|four|five|six|ten|hundred)fold\b|\b\d{1,9}-?fold\b`,
  // one in three, 9 out of 10
  String.raw`\b${COUNT} (?:in|out of)(?: every)? ${COUNT}\b(?!\s?(?:%|days?|weeks?|months?|years?|hours?|minutes?|places?|rooms?|steps?|words?|lines?|sentences?))`,
  // a third of buyers, two thirds, half of all deals
  String.raw`\b(?:a|one) third of\b|\b(?:two|2)[- ]thirds\b|\bthree[- ]quarters of\b|\bhalf of (?:all|our|their)\b`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** What every figure holds one of: most texts hold none, and need no closer look. */
const HINTS =
  /[\d%]| ?cent\b|[Tt]wice|times as|fold\b|third|quarters|[Hh]alf of| (?:in|out of) (?:every |a )?(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)\b/;
/\d|%|per ?cent|percentage|twice as|times as|fold\b|third|thirds|quarters|half of|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred) (?:in|out of) /i;

/** The figures that a text gives as facts: shares, multiples and rates; not dates, amounts of money or plain counts. */
export function figuresIn(text: string): string[] {
  if (!HINTS.test(text)) return [];
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: figure, index }) => ({ figure: figure.trim(), index })),
  );
  const figures: string[] = [];
  let end = 0;
  for (const { figure, index } of found.sort((a, b) => a.index - b.index)) {
    if (index >= end) figures.push(figure);
    end = Math.max(end, index + figure.length);
  }
  return figures;
}
