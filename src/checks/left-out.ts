import { type Audience, maySee, toAudience } from '../model/audience.ts';
import { type BodyNode, bodyFor } from '../model/body.ts';
import { targetsIn } from '../model/body-targets.ts';
import type { Catalog } from '../model/catalog.ts';
import { mentionsIn } from '../model/components/mentions.ts';
import { type Entry, fieldsOf } from '../model/entry.ts';
import type { Path, Position } from '../model/finding.ts';
import type { Link } from '../model/links.ts';
import { entryAt } from '../model/permalinks.ts';
import { entriesFor, type View } from '../model/prune.ts';
import { isFields } from '../model/shape.ts';

/** An entry being named where a view does not show it. */
export interface LeftOut {
  target: Entry;
  /** The relation, where front matter names it. */
  link?: Link;
  /** The place in the body, where that names it. */
  position?: Position | undefined;
}

/** The ids of the entries that a view shows. */
export const shownIn = (catalog: Catalog, view: View): ReadonlySet<string> =>
  new Set(entriesFor(catalog.entries, view).map(({ id }) => id));

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

function namedIn(body: BodyNode, catalog: Catalog): LeftOut[] {
  const mentioned = mentionsIn(body).map(({ to, node }) => ({ target: catalog.get(to), node }));
  const linked = targetsIn(body).map(({ url, node }) => ({
    target: entryAt(url.split(/[?#]/, 1)[0] ?? '', catalog),
    node,
  }));
  return [...mentioned, ...linked].flatMap(({ target, node }) =>
    target ? [{ target, position: node.position?.start }] : [],
  );
}

/** What the body of an entry, as a viewer reads it, names without showing it. */
export const mentionsLeftOut = (
  entry: Entry,
  catalog: Catalog,
  viewer: Audience,
  shown: ReadonlySet<string>,
): LeftOut[] =>
  entry.body
    ? namedIn(bodyFor(entry.body, viewer), catalog).filter(({ target }) => !shown.has(target.id))
    : [];
