import type { Entry } from '../entry.ts';
import { refTo } from '../value.ts';
import { given } from '../views/given.ts';
import type { CallRef } from './facts.ts';

/** An entry as a sheet names it. */
export function callRef(entry: Entry): CallRef {
  const { id, title, address, tint } = refTo(entry);
  return { id, title, address, ...given('tint', tint) };
}
