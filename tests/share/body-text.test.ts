import { describe, expect, it } from 'vitest';
import { bodySections, bodyToText } from '../../src/share/body-text.ts';
import { bodyOf, harbour } from './harbour.ts';

const catalog = harbour();

describe('the text of a body', () => {
  it('keeps paragraphs, lines and cells apart, and drops the marks', () => {
    const source =
      '## One\n\nA *b* `c`\\\nd ![a boat](/images/b.png)[^n]\n\n- e\n- f\n  - g\n\n| h | i |\n| - | - |\n| j | k |\n\n[^n]: A note.\n';
    expect(bodyToText(bodyOf(source), catalog)).toMatchInlineSnapshot(`
      "One

      A b c
      d a boat

      e
      f
      g

      h · i
      j · k

      A note."
    `);
  });

  it('says what components show', () => {
    const source =
      'See <Ref to="total-cost" />, <Ref to="nowhere" /> and the <Term id="champion">ally</Term>.\n\n<Callout kind="warning">Mind this</Callout>\n\n<Quote evidence="talk">\n\nToo dear\n\n</Quote>\n';
    expect(bodyToText(bodyOf(source), catalog)).toMatchInlineSnapshot(`
      "See Total cost, another page and the ally.

      Warning: Mind this

      Too dear

      — A talk in spring, A finance director, 2 March 2026, illustrative"
    `);
  });

  it('comes in sections, each with its heading', () => {
    expect(
      bodySections(bodyOf('Before\n\n## One\n\na\n\nb\n\n### Two\n\n## One\n\nc\n'), catalog),
    ).toMatchInlineSnapshot(`
      [
        {
          "text": "Before",
        },
        {
          "heading": {
            "depth": 2,
            "slug": "one",
            "text": "One",
          },
          "text": "a

      b",
        },
        {
          "heading": {
            "depth": 3,
            "slug": "two",
            "text": "Two",
          },
          "text": "",
        },
        {
          "heading": {
            "depth": 2,
            "slug": "one-1",
            "text": "One",
          },
          "text": "c",
        },
      ]
    `);
  });

  it('has no section for what is not there', () => {
    expect(bodySections(bodyOf('---\ntitle: x\n---\n'), catalog)).toEqual([]);
  });
});
