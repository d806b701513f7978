import type { z } from 'zod';
import type { Path } from './finding.ts';
import {
  choiceWords,
  formWords,
  ownWords,
  type Refused,
  sizeWords,
  typeWords,
  unknownWords,
  type Words,
} from './issue-words.ts';
import { isFields } from './plain.ts';
import type { Shape } from './shape.ts';

/** Something in a value that its schema refuses. */
export interface Problem extends Words {
  /** Where it stands; for an unknown field, the field itself. */
  path: Path;
  /** True where the position wanted is that of the key rather than the value. */
  atKey: boolean;
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

/** The value that stands at a place, `undefined` where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, data);
}

/** The shape that describes a place, `undefined` where none does. */
function shapeAt(shape: Shape, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((at, part) => {
    if (at?.type === 'list') return at.of;
    return at?.type === 'object' ? at.fields.find(({ name }) => name === part)?.shape : undefined;
  }, shape);
}

/** The issues of the branch of a union that the author meant: the one whose type fits what stands there. */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] {
  const branches = issue.errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return branches[0] ?? issue.errors[0] ?? [];
}

function wordsFor(issue: Issue, refused: Refused): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue, refused);
    case 'invalid_value':
      return choiceWords(issue, refused);
    case 'too_small':
    case 'too_big':
      return sizeWords(issue, refused);
    case 'invalid_format':
      return formWords(issue, refused);
    default:
      return ownWords(issue.message, refused);
  }
}

function problemsOf(issue: Issue, at: Path, data: unknown, root: Shape): Problem[] {
  const path = [...at, ...issue.path.filter((part) => typeof part !== 'symbol')];
  const shape = shapeAt(root, path);
  if (issue.code === 'invalid_union')
    return meantBranch(issue).flatMap((inner) => problemsOf(inner, path, data, root));
  if (issue.code === 'unrecognized_keys') {
    const known = shape?.type === 'object' ? shape.fields.map(({ name }) => name) : [];
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      ...unknownWords(key, placeName(path), known),
    }));
  }
  const refused: Refused = {
    place: placeName(path) || 'the front matter',
    name: String(path.at(-1) ?? ''),
    value: valueAt(data, path),
    holder: valueAt(data, path.slice(0, -1)),
    shape,
  };
  return [{ path, atKey: false, ...wordsFor(issue, refused) }];
}

/** Checks a value against a schema; reports every problem, each with what to type instead. */
export function validate<T extends z.ZodType>(
  schema: T,
  shape: Shape,
  data: unknown,
): Validated<z.output<T>> {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], data, shape)) };
}
