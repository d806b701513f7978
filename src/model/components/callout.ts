import { z } from 'zod';
import { choice, text } from '../fields.ts';
import { humanise } from '../shape.ts';
import { defineComponent } from './component.ts';
import { element, htmlText } from './html.ts';

const KINDS = ['note', 'tip', 'warning'] as const;

type Attributes = Readonly<Record<string, string>>;

const kindOf = ({ kind }: Attributes): string => KINDS.find((known) => known === kind) ?? KINDS[0];
const titleOf = (attributes: Attributes): string => attributes['title'] ?? humanise(kindOf(attributes));

/** A paragraph or more, set apart: a note, a tip or a warning. */
export const callout = defineComponent({
  name: 'Callout',
  about: 'Sets a note, a tip or a warning apart from the text around it.',
  example: '<Callout kind="warning" title="Before the first call">\n\nAsk who signs.\n\n</Callout>',
  block: true,
  inline: false,
  attributes: z.strictObject({
    kind: choice(KINDS, 'What it is; left out means a note.').optional(),
    title: text('Its heading; left out, the kind is named.').optional(),
  }),
  toHtml: ({ attributes, children, inline }) => {
    if (inline) return children;
    const kind = kindOf(attributes);
    const title = element<(typeof children)[number]>('p', { className: ['callout-title'] }, [
      htmlText(titleOf(attributes)),
    ]);
    return [
      element('div', { className: ['callout', `callout-${kind}`], role: 'note', ariaLabel: humanise(kind) }, [
        title,
        ...children,
      ]),
    ];
  },
  toText: ({ attributes, children, inline }) =>
    inline ? children.join('') : `${titleOf(attributes)}: ${children.join('')}`,
  toMarkdown: ({ attributes, children, inline }) => {
    if (inline) return children;
    const title = { type: 'strong', children: [{ type: 'text', value: titleOf(attributes) }] };
    return [{ type: 'blockquote', children: [{ type: 'paragraph', children: [title] }, ...children] }];
  },
});
