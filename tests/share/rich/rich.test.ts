import { describe, expect, it } from 'vitest';
import { lineText, type Rich, tidyLine } from '../../../src/share/rich/rich.ts';
import { richHtml } from '../../../src/share/rich/rich-html.ts';
import { richMarkdown } from '../../../src/share/rich/rich-markdown.ts';
import { richText } from '../../../src/share/rich/rich-text.ts';

const words = (text: string) => ({ type: 'paragraph', line: [{ text }] }) as const;

const RICH: Rich = [
  { type: 'heading', level: 2, line: [{ text: 'What they weigh' }] },
  {
    type: 'paragraph',
    line: [
      { text: 'See ' },
      { text: 'price & terms', href: 'https://buyers.example/p/price/?v=aaaaaaaa#proof' },
      { text: ' first', strong: true },
    ],
  },
  {
    type: 'list',
    ordered: true,
    items: [[words('One')], [words('Two'), { type: 'list', ordered: false, items: [[words('Within')]] }]],
  },
  {
    type: 'table',
    head: [[{ text: 'Criterion' }], [{ text: 'Weight' }]],
    rows: [
      [
        [words('Price | cost'), words('It is asked first')],
        [{ type: 'list', ordered: false, items: [[words('5 of 5')], [words('must')]] }],
      ],
      [[words('<Crew>')], []],
    ],
  },
];

describe('rich text', () => {
  it('is HTML of plain tags, everything escaped', () => {
    expect(richHtml(RICH).replaceAll(/(<\/(?:h2|p|ol|ul|tr)>)/g, '$1\n')).toMatchInlineSnapshot(`
      "<h2>What they weigh</h2>
      <p>See <a href="https://buyers.example/p/price/?v=aaaaaaaa#proof">price &amp; terms</a><strong> first</strong></p>
      <ol><li>One</li><li>Two<ul><li>Within</li></ul>
      </li></ol>
      <table border="1"><tr><th>Criterion</th><th>Weight</th></tr>
      <tr><td><p>Price | cost</p>
      <p>It is asked first</p>
      </td><td><ul><li>5 of 5</li><li>must</li></ul>
      </td></tr>
      <tr><td>&lt;Crew&gt;</td><td></td></tr>
      </table>"
    `);
  });

  it('is plain text, its tables parted by tabs', () => {
    expect(richText(RICH)).toMatchInlineSnapshot(`
      "What they weigh

      See price & terms first

      1. One
      2. Two
         - Within

      Criterion	Weight
      Price | cost It is asked first	5 of 5; must
      <Crew>	
      "
    `);
  });

  it('is Markdown, each cell on one line', () => {
    expect(richMarkdown(RICH)).toMatchInlineSnapshot(`
      "## What they weigh

      See [price & terms](https://buyers.example/p/price/?v=aaaaaaaa#proof) **first**

      1. One
      2. Two

         - Within

      | Criterion | Weight |
      | --- | --- |
      | Price \\| cost<br>It is asked first | 5 of 5; must |
      | \\<Crew\\> |  |
      "
    `);
  });

  it('escapes in Markdown what would be read as such, and what would end a link', () => {
    const line = [
      { text: '1. not a *list* of [x] &lt;' },
      { text: ' ' },
      { text: 'here ', href: 'https://a.example/(x) y', strong: true },
      { text: 'on' },
    ] as const;
    expect(richMarkdown([{ type: 'paragraph', line }])).toBe(
      '1\\. not a \\*list\\* of \\[x\\] \\&lt; **[here](https://a.example/\\(x\\)%20y)** on\n',
    );
  });

  it('has lines without blanks to spare, however the page was written', () => {
    const line = tidyLine([
      { text: '\n  Known  from ' },
      { text: ' a record ', href: 'https://a.example/' },
      { text: ', illustrative ' },
      { text: ' ' },
    ]);
    expect(lineText(line)).toBe('Known from a record, illustrative');
    expect(tidyLine([{ text: ' \n ' }])).toEqual([]);
  });
});
