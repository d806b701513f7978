import { roleWords } from '../views/room-words.ts';
import { fitted, linesOf } from './fit.ts';
import { type CallHead, MOST, type SheetLists } from './lists.ts';
import { ASKED } from './questions.ts';

/** How many of a list are left out; only lists of which some are. */
export type SheetLeft = Partial<Record<keyof SheetLists, number>>;

/** One side of A4 in the print of a sheet, measured: its lines, and how many characters stand in a line of each part. */
export const PAPER = { lines: 75, whole: 126, head: 48, talk: 75, know: 52 } as const;

/** Lines that something takes beside its words. */
const SPACE = {
  /** Between two items. */
  item: 0.25,
  /** The names of everybody in the group for whom there is no more room. */
  rest: 1.5,
  /** A heading with what is above and below it. */
  heading: 1.9,
  /** Kicker, title, the line to fill in, and the space around the head. */
  head: 7,
  /** The foot, and the note that content is a sample. */
  foot: 4,
} as const;

const HEADINGS = 4;

const LISTS = [
  'asks',
  'theirs',
  'objections',
  'weighs',
  'use',
  'avoid',
  'proofs',
  'donts',
  'others',
] as const;

const lines = (width: number, texts: readonly (string | undefined)[]): number =>
  texts.reduce<number>((sum, text) => sum + (text ? linesOf(text, width) : 0), SPACE.item);

const talk = (...texts: readonly (string | undefined)[]): number => lines(PAPER.talk, texts);

const know = (...texts: readonly (string | undefined)[]): number => lines(PAPER.know, texts);

/** Lines of the head: its facts stand in pairs, and each pair is as high as its longer half. */
function headLines({ summary, measuredBy, wins, approves, vetoes, reportsTo }: CallHead): number {
  const fact = (texts: CallHead['wins']): number =>
    texts.length > 0
      ? linesOf(texts.map(({ text, why = '' }) => `${text} (${why})`).join('; '), PAPER.head)
      : 0;
  const facts = [measuredBy, wins, approves, vetoes].map(fact);
  if (reportsTo !== undefined) facts.push(1);
  const filled = facts.filter((count) => count > 0);
  const pairs = filled.reduce(
    (sum, count, index) => sum + (index % 2 === 0 ? Math.max(count, filled[index + 1] ?? 0) : 0),
    0,
  );
  return SPACE.head + linesOf(summary, PAPER.whole) + pairs;
}

/** Lists cut so that they stand on one sheet of paper below its head, and how much of each is left out. */
export function onPaper(all: SheetLists, head: CallHead): { lists: SheetLists; left: SheetLeft } {
  const room = PAPER.lines - headLines(head) - SPACE.foot - HEADINGS * SPACE.heading;
  const [asks, theirs, objections, others] = fitted(
    [
      { costs: all.asks.map((ask) => talk(ask.text, ask.listenFor, ask.why)), good: ASKED, least: ASKED },
      {
        costs: all.theirs.slice(0, MOST.theirs).map((one) => talk(`${one.text} ${one.about}`, one.answer)),
        good: 3,
        least: 1,
      },
      {
        costs: all.objections.slice(0, MOST.objections).map((one) => talk(one.says, one.askBack, one.answer)),
        good: 3,
        least: 1,
      },
      {
        costs: all.others
          .slice(0, MOST.others)
          .map(({ ref, role, vetoes, stops }) =>
            talk(`${ref.title} ${roleWords(role)} can veto must approve by now`, vetoes[0] ?? stops[0]),
          ),
        good: 3,
        least: 1,
      },
    ],
    room - SPACE.rest,
  );
  const said = lines(PAPER.know, [head.says, head.wanted]);
  const [weighs, use, avoid, proofs, donts] = fitted(
    [
      {
        costs: all.weighs
          .slice(0, MOST.weighs)
          .map((item) => know(`${item.criterion.title} must have divides the group`, item.why)),
        good: 4,
        least: 2,
      },
      { costs: all.use.slice(0, MOST.use).map((word) => (word.length + 2) / PAPER.know), good: 6, least: 3 },
      {
        costs: all.avoid
          .slice(0, MOST.avoid)
          .map(({ text, instead = '' }) => know(`Not ${text}, but ${instead}`)),
        good: 2,
        least: 1,
      },
      {
        costs: all.proofs
          .slice(0, MOST.proofs)
          .map(({ ref, what, may, until = '' }) =>
            know(`${ref.title} ${what} ${may} ${until && 'until 30 November 2026'}`),
          ),
        good: 3,
        least: 1,
      },
      {
        costs: all.donts.slice(0, MOST.donts).map(({ text, about }) => know(`${text} ${about}`)),
        good: 2,
        least: 1,
      },
    ],
    room - said,
  );
  const lists: SheetLists = {
    asks: all.asks.slice(0, asks),
    theirs: all.theirs.slice(0, theirs),
    objections: all.objections.slice(0, objections),
    weighs: all.weighs.slice(0, weighs),
    use: all.use.slice(0, use),
    avoid: all.avoid.slice(0, avoid),
    proofs: all.proofs.slice(0, proofs),
    donts: all.donts.slice(0, donts),
    others: all.others.slice(0, others),
  };
  const left: SheetLeft = {};
  for (const name of LISTS) {
    const missing = all[name].length - lists[name].length;
    if (missing > 0) left[name] = missing;
  }
  return { lists, left };
}
