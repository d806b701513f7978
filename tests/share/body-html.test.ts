import { describe, expect, it } from 'vitest';
import { bodyToHtml } from '../../src/share/body-html.ts';
import { bodyOf, harbour } from './harbour.ts';

const catalog = harbour();
const html = (source: string, base = '/kb/'): string => bodyToHtml(bodyOf(source), catalog, base);

describe('the HTML of a body', () => {
  it('gives headings their anchor, a link to it, and leaves the first level to the title', () => {
    expect(html('# One\n\n### One\n')).toMatchInlineSnapshot(`
      "<div class="heading"><h2 id="one">One</h2><a class="anchor" href="#one" aria-label="Link to “One”">#</a></div>
      <div class="heading"><h3 id="one-1">One</h3><a class="anchor" href="#one-1" aria-label="Link to “One”">#</a></div>"
    `);
  });

  it('puts the base path before internal addresses, reference links and images', () => {
    expect(
      html('[a](/personas/cfo/#x) [b][r] ![c](/images/c.png)\n\n[r]: /stages/ "All"\n'),
    ).toMatchInlineSnapshot(
      `"<p><a href="/kb/personas/cfo/#x">a</a> <a href="/kb/stages/" title="All">b</a> <img src="/kb/images/c.png" alt="c" loading="lazy" decoding="async"></p>"`,
    );
  });

  it('leaves anchors and mail addresses as they are, and marks links that lead away', () => {
    expect(html('[a](#x) [b](mailto:a@b.example) [c](https://c.example/)\n', '/')).toMatchInlineSnapshot(
      `"<p><a href="#x">a</a> <a href="mailto:a@b.example">b</a> <a href="https://c.example/" class="external" rel="noopener noreferrer">c</a></p>"`,
    );
  });

  it('keeps only the words of links that could run something, and of images from elsewhere', () => {
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:x',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example/x',
    ])
      expect(html(`[words](${url})\n`)).toBe('<p>words</p>');
    expect(html('![words](https://a.example/x.png)\n')).toBe('<p>words</p>');
  });

  it('shows neither code nor markup that is no component', () => {
    expect(
      html('a {1 + 1} b\n\n{x}\n\n<b onclick="x">bold</b> <Nope to="x">text</Nope>\n'),
    ).toMatchInlineSnapshot(`
      "<p>a  b</p>
      <p>bold</p>
      <p>text</p>"
    `);
  });

  it('makes no heading of an empty corner', () => {
    expect(html('| | Who |\n| --- | --- |\n| a | b |').replace(/\n/g, '')).toContain(
      '<thead><tr><td></td><th>Who</th></tr></thead>',
    );
  });

  it('lets tables scroll by keyboard, named by their columns', () => {
    expect(html('| Who | When |\n| --- | --: |\n| a | b |\n').replaceAll('\n', '')).toMatchInlineSnapshot(
      `"<div class="table" tabindex="0" role="region" aria-label="Table: Who, When"><table><thead><tr><th>Who</th><th align="right">When</th></tr></thead><tbody><tr><td>a</td><td align="right">b</td></tr></tbody></table></div>"`,
    );
  });

  it('names the boxes of task lists', () => {
    expect(html('- [x] a\n- [ ] b\n')).toMatchInlineSnapshot(`
      "<ul class="contains-task-list">
      <li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a</li>
      <li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> b</li>
      </ul>"
    `);
  });

  it('numbers notes and leads back from them', () => {
    expect(html('Text[^a].\n\n[^a]: A note.\n')).toMatchInlineSnapshot(`
      "<p>Text<sup><a href="#user-content-fn-a" id="user-content-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
      <section data-footnotes class="footnotes"><h2 class="unseen" id="footnote-label">Footnotes</h2>
      <ol>
      <li id="user-content-fn-a">
      <p>A note. <a href="#user-content-fnref-a" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
      </li>
      </ol>
      </section>"
    `);
  });

  it('gives a callout the same form however its lines are broken', () => {
    const forms = [
      '<Callout>text <Ref to="total-cost" /> more</Callout>\n',
      '<Callout>\ntext <Ref to="total-cost" /> more\n</Callout>\n',
      '<Callout>\n\ntext <Ref to="total-cost" /> more\n\n</Callout>\n',
    ].map((source) => html(source));
    expect(new Set(forms).size).toBe(1);
    expect(forms[0]).toMatchInlineSnapshot(
      `"<div class="callout callout-note" role="note" aria-label="Note"><p class="callout-title">Note</p><p>text <a class="ref" href="/kb/criteria/total-cost/">Total cost</a> more</p></div>"`,
    );
  });

  it('sets components that belong into a line into a paragraph when they stand alone', () => {
    expect(html('<Ref to="total-cost" /> <Term id="champion" />\n')).toMatchInlineSnapshot(
      `"<p><a class="ref" href="/kb/criteria/total-cost/">Total cost</a> <a class="term" href="/kb/terms/champion/" aria-description="Who argues for us when we are &#x22;not&#x22; there">Champion</a></p>"`,
    );
    expect(html('<Ref to="total-cost" />\n\n<Ref to="total-cost">it</Ref>\n').match(/<p>/g)).toHaveLength(2);
  });

  it('tells the meaning of a word once in each section', () => {
    const use = '<Term id="champion">champion</Term>';
    const classes = (source: string): string[] =>
      [...html(source).matchAll(/<a class="(term|ref)"/g)].map(([, name = '']) => name);
    expect(classes(`${use}\n\n- ${use}\n`)).toEqual(['term', 'ref']);
    expect(classes(`${use}\n\n## Next\n\n${use} ${use}\n\n### Last\n\n${use}\n`)).toEqual([
      'term',
      'term',
      'ref',
      'term',
    ]);
  });

  it('writes no style, no script and no event', () => {
    const page = html(
      '<Callout title="&quot;&gt;&lt;script&gt;">x</Callout>\n\n```js\n<script>alert(1)</script>\n```\n\n[a](/x "\\" onclick=x")\n',
    );
    expect(page).not.toMatch(/<script|style=|<[^>]* on[a-z]+=[^"]*>/);
  });
});
