import { anchorsOf } from '../anchors.ts';
import type { Catalog } from '../catalog.ts';
import type { Entry } from '../entry.ts';
import type { History } from '../history.ts';
import { IN_BODY } from '../links.ts';
import { humanise } from '../shape.ts';
import { kindNamed, shapeOfKind } from '../table.ts';
import { refTo } from '../value.ts';
import type { ChangedEntry, ChangedField, ChangeMark, ChangesData } from './changes.ts';

/** What readers call a field of a kind. */
export function fieldLabel(kind: string, name: string): string {
  if (name === IN_BODY) return 'Text';
  return shapeOfKind(kind).fields.find((field) => field.name === name)?.label ?? humanise(name);
}

/** The fields of an entry that changed, as readers know them and by name, in the order in which its kind lists them. */
export function changedFieldsOf(
  entry: Entry,
  catalog: Catalog,
  names: readonly string[],
): (ChangedField & { name: string })[] {
  const { fields } = shapeOfKind(entry.kind);
  const order = fields.map(({ name }) => name);
  const placeOf = (name: string): number => {
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  // These stand on the page under other names: the text under its headings, a question where its answer would be.
  const elsewhere = new Map([
    [IN_BODY, entry.headings[0]?.slug],
    ['open', entry.data.open?.[0]?.about],
  ]);
  const anchors = new Set(anchorsOf(entry, catalog).map(({ anchor }) => anchor));
  return names
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((name) => {
      const label = fieldLabel(entry.kind, name);
      const anchor = elsewhere.has(name) ? elsewhere.get(name) : name;
      return anchor !== undefined && anchors.has(anchor) ? { name, label, anchor } : { name, label };
    });
}

function entryOf(entry: Entry): ChangedEntry {
  const { summary: _, ...ref } = refTo(entry);
  return { ref, kind: kindNamed(entry.kind)?.label.one ?? entry.kind, owner: entry.data.owner };
}

/** Gathers what the changes are worked out from; `history` is that of the audience whose Catalog it is. */
export function changesData(catalog: Catalog, history: History): ChangesData {
  const places = new Map<string, number>();
  const entries: ChangedEntry[] = [];
  const marks = history.changes.flatMap(({ id, day, what, fields }): ChangeMark[] => {
    const entry = catalog.get(id);
    if (!entry) return [];
    const place = places.get(id) ?? entries.push(entryOf(entry)) - 1;
    places.set(id, place);
    return [
      {
        entry: place,
        day,
        what,
        fields: changedFieldsOf(entry, catalog, fields).map(({ name: _, ...field }) => field),
      },
    ];
  });
  return {
    entries,
    marks,
    older: history.older,
    ...(history.began ? { began: history.began } : {}),
    teams: Object.fromEntries(catalog.site.teams.map(({ id, name }) => [id, name])),
  };
}
