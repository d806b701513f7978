import { attributesOf, type BodyNode, walkBody } from '../body.ts';
import type { Relation } from '../fields.ts';
import { componentNamed } from './index.ts';
import { splitTarget } from './ref.ts';

/** A component of a body naming an entry. */
export interface Mention {
  /** The id that it names. */
  to: string;
  /** The place in that entry, where it names one. */
  anchor?: string;
  /** To which kinds it may lead, and how both sides put it. */
  relation: Relation;
  /** The component. */
  node: BodyNode;
  /** The attribute that holds the id. */
  attribute: string;
}

/** Every entry that the components of a body name, in order. */
export function mentionsIn(body: BodyNode): Mention[] {
  const mentions: Mention[] = [];
  walkBody(body, (node) => {
    const component = componentNamed(node.name);
    if (!component || component.refers.length === 0) return;
    const attributes = attributesOf(node);
    for (const { attribute, relation } of component.refers) {
      const value = attributes[attribute];
      if (!value) continue;
      const { id, anchor } = splitTarget(value);
      mentions.push({ to: id, relation, node, attribute, ...(anchor ? { anchor } : {}) });
    }
  });
  return mentions;
}
