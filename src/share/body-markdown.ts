import { attributesOf, type BodyNode } from '../model/body.ts';
import type { Catalog } from '../model/catalog.ts';
import { componentNamed } from '../model/components/index.ts';
import { type Markdown, words, writeMarkdown } from './markdown.ts';

const UNWRITTEN = new Set(['html', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm', 'yaml']);
const UNSAFE = /^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i;

const isInternal = (url: string): boolean => url.startsWith('/') && !url.startsWith('//');

function plain(node: BodyNode, catalog: Catalog, address: (path: string) => string): readonly Markdown[] {
  if (UNWRITTEN.has(node.type)) return [];
  const children = (node.children ?? []).flatMap((child) => plain(child, catalog, address));
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const inline = node.type === 'mdxJsxTextElement';
    const component = componentNamed(node.name);
    if (!component) return children;
    return component.toMarkdown({ attributes: attributesOf(node), children, inline, catalog, address });
  }
  const { url } = node;
  if (url === undefined) return [node.children ? { ...node, children } : node];
  if (UNSAFE.test(url)) return node.children ? children : [];
  if (!isInternal(url) && node.type === 'image') return [words(node.alt ?? '')];
  return [{ ...node, url: isInternal(url) ? address(url) : url, ...(node.children ? { children } : {}) }];
}

/** A body as a Markdown tree without components; `address` turns root-relative paths into what links carry. */
export const plainBody = (
  body: BodyNode,
  catalog: Catalog,
  address: (path: string) => string,
): readonly Markdown[] => (body.children ?? []).flatMap((child) => plain(child, catalog, address));

/** A body as plain GitHub-flavoured Markdown, readable anywhere. */
export const bodyToMarkdown = (body: BodyNode, catalog: Catalog, address: (path: string) => string): string =>
  writeMarkdown(plainBody(body, catalog, address));
