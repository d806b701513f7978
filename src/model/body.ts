import { AUDIENCES, type Audience, maySee, toAudience } from './audience.ts';
import type { Position } from './finding.ts';

/** An attribute of a component in a body; anything but a string or nothing is refused before it gets here. */
export interface BodyAttribute {
  type: string;
  name?: string | undefined;
  value?: unknown;
}

/** A node of an entry's body: Markdown and allowed components as a syntax tree (mdast). */
export interface BodyNode {
  type: string;
  value?: string | undefined;
  children?: BodyNode[] | undefined;
  /** Name of a component. */
  name?: string | null | undefined;
  attributes?: BodyAttribute[] | object | null | undefined;
  /** Target of a link, an image or a definition. */
  url?: string | undefined;
  /** Name of a definition, in itself and in what refers to it. */
  identifier?: string | undefined;
  /** What an image shows, in words. */
  alt?: string | null | undefined;
  /** Level of a heading. */
  depth?: number | undefined;
  /** Anchor of a heading. */
  slug?: string | undefined;
  position?: { start: Position; end: Position } | undefined;
}

/** A heading of a body, with the anchor that links to it use. */
export interface Heading {
  /** Level, 2 to 6: the title is level 1. */
  depth: number;
  /** Its anchor. */
  slug: string;
  /** Its words. */
  text: string;
}

/** Calls `visit` for a node and all below it, outermost first. */
export function walkBody(node: BodyNode, visit: (node: BodyNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walkBody(child, visit);
}

/** The words of a node, without markup. */
export function bodyText(node: BodyNode): string {
  if (node.value !== undefined) return node.type === 'yaml' ? '' : node.value;
  return (node.children ?? []).map(bodyText).join('');
}

/** The headings of a body that have an anchor, in order. */
export function headingsOf(body: BodyNode): Heading[] {
  const headings: Heading[] = [];
  walkBody(body, (node) => {
    if (node.slug !== undefined)
      headings.push({ depth: node.depth ?? 2, slug: node.slug, text: bodyText(node).trim() });
  });
  return headings;
}

/** The attributes of a component as they were written. */
export const attributeList = (node: BodyNode): readonly BodyAttribute[] =>
  Array.isArray(node.attributes) ? node.attributes : [];

/** The attributes of a component that are plain strings. */
export function attributesOf(node: BodyNode): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { name, value } of attributeList(node))
    if (name !== undefined) all[name] = typeof value === 'string' ? value : '';
  return all;
}

/** The body without what an audience may not see; a misspelt audience counts as internal. What loses nothing is handed back as it is. */
export function bodyFor(node: BodyNode, viewer: Audience): BodyNode {
  if (!node.children) return node;
  let changed = false;
  const children: BodyNode[] = [];
  for (const child of node.children) {
    const meant =
      child.name === 'Only' ? (toAudience(attributesOf(child)['for'] ?? '') ?? AUDIENCES[2]) : undefined;
    const kept = meant === undefined || maySee(viewer, meant) ? bodyFor(child, viewer) : undefined;
    changed ||= kept !== child;
    if (kept) children.push(kept);
  }
  return changed ? { ...node, children } : node;
}
