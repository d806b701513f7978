import { joint, keyOf } from './words.ts';

/** What stands between two words of a headline: nothing but a space, a comma or dash, a sign that begins something new, a bracket (`shut`: one that closes before a comma), a sign for “and” or “at”. */
export type Gap = 'none' | 'weak' | 'dash' | 'strong' | 'open' | 'close' | 'shut' | 'and' | 'at';

/** One word of a headline. */
export interface Token {
  /** As it is written. */
  text: string;
  /** As it compares. */
  key: string;
  /** What stands before it. */
  gap: Gap;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Spellings of both genders at once: `Leiter:in`, `Leiter*innen`, `Leiter/-in`, `Leiter(in)`, `LeiterIn`. */
const BOTH_GENDERS = /(?<=\p{Ll}{2})(?:[:*_·]-?in(?:nen)?|\/-?in(?:nen)?|\(in\)|In)(?![\p{L}])/gu;

/** Letters with full stops: `C.F.O.`, `V.P.`. */
const SPELT_OUT = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/** Abbreviations that say “no longer” and would be taken for other words. */
const NO_LONGER = /(?<!\p{L})(?:a\.\s?D\.|i\.\s?R\.)/gu;

/** The same before a title: `f.d. VD`. */
const NO_LONGER_A = /(?<!\p{L})[Ff]\.\s?d\./gu;

/** French and Italian articles before a vowel: `d’information`. */
const ELISION = /(?<!\p{L})([dlnsDLNS]|dell|nell|all)['’](?=\p{L})/giu;

const NEW = /[|•·●∙▪■◆►→»«★✦✓✔☑\n\r;~]|\p{Extended_Pictographic}|[\u2600-\u27bf]/u;

function gapOf(between: string, before: string, after: string): Gap {
  if (between === '' || between === ' ') return 'none';
  if (NEW.test(between.replace(/[®©™]/g, ''))) return 'strong';
  if (/[([{]/.test(between)) return 'open';
  if (/[)\]}]/.test(between)) return /[,:–—]|\s-\s/.test(between) ? 'shut' : 'close';
  if (between.includes('@')) return 'at';
  if (/[&+]/.test(between)) return 'and';
  // A/S and m/w/d are words, CFO/COO are two.
  if (between.includes('/')) return before.length > 1 && after.length > 1 ? 'and' : 'none';
  if (/\s[-–—―]|[–—―]|-\s/.test(between)) return /^-\s$/.test(between) ? 'none' : 'dash';
  if (/[,:]/.test(between)) return 'weak';
  // The full stop of an abbreviation ends nothing.
  return /\.\s/.test(between) && before.length > 4 ? 'strong' : 'none';
}

/** The most of a headline that is read. */
const LONGEST = 400;

/** Takes a headline apart into words and what stands between them. */
export function tokensOf(headline: string): Token[] {
  const text = headline
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(BOTH_GENDERS, '')
    .replace(NO_LONGER, 'Ruhestand')
    .replace(NO_LONGER_A, 'ex ')
    .replace(SPELT_OUT, (letters) => letters.replaceAll('.', ''))
    .replace(ELISION, '$1 ')
    .replace(/['’]s(?!\p{L})/gu, '');
  // A small “it” among capitals is a pronoun.
  const shouts = /\p{Lu}/u.test(text);
  const tokens: Token[] = [];
  let end = 0;
  let before = '';
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const gap = gapOf(text.slice(end, match.index), before, word);
    tokens.push({
      text: word,
      key: shouts && word === 'it' ? 'it-' : joint(keyOf(word)),
      gap: tokens.length === 0 && gap !== 'open' && gap !== 'at' ? 'none' : gap,
    });
    end = match.index + word.length;
    before = word;
  }
  return tokens;
}
