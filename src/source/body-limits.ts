import type { BodyNode } from '../model/body.ts';
import type { Position } from '../model/finding.ts';
import { positionAt } from './text.ts';

/** Something in a body that no page needs and that would keep a parser busy for minutes. */
export interface Excess {
  position: Position;
  message: string;
}

/** How often a sign may stand in one file; parsers take the square of that many steps. */
const MOST: Readonly<Record<string, number>> = { '{': 2000, '<': 2000, '&': 2000, _: 5000 };

/** How deep lists, quotes, components and emphasis may stand inside each other. */
const DEEPEST = 60;

/** Longest line, in characters. */
const LONGEST_LINE = 10_000;

const LONG_LINE = new RegExp(`^.{${LONGEST_LINE + 1}}`, 'm');

const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}`,
  'm',
);

/** Says what there is too much of in a source, before it is parsed. */
export function excessOf(source: string): Excess | undefined {
  for (const [sign, most] of Object.entries(MOST)) {
    let at = -1;
    for (let count = 0; count <= most; count++) {
      at = source.indexOf(sign, at + 1);
      if (at < 0) break;
    }
    if (at >= 0)
      return {
        position: positionAt(source, at),
        message: `More than ${most} signs \`${sign}\` in one file`,
      };
  }
  const long = source.length > LONGEST_LINE ? LONG_LINE.exec(source) : null;
  if (long)
    return {
      position: positionAt(source, long.index),
      message: `Line of more than ${LONGEST_LINE} characters`,
    };
  const nested = CONTAINERS.exec(source);
  return nested
    ? { position: positionAt(source, nested.index), message: 'Lists or quotes nest too deep' }
    : undefined;
}

/** Says where a tree nests deeper than any page does; takes no recursion, so that no tree is too deep for it. */
export function tooDeep(root: BodyNode): Excess | undefined {
  const rest: { node: BodyNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST)
      return {
        position: node.position?.start ?? { line: 1, column: 1 },
        message: `Body nests deeper than ${DEEPEST} levels`,
      };
    for (const child of node.children ?? []) rest.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
