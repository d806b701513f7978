import type { BodyNode, Heading } from './body.ts';
import type { Mentioned } from './mentions.ts';
import type { Fields } from './plain.ts';
import { type DataOf, type KindName, kindNamed } from './table.ts';

/** One piece of buyer knowledge: what its front matter says, and its body. */
export type Entry<Name extends KindName = KindName> = Name extends KindName
  ? {
      /** Its kind. */
      kind: Name;
      /** Its permanent id, the name of its file. */
      id: string;
      /** Its front matter, checked against the schema of its kind. */
      data: DataOf<Name>;
      /** Its body as a tree; absent where only the finished HTML is at hand. */
      body?: BodyNode;
      /** Its body as finished HTML. */
      html?: string;
      /** The headings of its body. */
      headings: readonly Heading[];
      /** The entries that its body names. */
      mentions?: readonly Mentioned[];
      /** Its file, as it was read. */
      file: string;
    }
  : never;

/** An entry before it is known to be of a kind in the table. */
export interface Candidate {
  kind: string;
  id: string;
  data: unknown;
  headings: readonly Heading[];
  file: string;
}

/** True for an entry of a kind in the table whose data has passed its schema. */
export const isEntry = (candidate: Candidate): candidate is Entry => kindNamed(candidate.kind) !== undefined;

/** An entry's fields by name, for code that serves every kind. */
export const fieldsOf = (entry: Entry): Fields => entry.data;

/** The canonical address of an entry, root-relative, without a base path. */
export function addressOf(entry: { kind: string; id: string }): string {
  return `/${kindNamed(entry.kind)?.folder ?? entry.kind}/${entry.id}/`;
}
