import { type BodyNode, walkBody } from '../model/body.ts';
import { componentNamed } from '../model/components/index.ts';
import type { Path, Position } from '../model/finding.ts';
import { type Fields, isFields } from '../model/plain.ts';
import { walk } from '../model/shape.ts';
import { shapeOfKind } from '../model/table.ts';
import type { Edit } from './edits.ts';
import { type Renaming, renamedAddress, renamedTarget } from './renaming.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A place that names the entry but cannot be rewritten, by its offset. */
export class Unwritable extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('cannot be rewritten');
    this.offset = offset;
  }
}

const isQuote = (sign: string | undefined): boolean => sign === '"' || sign === "'";

/** An id as a YAML value: in quotes where it would be read as something else, such as `2027`. */
export const yamlId = (id: string): string => (readYaml(id).value === id ? id : `"${id}"`);

/** The edit that puts one id in the place of another in a YAML text; throws {@link Unwritable} where it is not written out there. */
export function scalarEdit(text: string, offset: number, from: string, to: string): Edit {
  const quoted = isQuote(text[offset]);
  const start = quoted ? offset + 1 : offset;
  if (!text.startsWith(from, start)) throw new Unwritable(offset);
  return { offset: start, length: from.length, text: quoted ? to : yamlId(to) };
}

/** Where a text stands in a value, at any depth. */
export function pathsTo(wanted: string, value: unknown, at: Path = []): Path[] {
  if (value === wanted) return [at];
  if (Array.isArray(value)) return value.flatMap((one, index) => pathsTo(wanted, one, [...at, index]));
  return isFields(value)
    ? Object.entries(value).flatMap(([name, one]) => pathsTo(wanted, one, [...at, name]))
    : [];
}

/** Where the front matter of a kind names an entry. */
export function referencePaths(kind: string, data: Fields, id: string): Path[] {
  const paths: Path[] = [];
  walk(shapeOfKind(kind), data, ({ shape, value, path }) => {
    if (shape.type === 'ref' && value === id) paths.push(path);
  });
  return paths;
}

/** YAML that stands in a file: all of it, or the front matter. */
export interface PlacedYaml {
  /** The file's text. */
  source: string;
  /** Where the YAML begins and ends in it. */
  start: number;
  end: number;
  yaml: Yaml;
}

/** The edits that rewrite an id at places of YAML. */
export const yamlEdits = (
  { source, start, yaml }: PlacedYaml,
  paths: readonly Path[],
  from: string,
  to: string,
): Edit[] => paths.map((path) => scalarEdit(source, start + yaml.offsetOf(path, false), from, to));

/** The edits that add an id to the front of `formerIds`, or put it in the place of the one that is taken up again. */
export function formerIdEdits(placed: PlacedYaml, { entry, to }: Renaming): Edit[] {
  const { source, start, end, yaml } = placed;
  const former = entry.data.formerIds ?? [];
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const again = former.indexOf(to);
  if (again >= 0) return yamlEdits(placed, [['formerIds', again]], to, entry.id);
  if (former.length === 0)
    return [{ offset: end, length: 0, text: `formerIds: [${yamlId(entry.id)}]${lineEnd}` }];
  const found = start + yaml.offsetOf(['formerIds', 0], false);
  const first = isQuote(source[found - 1]) ? found - 1 : found;
  const line = source.lastIndexOf('\n', first - 1) + 1;
  const before = source.slice(line, first);
  return /^\s*-\s+$/.test(before)
    ? [{ offset: line, length: 0, text: `${before}${yamlId(entry.id)}${lineEnd}` }]
    : [{ offset: first, length: 0, text: `${yamlId(entry.id)}, ` }];
}

const ATTRIBUTE = /([A-Za-z]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The edits that a body needs; `source` is the whole file, `own` the id of its entry. */
export function bodyEdits(source: string, body: BodyNode, own: string, renaming: Renaming): Edit[] {
  const lines = source.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offsetOf = ({ line, column }: Position): number => (starts[line - 1] ?? 0) + column - 1;
  const edits: Edit[] = [];
  const replace = (offset: number, before: string, after: string): void => {
    if (before !== after) edits.push({ offset, length: before.length, text: after });
  };
  walkBody(body, (node) => {
    if (!node.position) return;
    const [start, end] = [offsetOf(node.position.start), offsetOf(node.position.end)];
    const children = node.children ?? [];
    if (node.url !== undefined && (node.type === 'link' || node.type === 'definition')) {
      const after = renamedAddress(node.url, own, renaming);
      if (after === node.url) return;
      const last = children.at(-1)?.position;
      const label = last ? offsetOf(last.end) : source.indexOf(node.type === 'link' ? '](' : ']:', start);
      const offset = source.indexOf(node.url, label);
      if (offset < start || offset >= end) throw new Unwritable(start);
      replace(offset, node.url, after);
    }
    const refers = componentNamed(node.name)?.refers ?? [];
    if (refers.length === 0) return;
    const first = children[0]?.position;
    const tag = source.slice(start, first ? offsetOf(first.start) : end);
    for (const match of tag.matchAll(ATTRIBUTE)) {
      const value = match[2]?.slice(1, -1) ?? '';
      if (refers.some(({ attribute }) => attribute === match[1]))
        replace(
          start + match.index + match[0].length - 1 - value.length,
          value,
          renamedTarget(value, renaming),
        );
    }
  });
  return edits;
}
