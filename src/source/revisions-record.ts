import { isDay } from '../model/day.ts';
import { isFields } from '../model/plain.ts';
import { isPrint } from '../model/prints.ts';
import type { Revision } from '../model/revisions.ts';

/** The name of the record in the content folder. */
export const REVISIONS = 'revisions.json';

/** What closes the record: the version of its format, so that every revision is a line of the same form, comma included. */
const END = '{"format":1}';

const isTurn = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && value !== 1;

/** A value of the record as a revision, `undefined` where it is none. */
function toRevision(value: unknown): Revision | undefined {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return undefined;
  const [id, day, prints, turn]: readonly unknown[] = value;
  if (typeof id !== 'string' || typeof day !== 'string' || !isDay(day) || !isFields(prints)) return undefined;
  if (value.length === 4 && !isTurn(turn)) return undefined;
  const checked = Object.entries(prints).flatMap(([field, print]) =>
    typeof print === 'string' && isPrint(print) ? [[field, print] as const] : [],
  );
  if (checked.length !== Object.keys(prints).length) return undefined;
  return { id, day, prints: Object.fromEntries(checked), ...(isTurn(turn) ? { turn } : {}) };
}

const lineText = ({ id, day, prints, turn }: Revision): string =>
  JSON.stringify([id, day, prints, ...(turn === undefined ? [] : [turn])]);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Revisions by entry, then by day, each once: a merge that keeps both sides may leave lines twice, and otherwise. */
function ordered(revisions: readonly Revision[]): Revision[] {
  const each = new Map(revisions.map((one) => [lineText(one), one]));
  return [...each.values()].sort(
    (a, b) => byText(a.id, b.id) || byText(a.day, b.day) || (a.turn ?? 1) - (b.turn ?? 1),
  );
}

/** Values as revisions, in order; `undefined` where one is none. */
function allRevisions(values: readonly unknown[]): Revision[] | undefined {
  const read = values.map(toRevision).filter((one) => one !== undefined);
  return read.length === values.length ? ordered(read) : undefined;
}

/** The revisions that a parsed record lists; `undefined` for anything else. */
export const revisionsIn = (value: unknown): Revision[] | undefined =>
  Array.isArray(value) && JSON.stringify(value.at(-1)) === END ? allRevisions(value.slice(0, -1)) : undefined;

/** The record as it is kept: a revision a line, by entry and then by day. Nothing ever changes a line or adds one at the end, so that branches meet only where both changed the same entry. */
export function revisionsText(revisions: readonly Revision[]): string {
  const lines = ordered(revisions).map((one) => `${lineText(one)},\n`);
  return `[\n${lines.join('')}${END}\n]\n`;
}

const AROUND = /^\s*(\[|\]|\{"format":1\}|<{7}.*|={7}|>{7}.*|\|{7}.*)?\s*$/;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The revisions of a record that a merge has left in conflict: those of both sides, since none is ever taken away; `undefined` for anything else. */
export function mergedRevisions(text: string): Revision[] | undefined {
  if (!/^<{7}/m.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => !AROUND.test(line));
  return allRevisions(lines.map((line) => parsed(line.trim().replace(/,$/, ''))));
}
