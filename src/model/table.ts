import type { z } from 'zod';
import { GROUPS } from './groups.ts';
import type { Kind } from './kind.ts';
import * as kinds from './kinds/index.ts';
import { type ObjectShape, shapeOf } from './shape.ts';

type Table = typeof kinds;
type EveryKind = Table[keyof Table];

/** The name of a kind in the table. */
export type KindName = EveryKind['name'];

/** What an author writes in an entry of a kind. */
export type DataOf<Name extends KindName> = z.output<Extract<EveryKind, { name: Name }>['schema']>;

const groupOrder = (kind: Kind): number => GROUPS.findIndex(({ id }) => id === kind.group);

/** Every kind, in the order of the navigation. */
export const KINDS: readonly (EveryKind & Kind)[] = Object.values(kinds).sort(
  (a, b) => groupOrder(a) - groupOrder(b) || a.place - b.place || (a.name < b.name ? -1 : 1),
);

const byName = new Map(KINDS.map((kind) => [kind.name as string, kind]));
const byFolder = new Map(KINDS.map((kind) => [kind.folder as string, kind]));
const shapes = new Map(
  KINDS.map((kind) => {
    const shape = shapeOf(kind.schema);
    if (shape.type !== 'object') throw new Error(`kind ${kind.name} has no object schema`);
    return [kind.name as string, shape] as const;
  }),
);

/** The kind of that name. */
export const kindNamed = (name: string): Kind | undefined => byName.get(name);

/** The kind that keeps its entries in that folder. */
export const kindIn = (folder: string): Kind | undefined => byFolder.get(folder);

/** The shape of a kind's entries; throws for a name that is not in the table. */
export function shapeOfKind(name: string): ObjectShape {
  const shape = shapes.get(name);
  if (!shape) throw new Error(`no kind is named ${name}`);
  return shape;
}
