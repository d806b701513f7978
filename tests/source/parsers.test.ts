import { readdirSync, readFileSync } from 'node:fs';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/source/body.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readText } from '../../src/source/text.ts';

const reference = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What both parsers may say in ways of their own; everything else must be equal, positions included. */
const NORMALISATIONS: Readonly<Record<string, (node: Tree) => Tree>> = {
  'absent, null and undefined are the same': (node) =>
    Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && value !== null)),
  'only the reference gives attributes positions, and data to compile code from': (node) =>
    Object.fromEntries(
      Object.entries(node).filter(
        ([key]) => key !== 'data' && (key !== 'position' || node['type'] !== 'mdxJsxAttribute'),
      ),
    ),
  'a paragraph of nothing but components is those components, as MDX unravels it': (node) => {
    const children = node['children'];
    if (!Array.isArray(children)) return node;
    return {
      ...node,
      children: children.flatMap((child: unknown) => (isTree(child) ? unravel(child) : child)),
    };
  },
};

const isElement = (node: unknown): node is Tree => isTree(node) && node['type'] === 'mdxJsxTextElement';
const isBlank = (node: unknown): boolean =>
  isTree(node) && node['type'] === 'text' && /^\s*$/.test(String(node['value']));

function unravel(node: Tree): unknown[] {
  const children = node['children'];
  if (node['type'] !== 'paragraph' || !Array.isArray(children)) return [node];
  if (!children.some(isElement) || !children.every((child) => isElement(child) || isBlank(child)))
    return [node];
  return children.filter(isElement).map((element) => ({ ...element, type: 'mdxJsxFlowElement' }));
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (!isTree(value)) return value;
  const node = Object.values(NORMALISATIONS).reduce((before, normalise) => normalise(before), value);
  return Object.fromEntries(
    Object.entries(node)
      .map(([key, inner]) => [key, normal(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const ours = (source: string): unknown => normal(mdxToMdast(source, { features: { frontmatter: true } }));
const theirs = (source: string): unknown => normal(reference.parse(source));

const accepted: Readonly<Record<string, string>> = {
  'emoji and signs outside the basic plane':
    'A 👩‍💻 here, *𝒳 there* and [🙂](/personas/cfo/)\n\n## 🎯 Aim\n\n<Callout>👍 fine</Callout>\n',
  'lines that end in CRLF':
    '---\r\ntitle: x\r\n---\r\n\r\nOne *two*\r\nthree\r\n\r\n- a\r\n- b\r\n\r\n<Callout>\r\n\r\ntext\r\n\r\n</Callout>\r\n',
  'front matter alone': '---\ntitle: x\n---\n',
  'a body without front matter': 'text\n',
  'an empty body': '---\ntitle: x\n---\n\n\n',
  tables: '| a | b |\n| :-- | --: |\n| 1 \\| 2 | `x` |\n| <Ref to="cfo" /> | **b** |\n',
  footnotes: 'One[^1] and two[^n].\n\n[^1]: A note.\n\n    With a paragraph.\n\n[^n]: Another [link](/a/).\n',
  'nested lists': '- a\n  - b\n    1. c\n    2. d\n\n       more\n- [ ] e\n- [x] f\n\n3. three\n4. four\n',
  'components in lines':
    'See <Ref to="cfo" />, <Ref to="cfo">*her*</Ref> and <Term id="champion">**the** champion</Term>.\n',
  'components as blocks':
    '<Callout kind="tip" title="A">\n\ntext\n\n- a\n- b\n\n</Callout>\n\n<Only for="internal">\n\n## Heading\n\n</Only>\n',
  'components without empty lines inside': '<Callout kind="tip">\ntext *more*\n</Callout>\n',
  'components in components':
    '<Only for="partner">\n\n<Callout>\n\ntext <Ref to="cfo" />\n\n</Callout>\n\n</Only>\n',
  'components in lists and quotes':
    '- <Callout>text</Callout>\n- a <Ref to="b" />\n\n> <Callout>\n> text\n> </Callout>\n',
  'blocks on one line': '<Callout>text <Ref to="cfo" /> more</Callout>\n\n<Only for="internal">text</Only>\n',
  'blocks whose line breaks inside': '<Callout>one\ntwo</Callout>\n',
  'two components in one line':
    '<Ref to="a" /> <Ref to="b" />\n\n<Callout>a</Callout> <Callout>b</Callout>\n',
  'a component on a line of its own': '<Ref to="cfo" />\n',
  'a component before text': '<Callout>a</Callout>\nmore\n',
  'quotes of both kinds and entities in attributes': `<Callout title='a "b"'>x</Callout>\n\n<Callout title="a &amp; &quot;b&quot; é">\n\nx\n\n</Callout>\n`,
  'attributes over several lines': '<Callout\n  kind="tip"\n  title="A"\n>\n\ntext\n\n</Callout>\n',
  'an attribute without a value': '<Callout kind>\n\ntext\n\n</Callout>\n',
  entities: 'a &amp; b &lt; c &copy; &#x1F600; &nope; AT&T\n',
  'hard breaks': 'one  \ntwo\\\nthree\n',
  'reference links':
    '[a][x], [x], [x][] and ![pic][img]\n\n[x]: /personas/cfo/ "Title"\n[img]: /images/a.png\n',
  'links and images':
    '[a](/b/ "t") <Ref to="x" /> ![alt *text*](/images/a.png) https://a.example/x www.a.example a@b.example\n',
  'escaped signs': 'a \\< b, \\{x\\}, \\*no\\*, 3 \\> 2\n',
  'headings of both kinds': '# One\n\nTwo\n===\n\n### Three ###\n',
  'code, in which nothing is read': '`<Callout>` and `{x}`\n\n```mdx\n<Callout>\n{x}\n```\n',
  'indented text, which is no code in MDX': '    indented\n\na\n\n***\n',
  'struck words': '~~gone~~ and ~gone~\n',
  quotes: '> a\n> b\n>\n> > c\n',
  'tabs and trailing blanks': '-\ta\n\n\tb  \n\n1.\tc\n',
  'signs that open nothing': 'a < b, a } b and a > b\n',
  'code as MDX knows it, for the checks to refuse': '{x + 1}\n\na {b} c\n',
};

const refused: Readonly<Record<string, string>> = {
  'a tag that is not closed': '<Callout>\n\ntext\n',
  'a tag that is not closed in its paragraph': '<Callout>a\n\nb</Callout>\n',
  'a brace that is not closed': 'a { b\n',
  'a closing tag without an opening one': 'text\n\n</Callout>\n',
  'a comment as HTML has it': 'a <!-- b --> c\n',
  'a comment as a block': '<!-- b -->\n',
  'an attribute that is not finished': '<Callout kind=>\n\ntext\n\n</Callout>\n',
  'a value that is not closed': '<Callout kind="tip>\n\ntext\n\n</Callout>\n',
  'a value without quotes': '<Callout kind=tip>\n\ntext\n\n</Callout>\n',
  'a number behind a sign': 'a <3 b\n',
  'an address in angle brackets': '<https://a.example>\n',
  'marks that begin in a component and end outside': '<Only for="internal">*a</Only>*\n',
  'marks that end in a component': '*a <Ref to="x">b* c</Ref>\n',
  'struck words that end in a component': '~~a <Ref to="x">b~~ c</Ref>\n',
  'a component over two rows of a table': '| a | b |\n|---|---|\n| <Only for="internal">\nsecret</Only>\n',
  'a component that ends in a list': '<Only for="internal">\n- a</Only>\n',
  'a closing tag too many on a line of components': '<Ref to="a" />\t</Callout>\n',
  'tags that close in the wrong order': '<Only for="internal"><Callout>a</Only></Callout>\n',
  'a doctype': '<!DOCTYPE html>\n',
  'an element of HTML that closes nothing': 'a<br>b\n',
};

const bodiesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.mdx'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();

const accepts = (parse: () => unknown): boolean => {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
};

/** Where both differ on purpose or without harm, so that a change of either shows. */
const different: Readonly<Record<string, string>> = {
  'marks that end before an emoji, where the reference looks at half a character': 'a **b:**🙂\n',
  'a note that is indented by a tab, which is a definition that nothing uses': '\t[^1]: n\n',
};

describe('the parser that reads, beside the reference', () => {
  for (const [what, source] of Object.entries(accepted))
    it(`gives the same tree for ${what}`, () => {
      expect(ours(source)).toEqual(theirs(source));
    });

  for (const [what, source] of Object.entries(refused))
    it(`refuses ${what} as well`, () => {
      expect([accepts(() => theirs(source)), parseBody(source).ok]).toEqual([false, false]);
    });

  for (const [what, source] of Object.entries(different))
    it(`still differs in ${what}`, () => {
      expect(ours(source)).not.toEqual(theirs(source));
    });

  it('reads a byte-order mark as nothing, like the reference', () => {
    const source = '---\ntitle: x\n---\n\ntext\n';
    const read = readText(memoryFiles({ 'a.mdx': `\uFEFF${source}` }), 'a.mdx');
    expect(read).toEqual({ ok: true, text: source });
    expect(theirs(source)).toEqual(ours(source));
  });

  it('says where tags cross, and what is too many', () => {
    expect(
      ['a <Only for="internal">*b</Only>*\n', '<Ref to="a" />\t</Callout>\n', '<Callout>\n\ntext\n'].map(
        (source) => {
          const parsed = parseBody(source);
          return parsed.ok
            ? 'accepted'
            : `${parsed.position.line}:${parsed.position.column} ${parsed.message}`;
        },
      ),
    ).toMatchInlineSnapshot(`
      [
        "1:3 Broken MDX: \`<Only>\` crosses the marks around its closing tag",
        "1:1 Broken MDX: A closing tag too many after \`<Ref>\`",
        "1:1 Broken MDX: Expected a closing tag for \`<Callout>\` (1:1)",
      ]
    `);
  });

  it('gives the same tree for every entry of the sample', () => {
    for (const path of bodiesOf('content')) {
      const source = readFileSync(path, 'utf8');
      expect(ours(source), path).toEqual(theirs(source));
    }
  });
});
