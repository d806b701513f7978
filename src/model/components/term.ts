import { z } from 'zod';
import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { ref } from '../fields.ts';
import { defineComponent } from './component.ts';
import { element, htmlText } from './html.ts';

function termOf(id: string | undefined, catalog: Catalog): Entry<'term'> | undefined {
  const entry = catalog.find(id ?? '');
  return entry?.kind === 'term' ? entry : undefined;
}

// Stands for a word that is not at hand, so that not even its id is told to who may not see it.
const UNNAMED = 'this term';

const wordOf = (id: string | undefined, catalog: Catalog): string =>
  termOf(id, catalog)?.data.title ?? UNNAMED;

/** A word of the glossary, with its meaning within reach. */
export const term = defineComponent({
  name: 'Term',
  about: 'Marks a word of the glossary and leads to its meaning.',
  example: '<Term id="champion">champion</Term>',
  block: false,
  inline: true,
  attributes: z.strictObject({
    id: ref('term', 'uses the word', 'used in', 'The id of the word in the glossary.'),
  }),
  toHtml: ({ attributes, children, first, catalog, address }) => {
    const known = termOf(attributes['id'], catalog);
    const words = children.length > 0 ? children : [htmlText(wordOf(attributes['id'], catalog))];
    if (!known) return words;
    return [
      element(
        'a',
        {
          // Its meaning is told where the word first stands in a section: by the page to who points at it, by the attribute to who hears it.
          className: [first ? 'term' : 'ref'],
          href: address(addressOf(known)),
          ...(first ? { 'aria-description': known.data.definition.text } : {}),
        },
        words,
      ),
    ];
  },
  toText: ({ attributes, children, catalog }) => children.join('') || wordOf(attributes['id'], catalog),
  toMarkdown: ({ attributes, children, catalog, address }) => {
    const known = termOf(attributes['id'], catalog);
    const words =
      children.length > 0 ? [...children] : [{ type: 'text', value: wordOf(attributes['id'], catalog) }];
    return known ? [{ type: 'link', url: address(addressOf(known)), children: words }] : words;
  },
});
