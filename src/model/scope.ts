import { isFields } from './plain.ts';

/** What a view is narrowed to, by dimension; a dimension that is left out is not narrowed. */
export interface Scope {
  offerings?: readonly string[];
  segments?: readonly string[];
  regions?: readonly string[];
  situations?: readonly string[];
}

/** The dimensions of a {@link Scope}. */
export const SCOPE_DIMENSIONS = ['offerings', 'segments', 'regions', 'situations'] as const;

/** True where something that holds for `meant` holds within `scope`; no scope means always. */
export function holdsFor(scope: Scope, meant: unknown): boolean {
  if (!isFields(meant)) return true;
  return SCOPE_DIMENSIONS.every((dimension) => {
    const wanted = scope[dimension];
    const given = meant[dimension];
    return !wanted?.length || !Array.isArray(given) || given.some((word) => wanted.includes(word));
  });
}

/** True where something holds only for offerings that are hidden: without them it would seem to hold always. */
export function holdsOnlyFor(hidden: ReadonlySet<string>, meant: unknown): boolean {
  const offerings = isFields(meant) ? meant['offerings'] : undefined;
  return Array.isArray(offerings) && offerings.length > 0 && offerings.every((id) => hidden.has(id));
}
