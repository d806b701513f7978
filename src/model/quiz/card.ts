/** One thing to choose, or to put in its place. */
export interface Option {
  /** What stands on it. */
  text: string;
  /** What is true of it, shown once the question is answered. */
  note?: string;
}

/** A question made from one fact of the content. */
export interface Card {
  /** What it is kept under for ever: its sort, the entry that its fact belongs to, and the fact's place there. */
  key: string;
  /** What sort of question it is. */
  sort: string;
  /** The entry that its fact belongs to. */
  home: string;
  /** Ids of the entries that it teaches something about, its home included. */
  about: readonly string[];
  /** Whether one option is chosen, or all are put in order. */
  form: 'pick' | 'order';
  /** The question. */
  ask: string;
  /** What the question is about, set apart: words that somebody says, a sign, a step. */
  given?: string;
  /** To choose from, the right one first; or all of them in the right order. */
  options: readonly Option[];
  /** The fact in one sentence: what is true, and what was, once it has changed. */
  says: string;
  /** Why it is so, or what to do with it. */
  why?: string;
  /** What the fact rests on, in words. */
  rests: string;
  /** Root-relative address of the section that tells more. */
  address: string;
  /** What that section is called. */
  place: string;
  /** Fingerprint of the fact: another one means that the fact has changed. */
  fact: string;
}

/** The parts that a key is made of. */
export interface KeyParts {
  /** The sort of question. */
  sort: string;
  /** The entry that the fact belongs to. */
  home: string;
  /** The anchor of the fact on that entry's page. */
  anchor: string;
}

/** The key of a card. */
export const keyOf = ({ sort, home, anchor }: KeyParts): string => `${sort}:${home}:${anchor}`;

/** The parts of a key; `undefined` for a text that is none. */
export function partsOf(key: string): KeyParts | undefined {
  const [sort, home, anchor, ...more] = key.split(':');
  return sort && home && anchor && more.length === 0 ? { sort, home, anchor } : undefined;
}

/** Where cards went whose entry or item is called otherwise now: former ids to ids, and `id#former-anchor` to `id#anchor`. */
export type Moved = Readonly<Record<string, string>>;

/** The key that a card has today. */
export function keyToday(key: string, moved: Moved): string {
  const parts = partsOf(key);
  if (!parts) return key;
  const [home = parts.home] = (lookUp(moved, parts.home) ?? parts.home).split('#');
  const place = lookUp(moved, `${home}#${parts.anchor}`) ?? `${home}#${parts.anchor}`;
  const [entry = home, anchor = parts.anchor] = place.split('#');
  return keyOf({ sort: parts.sort, home: entry, anchor });
}

const lookUp = (moved: Moved, name: string): string | undefined =>
  Object.hasOwn(moved, name) ? moved[name] : undefined;
