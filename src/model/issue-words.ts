import type { z } from 'zod';
import { toId } from './id.ts';
import { nearest } from './nearest.ts';
import { isFields } from './plain.ts';
import type { Shape } from './shape.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** What is wrong, and what to type instead. */
export interface Words {
  message: string;
  hint: string;
}

/** What stands where a schema refuses it. */
export interface Refused {
  /** How the place is called: `criteria[2].weight`. */
  place: string;
  /** The name of the field. */
  name: string;
  value: unknown;
  /** What is around it. */
  holder: unknown;
  /** The field, where the schema has it. */
  shape: Shape | undefined;
}

const TYPES: Readonly<Record<string, { name: string; hint: string }>> = {
  string: {
    name: 'text',
    hint: 'Write text; put it in quotes where it looks like a number or a date',
  },
  int: { name: 'a whole number', hint: 'Write a whole number' },
  number: { name: 'a number', hint: 'Write a number' },
  boolean: { name: '`true` or `false`', hint: 'Write `true` or `false`' },
  array: { name: 'a list', hint: 'Write a list, one `- ` line for each item' },
  object: { name: 'fields', hint: 'Write fields below it, one `name: value` line for each' },
  record: { name: 'fields', hint: 'Write fields below it, one `name: value` line for each' },
};

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  const words = String(value);
  return `\`${words.length > 60 ? `${words.slice(0, 59)}…` : words}\``;
}

const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** An id that the words of an item suggest. */
const idFrom = (text: string): string => toId(text.split(/\s+/).slice(0, 4).join(' '));

function missingWords({ place, name, holder, shape }: Refused, what: string): Words {
  const message = `Missing field \`${place}\``;
  const text = isFields(holder) ? holder['text'] : undefined;
  if (name === 'id' && typeof text === 'string' && idFrom(text) !== '')
    return { message, hint: `Add \`id: ${idFrom(text)}\`, or another name that this item keeps for ever` };
  const about = shape?.about ? ` (${shape.about.replace(/\.$/, '')})` : '';
  return { message, hint: `Add \`${name}:\`${about}${what && `, ${what}`}` };
}

/** Words for a value of the wrong type, or none at all. */
export function typeWords({ expected }: IssueOf<'invalid_type'>, refused: Refused): Words {
  const { place, value } = refused;
  const { name, hint } = TYPES[expected] ?? { name: expected, hint: `Write ${expected}` };
  if (value === undefined) return missingWords(refused, '');
  if (value === null)
    return { message: `\`${place}\` is empty`, hint: expected === 'string' ? 'Fill it' : hint };
  const isQuoted = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
  if (isQuoted && /^(?:int|number)$/.test(expected))
    return { message: `\`${place}\` is \`${value}\` in quotes, not ${name}`, hint: 'Take the quotes away' };
  return { message: `\`${place}\` is ${shown(value)}, not ${name}`, hint };
}

/** Words for a word that is none of a closed set. */
export function choiceWords({ values }: IssueOf<'invalid_value'>, refused: Refused): Words {
  const allowed = values.map(String);
  const oneOf = `one of ${listed(allowed)}`;
  if (refused.value === undefined) return missingWords(refused, oneOf);
  const [near] = nearest(String(refused.value), allowed);
  return {
    message: `\`${refused.place}\` is ${shown(refused.value)}, which is none of its words`,
    hint: `${near ? `Did you mean \`${near}\`? ` : ''}Write ${oneOf}`,
  };
}

/** Words for a text, a number or a list that is too small or too large. */
export function sizeWords(
  issue: IssueOf<'too_small'> | IssueOf<'too_big'>,
  { place, value }: Refused,
): Words {
  const isSmall = issue.code === 'too_small';
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'array')
    return { message: `\`${place}\` is an empty list`, hint: 'Leave the field out, or give it an item' };
  if (issue.origin !== 'string')
    return {
      message: `\`${place}\` is ${shown(value)}, out of range`,
      hint: `Write a number ${isSmall ? 'from' : 'up to'} ${bound}`,
    };
  if (isSmall && bound === '1')
    return { message: `\`${place}\` is empty`, hint: 'Fill it, or leave the field out' };
  // A schema that says nothing of its own leaves zod's sentence, which is not ours.
  const said = /^is /.test(issue.message)
    ? issue.message
    : `is ${isSmall ? 'shorter' : 'longer'} than ${bound} characters`;
  return {
    message: `\`${place}\` ${said} (it has ${String(value).length})`,
    hint: `Write at ${isSmall ? 'least' : 'most'} ${bound} characters`,
  };
}

/** Words for a text in the wrong form: the schema's own. */
export function formWords({ message }: IssueOf<'invalid_format'>, { place, value }: Refused): Words {
  const id = /single hyphens/.test(message) ? toId(String(value)) : '';
  return {
    message: `\`${place}\` is ${shown(value)}, which ${message}`,
    hint: id === '' ? 'Write it in that form' : `Write it in that form, such as \`${id}\``,
  };
}

/** Words for what a schema's own check refuses: its own. */
export const ownWords = (message: string, { place, value }: Refused): Words => ({
  message:
    typeof value === 'object'
      ? `\`${place}\` ${message}`
      : `\`${place}\` is ${shown(value)}, which ${message}`,
  hint: 'Mend the value',
});

/** Words for a field that nobody knows. */
export function unknownWords(key: string, place: string, known: readonly string[]): Words {
  const [near] = nearest(key, known);
  return {
    message: `Unknown field \`${key}\`${place === '' ? '' : ` in \`${place}\``}`,
    hint: near ? `Did you mean \`${near}\`?` : `Known here: ${listed(known)}`,
  };
}
