import { z } from 'zod';
import type { Catalog } from '../catalog.ts';
import { addressOf } from '../entry.ts';
import { field } from '../fields.ts';
import { defineComponent } from './component.ts';
import { element, htmlText } from './html.ts';

/** Stands for an entry that is not at hand, so that not even its id is told to who may not see it. */
const UNNAMED = 'another page';

/** Splits `id#anchor` into its parts. */
export function splitTarget(target: string): { id: string; anchor?: string } {
  const [id = '', anchor] = target.split('#', 2);
  return anchor ? { id, anchor } : { id };
}

function targetOf(to: string | undefined, catalog: Catalog): { title: string; path?: string } {
  const { id, anchor } = splitTarget(to ?? '');
  const entry = catalog.find(id);
  if (!entry) return { title: UNNAMED };
  return { title: entry.data.title, path: addressOf(entry) + (anchor ? `#${anchor}` : '') };
}

/** A link to an entry by its id: the entry's title, or the author's words. */
export const ref = defineComponent({
  name: 'Ref',
  about: 'Links to an entry by its id, whatever its kind, and survives its renaming.',
  example: '<Ref to="cfo" />, <Ref to="cfo#criteria-total-cost">what she weighs</Ref>',
  block: false,
  inline: true,
  attributes: z.strictObject({
    to: field(
      z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#\S+)?$/, 'is neither an id nor an id with an anchor (`id#anchor`)'),
      'The id of an entry, with `#anchor` for a place in it.',
      { relation: { to: '*', says: 'mentions', back: 'mentioned in' } },
    ),
  }),
  toHtml: ({ attributes, children, catalog, address }) => {
    const { title, path } = targetOf(attributes['to'], catalog);
    const words = children.length > 0 ? children : [htmlText(title)];
    return path === undefined ? words : [element('a', { className: ['ref'], href: address(path) }, words)];
  },
  toText: ({ attributes, children, catalog }) =>
    children.join('') || targetOf(attributes['to'], catalog).title,
  toMarkdown: ({ attributes, children, catalog, address }) => {
    const { title, path } = targetOf(attributes['to'], catalog);
    const words = children.length > 0 ? [...children] : [{ type: 'text', value: title }];
    return path === undefined ? words : [{ type: 'link', url: address(path), children: words }];
  },
});
