import { holdsFor } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from './choice.ts';

/** What one entry says in one row. */
export interface CompareMark {
  /** Tells the row from others: field, and the entry that an item is about. */
  key: string;
  /** The name of the row. */
  label: string;
  /** The entry that the row is about, where it is about one. */
  about?: EntryRef;
  /** A score from 1 to 5, where there is one. */
  score?: number;
  /** Words of closed sets, which can be the same. */
  facts: readonly string[];
  /** What is said at length, in words of its own. */
  lines: readonly string[];
  /** When it holds. */
  for?: unknown;
}

/** One entry, laid out for comparing. */
export interface CompareEntry {
  ref: EntryRef;
  /** Its questions in order, each with its rows. */
  sections: readonly { id: string; heading: string; marks: readonly CompareMark[] }[];
}

/** Entries of one kind that can be set side by side: plain data, so that a browser can do it. */
export interface CompareKind {
  /** The parameter of the address that names the chosen ones. */
  folder: string;
  label: string;
  entries: readonly CompareEntry[];
}

/** What an entry says in a row; `undefined` where it says nothing. */
export type CompareCell = Pick<CompareMark, 'score' | 'facts' | 'lines'> | undefined;

/** One row of the comparison. */
export interface CompareRow {
  key: string;
  label: string;
  about?: EntryRef;
  cells: readonly CompareCell[];
  /** Same for all; said by all, but not the same; said by some alone; or said by all at length, which no comparison of words can judge. */
  verdict: 'same' | 'differs' | 'some' | 'told';
}

/** Entries side by side. */
export interface Comparison {
  entries: readonly EntryRef[];
  sections: readonly { id: string; heading: string; rows: readonly CompareRow[] }[];
  /** How many rows differ in a score or a word, or are said by some alone. */
  differing: number;
  /** How many rows there are. */
  rows: number;
}

/** The most entries that stand side by side. */
export const MOST_COMPARED = 4;

/** The parameter that leaves out what is the same. */
export const ONLY = 'only';

function verdictFor(cells: readonly CompareCell[]): CompareRow['verdict'] {
  if (cells.some((cell) => cell === undefined)) return 'some';
  if (cells.every((cell) => cell?.score === undefined && cell?.facts.length === 0)) {
    const words = new Set(cells.map((cell) => JSON.stringify(cell?.lines)));
    return words.size === 1 ? 'same' : 'told';
  }
  const facts = new Set(cells.map((cell) => JSON.stringify([cell?.score, cell?.facts])));
  return facts.size === 1 ? 'same' : 'differs';
}

/** Which entries a choice names, in its order; the first ones of the kind where it names fewer than two. */
export function comparedIn(kind: CompareKind, choice: Choice): readonly CompareEntry[] {
  const named = (choice[kind.folder] ?? []).flatMap(
    (id) => kind.entries.find(({ ref }) => ref.id === id) ?? [],
  );
  if (named.length >= 2) return named.slice(0, MOST_COMPARED);
  const rest = kind.entries.filter((entry) => !named.includes(entry));
  return [...named, ...rest].slice(0, 2);
}

/** Sets entries of a kind side by side, section by section, in the order of the first that says each row. */
export function compare(kind: CompareKind, choice: Choice = {}): Comparison {
  const scope = scopeOf(choice);
  const entries = comparedIn(kind, choice);
  const onlyDifferences = one(choice, ONLY) === 'differences';
  const headings = new Map(
    entries.flatMap(({ sections }) => sections.map(({ id, heading }) => [id, heading] as const)),
  );
  const sections = [...headings].map(([id, heading]) => {
    const marks = entries.map(({ sections: own }) =>
      (own.find((section) => section.id === id)?.marks ?? []).filter((mark) => holdsFor(scope, mark.for)),
    );
    const known = new Map(marks.flat().map((mark) => [mark.key, mark]));
    const rows = [...known.values()].map((mark): CompareRow => {
      const cells = marks.map((own): CompareCell => own.find(({ key }) => key === mark.key));
      return {
        key: mark.key,
        label: mark.label,
        ...(mark.about ? { about: mark.about } : {}),
        cells,
        verdict: verdictFor(cells),
      };
    });
    const weightOf = ({ cells }: CompareRow): number =>
      cells.reduce((sum, cell) => sum + (cell?.score ?? 0), 0);
    return { id, heading, rows: rows.sort((a, b) => weightOf(b) - weightOf(a)) };
  });
  const all = sections.flatMap(({ rows }) => rows);
  return {
    entries: entries.map(({ ref }) => ref),
    sections: sections
      .map((section) => ({
        ...section,
        rows: onlyDifferences ? section.rows.filter(({ verdict }) => verdict !== 'same') : section.rows,
      }))
      .filter(({ rows }) => rows.length > 0),
    differing: all.filter(({ verdict }) => verdict === 'differs' || verdict === 'some').length,
    rows: all.length,
  };
}
