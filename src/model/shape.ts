import { z } from 'zod';
import { type FieldFacts, fieldFacts, type Relation } from './fields.ts';
import { type Fields, isFields } from './plain.ts';

/** What every part of a schema says about itself. */
interface About {
  /** One sentence of help. */
  about: string;
  /** What Causeway knows of it beyond its type. */
  facts: FieldFacts;
}

/** A schema as our own code walks it: no wrappers, no zod. */
export type Shape = About &
  (
    | { type: 'object'; fields: readonly ShapeField[]; claim: boolean; shorthand: boolean }
    | { type: 'list'; of: Shape }
    | { type: 'ref'; relation: Relation }
    | { type: 'choice'; values: readonly string[] }
    | { type: 'text' | 'number' | 'flag' }
  );

/** A field of an object shape. */
export interface ShapeField {
  /** Its name in the data. */
  name: string;
  /** Its name for readers. */
  label: string;
  /** Whether it may be left out. */
  optional: boolean;
  /** What it holds. */
  shape: Shape;
}

/** An object shape, such as a kind's own. */
export type ObjectShape = Extract<Shape, { type: 'object' }>;

/** `jobTitles` or `job-titles` as a reader would write it: `Job titles`. */
export function humanise(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const isType = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** The schema under optional, default and transform wrappers, with the description and facts met on the way. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; about: string; facts: FieldFacts } {
  let inner = schema;
  let about = inner.description ?? '';
  let facts: FieldFacts = { ...fieldFacts.get(inner) };
  for (;;) {
    const next =
      inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault
        ? inner.unwrap()
        : inner instanceof z.ZodPipe
          ? inner.in
          : undefined;
    if (!isType(next)) return { inner, about, facts };
    inner = next;
    about ||= inner.description ?? '';
    facts = { ...fieldFacts.get(inner), ...facts };
  }
}

/** Reads a schema once into the shape that links, audiences, outlines and templates are worked out from. */
export function shapeOf(schema: z.ZodType): Shape {
  const { inner, about, facts } = unwrap(schema);
  if (inner instanceof z.ZodUnion) {
    const object = inner.options.find((option) => option instanceof z.ZodObject);
    if (object) return { ...objectShape(object, about, facts), shorthand: true };
  }
  if (inner instanceof z.ZodObject) return objectShape(inner, about, facts);
  if (inner instanceof z.ZodArray && isType(inner.element))
    return { type: 'list', about, facts, of: shapeOf(inner.element) };
  if (facts.relation) return { type: 'ref', about, facts, relation: facts.relation };
  if (inner instanceof z.ZodEnum) return { type: 'choice', about, facts, values: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { type: 'flag', about, facts };
  if (inner instanceof z.ZodNumber) return { type: 'number', about, facts };
  return { type: 'text', about, facts };
}

function objectShape(object: z.ZodObject, about: string, facts: FieldFacts): ObjectShape {
  const fields = Object.entries(object.shape).map(([name, schema]): ShapeField => {
    const shape = shapeOf(schema as z.ZodType);
    return {
      name,
      label: shape.facts.label ?? humanise(name),
      optional: schema instanceof z.ZodOptional,
      shape,
    };
  });
  const names = new Set(fields.map(({ name }) => name));
  return {
    type: 'object',
    about,
    facts,
    fields,
    claim: names.has('evidence') && names.has('basis') && facts.stated === undefined,
    shorthand: false,
  };
}

/** What is met at one place of an entry's data. */
export interface Visit {
  shape: Shape;
  value: unknown;
  /** Where it stands. */
  path: readonly (string | number)[];
  /** The nearest object around it, itself excluded. */
  holder: Fields;
  /** The objects' field under which it stands, lists passed over. */
  field: string;
}

/** Calls `visit` for every value that a shape describes, outermost first. */
export function walk(shape: ObjectShape, data: Fields, visit: (at: Visit) => void): void {
  const step = (
    inner: Shape,
    value: unknown,
    path: (string | number)[],
    holder: Fields,
    field: string,
  ): void => {
    if (value === undefined) return;
    visit({ shape: inner, value, path, holder, field });
    if (inner.type === 'list' && Array.isArray(value))
      for (const [index, item] of value.entries()) step(inner.of, item, [...path, index], holder, field);
    if (inner.type === 'object' && isFields(value))
      for (const { name, shape: child } of inner.fields)
        step(child, value[name], [...path, name], value, name);
  };
  for (const { name, shape: child } of shape.fields) step(child, data[name], [name], data, name);
}
