import { fold } from '../../model/fold.ts';

/** Words that a question is made of and not about; other languages have few that are written like them and say more. */
const NOISE = new Set(
  (
    'a about after an and any are as at be been before by can could did do does for from get gets getting got ' +
    'had happen happens has have he her his how i if in is its me my of on or our say says shall she should so ' +
    'some than that the their them then there these they this those to us was we were what when where which ' +
    'while who whom whose why will with would you your ' +
    'im ive id dont doesnt isnt cant wont whats whos lets please'
  ).split(' '),
);

/** The most words of a question that are looked for. */
const MOST_WORDS = 8;

/** One word of a question. */
export interface Word {
  /** As it was typed, in lower case. */
  typed: string;
  /** As it compares with others; the two halves of `in-house` are one. */
  folded: string;
}

/** What somebody typed, taken apart. */
export interface Question {
  /** What it is about; all of its words where they are all alike. */
  words: readonly Word[];
  /** All of its words, folded. */
  all: readonly string[];
}

/** Splits at spaces and at marks that end a part of a sentence. */
const BETWEEN = /[\s,;!?()"“”„«»]+|[.:]+(?=\s|$)/;

const wordsIn = (text: string): Word[] =>
  text
    .toLowerCase()
    .split(BETWEEN)
    .map((typed) => ({ typed, folded: fold(typed).replaceAll(' ', '') }))
    .filter(({ folded }) => folded !== '');

const isTelling = ({ typed, folded }: Word): boolean => !NOISE.has(folded) || /\p{L}-\p{L}/u.test(typed);

const unlessNone = <One>(some: readonly One[], all: readonly One[]): readonly One[] =>
  some.length > 0 ? some : all;

const once = (words: readonly Word[]): Word[] => [
  ...new Map(words.map((word) => [word.folded, word] as const)).values(),
];

/** What stands in quotation marks is looked for as it is. */
const QUOTED = /^\s*".+"\s*$/;

/** Takes apart what somebody typed. */
export function readQuestion(query: string): Question {
  if (QUOTED.test(query)) return { words: [{ typed: query, folded: fold(query) }], all: [] };
  const words = once(wordsIn(query));
  const telling = unlessNone(words.filter(isTelling), words).slice(0, MOST_WORDS);
  return { words: telling, all: words.map(({ folded }) => folded) };
}

/** The words that a name is about, folded. */
export const tellingWords = (name: string): readonly string[] =>
  readQuestion(name).words.map(({ folded }) => folded);

/** True for a word that asks, says little, and may stand in any question. */
export const isNoise = (folded: string): boolean => NOISE.has(folded);
