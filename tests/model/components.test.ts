import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '../../src/model/audience.ts';
import { bodyFor } from '../../src/model/body.ts';
import { COMPONENTS, componentNamed } from '../../src/model/components/index.ts';
import { mentionsIn } from '../../src/model/components/mentions.ts';
import { shapeOf } from '../../src/model/shape.ts';
import { kindNamed } from '../../src/model/table.ts';
import { bodyToHtml } from '../../src/share/body-html.ts';
import { bodyToText } from '../../src/share/body-text.ts';
import { bodyOf, harbour } from '../share/harbour.ts';

const catalog = harbour();
const html = (source: string): string => bodyToHtml(bodyOf(source), catalog, '/');

describe('the components of bodies', () => {
  it('are five, each under its own name and with an example that can be read', () => {
    expect(Object.keys(COMPONENTS)).toEqual(['Callout', 'Quote', 'Ref', 'Term', 'Only']);
    for (const [name, component] of Object.entries(COMPONENTS)) {
      expect(component.name).toBe(name);
      expect(component.example).toContain(`<${name}`);
      expect(bodyOf(component.example).children?.length).toBeGreaterThan(0);
    }
  });

  it('describe every attribute, all of them strings', () => {
    for (const { attributes } of Object.values(COMPONENTS)) {
      const shape = shapeOf(attributes);
      const fields = shape.type === 'object' ? shape.fields : [];
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) {
        expect(field.shape.about).toMatch(/\.$/);
        expect(['text', 'choice', 'ref']).toContain(field.shape.type);
      }
    }
  });

  it('refuse attributes that they do not know and values that they do not take', () => {
    const accepts = (name: string, attributes: object): boolean =>
      componentNamed(name)?.attributes.safeParse(attributes).success ?? false;
    expect(accepts('Callout', {})).toBe(true);
    expect(accepts('Callout', { kind: 'danger' })).toBe(false);
    expect(accepts('Callout', { style: 'x' })).toBe(false);
    expect(accepts('Ref', { to: 'cfo#criteria-total-cost' })).toBe(true);
    expect(accepts('Ref', { to: 'cfo#' })).toBe(false);
    expect(accepts('Ref', { to: '/personas/cfo/' })).toBe(false);
    expect(accepts('Term', {})).toBe(false);
    expect(accepts('Only', { for: 'everyone' })).toBe(false);
  });

  it('name no kind that is not in the table', () => {
    for (const { refers } of Object.values(COMPONENTS))
      for (const { relation } of refers)
        for (const kind of relation.to === '*' ? [] : relation.to) expect(kindNamed(kind)).toBeDefined();
  });

  it('are found by their own name alone', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'callout', '', null, undefined])
      expect(componentNamed(name)).toBeUndefined();
  });

  it('tell which entries a body names, and where', () => {
    const body = bodyOf(
      '<Ref to="a#b" />, <Term id="c">d</Term>\n\n<Quote evidence="e">x</Quote>\n\n<Callout>y</Callout>\n',
    );
    expect(
      mentionsIn(body).map(({ to, anchor, attribute, node, relation }) => [
        `${node.position?.start.line}:${node.position?.start.column}`,
        node.name,
        attribute,
        to,
        anchor,
        relation.back,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "1:1",
          "Ref",
          "to",
          "a",
          "b",
          "mentioned in",
        ],
        [
          "1:19",
          "Term",
          "id",
          "c",
          undefined,
          "used in",
        ],
        [
          "3:1",
          "Quote",
          "evidence",
          "e",
          undefined,
          "quoted by",
        ],
      ]
    `);
  });
});

describe('a quote', () => {
  it('says who, when, and that the record is illustrative', () => {
    expect(html('<Quote evidence="talk">\n\nFar too dear\n\n</Quote>\n')).toMatchInlineSnapshot(
      `"<figure class="quote"><blockquote><p>Far too dear</p></blockquote><figcaption><a href="/evidence/talk/">A talk in spring</a>, A finance director, 2 March 2026 <em>illustrative</em></figcaption></figure>"`,
    );
  });

  it('takes the first line of the record where it has no words of its own', () => {
    expect(html('<Quote evidence="talk" />\n')).toContain('<blockquote><p>It was too dear</p></blockquote>');
  });

  it('keeps its words where the record is not at hand', () => {
    expect(html('<Quote evidence="nowhere">x</Quote>\n')).toBe('<blockquote><p>x</p></blockquote>');
  });
});

describe('a reference', () => {
  it('leads to an entry or a place in it, by its title or the words of the author', () => {
    expect(
      html('<Ref to="total-cost" /> or <Ref to="total-cost#proof">*proof*</Ref>\n'),
    ).toMatchInlineSnapshot(
      `"<p><a class="ref" href="/criteria/total-cost/">Total cost</a> or <a class="ref" href="/criteria/total-cost/#proof"><em>proof</em></a></p>"`,
    );
  });

  it('does not even tell the id of what is not at hand', () => {
    expect(html('See <Ref to="secret-plan" /> or <Ref to="secret-plan">the plan</Ref>.\n')).toBe(
      '<p>See another page or the plan.</p>',
    );
  });
});

describe('a term', () => {
  it('tells its meaning where it first stands, and is a plain link where it stands again', () => {
    expect(
      html('The <Term id="champion">champion</Term> or <Term id="champion" />.\n'),
    ).toMatchInlineSnapshot(
      `"<p>The <a class="term" href="/terms/champion/" aria-description="Who argues for us when we are &#x22;not&#x22; there">champion</a> or <a class="ref" href="/terms/champion/">Champion</a>.</p>"`,
    );
  });

  it('is a plain word where it is no entry of the glossary', () => {
    expect(html('<Term id="total-cost">cost</Term> and <Term id="paper-process" />.\n')).toBe(
      '<p>cost and this term.</p>',
    );
  });
});

describe('a part for one audience', () => {
  it('is gone for everyone else, in lines and as blocks', () => {
    const body = bodyOf(
      'a <Only for="partner">b</Only> c\n\n<Only for="internal">\n\nd\n\n</Only>\n\n<Only for="intern">e</Only>\n',
    );
    const seen = AUDIENCES.map((audience) =>
      bodyToText(bodyFor(body, audience), catalog).replace(/\s+/g, ' '),
    );
    expect(seen).toEqual(['a c', 'a b c', 'a b c d e']);
  });

  it('says in its markup whom it is for', () => {
    expect(html('a <Only for="partner">b</Only>\n\n<Only for="internal">c</Only>\n')).toMatchInlineSnapshot(`
      "<p>a <span class="only" data-for="partner">b</span></p>
      <div class="only" data-for="internal"><p>c</p></div>"
    `);
  });
});
