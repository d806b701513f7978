import type { BodyNode } from '../model/body.ts';
import { componentNamed } from '../model/components/index.ts';

const PHRASING = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'strong',
  'text',
]);

const HOLDS_BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement']);

const isFlowElement = ({ type }: BodyNode): boolean => type === 'mdxJsxFlowElement';

/** True for a component that belongs into a line, standing on a line of its own: `<Ref to="cfo" />`. */
function isStrayInline(node: BodyNode): boolean {
  const component = isFlowElement(node) ? componentNamed(node.name) : undefined;
  return component !== undefined && !component.block;
}

/** The blank between two pieces of a line, where the parser has dropped it; `undefined` where a paragraph ends. */
function gapBetween(before: BodyNode, after: BodyNode): BodyNode[] | undefined {
  const [from, to] = [before.position?.end, after.position?.start];
  if (!from || !to || to.line - from.line > 1) return undefined;
  if (to.line === from.line && to.column === from.column) return [];
  const value = to.line === from.line ? ' ' : '\n';
  return [{ type: 'text', value, position: { start: from, end: to } }];
}

function paragraphOf(children: BodyNode[]): BodyNode {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const paragraph: BodyNode = { type: 'paragraph', children };
  return first && last ? { ...paragraph, position: { start: first.start, end: last.end } } : paragraph;
}

/** Gathers what belongs into lines of text, standing among blocks, into paragraphs. */
function inParagraphs(nodes: readonly BodyNode[]): BodyNode[] {
  const settled: BodyNode[] = [];
  let line: BodyNode[] = [];
  const flush = (): void => {
    if (line.length > 0) settled.push(paragraphOf(line));
    line = [];
  };
  for (const node of nodes) {
    const stray = isStrayInline(node);
    const last = line.at(-1);
    if (stray && last) {
      const gap = gapBetween(last, node);
      if (gap) line.push(...gap);
      else flush();
    }
    if (stray) line.push({ ...node, type: 'mdxJsxTextElement' });
    else if (PHRASING.has(node.type)) line.push(node);
    else {
      flush();
      settled.push(node);
    }
  }
  flush();
  return settled;
}

/** What stands inside a stray inline component belongs into its line as well. */
const inLine = (node: BodyNode): BodyNode =>
  isFlowElement(node) ? { ...node, type: 'mdxJsxTextElement' } : node;

/** Gives a tree its one form: how an author breaks the lines of a component makes no difference to what it becomes. */
export function settle(node: BodyNode): BodyNode {
  if (!node.children || node.children.length === 0) return node;
  const children = node.children.map(settle);
  if (isStrayInline(node)) return { ...node, children: children.map(inLine) };
  return { ...node, children: HOLDS_BLOCKS.has(node.type) ? inParagraphs(children) : children };
}
