import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every file below a folder of the repository, from its root, sorted. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `${item.parentPath}/${item.name}`.replaceAll('\\', '/'))
    .sort();

/** The code of a file; of an Astro component its front matter and scripts. */
export function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>\n([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontMatter, ...scripts].join('\n');
}

/** A file of code as a syntax tree. */
export const treeOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest, true);

/** Every node of a tree, itself included, outermost first. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesIn(child);
}

/** The line of a node, 1-based. */
export const lineOf = (node: ts.Node, tree: ts.SourceFile): number =>
  tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Every TypeScript and Astro file of the site, its commands and its model. */
export const sources = (): string[] =>
  filesBelow('src').filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'));
