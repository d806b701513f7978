import { type Audience, maySee, toAudience } from '../model/audience.ts';
import { type BodyNode, bodyFor } from '../model/body.ts';
import { entriesNamedIn } from '../model/body-names.ts';
import type { Catalog } from '../model/catalog.ts';
import { type Entry, fieldsOf } from '../model/entry.ts';
import type { Path, Position } from '../model/finding.ts';
import type { Link } from '../model/links.ts';
import { isFields } from '../model/plain.ts';
import { hiddenIds, type View } from '../model/prune.ts';

/** An entry being named where a view does not show it. */
export interface LeftOut {
  target: Entry;
  /** The relation, where front matter names it. */
  link?: Link;
  /** The place in the body, where that names it. */
  position?: Position | undefined;
}

/** The ids of the entries that a view shows. */
export function shownIn(catalog: Catalog, view: View): ReadonlySet<string> {
  const hidden = hiddenIds(catalog.entries, view);
  return new Set(catalog.entries.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
}

/** Who may see a value: the narrowest of the audiences that the entry and the items around it name. */
export function audienceAt(entry: Entry, path: Path): Audience {
  let narrowest = entry.data.audience ?? 'internal';
  let value: unknown = fieldsOf(entry);
  for (const part of path) {
    value = Array.isArray(value) ? value[Number(part)] : isFields(value) ? value[part] : undefined;
    const meant = isFields(value) ? toAudience(String(value['audience'])) : undefined;
    if (meant && maySee(meant, narrowest)) narrowest = meant;
  }
  return narrowest;
}

/** Relations of an entry to others that its view does not show; `shown` gives what the readers of a relation see. */
export const relationsLeftOut = (
  entry: Entry,
  catalog: Catalog,
  shown: (link: Link) => ReadonlySet<string>,
): LeftOut[] =>
  catalog.from(entry.id).flatMap((link): LeftOut[] => {
    const target = catalog.get(link.to);
    return !target || shown(link).has(target.id) ? [] : [{ target, link }];
  });

/** What the body of an entry, as a viewer reads it, names without showing it. */
export function mentionsLeftOut(
  entry: Entry,
  catalog: Catalog,
  viewer: Audience,
  shown: ReadonlySet<string>,
): LeftOut[] {
  const missing = (body: BodyNode): LeftOut[] =>
    entriesNamedIn(body, catalog).flatMap(({ target, node }) =>
      shown.has(target.id) ? [] : [{ target, position: node.position?.start }],
    );
  // Most bodies name nothing that is hidden, and need not be copied to find that out.
  if (!entry.body || missing(entry.body).length === 0) return [];
  return missing(bodyFor(entry.body, viewer));
}
