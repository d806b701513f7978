import type { Kind } from './kind.ts';
import type { Shape, ShapeField } from './shape.ts';
import type { Site } from './site.ts';
import { kindNamed, shapeOfKind } from './table.ts';

/** What a new entry starts from. */
export interface Start {
  /** Values that are known already, by field: title, owner, day of review. */
  values: Readonly<Record<string, string>>;
  /** Whose teams and closed lists the comments name. */
  site: Site;
  /** The ids that a reference to a kind may name. */
  idsOf: (kind: string) => readonly string[];
}

/** Longest line of a comment, in characters. */
const WIDTH = 100;
/** Most ids that a comment lists. */
const MOST_IDS = 12;
const STEP = '  ';

const PLAIN_TEXT = /^(\d{4}-\d{2}-\d{2}|\p{L}[\p{L}\p{N} ,.;()/&'’+-]*)$/u;
const OTHER_THAN_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a YAML value: in quotes where it could be taken for something else. */
export function yamlText(text: string): string {
  const plain = PLAIN_TEXT.test(text) && !OTHER_THAN_TEXT.test(text) && text === text.trim();
  return plain ? text : JSON.stringify(text);
}

/** The fields of a kind that a new entry should have: those that its schema demands, and the first of each group that a section needs. */
export function neededFields(kind: Kind): readonly string[] {
  const { fields } = shapeOfKind(kind.name);
  const needed = new Set(fields.filter(({ optional }) => !optional).map(({ name }) => name));
  for (const group of (kind.sections ?? []).flatMap(({ needs }) => needs ?? []))
    if (!group.some((name) => needed.has(name)) && group[0] !== undefined) needed.add(group[0]);
  return fields.map(({ name }) => name).filter((name) => needed.has(name));
}

function listed(words: readonly string[]): string {
  const rest = words.length - MOST_IDS;
  return words.slice(0, MOST_IDS).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The words that may stand in a place, as a sentence; empty where anything may. */
function wordsFor(shape: Shape, start: Start): string {
  if (shape.facts.list)
    return `From \`site.yaml\`: ${(start.site[shape.facts.list] ?? []).join(', ') || 'none yet'}.`;
  if (shape.facts.team) return `One of: ${start.site.teams.map(({ id }) => id).join(', ')}.`;
  if (shape.type === 'list') return wordsFor(shape.of, start);
  if (shape.type === 'choice') return `One of: ${shape.values.join(', ')}.`;
  if (shape.type === 'flag') return '`true` or `false`.';
  if (shape.facts.show === 'date') return 'YYYY-MM-DD.';
  if (shape.type !== 'ref') return '';
  if (shape.relation.to === '*') return 'The id of any entry.';
  const ids = shape.relation.to.flatMap((kind) => start.idsOf(kind));
  const folders = shape.relation.to.map((kind) => `\`${kindNamed(kind)?.folder ?? kind}/\``).join(' or ');
  return ids.length > 0
    ? `An id from ${folders}: ${listed(ids)}.`
    : `An id from ${folders}, where there is none yet.`;
}

function wrapped(words: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line && indent.length + line.length + word.length + 3 > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((text) => `${indent}# ${text}`);
}

const isScalar = (shape: Shape): boolean =>
  shape.type !== 'list' && (shape.type !== 'object' || shape.shorthand);

/** The fields of an object that must be filled, one below the other, with a line that names the others. */
function inner(fields: readonly ShapeField[], indent: string, start: Start, helps: boolean): string[] {
  const others = fields.filter(({ optional }) => optional).map(({ name }) => name);
  return [
    ...fields.filter(({ optional }) => !optional).flatMap((field) => written(field, indent, start, helps)),
    ...(others.length > 0 ? wrapped(`Also: ${others.join(', ')}`, indent) : []),
  ];
}

/** A field with nothing in it yet: its help, its name, and the lines that its value needs. */
function written({ name, shape }: ShapeField, indent: string, start: Start, helps: boolean): string[] {
  const help = helps ? wrapped(`${shape.about} ${wordsFor(shape, start)}`.trim(), indent) : [];
  const key = `${indent}${name}:`;
  if (isScalar(shape)) return [...help, key];
  if (shape.type === 'object') return [...help, key, ...inner(shape.fields, indent + STEP, start, helps)];
  if (shape.type === 'list' && shape.of.type === 'object' && !shape.of.shorthand) {
    const lines = inner(shape.of.fields, indent + STEP + STEP, start, helps);
    const first = lines[0]?.trimStart() ?? '';
    return [...help, key, `${indent}${STEP}- ${first}`.trimEnd(), ...lines.slice(1)];
  }
  return [...help, key, `${indent}${STEP}-`];
}

/** The front matter of a new entry, with a comment for every field: what must be filled, then what else there is. */
export function sketchOf(kind: Kind, start: Start): string {
  const { fields } = shapeOfKind(kind.name);
  const needed = new Set(neededFields(kind));
  const isOwn = ({ name }: ShapeField): boolean => name in kind.fields;
  const rest = fields.filter(({ name }) => !needed.has(name));
  const ordered = [...rest.filter(isOwn), ...rest.filter((field) => !isOwn(field))];
  const lines = [
    ...wrapped(`${kind.label.one}: ${kind.answers.charAt(0).toLowerCase()}${kind.answers.slice(1)}.`, ''),
    ...wrapped('Fill what is empty, then run: npm run check', ''),
    ...(kind.sections?.some(({ needs }) => needs)
      ? wrapped('What nobody knows yet: take the field out and ask for it under `open`, near the end.', '')
      : []),
    '',
    ...fields
      .filter(({ name }) => needed.has(name))
      .flatMap((field) => {
        const value = start.values[field.name];
        const [help, empty] = [
          wrapped(`${field.shape.about} ${wordsFor(field.shape, start)}`.trim(), ''),
          written(field, '', start, true),
        ];
        return value === undefined ? empty : [...help, `${field.name}: ${yamlText(value)}`];
      }),
    '',
    ...wrapped(
      'What else there is. To use a field, take the `#` away that stands right before it and its lines.',
      '',
    ),
    ...ordered.flatMap((field) => [
      ...wrapped(`${field.shape.about} ${wordsFor(field.shape, start)}`.trim(), ''),
      ...written(field, '', start, false).map((line) => `#${line}`),
    ]),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}
