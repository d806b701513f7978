import type { Root, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { BodyNode } from '../model/body.ts';

/** A piece of Markdown, as a tree (mdast). */
export type Markdown = BodyNode;

type Content = readonly Markdown[];

const withChildren = (type: string, children: Content): Markdown => ({ type, children: [...children] });

/** Words as they are; signs that Markdown would read are escaped when they are written. */
export const words = (value: string): Markdown => ({ type: 'text', value });

/** Words that stand out. */
export const strong = (...children: Content): Markdown => withChildren('strong', children);

/** Words said in another voice. */
export const emphasis = (...children: Content): Markdown => withChildren('emphasis', children);

/** A link. */
export const link = (url: string, ...children: Content): Markdown => ({
  ...withChildren('link', children),
  url,
});

/** A paragraph. */
export const paragraph = (...children: Content): Markdown => withChildren('paragraph', children);

/** A heading of a level. */
export const heading = (depth: number, ...children: Content): Markdown => ({
  ...withChildren('heading', children),
  depth,
});

/** Blocks set apart. */
export const blockquote = (...children: Content): Markdown => withChildren('blockquote', children);

/** A list, each item a list of blocks. */
export function list(items: readonly Content[]): Markdown {
  const settings = { ordered: false, spread: false };
  const children = items.map((item) => ({ ...withChildren('listItem', item), ...settings }));
  return { ...withChildren('list', children), ...settings };
}

/** A table of rows of cells; the first row is its head. */
export const table = (rows: readonly (readonly Content[])[]): Markdown =>
  withChildren(
    'table',
    rows.map((row) =>
      withChildren(
        'tableRow',
        row.map((cell) => withChildren('tableCell', cell)),
      ),
    ),
  );

/** Pieces of a line with something between them. */
export const between = (parts: readonly Content[], separator: string): Markdown[] =>
  parts.flatMap((part, index) => (index === 0 ? [...part] : [words(separator), ...part]));

// Most words hold no sign that Markdown could read; looking for one first makes writing three times as fast.
const HARMLESS = /^ ?(?!\d+[.)])(?!.*(?:\/\/|www\.))[\p{L}\d“(,;.)—–·][^\\`*_~[\]<>&#|@\r\n\t!]*$/u;

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: {
      text: (node: Text, _parent, state, info) =>
        info.before !== ']' && HARMLESS.test(node.value) ? node.value : state.safe(node.value, info),
    },
  })
  .freeze();

const isRoot = (node: BodyNode): node is BodyNode & Root => node.type === 'root';

/** Writes blocks as GitHub-flavoured Markdown, ending with a line break. */
export function writeMarkdown(blocks: Content): string {
  const root = withChildren('root', blocks);
  return isRoot(root) ? writer.stringify(root) : '';
}
