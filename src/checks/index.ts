import { reference } from './reference.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of `--explain`. */
export const RULES: readonly Rule[] = [reference];
