import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../src/model/body.ts';
import { bodyToHtml } from '../../src/share/body-html.ts';
import { bodyToMarkdown } from '../../src/share/body-markdown.ts';
import { bodyOf, harbour } from './harbour.ts';

const catalog = harbour();
const plain = remark().use(remarkGfm).freeze();
const address = (path: string): string => `https://kb.example${path}`;
const markdown = (source: string): string => bodyToMarkdown(bodyOf(source), catalog, address);

describe('the Markdown of a body', () => {
  it('says without components what they show', () => {
    const source = `See <Ref to="total-cost#proof">the proof</Ref>, <Ref to="nowhere" /> and <Term id="champion" />.

<Callout kind="tip" title="First">

Ask *twice*.

- a
- b

</Callout>

<Quote evidence="talk">

Too dear

</Quote>

<Only for="internal">For us</Only>
`;
    expect(markdown(source)).toMatchInlineSnapshot(`
      "See [the proof](https://kb.example/criteria/total-cost/#proof), another page and [Champion](https://kb.example/terms/champion/).

      > **First**
      >
      > Ask _twice_.
      >
      > - a
      > - b

      > Too dear
      >
      > — [A talk in spring](https://kb.example/evidence/talk/), A finance director, 2 March 2026, illustrative

      For us
      "
    `);
  });

  it('makes internal addresses whole and leaves the words of unsafe ones', () => {
    expect(
      markdown(
        '[a](/stages/ "All") [b](#x) [c](javascript:x) ![d](/images/d.png) ![e](https://e.example/e.png) [f][r]\n\n[r]: /r/\n',
      ),
    ).toMatchInlineSnapshot(`
      "[a](https://kb.example/stages/ "All") [b](#x) c ![d](https://kb.example/images/d.png) e [f][r]

      [r]: https://kb.example/r/
      "
    `);
  });

  it('keeps tables, task lists, notes and code', () => {
    const source =
      '| a | b |\n| :- | -: |\n| 1 | 2 |\n\n- [x] a\n- [ ] b\n\nText[^n]\n\n[^n]: Note\n\n```sh\nx\n```\n';
    expect(markdown(source)).toMatchInlineSnapshot(`
      "| a | b |
      | :- | -: |
      | 1 | 2 |

      - [x] a
      - [ ] b

      Text[^n]

      [^n]: Note

      \`\`\`sh
      x
      \`\`\`
      "
    `);
  });

  it('means the same when it is read again, whatever signs its words hold', () => {
    const words = [
      '\\*a\\* \\_b\\_ 1 \\< 2 \\{c\\} \\[d\\] \\`e\\` f \\| g',
      '\\# no heading',
      '1\\. no list',
      '\\- no list',
      'a\\! [b](/c/) www\\.d.example e\\@f.example https\\://g.example',
      '&amp;copy; AT&T \\~h\\~ \\\\ i',
      '[a][r]\\(b)\n\n[r]: /r/',
      '**a**b _c_.',
    ];
    const same = (path: string): string => path;
    for (const source of words) {
      const copy = bodyToMarkdown(bodyOf(source), catalog, same);
      const reread: BodyNode = plain.parse(copy);
      expect(bodyToHtml(reread, catalog, '/'), source).toBe(bodyToHtml(bodyOf(source), catalog, '/'));
    }
  });
});
