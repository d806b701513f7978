import { type Token, tokensOf } from './tokens.ts';
import type { Meaning, TitleWords } from './words.ts';

/** A word or phrase of a headline with what it means; nothing for a word that nobody taught us. */
export interface Unit {
  /** As it is written. */
  text: string;
  /** As it compares. */
  key: string;
  meanings: readonly Meaning[];
  /** What was read as what. */
  mended?: { from: string; to: string };
}

/** A stretch of a headline between commas, dashes or brackets. */
export interface Stretch {
  units: readonly Unit[];
  /** True in brackets. */
  aside: boolean;
  /** True where it begins something new rather than going on. */
  fresh: boolean;
  /** True where only a comma parts it from what stands before it. */
  goesOn: boolean;
}

const AND: Token = { text: '&', key: 'and', gap: 'none' };
const AT: Token = { text: '@', key: 'at', gap: 'none' };

/** Puts signs that stand for words into words. */
const spoken = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token): Token[] => {
    if (token.gap === 'and') return [AND, { ...token, gap: 'none' }];
    return token.gap === 'at' ? [AT, { ...token, gap: 'none' }] : [token];
  });

function unitsOf(tokens: readonly Token[], words: TitleWords): Unit[] {
  const keys = tokens.map(({ key }) => key);
  const units: Unit[] = [];
  for (let place = 0; place < tokens.length; ) {
    const found = words.at(keys, place);
    const taken = tokens.slice(place, place + (found?.length ?? 1));
    const unit: Unit = {
      text: taken.map(({ text }) => text).join(' '),
      key: taken.map(({ key }) => key).join(' '),
      meanings: found?.meanings ?? [],
    };
    units.push(
      found?.meant === undefined
        ? unit
        : { ...unit, mended: { from: taken[0]?.text ?? '', to: found.meant } },
    );
    place += taken.length;
  }
  return units;
}

/** Parts a headline at its commas, dashes and brackets; what stands in brackets comes behind the stretch around it. */
export function stretchesOf(headline: string, words: TitleWords): Stretch[] {
  const found: { tokens: Token[]; aside: boolean; fresh: boolean; goesOn: boolean }[] = [];
  const open = (aside: boolean, fresh: boolean, goesOn: boolean) => {
    const next = { tokens: [], aside, fresh, goesOn };
    found.push(next);
    return next;
  };
  let main = open(false, true, false);
  let here: (typeof found)[number] = main;
  for (const token of spoken(tokensOf(headline))) {
    const { gap } = token;
    if (gap === 'strong') here = main = open(false, true, false);
    else if (gap === 'open') here = open(true, false, false);
    else if (gap === 'close') here = main;
    else if (gap === 'shut' || gap === 'weak' || gap === 'dash') {
      if (here.aside && gap !== 'shut') here = open(true, false, gap === 'weak');
      else here = main = open(false, false, gap !== 'dash');
    }
    here.tokens.push(token);
  }
  return found.flatMap(({ tokens, ...rest }) =>
    tokens.length > 0
      ? [{ ...rest, units: unitsOf(tokens, words) }]
      : rest.fresh
        ? [{ ...rest, units: [] }]
        : [],
  );
}
