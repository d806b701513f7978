import type { Kind } from '../../src/model/kind.ts';
import { isFields } from '../../src/model/plain.ts';
import type { ObjectShape, Shape, ShapeField } from '../../src/model/shape.ts';
import { shapeOfKind } from '../../src/model/table.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

/** What values are made of. */
export interface Making {
  random: Random;
  prose: Prose;
  /** Ids of entries of some kinds that this entry may name, each at most once. */
  targets: (to: readonly string[] | '*', count: number) => string[];
  /** Ids of teams. */
  teams: readonly string[];
  /** The closed lists of `site.yaml`. */
  lists: Readonly<Record<string, readonly string[]>>;
}

/** How much is filled in: an entry with an order of its own (a persona) answers everything at length. */
interface Measure {
  /** The probability of an optional field that names other entries, and of any other. */
  optional: { naming: number; other: number };
  /** The longest list of what names other entries, and of anything else. */
  most: { naming: number; other: number };
  /** Fewest and most words of a text. */
  words: readonly [number, number];
}

const THOROUGH: Measure = {
  optional: { naming: 0.9, other: 0.9 },
  most: { naming: 6, other: 5 },
  words: [8, 18],
};
const BRIEF: Measure = {
  optional: { naming: 0.6, other: 0.95 },
  most: { naming: 2, other: 6 },
  words: [14, 30],
};
/** The probability that a claim names a record; of the rest, that the house stands by it. */
const ON_RECORD = 0.12;
const HOUSE_VIEW = 0.5;
const SHORT_TEXTS =
  /^(unit|form|short|organisation|runBy|publisher|period|by|baseline|target|location|jobTitles|title)$/;
const FUTURE_DATES = /^(until|due|by|ends)$/;

type Made = unknown;

const two = (number: number): string => String(number).padStart(2, '0');

function dayFor(name: string, { random }: Making): string {
  const year = FUTURE_DATES.test(name) ? 2038 : random.whole(2024, 2025);
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

function textFor(shape: Shape, name: string, making: Making, [least, most]: Measure['words']): string {
  const { prose, random, teams } = making;
  const { facts } = shape;
  if (facts.team) return random.pick(teams);
  if (facts.show === 'date') return dayFor(name, making);
  if (facts.show === 'link')
    return `https://${prose.phrase(1, 1).toLowerCase()}.example/${random.whole(1000, 9999)}`;
  if (name === 'id') return prose.phrase(2, 3).toLowerCase().replaceAll(' ', '-');
  if (SHORT_TEXTS.test(name)) return prose.phrase(1, 3);
  return prose.line(least, most);
}

function numberFor({ facts }: Shape, { random }: Making): number {
  if (facts.show === 'meter') return random.whole(1, 5);
  if (facts.show === 'share') return random.whole(5, 60) / 100;
  return random.whole(1, 60);
}

function claimFor(shape: ObjectShape, making: Making, measure: Measure): Made {
  const { random, prose } = making;
  const text = `${prose.line(...measure.words)}.`;
  if (random.chance(ON_RECORD)) {
    const evidence = shape.fields.find(({ name }) => name === 'evidence')?.shape;
    const records = evidence?.type === 'list' ? valueFor(evidence, 'evidence', making, measure) : undefined;
    if (records === undefined) return text;
    const figure = random.chance(0.3) ? ` It was ${random.whole(12, 88)} % of ${random.whole(30, 400)}.` : '';
    return { text: text + figure, evidence: records };
  }
  return random.chance(HOUSE_VIEW) ? { text, basis: 'house-view' } : text;
}

/** Whether a field that every item may have is filled: on record, house view or neither, rarely a scope or an audience of its own. */
function asideFor(field: ShapeField, making: Making): boolean | undefined {
  const { random } = making;
  if (!field.optional) return true;
  if (field.name === 'evidence') return random.chance(ON_RECORD);
  if (field.name === 'basis') return random.chance(HOUSE_VIEW);
  if (field.name === 'for') return random.chance(0.04);
  if (field.name === 'audience') return random.chance(0.03);
  return undefined;
}

function objectFor(shape: ObjectShape, making: Making, measure: Measure): Made {
  if (shape.facts.show === 'money')
    return { amount: making.random.whole(1, 900) * 1000, currency: 'EUR', per: 'year' };
  const made: Record<string, Made> = {};
  for (const field of shape.fields) {
    const wanted = asideFor(field, making) ?? making.random.chance(0.5);
    if (!wanted) continue;
    const value = valueFor(field.shape, field.name, making, measure);
    if (value !== undefined) made[field.name] = value;
    else if (!field.optional) return undefined;
  }
  const { low, high } = made;
  if (typeof low === 'number' && typeof high === 'number')
    Object.assign(made, { low: Math.min(low, high), high: Math.max(low, high) });
  return Object.keys(made).length > 0 ? made : undefined;
}

const headOf = (shape: Shape): ShapeField | undefined =>
  shape.type === 'object' ? shape.fields.find(({ shape: inner }) => inner.type === 'ref') : undefined;

/** A list; where its items are each about another entry, every entry comes once. */
function listFor(of: Shape, name: string, making: Making, measure: Measure): Made {
  const { random, targets } = making;
  const head = headOf(of);
  const longest =
    name === 'stages' ? 2 : of.type === 'ref' || head ? measure.most.naming : measure.most.other;
  const count = name === 'evidence' ? 1 : random.whole(Math.ceil(longest / 2), longest);
  if (of.type === 'ref') {
    const ids = targets(of.relation.to, count);
    return ids.length > 0 ? ids : undefined;
  }
  if (of.type === 'choice') {
    const from = random.whole(0, of.values.length - 1);
    return of.values.slice(from, from + 2);
  }
  const items = Array.from({ length: count }, () => valueFor(of, name, making, measure)).filter(
    (item) => item !== undefined,
  );
  // The first is for everybody, so that no list is empty for an audience, and no entry gone.
  if (isFields(items[0])) items[0] = { ...items[0], audience: undefined };
  const seen = new Set<unknown>();
  const distinct = items.filter((item) => {
    const key = head && isFields(item) ? item[head.name] : item;
    if (key === undefined || seen.has(key)) return key === undefined;
    seen.add(key);
    return true;
  });
  return distinct.length > 0 ? distinct : undefined;
}

function valueFor(shape: Shape, name: string, making: Making, measure: Measure): Made {
  switch (shape.type) {
    case 'text':
      return textFor(shape, name, making, measure.words);
    case 'number':
      return numberFor(shape, making);
    case 'choice':
      return making.random.pick(shape.values);
    case 'flag':
      return making.random.chance(0.5);
    case 'ref':
      return making.targets(shape.relation.to, 1)[0];
    case 'list':
      if (shape.facts.list) return [making.random.pick(making.lists[shape.facts.list] ?? [])];
      return listFor(shape.of, name, making, measure);
    case 'object':
      return shape.shorthand ? claimFor(shape, making, measure) : objectFor(shape, making, measure);
  }
}

const likelihood = (shape: Shape, { optional }: Measure): number =>
  shape.type === 'ref' || (shape.type === 'list' && (shape.of.type === 'ref' || headOf(shape.of)))
    ? optional.naming
    : optional.other;

/** The fields of a kind's own, filled; `place` is the entry's place among its kind, 1 first. */
export function ownFields(kind: Kind, place: number, making: Making): Record<string, unknown> {
  const measure = kind.sections ? THOROUGH : BRIEF;
  const answers = new Set((kind.sections ?? []).flatMap(({ needs }) => needs ?? []).flat());
  const made: Record<string, unknown> = {};
  for (const { name, shape, optional } of shapeOfKind(kind.name).fields) {
    if (!(name in kind.fields)) continue;
    if (optional && !answers.has(name) && !making.random.chance(likelihood(shape, measure))) continue;
    const value = name === kind.orderBy ? place : valueFor(shape, name, making, measure);
    if (value !== undefined) made[name] = value;
  }
  return made;
}
