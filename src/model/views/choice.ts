import { SCOPE_DIMENSIONS, type Scope } from '../scope.ts';

/** What a reader has chosen of a view, by the names that stand in its address. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** The parameter of each dimension of a scope. */
export const SCOPE_PARAMETERS = {
  offerings: 'offering',
  segments: 'segment',
  regions: 'region',
  situations: 'situation',
} as const satisfies Record<(typeof SCOPE_DIMENSIONS)[number], string>;

/** Reads from an address the parameters that a view knows; each may stand several times, or once with commas. */
export function readChoice(params: URLSearchParams, names: readonly string[]): Choice {
  const found = names.flatMap((name) => {
    const values = params.getAll(name).flatMap((value) => value.split(',').filter(Boolean));
    return values.length > 0 ? [[name, [...new Set(values)]] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The parameters of an address that makes this choice; whatever else stood there stays. */
export function writeChoice(
  choice: Choice,
  names: readonly string[],
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of names) {
    const values = choice[name] ?? [];
    if (values.length > 0) params.set(name, values.join(','));
  }
  const own = new Set(names);
  for (const [name, value] of before) if (!own.has(name)) params.append(name, value);
  return params;
}

/** The one value chosen for a name; `undefined` where none or several are. */
export const one = (choice: Choice, name: string): string | undefined =>
  choice[name]?.length === 1 ? choice[name]?.[0] : undefined;

/** The scope that a choice narrows a view to. */
export function scopeOf(choice: Choice): Scope {
  const chosen = SCOPE_DIMENSIONS.flatMap((dimension) => {
    const values = choice[SCOPE_PARAMETERS[dimension]];
    return values ? [[dimension, values] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** The parameters of a scope, in the order in which they are offered. */
export const SCOPE_NAMES: readonly string[] = Object.values(SCOPE_PARAMETERS);
