import { fold } from '../fold.ts';
import { editDistance } from '../nearest.ts';
import { AREAS } from './areas.ts';
import { RANKS } from './ranks.ts';
import { ROLES } from './roles.ts';
import { SMALL_WORDS, type SmallWord, type Words } from './small-words.ts';

/** What a word or phrase of a title means. */
export interface Meaning {
  /** The department or trade that it names. */
  area?: string;
  /** The rank that it gives. */
  rank?: number;
  /** What it does, where it names neither. */
  small?: SmallWord;
  /** True where it means other things too. */
  doubtful?: boolean;
  /** True where what stands behind it narrows it, as in French. */
  romance?: boolean;
}

/** One or several words found in a title. */
export interface Found {
  /** How many words of the title it takes. */
  length: number;
  /** What they mean, one after the other: a compound says several things. */
  meanings: readonly Meaning[];
  /** What was meant, where the title has a slip of the pen. */
  meant?: string;
}

/** A word as it compares across spellings: folded, and `ä`, `ae` and `æ` alike. */
export const keyOf = (word: string): string => fold(word).replace(/ae|oe|ue|aa/g, (pair) => pair.charAt(0));

/** Words that join two of a kind and mean nothing else, so that one stands for all in phrases. */
const AND = new Set(['and', 'und', 'och', 'og', 'et', 'en', 'sowie', 'samt']);

/** The same key for every word that joins two of a kind. */
export const joint = (key: string): string => (AND.has(key) ? 'and' : key);

/** The keys of a phrase, word by word. */
export const keysOf = (phrase: string): string[] =>
  keyOf(phrase.replaceAll('&', ' and ')).split(' ').filter(Boolean).map(joint);

const ROMANCE = new Set(['fr', 'es', 'it']);

/** Endings of gender, number and case, longest first. */
const ENDINGS = ['innen', 'in', 'en', 'er', 'es', 'em', 'ne', 'e', 'n', 't', 'r', 'a'] as const;

/** What may stand between the parts of a compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'e'] as const;

/** The shortest word that may be part of a compound, and the shortest that may be mistyped. */
const SHORTEST = { part: 4, mistyped: 5, twice: 10 } as const;

/** The longest word that is taken apart. */
const LONGEST = 40;

/** As many words as are kept once they were looked up. */
const KEPT = 20_000;

const mask = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
};

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits >>> 0; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** The words of titles, and how they are found: as they are, inflected, in compounds, mistyped. */
export class TitleWords {
  readonly #words = new Map<string, Meaning>();
  /** Phrases by their first word, longest first. */
  readonly #phrases = new Map<string, { keys: readonly string[]; meaning: Meaning }[]>();
  /** Words by first letter and length, for slips of the pen. */
  readonly #byStart = new Map<string, { word: string; mask: number }[]>();
  readonly #spellable = new Set<string>();
  readonly #known = new Map<string, Found>();
  readonly #mended = new Map<string, string | undefined>();
  /** How each key is spelt. */
  readonly #spelling = new Map<string, string>();

  /** The general vocabulary. */
  constructor() {
    const addAll = (words: Words, meaning: Meaning): void => {
      for (const [language, list] of Object.entries(words))
        for (const phrase of list.split(', '))
          this.add(phrase, ROMANCE.has(language) ? { ...meaning, romance: true } : meaning);
    };
    for (const { area, rank, doubtful, words } of ROLES)
      addAll(words, { area, rank, ...(doubtful ? { doubtful } : {}) });
    for (const [area, { words }] of Object.entries(AREAS)) addAll(words, { area });
    for (const rank of [5, 4, 3, 2, 1] as const) addAll(RANKS[rank], { rank });
    for (const small of [
      'over',
      'helper',
      'former',
      'junior',
      'about',
      'at',
      'to',
      'and',
      'of',
      'for',
      'company',
      'deputy',
      'level',
      'region',
      'badge',
    ] as const)
      addAll(SMALL_WORDS[small], { small });
  }

  /** Gives a word or phrase a meaning of the house's own, whatever it means elsewhere. */
  teach(phrase: string, meaning: Meaning): void {
    const keys = keysOf(phrase);
    if (keys.length === 1) this.#words.delete(keys[0] ?? '');
    const list = this.#phrases.get(keys[0] ?? '') ?? [];
    const kept = list.filter((one) => one.keys.join(' ') !== keys.join(' '));
    if (kept.length < list.length) this.#phrases.set(keys[0] ?? '', kept);
    this.add(phrase, meaning);
  }

  /** Adds a word or phrase; of two meanings the first stays, and a rank joins an area. */
  add(phrase: string, meaning: Meaning): void {
    const keys = keysOf(phrase);
    const [first] = keys;
    if (first === undefined) return;
    this.#known.clear();
    this.#mended.clear();
    for (const word of phrase.toLowerCase().split(' '))
      if (!this.#spelling.has(keyOf(word))) this.#spelling.set(keyOf(word), word);
    if (keys.length === 1) {
      const before = this.#words.get(first);
      this.#words.set(first, before ? this.#joined(before, meaning) : meaning);
      if (!before) this.#remember(first);
      return;
    }
    for (const key of keys) this.#remember(key);
    const list = this.#phrases.get(first) ?? [];
    if (list.some((one) => one.keys.join(' ') === keys.join(' '))) return;
    list.push({ keys, meaning });
    list.sort((a, b) => b.keys.length - a.keys.length);
    this.#phrases.set(first, list);
  }

  #joined(before: Meaning, meaning: Meaning): Meaning {
    if (meaning.small === 'helper' || meaning.small === 'over') return meaning;
    if (before.small || meaning.small) return before;
    return {
      ...meaning,
      ...before,
      ...(before.romance && meaning.romance ? { romance: true } : { romance: false }),
    };
  }

  #remember(word: string): void {
    if (word.length < SHORTEST.mistyped) return;
    if (this.#spellable.has(word)) return;
    this.#spellable.add(word);
    const start = `${word.charAt(0)}${word.length}`;
    const list = this.#byStart.get(start) ?? [];
    list.push({ word, mask: mask(word) });
    this.#byStart.set(start, list);
  }

  /** What stands at a place among the keys of a title; `undefined` for a word that nobody taught us. */
  at(keys: readonly string[], place: number): Found | undefined {
    return this.#phraseAt(keys, place) ?? this.#wordAt(keys[place] ?? '') ?? this.#mistyped(keys, place);
  }

  #phraseAt(keys: readonly string[], place: number): Found | undefined {
    for (const { keys: wanted, meaning } of this.#phrases.get(keys[place] ?? '') ?? [])
      if (wanted.every((key, index) => keys[place + index] === key))
        return { length: wanted.length, meanings: [meaning] };
    return undefined;
  }

  #wordAt(key: string): Found | undefined {
    const before = this.#known.get(key);
    if (before) return before.length > 0 ? before : undefined;
    const meaning = this.#inflected(key);
    const meanings = meaning ? [meaning] : this.#compound(key);
    const found = { length: meanings ? 1 : 0, meanings: meanings ?? [] };
    if (this.#known.size > KEPT) this.#known.clear();
    this.#known.set(key, found);
    return meanings ? found : undefined;
  }

  #inflected(key: string): Meaning | undefined {
    const plain = this.#words.get(key);
    if (plain || key.length < 6) return plain;
    for (const ending of ENDINGS) {
      const stem = key.slice(0, -ending.length);
      const meaning = key.endsWith(ending) && stem.length >= 4 ? this.#words.get(stem) : undefined;
      if (meaning) return meaning;
    }
    return undefined;
  }

  #compound(key: string): readonly Meaning[] | undefined {
    if (key.length < 2 * SHORTEST.part || key.length > LONGEST) return undefined;
    // The longest first part wins: `informationssicherheit` rather than `information`.
    for (let cut = key.length - SHORTEST.part; cut >= SHORTEST.part; cut--) {
      const rest = key.slice(cut);
      const last = this.#inflected(rest);
      const tail = last ? [last] : this.#compound(rest);
      if (!tail || tail.some(({ small }) => small && small !== 'helper')) continue;
      const head = key.slice(0, cut);
      for (const joint of JOINTS) {
        const stem = head.slice(0, head.length - joint.length);
        if (!head.endsWith(joint) || stem.length < SHORTEST.part) continue;
        const meaning = this.#words.get(stem);
        if (meaning && (!meaning.small || meaning.small === 'level' || meaning.small === 'deputy'))
          return [meaning, ...tail];
      }
    }
    return undefined;
  }

  #mistyped(keys: readonly string[], place: number): Found | undefined {
    const key = keys[place] ?? '';
    if (key.length < SHORTEST.mistyped) return undefined;
    const meant = this.#meant(key);
    if (meant === undefined) return undefined;
    const mended = [...keys.slice(0, place), meant, ...keys.slice(place + 1)];
    const found = this.#phraseAt(mended, place) ?? this.#wordAt(meant);
    return found && { ...found, meant: this.#spelling.get(meant) ?? meant };
  }

  #meant(key: string): string | undefined {
    if (this.#mended.has(key)) return this.#mended.get(key);
    const bits = mask(key);
    let best: { word: string; distance: number } | undefined;
    const reach = key.length >= SHORTEST.twice ? 2 : 1;
    for (let length = key.length - reach; length <= key.length + reach; length++)
      for (const { word, mask: other } of this.#byStart.get(`${key.charAt(0)}${length}`) ?? []) {
        const most = Math.min(key.length, length) >= SHORTEST.twice ? 2 : 1;
        if (bitCount(bits ^ other) > 2 * most) continue;
        // A plural speaks of others: who writes of directors is not one.
        if (key === `${word}s` || word === `${key}s`) continue;
        const distance = editDistance(key, word);
        if (distance <= most && (!best || distance < best.distance)) best = { word, distance };
      }
    if (this.#mended.size > KEPT) this.#mended.clear();
    this.#mended.set(key, best?.word);
    return best?.word;
  }
}
