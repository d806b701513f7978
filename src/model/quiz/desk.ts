import { itemAnchors } from '../anchors.ts';
import type { Catalog } from '../catalog.ts';
import { basisOf, evidenceOf } from '../claims.ts';
import { addressOf, type Entry, fieldsOf } from '../entry.ts';
import { fingerprint } from '../fingerprint.ts';
import { fold } from '../fold.ts';
import { type Fields, isFields } from '../plain.ts';
import { humanise } from '../shape.ts';
import { kindNamed, shapeOfKind } from '../table.ts';
import { scopeWords } from '../value.ts';
import { isAlike, isAlikeAny, sharedStems } from './alike.ts';
import { type Card, keyOf, type Option } from './card.ts';
import { shuffled } from './chance.ts';

/** What a generator knows of a question before it is one. */
export interface Draft {
  sort: string;
  /** The entry that the fact belongs to. */
  home: Entry;
  /** The anchor of the fact on the entry's page. */
  anchor: string;
  /** What that anchor was called before, where what the item is about was renamed. */
  former?: readonly string[];
  /** The field that holds the fact. */
  field: string;
  /** Other entries that it teaches something about. */
  about?: readonly string[];
  ask: string;
  given?: string | undefined;
  says: string;
  why?: string | undefined;
  /** What the fact rests on, in words. */
  rests: string;
  /** When the fact holds, as the item says it. */
  holds?: unknown;
  /** What the data says: once any of it is another, the fact has changed. Neither our own words belong here, nor a name that the key stands for. */
  fact: readonly (string | number | boolean | undefined)[];
}

/** A fact that has its place but makes no good question today; kept to say what became of one that was asked before. */
export interface Unasked {
  key: string;
  says: string;
}

/** What the generators of cards make. */
export interface Made {
  cards: Card[];
  unasked: Unasked[];
  /** Former names of places, as `id#former` to `id#anchor`. */
  moved: Record<string, string>;
}

/** How many wrong options a question has at most, and at least. */
const WRONG = { most: 3, least: 2 } as const;

/** How many wrong options are looked at; there may be thousands. */
const TRIED = 60;

/** A text in the length that an option may have; longer ones cannot be compared at a glance. */
const LONGEST = 260;

/** A text of so many characters is no name but says something, and one word in it gives little away. */
const LONG = 40;

const sentence = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);

/** Where cards are made: the Catalog, with what every generator asks of it. */
export class Desk {
  readonly catalog: Catalog;
  readonly #asked = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly made: Made = { cards: [], unasked: [], moved: {} };

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** True where something is to be chosen that a field of an entry says. */
  asks(entry: Entry, field: string): boolean {
    return this.#asked.has(`${entry.id} ${field}`);
  }

  /** How many questions teach something about an entry so far. */
  countOf = ({ id }: Entry): number => this.#counts.get(id) ?? 0;

  /** What a claim rests on, in words; nothing where it is only assumed, so that it is not asked. */
  rests(facts: Fields): string | undefined {
    const basis = basisOf(facts);
    if (basis === 'assumption') return undefined;
    if (basis === 'house-view') return 'House view: we stand by it without a record';
    const records = evidenceOf(facts).flatMap((id) => this.catalog.get(id) ?? []);
    const titles = records.map((record) => {
      const data = fieldsOf(record);
      const marks = [
        ...(data['illustrative'] === true ? ['illustrative'] : []),
        ...(data['contested'] === undefined ? [] : ['contested']),
      ];
      return marks.length > 0 ? `${record.data.title} (${marks.join(', ')})` : record.data.title;
    });
    return titles.length > 0 ? `Rests on: ${titles.join('; ')}` : 'Rests on records that are not shown here';
  }

  /** The anchor of an item, and what it was called before. */
  place(entry: Entry, field: string, item: Fields): { anchor: string; former: readonly string[] } {
    const shape = shapeOfKind(entry.kind).fields.find(({ name }) => name === field)?.shape;
    const inner = shape?.type === 'list' && shape.of.type === 'object' ? shape.of : undefined;
    const [anchor = field, ...former] = inner ? itemAnchors(inner, item, field, this.catalog) : [];
    return { anchor, former };
  }

  /** Makes a question of which one option is right; nothing where the data does not prove enough others wrong. `truths` are all texts that would be right, shown or not: what is like one of them is no wrong answer. */
  pick(draft: Draft, right: Option, wrong: readonly Option[], truths: readonly string[] = []): void {
    const key = this.#key(draft);
    if (right.text.length > LONGEST) {
      this.#leave(draft, key);
      return;
    }
    const kept: Option[] = [];
    // A word of the question that stands in the right answer stands in a wrong one as well, or the question would answer itself.
    const question = `${draft.ask} ${draft.given ?? ''}`;
    const told = sharedStems(right.text, question);
    const tells = ({ text }: Option): number => sharedStems(text, told.join(' ')).length;
    const near = this.#near(wrong, right, key);
    for (const option of told.length > 0 ? near.sort((a, b) => tells(b) - tells(a)) : near) {
      if (kept.length === WRONG.most) break;
      const taken = [right.text, ...kept.map(({ text }) => text), ...truths];
      if (option.text.length <= LONGEST && !isAlikeAny(option.text, taken)) kept.push(option);
    }
    const covered = sharedStems(told.join(' '), kept.map(({ text }) => text).join(' '));
    const isGivenAway =
      told.length - covered.length >= (right.text.length > LONG ? 2 : 1) ||
      ` ${fold(question)} `.includes(` ${fold(right.text)} `);
    if (kept.length < WRONG.least || isGivenAway) this.#leave(draft, key);
    else this.#keep(draft, key, 'pick', [right, ...kept]);
  }

  /** Makes a question in which all options are put in order. */
  order(draft: Draft, options: readonly Option[]): void {
    const key = this.#key(draft);
    const distinct = options.every(
      (option, index) => !options.slice(0, index).some(({ text }) => isAlike(text, option.text)),
    );
    if (options.length < 3 || !distinct || options.some(({ text }) => text.length > LONGEST))
      this.#leave(draft, key);
    else this.#keep(draft, key, 'order', options);
  }

  /** Notes a fact that is not asked, so that a learner who knew it otherwise hears of it. */
  leave(draft: Draft): void {
    this.#leave(draft, this.#key(draft));
  }

  /** When something holds, as the end of a question. */
  when(meant: unknown): string {
    const words = scopeWords(meant, this.catalog);
    return words.length > 0 ? ` (for: ${words.join(', ')})` : '';
  }

  /** Wrong options in the order in which they are tried: those as long as the right one first, so that length gives nothing away; the rest by chance. */
  #near(wrong: readonly Option[], right: Option, key: string): Option[] {
    const distance = ({ text }: Option): number =>
      Math.round(Math.abs(text.length - right.text.length) / (10 + right.text.length / 4));
    return shuffled(wrong, key)
      .slice(0, TRIED)
      .sort((a, b) => distance(a) - distance(b));
  }

  #key({ sort, home, anchor, former = [] }: Draft): string {
    for (const name of former) this.made.moved[`${home.id}#${name}`] = `${home.id}#${anchor}`;
    return keyOf({ sort, home: home.id, anchor });
  }

  #leave({ says, holds }: Draft, key: string): void {
    this.made.unasked.push({ key, says: sentence(says + this.when(holds)) });
  }

  #keep(draft: Draft, key: string, form: Card['form'], options: readonly Option[]): void {
    const { home, field, why, rests, given, holds } = draft;
    const about = [...new Set([home.id, ...(draft.about ?? [])])];
    for (const id of about) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    if (form === 'pick') this.#asked.add(`${home.id} ${field}`);
    const says = sentence(draft.says + this.when(holds));
    this.made.cards.push({
      key,
      sort: draft.sort,
      home: home.id,
      about,
      form,
      ask: draft.ask + this.when(holds),
      ...(given === undefined ? {} : { given }),
      options,
      says,
      ...(why === undefined ? {} : { why: sentence(why) }),
      rests,
      address: `${addressOf(home)}#${draft.anchor}`,
      place: `${home.data.title}: ${headingOf(home, field)}`,
      fact: fingerprint(JSON.stringify([draft.fact, scopeWords(holds, this.catalog)])),
    });
  }
}

/** The heading of the section that shows a field. */
function headingOf(entry: Entry, field: string): string {
  const section = kindNamed(entry.kind)?.sections?.find(({ fields }) => fields.includes(field));
  const named = shapeOfKind(entry.kind).fields.find(({ name }) => name === field);
  return section?.heading ?? named?.label ?? humanise(field);
}

/** The first sentence of a text. */
export const firstSentence = (text: string): string => /^.*?[.?!]["”]?(?=\s|$)/s.exec(text)?.[0] ?? text;

/** The text of a claim or a plain line. */
export const textOf = (claim: unknown): string | undefined =>
  typeof claim === 'string'
    ? claim
    : isFields(claim) && typeof claim['text'] === 'string'
      ? claim['text']
      : undefined;

/** A name in the middle of a sentence: with a small first letter, unless its second is a capital too. */
export const small = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
