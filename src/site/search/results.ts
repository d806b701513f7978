import { fold } from '../../model/fold.ts';
import { NAME_BREAK, type NamedEntry } from '../../share/search-shard.ts';
import type { Fragment } from './pagefind.ts';
import { tellingWords } from './question.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** Whether it is what was looked for. */
  marked: boolean;
}

/** One result, as the page shows it. */
export interface Result {
  title: string;
  url: string;
  kind: string;
  tint?: string;
  retired: boolean;
  /** Other names of it that the query speaks of. */
  names: readonly string[];
  /** The place where it was found, or its summary. */
  excerpt: readonly Piece[];
  /** The sections where most was found. */
  sections: readonly { title: string; url: string }[];
}

/** How many sections of an entry a result leads to. */
const SECTIONS = 3;

/** How many other names a result shows. */
const MOST_NAMES = 3;

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Splits Pagefind's excerpt at its marks. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({ text: decode(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

function sectionsOf({ sub_results }: Fragment): Result['sections'] {
  const weigh = (one: (typeof sub_results)[number]): number =>
    one.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const best = sub_results
    .filter(({ url }) => url.includes('#'))
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, SECTIONS);
  return sub_results.filter((one) => best.includes(one)).map(({ title, url }) => ({ title, url }));
}

/** The other names that share the start of a word with the query, where the title does not say it already. */
function namesFor(names: string, title: string, query: string): string[] {
  const holds = (text: string, word: string): boolean => ` ${fold(text)}`.includes(` ${word}`);
  const untold = tellingWords(query).filter((word) => !holds(title, word));
  return names.split(NAME_BREAK).filter((name) => untold.some((word) => holds(name, word)));
}

/** The place that answers the query best; where nothing in the text does (it was a name, or no query), the summary. */
function excerptOf({ excerpt }: Fragment, summary: string): Piece[] {
  const pieces = piecesOf(excerpt);
  if (!pieces.some(({ marked }) => marked)) return [{ text: summary, marked: false }];
  const text = pieces.map((piece) => piece.text).join('');
  if (!summary.startsWith(text.slice(0, 20))) pieces.unshift({ text: '… ', marked: false });
  return /[.!?]$/.test(text.trim()) ? pieces : [...pieces, { text: ' …', marked: false }];
}

/** A loaded entry as a result. */
export function resultOf(fragment: Fragment, query: string): Result {
  const { title = '', names = '', kind = '', tint, summary = '', retired } = fragment.meta;
  return {
    title,
    kind,
    url: fragment.url,
    ...(tint ? { tint } : {}),
    retired: retired !== undefined,
    names: namesFor(names, title, query).slice(0, MOST_NAMES),
    excerpt: excerptOf(fragment, summary),
    sections: query === '' ? [] : sectionsOf(fragment),
  };
}

/** An entry known by its name alone as a result. */
export const resultOfName = (
  { title, address, summary, kind, tint, retired = false }: NamedEntry,
  base: string,
): Result => ({
  title,
  kind,
  url: base + address.slice(1),
  ...(tint ? { tint } : {}),
  retired,
  names: [],
  excerpt: [{ text: summary, marked: false }],
  sections: [],
});

/** Puts the entries that bear the very name that was typed in front, and everything else after them once. */
export function promote(named: readonly Result[], results: readonly Result[]): Result[] {
  const urls = new Set(named.map(({ url }) => url));
  const first = named.map((result) => results.find(({ url }) => url === result.url) ?? result);
  return [...first, ...results.filter(({ url }) => !urls.has(url))];
}
