import { attributesOf, type BodyNode, bodyText, type Heading } from '../model/body.ts';
import type { Catalog } from '../model/catalog.ts';
import { componentNamed } from '../model/components/index.ts';

/** What stands under one heading of a body, as plain text. */
export interface BodySection {
  /** The heading; left out for what stands before the first. */
  heading?: Heading;
  /** The text below it, an empty line between paragraphs. */
  text: string;
}

const UNREAD = new Set(['definition', 'footnoteReference', 'html', 'mdxjsEsm', 'yaml']);
const LINES = new Set(['list', 'listItem', 'table']);
const BLOCKS = new Set(['root', 'blockquote', 'footnoteDefinition', 'mdxJsxFlowElement']);

function textOf(node: BodyNode, catalog: Catalog): string {
  if (UNREAD.has(node.type) || node.type.endsWith('Expression')) return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.value !== undefined) return node.value;
  const between = BLOCKS.has(node.type)
    ? '\n\n'
    : LINES.has(node.type)
      ? '\n'
      : node.type === 'tableRow'
        ? ' · '
        : '';
  const parts = (node.children ?? []).map((child) => textOf(child, catalog));
  const text = (between === '' ? parts : parts.map((part) => part.trim()).filter(Boolean)).join(between);
  const component = componentNamed(node.name);
  if (!component) return text;
  return component.toText({
    attributes: attributesOf(node),
    children: text === '' ? [] : [text],
    inline: node.type === 'mdxJsxTextElement',
    catalog,
    address: (path) => path,
  });
}

/** The words of a body, an empty line between paragraphs, for search and previews. */
export const bodyToText = (body: BodyNode, catalog: Catalog): string => textOf(body, catalog).trim();

/** The words of a body, heading by heading; a part without words is left out unless it has a heading. */
export function bodySections(body: BodyNode, catalog: Catalog): BodySection[] {
  const sections: { heading?: Heading; parts: string[] }[] = [{ parts: [] }];
  for (const node of body.children ?? []) {
    const { type, slug, depth = 2 } = node;
    if (type === 'heading' && slug !== undefined)
      sections.push({ heading: { depth, slug, text: bodyText(node).trim() }, parts: [] });
    else sections.at(-1)?.parts.push(textOf(node, catalog).trim());
  }
  return sections
    .map(({ parts, ...section }) => ({ ...section, text: parts.filter(Boolean).join('\n\n') }))
    .filter(({ text, heading }) => text !== '' || heading);
}
