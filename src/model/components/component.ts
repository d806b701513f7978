import type { z } from 'zod';
import type { BodyNode } from '../body.ts';
import type { Catalog } from '../catalog.ts';
import type { Relation } from '../fields.ts';
import { shapeOf } from '../shape.ts';
import type { Html } from './html.ts';

/** One use of a component in a body, with what stands inside it already turned into the form that is wanted. */
export interface Use<Inner> {
  /** Its attributes as they were written. */
  attributes: Readonly<Record<string, string>>;
  /** What stands inside it; empty for `<Ref to="cfo" />`. */
  children: readonly Inner[];
  /** True inside a line of text. */
  inline: boolean;
  /** In HTML: true unless the same use has stood since the last heading already. */
  first?: boolean;
  /** Where the entries are found that it names: what is not in there is not named. */
  catalog: Catalog;
  /** Turns a root-relative path, without a base path, into the address that a link carries. */
  address: (path: string) => string;
}

/** An attribute whose value names an entry, or a place in one: `id#anchor`. */
export interface Refers {
  attribute: string;
  /** To which kinds, and how both sides put it. */
  relation: Relation;
}

/** What a component's file says about it. */
export interface ComponentDefinition<Shape extends z.ZodRawShape> {
  /** What authors write: `Callout`. */
  name: string;
  /** What it is for, in one sentence. */
  about: string;
  /** One use of it, as an author would write it. */
  example: string;
  /** True where it may stand on lines of its own, around paragraphs. */
  block: boolean;
  /** True where it may stand inside a line. */
  inline: boolean;
  /** Its attributes, all of them strings. */
  attributes: z.ZodObject<Shape, z.core.$strict>;
  /** Its HTML, as plain objects. */
  toHtml: <Inner>(use: Use<Inner>) => readonly Html<Inner>[];
  /** Its words, for search and previews. */
  toText: (use: Use<string>) => string;
  /** Plain Markdown that says the same, as a tree without components. */
  toMarkdown: (use: Use<BodyNode>) => readonly BodyNode[];
}

/** A component that bodies may use. */
export interface Component extends ComponentDefinition<z.ZodRawShape> {
  /** Its attributes that name entries. */
  refers: readonly Refers[];
}

/** Completes a component's definition with the relations that its attributes declare. */
export function defineComponent(definition: ComponentDefinition<z.ZodRawShape>): Component {
  const shape = shapeOf(definition.attributes);
  const fields = shape.type === 'object' ? shape.fields : [];
  const refers = fields.flatMap(({ name, shape: { facts } }): Refers[] =>
    facts.relation ? [{ attribute: name, relation: facts.relation }] : [],
  );
  return { ...definition, refers };
}
