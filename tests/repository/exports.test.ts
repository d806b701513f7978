import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lineOf, nodesIn, sources, treeOf } from './sources.ts';

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What a doc comment says above a node; of several, the last. */
function docOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return (typeof comment === 'string' ? comment : ts.getTextOfJSDocComment(comment)) ?? '';
}

/** What Astro itself calls, by a name that it sets. */
const OF_ASTRO = new Set(['getStaticPaths']);

const nameOf = (node: ts.Node): string =>
  ts.isVariableStatement(node)
    ? (node.declarationList.declarations[0]?.name.getText() ?? '')
    : 'name' in node && node.name && typeof node.name === 'object' && 'getText' in node.name
      ? String((node.name as ts.Node).getText())
      : '';

describe('the source', () => {
  const files = sources().map((file) => ({ file, tree: treeOf(file) }));

  it('says of every export what it is, in a sentence', () => {
    const silent = files.flatMap(({ file, tree }) =>
      tree.statements
        .filter((node) => isExported(node) && !OF_ASTRO.has(nameOf(node)))
        .filter((node) => !/^\S[\s\S]*[.?:]$/.test(docOf(node)))
        .map((node) => `${file}:${lineOf(node, tree)} ${nameOf(node)}`),
    );
    expect(silent).toEqual([]);
  });

  it('silences the compiler nowhere: no any, no `!`, no ignored lines', () => {
    const silenced = files.flatMap(({ file, tree }) => [
      ...[...nodesIn(tree)]
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node))
        .map((node) => `${file}:${lineOf(node, tree)} ${node.getText()}`),
      ...(/@ts-(ignore|expect-error|nocheck)/.test(tree.text) ? [`${file} ignores lines`] : []),
    ]);
    expect(silenced).toEqual([]);
  });

  it('keeps modules short: none above 300 lines', () => {
    expect(files.filter(({ tree }) => tree.text.split('\n').length > 301).map(({ file }) => file)).toEqual(
      [],
    );
  });

  it('has no folder for what belongs nowhere', () => {
    expect(files.filter(({ file }) => /\/(utils?|helpers?|common)\//.test(file))).toEqual([]);
  });

  it('sets no style in markup, which the policy of every page forbids', () => {
    expect(files.filter(({ tree }) => /\sstyle=["{]|define:vars/.test(tree.text))).toEqual([]);
  });
});
