import { duplicateId } from './duplicate-id.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { reference } from './reference.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of `--explain`. */
export const RULES: readonly Rule[] = [reference, duplicateId, duplicateTitle];
