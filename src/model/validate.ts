import type { z } from 'zod';
import type { Path } from './finding.ts';
import { nearest } from './nearest.ts';
import { isFields, type Shape } from './shape.ts';

/** Something in a value that its schema refuses. */
export interface Problem {
  /** Where it stands; for an unknown field, the field itself. */
  path: Path;
  /** True where the position wanted is that of the key rather than the value. */
  atKey: boolean;
  /** What is wrong, no full stop. */
  message: string;
  /** What to type instead. */
  hint: string;
}

/** What came of validating a value: the value as the model holds it, or all problems at once. */
export type Validated<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

type Issue = z.core.$ZodIssue;

/** How a place is called in a message: `criteria[2].weight`. */
export function placeName(path: Path): string {
  return path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${part}` : part),
    '',
  );
}

const TYPE_HINTS: Record<string, string> = {
  string: 'Write text; put it in quotes where it looks like a number or a date',
  int: 'Write a whole number',
  number: 'Write a number',
  boolean: 'Write `true` or `false`',
  array: 'Write a list, one `- ` line for each item',
  object: 'Write fields below it, one `name: value` line for each',
  record: 'Write fields below it, one `name: value` line for each',
};

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'fields';
  const words = String(value);
  return `\`${words.length > 60 ? `${words.slice(0, 59)}…` : words}\``;
}

/** The value that stands at a place, `undefined` where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, data);
}

function namesAt(shape: Shape, path: Path): readonly string[] {
  const [part, ...rest] = path;
  if (shape.type === 'list') return typeof part === 'number' ? namesAt(shape.of, rest) : [];
  if (shape.type !== 'object') return [];
  if (part === undefined) return shape.fields.map(({ name }) => name);
  const inner = shape.fields.find(({ name }) => name === part);
  return inner ? namesAt(inner.shape, rest) : [];
}

/** The issues of the branch of a union that the author meant: the one whose type fits what stands there. */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] {
  const branches = issue.errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return branches[0] ?? issue.errors[0] ?? [];
}

function problemsOf(
  issue: Issue,
  at: Path,
  data: unknown,
  known: (path: Path) => readonly string[],
): Problem[] {
  const path = [...at, ...issue.path.filter((part) => typeof part !== 'symbol')];
  const value = valueAt(data, path);
  const place = placeName(path) || 'the front matter';
  const say = (message: string, hint: string, atKey = false): Problem => ({ path, atKey, message, hint });
  switch (issue.code) {
    case 'invalid_union':
      return meantBranch(issue).flatMap((inner) => problemsOf(inner, path, data, known));
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const [near] = nearest(key, known(path));
        const names = known(path)
          .map((name) => `\`${name}\``)
          .join(', ');
        return {
          path: [...path, key],
          atKey: true,
          message: `Unknown field \`${key}\`${path.length > 0 ? ` in \`${place}\`` : ''}`,
          hint: near ? `Did you mean \`${near}\`?` : `Known here: ${names}`,
        };
      });
    case 'invalid_type': {
      if (value === undefined)
        return [
          say(
            `Missing field \`${place}\``,
            `Add \`${String(path.at(-1))}:\` — ${(TYPE_HINTS[issue.expected] ?? 'fill it').toLowerCase()}`,
          ),
        ];
      if (value === null)
        return [
          say(
            `\`${place}\` is empty`,
            issue.expected === 'string' ? 'Fill it' : (TYPE_HINTS[issue.expected] ?? 'Fill it'),
          ),
        ];
      if (/^(int|number)$/.test(issue.expected) && /^-?\d+(\.\d+)?$/.test(String(value)))
        return [say(`\`${place}\` is \`${String(value)}\` in quotes, not a number`, 'Take the quotes away')];
      return [
        say(
          `\`${place}\` is ${shown(value)}, not ${TYPE_NAMES[issue.expected] ?? issue.expected}`,
          TYPE_HINTS[issue.expected] ?? `Write ${issue.expected}`,
        ),
      ];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const [near] = nearest(String(value), allowed);
      if (value === undefined)
        return [
          say(
            `Missing field \`${place}\``,
            `Add \`${String(path.at(-1))}:\`, one of ${allowed.map((one) => `\`${one}\``).join(', ')}`,
          ),
        ];
      return [
        say(
          `\`${place}\` is ${value === null ? 'empty' : `${shown(value)}, which is none of its words`}`,
          `${near ? `Did you mean \`${near}\`? ` : ''}Write one of ${allowed.map((one) => `\`${one}\``).join(', ')}`,
        ),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      if (issue.origin === 'array')
        return [say(`\`${place}\` is an empty list`, 'Leave the field out, or give it an item')];
      if (issue.origin === 'string' && issue.code === 'too_small' && bound === 1)
        return [say(`\`${place}\` is empty`, 'Fill it, or leave the field out')];
      if (issue.origin === 'string')
        return [
          say(
            `\`${place}\` ${issue.message} (it has ${String(value).length})`,
            issue.code === 'too_small'
              ? `Write at least ${String(bound)} characters`
              : `Write at most ${String(bound)} characters`,
          ),
        ];
      return [
        say(
          `\`${place}\` is ${shown(value)}, out of range`,
          `Write a number ${issue.code === 'too_small' ? 'from' : 'up to'} ${String(bound)}`,
        ),
      ];
    }
    case 'invalid_format':
      return [say(`\`${place}\` is ${shown(value)}, which ${issue.message}`, 'Write it in that form')];
    default:
      return [say(`\`${place}\` ${issue.message}`, 'Mend the value')];
  }
}

/** Checks a value against a schema; reports every problem, each with what to type instead. */
export function validate<T extends z.ZodType>(
  schema: T,
  shape: Shape,
  data: unknown,
): Validated<z.output<T>> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const known = (path: Path) => namesAt(shape, path);
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], data, known)) };
}
