import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { Value } from '../value.ts';
import { refTo } from '../value.ts';

/** A buying group. */
export type Group = Extract<Entry, { kind: 'buying-group' }>;

/** A member of a buying group: the persona, and what the group's page says of their part in it. */
export interface Member {
  persona: Extract<Entry, { kind: 'persona' }>;
  /** What the group says of them; several where they play several parts. */
  parts: Group['data']['members'];
}

/** The members of a group in the order of its page, each persona once. */
export function membersOf({ data }: Group, catalog: Catalog): Member[] {
  const personas = new Map(catalog.of('persona').map((persona) => [persona.id, persona]));
  return [...Map.groupBy(data.members, ({ persona }) => persona)].flatMap(([id, parts]) => {
    const persona = personas.get(id);
    return persona ? [{ persona, parts }] : [];
  });
}

/** Entries as a list of links. */
export const refList = (entries: readonly Entry[]): Value => ({
  type: 'list',
  values: entries.map((entry) => ({ type: 'ref', ref: refTo(entry) })),
});

/** A plain text. */
export const plain = (text: string): Value => ({ type: 'text', text, quoted: false });
