import { z } from 'zod';
import { AUDIENCES } from '../audience.ts';
import { choice } from '../fields.ts';
import { defineComponent } from './component.ts';
import { element } from './html.ts';

/** A part of a body for one audience; the Catalog has taken it away where the viewer may not see it. */
export const only = defineComponent({
  name: 'Only',
  about: 'Keeps a part of the text to those who may see it.',
  example: '<Only for="internal">\n\nWe lost this one on price.\n\n</Only>',
  block: true,
  inline: true,
  attributes: z.strictObject({
    for: choice(AUDIENCES, 'The widest audience that may see it.'),
  }),
  toHtml: ({ attributes, children, inline }) => [
    element(
      inline ? 'span' : 'div',
      { className: ['only'], dataFor: attributes['for'] ?? AUDIENCES[2] },
      children,
    ),
  ],
  toText: ({ children }) => children.join(''),
  toMarkdown: ({ children }) => children,
});
