import { evidenceOf } from './claims.ts';
import { type Entry, fieldsOf } from './entry.ts';
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
  /** What the model knows of the field. */
  shape: Shape;
  /** Whether its words are another's. */
  quoted: boolean;
  /** Whether it is part of a claim, and whether that claim, or one around it, names evidence. */
  claim?: { supported: boolean };
}

interface Around {
  quoted: boolean;
  claim?: { supported: boolean };
}

/** Every text of an entry's front matter, in the order of its fields. */
export function textsOf(entry: Entry): PlacedText[] {
  const found: PlacedText[] = [];
  const step = (shape: Shape, value: unknown, path: Path, field: string, around: Around): void => {
    const quoted = around.quoted || shape.facts.quoted !== undefined;
    if (shape.type === 'text' && typeof value === 'string')
      found.push({ text: value, path, field, shape, ...around, quoted });
    if (shape.type === 'list' && Array.isArray(value))
      for (const [index, item] of value.entries())
        step(shape.of, item, [...path, index], field, { ...around, quoted });
    if (shape.type !== 'object' || !isFields(value)) return;
    const supported = around.claim?.supported === true || evidenceOf(value).length > 0;
    const inner: Around = shape.claim ? { quoted, claim: { supported } } : { ...around, quoted };
    for (const { name, shape: child } of shape.fields)
      if (value[name] !== undefined)
        step(child, value[name], [...path, name], field ? `${field}.${name}` : name, inner);
  };
  step(shapeOfKind(entry.kind), fieldsOf(entry), [], '', { quoted: false });
  return found;
}
