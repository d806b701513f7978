import type { EntryRef } from '../value.ts';
import type { WhoData } from '../who.ts';
import { AREAS } from './areas.ts';
import { type RoleReading, readTitle } from './reading.ts';
import { keyOf, keysOf, type Meaning, TitleWords } from './words.ts';

/** A name of a persona, as it is held against titles. */
export interface Name {
  /** As the house writes it. */
  text: string;
  /** The key words of the whole name. */
  key: string;
  /** Departments, as they are compared. */
  areas: readonly string[];
  rank?: number;
  /** The name that it means the same as, where it comes from the synonyms. */
  meaning?: string;
  /** True for a word that people search for rather than a title. */
  alias: boolean;
}

/** A persona with all its names. */
export interface Named {
  ref: EntryRef;
  /** Its titles by their key words. */
  titles: ReadonlyMap<string, Name>;
  /** The words that people search for it by, by their key words. */
  aliases: ReadonlyMap<string, Name>;
  /** One title for each pair of departments and rank. */
  shapes: readonly Name[];
  /** Every department that its titles name, and those that these are a part of. */
  covers: ReadonlySet<string>;
}

/** All personas, ready to be held against titles. */
export interface NameIndex {
  words: TitleWords;
  personas: readonly Named[];
  /** Every department that any of them covers. */
  covered: ReadonlySet<string>;
  /** Whose title it is, by every word of it. */
  whole: ReadonlyMap<string, readonly { persona: Named; name: Name }[]>;
}

const widerThan = (area: string): string[] => {
  const wider = AREAS[area]?.within;
  return wider === undefined ? [] : [wider, ...widerThan(wider)];
};

const WIDER = new Map(Object.keys(AREAS).map((area) => [area, widerThan(area)]));

/** Pairs of areas that together mean one. */
const PAIRS = Object.entries(AREAS).flatMap(([area, { from = [] }]) =>
  from.map(([one, other]) => ({ one, other, area })),
);

/** The wider areas that an area is a part of, nearest first. */
const widerAreas = (area: string): readonly string[] => WIDER.get(area) ?? [];

/** True for an area that is the other or a part of it. */
export const isWithin = (area: string, other: string): boolean =>
  area === other || widerAreas(area).includes(other);

/** Joins areas that together mean one, and leaves out those that another is a part of. */
export function settleAreas(areas: readonly string[]): readonly string[] {
  if (areas.length < 2) return areas;
  let settled = [...new Set(areas)];
  for (const { one, other, area } of PAIRS)
    if (settled.includes(one) && settled.includes(other))
      settled = [...new Set([...settled.filter((each) => each !== one && each !== other), area])];
  return settled.filter(
    (area) => !settled.some((other) => other !== area && widerAreas(other).includes(area)),
  );
}

/** The names of one persona: what it is called, and what means the same. */
function writtenNames(
  { title, jobTitles, aliases }: WhoData['personas'][number],
  { synonyms }: WhoData,
): { text: string; meaning?: string; alias: boolean }[] {
  const titles = [title, ...jobTitles];
  const own = new Set(titles.map(keyOf));
  const called = new Set([...own, ...aliases.map(keyOf)]);
  // A group belongs to whose title its key is; failing that, to whose name any of its words is.
  const meant = synonyms.flatMap(({ word, same }) => {
    const isOwn =
      own.has(keyOf(word)) || (called.has(keyOf(word)) && same.some((one) => own.has(keyOf(one))));
    return isOwn
      ? [
          ...(own.has(keyOf(word)) ? [] : [{ text: word, meaning: word, alias: false }]),
          ...same.map((text) => ({ text, meaning: word, alias: false })),
        ]
      : [];
  });
  return [
    ...titles.map((text) => ({ text, alias: false })),
    ...meant,
    ...aliases.map((text) => ({ text, alias: true })),
  ];
}

/** What a word of the house stands for: a department and a rank that are known, else a department of its own. */
function meaningOf(word: string, words: TitleWords): Meaning {
  const [role] = readTitle(word, words).roles;
  const [area, ...more] = role?.core ?? [];
  if (!role || area === undefined || more.length > 0 || role.strange.length > 0)
    return { area: `=${keyOf(word)}` };
  return role.rank === undefined ? { area } : { area, rank: role.rank };
}

const isStrangeRole = (role: RoleReading | undefined): role is RoleReading =>
  role !== undefined && role.strange.length > 0;

/** Makes the index of all names. */
function indexNames(data: WhoData): NameIndex {
  const words = new TitleWords();
  const written = data.personas.map((persona) => ({ persona, names: writtenNames(persona, data) }));
  const titles = new Set(written.flatMap(({ names }) => names.map(({ text }) => keyOf(text))));
  // A group whose key is nobody's title says which words mean the same.
  for (const { word, same } of data.synonyms) {
    if (titles.has(keyOf(word))) continue;
    const meaning = meaningOf(word, words);
    for (const one of [word, ...same]) words.teach(one, meaning);
  }
  // Words of the house's own titles are departments of its own.
  for (const { names } of written)
    for (const { text, alias } of names) {
      if (alias) continue;
      const [role] = readTitle(text, words).roles;
      if (isStrangeRole(role)) for (const word of role.strange) words.add(word, { area: `=${keyOf(word)}` });
    }
  const personas = written.map(({ persona, names }) => named(persona.ref, names, words));
  const whole = Map.groupBy(
    personas.flatMap((persona) => [...persona.titles.values()].map((name) => ({ persona, name }))),
    ({ name }) => wholeKey(name.text),
  );
  return { words, personas, covered: new Set(personas.flatMap(({ covers }) => [...covers])), whole };
}

function named(
  ref: EntryRef,
  written: readonly { text: string; meaning?: string; alias: boolean }[],
  words: TitleWords,
): Named {
  const seen = new Set<string>();
  const names = written.flatMap(({ text, meaning, alias }): Name[] => {
    const { roles } = readTitle(text, words);
    const [role] = roles;
    const key = alias ? keysOf(text).join(' ') : role?.whole || keyOf(text);
    if (seen.has(key)) return [];
    seen.add(key);
    const areas =
      roles.length === 1 && role && role.strange.length === 0
        ? settleAreas([...role.core, ...role.scope])
        : [];
    return [
      {
        text,
        key,
        areas,
        alias,
        ...(role?.rank === undefined ? {} : { rank: role.rank }),
        ...(meaning === undefined ? {} : { meaning }),
      },
    ];
  });
  const titles = names.filter(({ alias }) => !alias);
  const shapes = new Map(
    titles
      .filter(({ areas }) => areas.length > 0)
      .toReversed()
      .map((name) => [`${[...name.areas].sort().join()} ${name.rank}`, name]),
  );
  return {
    ref,
    titles: new Map(titles.map((name) => [name.key, name])),
    aliases: new Map(names.filter(({ alias }) => alias).map((name) => [name.key, name])),
    shapes: [...shapes.values()].toReversed(),
    covers: new Set(titles.flatMap(({ areas }) => areas.flatMap((area) => [area, ...widerAreas(area)]))),
  };
}

/** Every word of a title, as it compares. */
export const wholeKey = (title: string): string => keysOf(title).join(' ');

const indexes = new WeakMap<WhoData, NameIndex>();

/** The index of the names in some data; made once. */
export function namesIn(data: WhoData): NameIndex {
  const before = indexes.get(data);
  if (before) return before;
  const made = indexNames(data);
  indexes.set(data, made);
  return made;
}
