import { evidenceOf } from './claims.ts';
import { type Entry, fieldsOf } from './entry.ts';
import type { FieldFacts } from './fields.ts';
import type { Path } from './finding.ts';
import { isFields, type Shape } from './shape.ts';
import { shapeOfKind } from './table.ts';

/** A text that an author wrote in front matter. */
export interface PlacedText {
  text: string;
  /** Where it stands. */
  path: Path;
  /** The names of the fields around it, indexes left out: `criteria.why`. */
  field: string;
  /** What the model knows of the field, or of the list that it stands in. */
  facts: FieldFacts;
  /** Whether its words are another's. */
  quoted: boolean;
  /** Given where it is part of something that may name evidence: whether that, or what stands around it, does. */
  claim?: { supported: boolean };
}

interface Around {
  /** Facts of the list around it. */
  facts: FieldFacts;
  quoted: boolean;
  claim?: { supported: boolean };
}

/** Every text of an entry's front matter, in the order of its fields. */
export function textsOf(entry: Entry): PlacedText[] {
  const found: PlacedText[] = [];
  const step = (shape: Shape, value: unknown, path: Path, field: string, around: Around): void => {
    const facts = { ...around.facts, ...shape.facts };
    const here = { ...around, quoted: around.quoted || facts.quoted !== undefined };
    if (shape.type === 'text' && typeof value === 'string')
      found.push({ text: value, path, field, ...here, facts });
    if (shape.type === 'list' && Array.isArray(value))
      for (const [index, item] of value.entries())
        step(shape.of, item, [...path, index], field, { ...here, facts });
    if (shape.type !== 'object' || !isFields(value)) return;
    const supported = around.claim?.supported === true || evidenceOf(value).length > 0;
    const inner: Around = {
      ...here,
      facts: {},
      ...(shape.claim || shape.facts.stated ? { claim: { supported } } : {}),
    };
    for (const { name, shape: child } of shape.fields)
      if (value[name] !== undefined)
        step(child, value[name], [...path, name], field ? `${field}.${name}` : name, inner);
  };
  step(shapeOfKind(entry.kind), fieldsOf(entry), [], '', { facts: {}, quoted: false });
  return found;
}
