import { evidenceOf } from './claims.ts';
import { type Entry, fieldsOf } from './entry.ts';
import type { FieldFacts } from './fields.ts';
import type { Path } from './finding.ts';
import { isFields } from './plain.ts';
import type { Shape } from './shape.ts';
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
  claim?: { readonly supported: boolean };
}

interface Around {
  /** Facts of the list around it. */
  facts: FieldFacts | undefined;
  quoted: boolean;
  claim: PlacedText['claim'];
}

/** Facts of a list hold for its items; one object a pair, for there are few of them and many texts. */
function joined(list: FieldFacts | undefined, own: FieldFacts): FieldFacts {
  if (!list) return own;
  const known = joinedFacts.get(own) ?? new Map<FieldFacts, FieldFacts>();
  joinedFacts.set(own, known);
  const both = known.get(list) ?? { ...list, ...own };
  known.set(list, both);
  return both;
}

const joinedFacts = new WeakMap<FieldFacts, Map<FieldFacts, FieldFacts>>();

const SUPPORTED = { supported: true } as const;
const UNSUPPORTED = { supported: false } as const;

function collect(
  found: PlacedText[],
  shape: Shape,
  value: unknown,
  path: Path,
  field: string,
  around: Around,
): void {
  const facts = joined(around.facts, shape.facts);
  const quoted = around.quoted || facts.quoted !== undefined;
  if (shape.type === 'text' && typeof value === 'string')
    found.push({ text: value, path, field, facts, quoted, ...(around.claim ? { claim: around.claim } : {}) });
  if (shape.type === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries())
      collect(found, shape.of, item, [...path, index], field, { facts, quoted, claim: around.claim });
  if (shape.type !== 'object' || !isFields(value)) return;
  const supported = around.claim?.supported === true || evidenceOf(value).length > 0;
  const asserts = shape.claim || shape.facts.stated === true;
  const claim = asserts ? (supported ? SUPPORTED : UNSUPPORTED) : around.claim;
  for (const { name, shape: child } of shape.fields)
    if (value[name] !== undefined)
      collect(found, child, value[name], [...path, name], field ? `${field}.${name}` : name, {
        facts: undefined,
        quoted,
        claim,
      });
}

// An entry never changes, and several readers want its texts.
const known = new WeakMap<Entry, readonly PlacedText[]>();

/** Every text of an entry's front matter, in the order of its fields. */
export function textsOf(entry: Entry): readonly PlacedText[] {
  const before = known.get(entry);
  if (before) return before;
  const found: PlacedText[] = [];
  const around = { facts: undefined, quoted: false, claim: undefined };
  collect(found, shapeOfKind(entry.kind), fieldsOf(entry), [], '', around);
  known.set(entry, found);
  return found;
}
