import type { BodyNode } from '../model/body.ts';
import type { Position } from '../model/finding.ts';

/** A component whose tags do not pair up, and where it begins. */
export interface Tangle {
  position: Position;
  message: string;
}

const isElement = ({ type }: BodyNode): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

const offsetOf = (position: Position | undefined): number | undefined =>
  position && 'offset' in position && typeof position.offset === 'number' ? position.offset : undefined;

const starts = (node: BodyNode | undefined): number | undefined => offsetOf(node?.position?.start);
const ends = (node: BodyNode | undefined): number | undefined => offsetOf(node?.position?.end);

/** An opening tag that closes itself, or a closing tag, at the end of a text. */
const CLOSED = /\/>$|<\/\s*([^\s<>]+)\s*>$/;

/** What may stand between the last thing inside an element and its closing tag. */
const MARGIN = /^[\s>]*$/;

function isClosed(element: BodyNode, source: string): boolean {
  const [from, to] = [starts(element), ends(element)];
  if (from === undefined || to === undefined) return true;
  const closed = CLOSED.exec(source.slice(from, to).trimEnd());
  if (!closed || (closed[1] !== undefined && closed[1] !== element.name)) return false;
  const last = ends(element.children?.at(-1));
  const closing = from + closed.index;
  return last === undefined || (last <= closing && MARGIN.test(source.slice(last, closing)));
}

/** True where a closing tag that belongs to nothing follows an element on its line. */
function isFollowedByStray(
  element: BodyNode,
  next: BodyNode | undefined,
  holder: BodyNode,
  source: string,
): boolean {
  const from = ends(element);
  if (element.type !== 'mdxJsxFlowElement' || from === undefined || (!next && isElement(holder)))
    return false;
  const line = source.indexOf('\n', from);
  return source.slice(from, starts(next) ?? (line < 0 ? source.length : line)).includes('</');
}

/** The first component whose tags cross the marks around them, or have a closing tag too many: the parser is lenient there, MDX is not. */
export function tangleIn(node: BodyNode, source: string): Tangle | undefined {
  const children = node.children ?? [];
  for (const [index, child] of children.entries()) {
    const tag = `\`<${child.name ?? ''}>\``;
    const position = child.position?.start ?? { line: 1, column: 1 };
    if (isElement(child) && !isClosed(child, source))
      return { position, message: `${tag} crosses the marks around its closing tag` };
    if (isFollowedByStray(child, children[index + 1], node, source))
      return { position, message: `A closing tag too many after ${tag}` };
    const inner = tangleIn(child, source);
    if (inner) return inner;
  }
  return undefined;
}
