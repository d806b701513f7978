import { describe, expect, it } from 'vitest';
import { neighbourhoodOf } from '../../src/model/neighbourhood.ts';
import { mapOf } from '../../src/model/neighbourhood-map.ts';
import type { Fields } from '../../src/model/plain.ts';
import type { KindName } from '../../src/model/table.ts';
import { neighbourhoodHtml } from '../../src/share/neighbourhood-html.ts';
import { entryOf, library } from '../model/library.ts';

function drawn(kind: KindName, id: string, entries: Readonly<Record<string, Fields>>): string {
  const catalog = library(entries);
  const entry = entryOf(catalog, kind, id);
  return neighbourhoodHtml(mapOf(entry.data.title, neighbourhoodOf(entry, catalog)), '/kb/').markup;
}

const ENTRIES = {
  'criteria/price': { title: 'Price & <terms>' },
  'criteria/speed': {},
  'personas/cfo': {
    title: 'Finance chief',
    criteria: [
      { criterion: 'price', weight: 5 },
      { criterion: 'speed', weight: 1 },
    ],
  },
  'buying-groups/board': { members: [{ persona: 'cfo', role: 'approver' }] },
};

describe('the picture of a neighbourhood', () => {
  it('is a drawing of paths and words, with the entry in the middle and a link for every name', () => {
    expect(drawn('persona', 'cfo', ENTRIES).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<figure class="near">
      <svg viewBox="0 0 320 130" role="group" aria-label="Map of what this touches">
      <path d="M144 110h8q8 0 8 -8M176 86h-8q-8 0 -8 -8">
      </path>
      <path class="heavy" d="M144 86h8q8 0 8 -8">
      </path>
      <path class="road" d="M160 30V110">
      </path>
      <path class="end" d="M144 110h8q8 0 8 -8M176 86h-8q-8 0 -8 -8M144 86h8q8 0 8 -8">
      </path>
      <rect x="91.5" y="14" width="137" height="32" rx="9">
      </rect>
      <text class="sign" text-anchor="middle" aria-hidden="true">
      <tspan x="160" y="35">Finance chief</tspan>
      </text>
      <g transform="translate(134 66)" text-anchor="end">
      <text>Weighs</text>
      <a href="/kb/criteria/price/">
      <text y="24">Price &amp; &lt;terms&gt;</text>
      </a>
      <a href="/kb/criteria/speed/">
      <text y="48">Speed</text>
      </a>
      </g>
      <g transform="translate(186 66)">
      <text>Decides in</text>
      <a href="/kb/buying-groups/board/">
      <text y="24">Board</text>
      </a>
      </g>
      </svg>
      <figcaption>The 3 entries that it names or that name it, heaviest first; a thick line weighs 4 or 5.</figcaption>
      </figure>"
    `);
  });

  it('escapes names, and keeps the base path', () => {
    const html = drawn('persona', 'cfo', ENTRIES);
    expect(html).toContain('<a href="/kb/criteria/price/">');
    expect(html).toContain('Price &amp; &lt;terms&gt;');
  });

  it('sets no style and embeds no other markup, which the policy of pages forbids', () => {
    expect(drawn('persona', 'cfo', ENTRIES)).not.toMatch(/style|foreignObject|<script/);
  });

  it('tints personas as everywhere', () => {
    expect(drawn('criterion', 'price', ENTRIES)).toContain('data-tint=financial');
  });

  it('keeps a blank between the lines of a name, for those who hear it', () => {
    const html = drawn('term', 'word', {
      'terms/word': { see: ['long'] },
      'terms/long': { title: 'A name of so many words that one line does not hold it' },
    });
    expect(html.replace(/<[^>]+>/g, '')).toContain('A name of so many words that one line does not hold it');
  });

  it('counts what it shows, and says what a thick line is only where there is one', () => {
    const caption = (html: string): string => /<figcaption>(.*)<\/figcaption>/.exec(html)?.[1] ?? '';
    expect(caption(drawn('persona', 'cfo', ENTRIES))).toBe(
      'The 3 entries that it names or that name it, heaviest first; a thick line weighs 4 or 5.',
    );
    expect(caption(drawn('criterion', 'speed', ENTRIES))).toBe(
      'The one entry that it names or that names it.',
    );
  });
});
