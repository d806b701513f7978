import type { BodyNode } from './body.ts';
import { targetsIn } from './body-targets.ts';
import { mentionsIn } from './components/mentions.ts';
import type { Relation } from './fields.ts';

/** An entry that a body names. */
export interface Mentioned {
  /** Its id. */
  to: string;
  /** How both sides put it. */
  relation: Relation;
}

const LINKED: Relation = { to: '*', says: 'mentions', back: 'mentioned in' };

const ENTRY_ADDRESS = /^\/[a-z-]+\/([a-z0-9-]+)\/(?:[#?]|$)/;

/** The entries that a body names, by component or link, each once, in order. */
export function mentionedIn(body: BodyNode): Mentioned[] {
  const linked = targetsIn(body).flatMap(({ url }) => {
    const id = ENTRY_ADDRESS.exec(url)?.[1];
    return id === undefined ? [] : [{ to: id, relation: LINKED }];
  });
  const named = mentionsIn(body).map(({ to, relation }) => ({ to, relation }));
  return [...new Map([...linked, ...named].map((mentioned) => [mentioned.to, mentioned])).values()];
}
