import { attributesOf, type BodyNode } from '../model/body.ts';
import type { Catalog } from '../model/catalog.ts';
import { componentNamed } from '../model/components/index.ts';
import { type Markdown, words, writeMarkdown } from './markdown.ts';

const UNWRITTEN = new Set(['html', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm', 'yaml']);
const UNSAFE = /^(?:\/\/|(?!https?:|mailto:)[a-z][a-z0-9+.-]*:)/i;

const isInternal = (url: string): boolean => url.startsWith('/') && !url.startsWith('//');

/** Where a plain copy of a body comes from, and how its links are written. */
export interface CopyContext {
  catalog: Catalog;
  /** Turns a root-relative path into the address that a link carries. */
  address: (path: string) => string;
  /** Root-relative address of the body's own page, for links within it; left out, they stay as they are. */
  here?: string;
}

function target(url: string, { address, here }: CopyContext): string {
  if (url.startsWith('#') && here !== undefined) return address(here + url);
  return isInternal(url) ? address(url) : url;
}

function plain(node: BodyNode, context: CopyContext): readonly Markdown[] {
  if (UNWRITTEN.has(node.type)) return [];
  const children = (node.children ?? []).flatMap((child) => plain(child, context));
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const inline = node.type === 'mdxJsxTextElement';
    const component = componentNamed(node.name);
    if (!component) return children;
    const { catalog, address } = context;
    return component.toMarkdown({ attributes: attributesOf(node), children, inline, catalog, address });
  }
  const { url } = node;
  if (url === undefined) return [node.children ? { ...node, children } : node];
  if (UNSAFE.test(url)) return children;
  if (node.type === 'image' && !isInternal(url)) return [words(node.alt ?? '')];
  return [{ ...node, url: target(url, context), ...(node.children ? { children } : {}) }];
}

/** A body as Markdown blocks without components. */
export const plainBody = (body: BodyNode, context: CopyContext): readonly Markdown[] =>
  (body.children ?? []).flatMap((child) => plain(child, context));

/** A body as plain GitHub-flavoured Markdown, readable anywhere; `address` turns root-relative paths into what links carry. */
export const bodyToMarkdown = (body: BodyNode, catalog: Catalog, address: (path: string) => string): string =>
  writeMarkdown(plainBody(body, { catalog, address }));
