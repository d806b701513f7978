import { bodyFacts, type NameOf, plainText } from './body-facts.ts';
import { type Entry, fieldsOf } from './entry.ts';
import { IN_BODY } from './links.ts';
import { isFields } from './plain.ts';
import type { ObjectShape, Shape } from './shape.ts';
import { shapeOfKind } from './table.ts';

function plainFields({ fields }: ObjectShape, value: object, nameOf: NameOf): [string, unknown][] {
  const given = new Map<string, unknown>(Object.entries(value));
  return fields
    .filter(({ name, shape }) => given.get(name) !== undefined && shape.facts.upkeep !== true)
    .map(({ name, shape }): [string, unknown] => [name, plainValue(shape, given.get(name), nameOf)]);
}

/** A value as the schema reads it, without what is upkeep; the names of fields in order, whatever order they were written in. */
function plainValue(shape: Shape, value: unknown, nameOf: NameOf): unknown {
  if (typeof value === 'string') return shape.type === 'ref' ? nameOf(value) : plainText(value);
  if (shape.type === 'list' && Array.isArray(value))
    return value.map((one) => plainValue(shape.of, one, nameOf));
  if (shape.type === 'object' && isFields(value))
    return plainFields(shape, value, nameOf).sort(([a], [b]) => (a < b ? -1 : 1));
  return value;
}

/** What an entry says, by field, the body last: each as a text that is the same as long as its meaning is, however the file is written. */
export function factsOf(entry: Entry, nameOf: NameOf): Map<string, string> {
  const all = plainFields(shapeOfKind(entry.kind), fieldsOf(entry), nameOf);
  const body = entry.body && bodyFacts(entry.body, nameOf);
  if (body !== undefined) all.push([IN_BODY, body]);
  return new Map(all.map(([name, value]) => [name, JSON.stringify(value)]));
}
