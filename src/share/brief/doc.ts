import type { BriefRef, Placed, Resting } from '../../model/brief/data.ts';

/** A word that says how far a line can be relied on, or what is missing. */
export type Mark =
  | 'assumption'
  | 'illustrative'
  | 'contested'
  | 'must'
  | 'conflict'
  | 'gap'
  | 'changed'
  | 'fact';

/** A piece of a line. */
export interface Span {
  text: string;
  /** The entry that it leads to. */
  ref?: BriefRef;
  /** An address elsewhere that it leads to. */
  url?: string;
  strong?: true;
  /** What a buyer says, in their words. */
  quoted?: true;
  /** Set apart as a mark. */
  mark?: Mark;
  /** Said more quietly. */
  soft?: true;
  /** The last day on which it may be used. */
  until?: string;
  /** A number from 0 to 5 that a bar shows beside its text. */
  score?: number;
  /** The id of the entry whose own words belong here and have not been loaded. */
  lacks?: string;
}

/** A line. */
export type Inline = readonly (string | Span)[];

/** One item of a list or one row of a table; told apart from others by its key. */
export interface Item {
  /** What it is about: the id of an entry, or its own words. */
  key: string;
  cells: readonly Inline[];
}

/** A list, or a table where there are heads. */
export interface Block {
  type: 'list' | 'checks' | 'table' | 'notes';
  /** Small heading above it. */
  label?: string;
  heads?: readonly string[];
  items: readonly Item[];
}

/** A part of a brief: what stands on its two pages, and what folds below. */
export interface DocSection {
  id: string;
  heading: string;
  /** The page that it stands on. */
  page: 1 | 2;
  /** Whether it takes the whole width of the page. */
  wide?: true;
  lead?: Inline;
  blocks: readonly Block[];
  /** What folds below. */
  rest: readonly Block[];
}

/** A brief as a document, whatever it is written as. */
export interface BriefDoc {
  title: string;
  /** One line on what it is for. */
  lede: Inline;
  /** What of the choice was left out, and why. */
  notes: readonly string[];
  sections: readonly DocSection[];
  foot: string;
}

/** A link to an entry. */
export const linked = (ref: BriefRef, text = ref.title): Span => ({ text, ref });

/** Words that stand out. */
export const bold = (text: string): Span => ({ text, strong: true });

/** Words said quietly. */
export const soft = (text: string): Span => ({ text, soft: true });

/** What a buyer says. */
export const said = (text: string): Span => ({ text, quoted: true });

/** A mark. */
export const marked = (mark: Mark, text: string): Span => ({ text, mark });

/** What stands instead of something that is missing: that it is, or that it has not been loaded. */
export const lacking = ({ cut, ref }: Pick<Placed, 'cut' | 'ref'>, words: string): Span =>
  cut ? { text: 'told on its page', soft: true, lacks: ref.id } : marked('gap', words);

/** What folds below the pages, in order. */
export const foldedIn = ({ sections }: BriefDoc): Block[] => sections.flatMap(({ rest }) => [...rest]);

const lackedIn = (lines: readonly Inline[]): string[] => [
  ...new Set(lines.flat().flatMap((span) => (typeof span === 'string' ? [] : (span.lacks ?? [])))),
];

const linesIn = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap(({ items }) => items.flatMap(({ cells }) => [...cells]));

/** The entries of which what folds in a block lacks what is read. */
export const lackedBy = (block: Block): string[] => lackedIn(linesIn([block]));

/** The entries of which the pages lack what is read. */
export const lackedOn = ({ lede, sections }: BriefDoc): string[] =>
  lackedIn([lede, ...linesIn(sections.flatMap(({ blocks }) => blocks))]);

/** Lines with something between them. */
export const between = (parts: readonly Inline[], separator: string): Inline =>
  parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));

/** Links to entries, commas between. */
export const links = (refs: readonly BriefRef[]): Inline =>
  between(
    refs.map((ref) => [linked(ref)]),
    ', ',
  );

/** A text as a sentence, with its stop. */
export const stopped = (text: string): string => (/[.?!…]["”]?$/.test(text) ? text : `${text}.`);

/** The words of a line. */
export const wordsIn = (line: Inline): string =>
  line.map((span) => (typeof span === 'string' ? span : span.quoted ? `“${span.text}”` : span.text)).join('');

/** What readers of records must know, by id. */
export type Doubts = ReadonlyMap<string, { illustrative: boolean; contested: boolean }>;

/** Marks that say what a line rests on, where that is less than a record that nobody doubts. */
export function restingMarks({ basis, evidence }: Resting, doubts: Doubts): Span[] {
  const records = (evidence ?? []).flatMap((id) => doubts.get(id) ?? []);
  return [
    ...(basis === 'assumption' ? [marked('assumption', 'assumption')] : []),
    ...(records.some(({ illustrative }) => illustrative) ? [marked('illustrative', 'illustrative')] : []),
    ...(records.some(({ contested }) => contested) ? [marked('contested', 'contested')] : []),
  ];
}

/** Marks behind a line, with blanks between. */
export const behind = (marks: readonly Span[]): Inline => marks.flatMap((mark) => [' ', mark]);

/** How much of a list stands on the page: at most so many items, and so many characters, but at least one. */
export interface Room {
  most: number;
  characters: number;
}

/** The most that folds below in one block; what is left out then is counted. */
const FOLDED = 12;

/** Splits items into what the page has room for and what folds below. */
export function fitted(items: readonly Item[], { most, characters }: Room): { shown: Item[]; rest: Item[] } {
  let room = characters;
  let count = 0;
  for (const { cells } of items.slice(0, most)) {
    room -= cells.reduce((sum, cell) => sum + wordsIn(cell).length, 0);
    if (count > 0 && room < 0) break;
    count++;
  }
  return { shown: items.slice(0, count), rest: items.slice(count) };
}

/** A block of what folds below, cut with a count; none where nothing does. */
export function folded(block: Omit<Block, 'items'>, items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  const left = items.length - FOLDED;
  const last: Item[] =
    left > 0 ? [{ key: 'more', cells: [[soft(`and ${left} more, by the same order`)]] }] : [];
  return [{ ...block, items: [...items.slice(0, FOLDED), ...last] }];
}

/** A section whose one list is cut to the room that it has. */
export function section(
  facts: Pick<DocSection, 'id' | 'heading' | 'page'> & { wide?: true; lead?: Inline },
  block: Omit<Block, 'items'>,
  items: readonly Item[],
  room: Room,
): DocSection {
  const { shown, rest } = fitted(items, room);
  return {
    ...facts,
    blocks: shown.length > 0 ? [{ ...block, items: shown }] : [],
    rest: folded({ ...block, label: facts.heading }, rest),
  };
}
