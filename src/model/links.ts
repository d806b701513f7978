import { type Entry, fieldsOf } from './entry.ts';
import type { Relation } from './fields.ts';
import type { Path } from './finding.ts';
import type { Fields } from './plain.ts';
import { walk } from './shape.ts';
import { shapeOfKind } from './table.ts';

/** One entry naming another. */
export interface Link {
  /** The entry that names. */
  from: Entry;
  /** The id that it names. */
  to: string;
  /** The relation, with both phrasings. */
  relation: Relation;
  /** The field of the entry in which it stands. */
  field: string;
  /** Where it stands. */
  path: Path;
  /** What the author says beside it (weight, trust, why); empty for a bare list of ids. */
  facts: Fields;
}

/** Every id that an entry names, in the order of its fields. */
export function linksFrom(entry: Entry): Link[] {
  const data = fieldsOf(entry);
  const links: Link[] = [];
  walk(shapeOfKind(entry.kind), data, ({ shape, value, path, holder }) => {
    if (shape.type !== 'ref' || typeof value !== 'string') return;
    const facts = holder === data ? {} : holder;
    links.push({ from: entry, to: value, relation: shape.relation, field: String(path[0]), path, facts });
  });
  return links;
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Stands for the field of a link that is made in a body. */
export const IN_BODY = 'body';

/** The entries that the body of an entry names and its front matter does not. */
export function mentionsFrom(entry: Entry, named: readonly Link[]): Link[] {
  const known = new Set([entry.id, ...named.map(({ to }) => to)]);
  return (entry.mentions ?? [])
    .filter(({ to }) => !known.has(to))
    .map(({ to, relation }) => ({ from: entry, to, relation, field: IN_BODY, path: [], facts: {} }));
}

/** Why the author made a link, where they say so. */
export function reasonOf({ facts }: Link): string | undefined {
  return asText(facts['why']) ?? asText(facts['text']) ?? asText(facts['wording']);
}

/** How heavy a link is, from 1 to 5; 0 where nothing says so. */
export function weightOf({ facts }: Link): number {
  const weight = facts['weight'] ?? facts['trust'];
  return typeof weight === 'number' ? weight : 0;
}
