import { itemAnchors } from '../model/anchors.ts';
import type { Catalog } from '../model/catalog.ts';
import { type Entry, fieldsOf } from '../model/entry.ts';
import { isFields } from '../model/plain.ts';
import { walk } from '../model/shape.ts';
import { kindNamed, shapeOfKind } from '../model/table.ts';

/** An entry on its way to a new id. */
export interface Renaming {
  /** The entry, as it is. */
  entry: Entry;
  /** The id that it shall have. */
  to: string;
  catalog: Catalog;
  /** The anchors that follow from the id, by the entry on whose page they are: the new one by the old one. */
  anchors: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Works out what else follows from an id: the anchors of items about the entry, which no id of their own names. */
export function renamingOf(entry: Entry, to: string, catalog: Catalog): Renaming {
  const anchors = new Map<string, ReadonlyMap<string, string>>();
  for (const { from } of catalog.to(entry.id)) {
    const renamed = new Map<string, string>();
    walk(shapeOfKind(from.kind), fieldsOf(from), ({ shape, value, field }) => {
      if (shape.type !== 'object' || !isFields(value) || value['id'] !== undefined) return;
      const [anchor] = itemAnchors(shape, value, field, catalog);
      if (anchor === `${field}-${entry.id}`) renamed.set(anchor, `${field}-${to}`);
    });
    anchors.set(from.id, renamed);
  }
  return { entry, to, catalog, anchors };
}

/** The anchor as it is called after the renaming, on the page of an entry. */
export const renamedAnchor = (entryId: string, anchor: string, { anchors }: Renaming): string =>
  anchors.get(entryId)?.get(anchor) ?? anchor;

/** A target such as `cfo#criteria-total-cost` after the renaming. */
export function renamedTarget(target: string, renaming: Renaming): string {
  const { entry, to } = renaming;
  const [id = '', anchor] = target.split('#', 2);
  const renamed = id === entry.id ? to : id;
  return anchor === undefined ? renamed : `${renamed}#${renamedAnchor(id, anchor, renaming)}`;
}

const ADDRESS = /^(\/[^?#]*)?(\?[^#]*)?(#.*)?$/;

/** An address in the body of an entry after the renaming; what leads elsewhere stays as it is. */
export function renamedAddress(address: string, own: string, renaming: Renaming): string {
  const { entry, to, catalog } = renaming;
  const match = ADDRESS.exec(address);
  if (!match) return address;
  const [, path = '', query = '', fragment = ''] = match;
  const parts = path.split('/');
  const [, folder, id = ''] = parts;
  const named = path === '' ? own : id;
  const isEntry =
    path === '' || folder === 'p' || folder === kindNamed(catalog.find(named)?.kind ?? '')?.folder;
  if (!isEntry) return address;
  if (path !== '' && id === entry.id) parts[2] = to;
  const anchor = fragment
    ? `#${renamedAnchor(catalog.find(named)?.id ?? named, fragment.slice(1), renaming)}`
    : '';
  return parts.join('/') + query + anchor;
}
