import type { BodyNode } from '../model/body.ts';
import { namesIn } from '../model/body-names.ts';
import type { Entry } from '../model/entry.ts';
import { wordFile } from './example.ts';
import type { Report, Rule } from './rule.ts';
import { ALLOWED, nodeProblems, type Said, SUSPECT } from './unsafe-node.ts';
import { urlProblem } from './unsafe-url.ts';

// What stands inside these is code or drawing, and goes with them.
const OPAQUE = new Set(['svg', 'script', 'style', 'math']);

function findUnsafe(node: BodyNode, found: { node: BodyNode; said: Said }[]): void {
  if (SUSPECT.has(node.type)) for (const said of nodeProblems(node)) found.push({ node, said });
  if (OPAQUE.has(node.name ?? '')) return;
  for (const child of node.children ?? []) findUnsafe(child, found);
}

function* problemsIn(entry: Entry, body: BodyNode): Generator<Report> {
  const found: { node: BodyNode; said: Said }[] = [];
  findUnsafe(body, found);
  for (const { node, said } of found) yield { entry, position: node.position?.start, ...said };
}

const word = (body: string) => ({ 'terms/champion.mdx': wordFile('Champion', '', body) });

/** Bodies hold Markdown and the components on the list: nothing that runs. */
export const safeContent: Rule = {
  id: 'safe-content',
  severity: 'error',
  summary:
    'Bodies hold Markdown and the components on the list, with attributes in quotes: nothing that runs',
  explain: [
    'Bodies have many authors, so nothing in them may run in a reader’s browser or while the site is built, and nothing may tell others who reads what.',
    `No \`import\` and \`export\`, no \`{expressions}\` (comments included), no HTML tags: write Markdown, or one of the components ${ALLOWED}. Signs that are meant as such are written \`\\<\` and \`\\{\`, or stand in code.`,
    'Links begin with `https://`, `http://`, `mailto:`, `tel:` or `/`; images are saved in `images/` and written `![what it shows](/images/name.png)`.',
  ].join('\n\n'),
  examples: [
    {
      name: 'uses Markdown, components and signs in code',
      files: word(
        '<Callout kind="tip">\n\nSay **why** to <Term id="champion" />.\n\n</Callout>\n\nAs in `{a}` or `<b>`, or 1 \\< 2.',
      ),
      findings: [],
    },
    {
      name: 'imports and exports',
      files: word('import fs from "node:fs"\n\nexport const x = 1\n'),
      findings: [
        'terms/champion.mdx:9:1 Code in the body: `import fs from "node:fs"`',
        'terms/champion.mdx:11:1 Code in the body: `export const x = 1`',
      ],
    },
    {
      name: 'holds expressions and a comment',
      files: word('One {1 + 1} two.\n\n{/* later */}'),
      findings: [
        'terms/champion.mdx:9:5 Expression `{1 + 1}` in the body',
        'terms/champion.mdx:11:1 Expression `{/* later */}` in the body',
      ],
    },
    {
      name: 'uses HTML, inline SVG, a fragment and a component that nobody knows',
      files: word('<div>text</div>\n\n<svg><path d="M0 0" /></svg>\n\n<></>\n\n<Calout>text</Calout>'),
      findings: [
        'terms/champion.mdx:9:1 Raw HTML `<div>` in the body',
        'terms/champion.mdx:11:1 Inline SVG in the body',
        'terms/champion.mdx:13:1 Fragment `<>` in the body',
        'terms/champion.mdx:15:1 Unknown component `<Calout>`',
      ],
    },
    {
      name: 'gives attributes that are code, unknown or wrong',
      files: word(
        '<Callout {...props}>a</Callout>\n\n<Callout kind={"tip"}>b</Callout>\n\n<Callout tone="x" kind="tipp">c</Callout>\n\nSee <Ref />.',
      ),
      findings: [
        'terms/champion.mdx:9:1 `<Callout>` spreads `{...props}`',
        'terms/champion.mdx:11:1 Attribute `kind` of `<Callout>` is an expression',
        'terms/champion.mdx:13:1 `<Callout>`: Unknown attribute `tone`',
        'terms/champion.mdx:13:1 `<Callout>`: `kind` is `tipp`, which is none of its words',
        'terms/champion.mdx:15:5 `<Ref>`: Missing attribute `to`',
      ],
    },
    {
      name: 'puts a block into a line',
      files: word('See <Callout>this</Callout> here.'),
      findings: ['terms/champion.mdx:9:5 `<Callout>` inside a line of text'],
    },
    {
      name: 'links to the web, to a mail address and to a page of its own, and shows an image of its own',
      files: {
        ...word(
          '[a](https://example.org) [b](mailto:a@example.org) [c](/terms/champion/) ![d](/images/group.svg)',
        ),
        'images/group.svg': '<svg/>',
      },
      findings: [],
    },
    {
      name: 'links to what runs',
      files: word('[a](javascript:alert(1)) [b](JaVaScript:alert(1)) [c][x]\n\n[x]: data:text/html,hi'),
      findings: [
        'terms/champion.mdx:9:1 Link with the scheme `javascript:`',
        'terms/champion.mdx:9:26 Link with the scheme `javascript:`',
        'terms/champion.mdx:11:1 Link with the scheme `data:`',
      ],
    },
    {
      name: 'hides a scheme',
      files: word('[a](&#106;avascript:x) [b](vbscript&colon;x) [c](//example.org) [d](/\\\\example.org)'),
      findings: [
        'terms/champion.mdx:9:1 Link with the scheme `javascript:`',
        'terms/champion.mdx:9:24 Link with the scheme `vbscript:`',
        'terms/champion.mdx:9:46 Link `//example.org` has no scheme',
        'terms/champion.mdx:9:65 Link `/\\example.org` has no scheme',
      ],
    },
    {
      name: 'shows images from elsewhere, from nowhere and from the wrong place',
      files: {
        ...word(
          '![a](https://example.org/a.png) ![b](/images/grup.svg) ![c](group.svg) ![d][x]\n\n[x]: //a.b/c',
        ),
        'images/group.svg': '<svg/>',
      },
      findings: [
        'terms/champion.mdx:9:1 Image `https://example.org/a.png` is not ours',
        'terms/champion.mdx:9:33 Image `/images/grup.svg` does not exist',
        'terms/champion.mdx:9:56 Image `group.svg` is not in `images/`',
        'terms/champion.mdx:11:1 Image `//a.b/c` is not ours',
      ],
    },
  ],
  *check({ catalog, images }) {
    for (const entry of catalog.entries) {
      if (!entry.body) continue;
      yield* problemsIn(entry, entry.body);
      for (const target of namesIn(entry.body).targets) {
        const said = urlProblem(target, images);
        if (said) yield { entry, position: target.node.position?.start, ...said };
      }
    }
  },
};
