import { isFields } from './shape.ts';

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
