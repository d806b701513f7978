import { describe, expect, it } from 'vitest';
import { brandCss } from '../../../src/site/page/brand-css.ts';

describe('the style sheet of a house', () => {
  it('is empty where it sets nothing', () => {
    expect([brandCss(undefined), brandCss({}), brandCss({ logo: 'images/logo.svg' })]).toEqual(['', '', '']);
  });

  it('sets its colours, lighter in the dark, and its fonts before ours', () => {
    expect(
      brandCss({ accent: '#123456', decisions: { legal: '#abcdef' }, fonts: { text: 'House Sans' } }),
    ).toMatchInlineSnapshot(`
      ":root {
        --accent: light-dark(#123456, color-mix(in oklab, #123456 45%, white));
        --legal: light-dark(#abcdef, color-mix(in oklab, #abcdef 45%, white));
        --accent-wash: light-dark(color-mix(in oklab, #123456 10%, white), color-mix(in oklab, #123456 30%, black));
        --legal-wash: light-dark(color-mix(in oklab, #abcdef 10%, white), color-mix(in oklab, #abcdef 30%, black));
        --text: "House Sans", system-ui, sans-serif;
      }
      "
    `);
  });
});
