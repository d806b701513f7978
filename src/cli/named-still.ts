import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { Position } from '../model/finding.ts';
import { namedToday } from '../model/named-today.ts';
import type { Content } from '../source/read.ts';

/** A place that names an entry as if it held. */
export interface NamedStill {
  file: string;
  position: Position;
  /** The field in which it stands. */
  field: string;
}

/** Every place that names an entry as if it held: in other entries, in the order of the Catalog, then where `site.yaml` sends readers first. */
export function namedStill({ id }: Entry, catalog: Catalog, content: Content): NamedStill[] {
  const inEntries = catalog.entries.flatMap((entry) =>
    namedToday(entry, catalog)
      .filter(({ target }) => target.id === id)
      .map(({ field, path, position }) => ({
        file: entry.file,
        position: position ?? content.locate(entry.file, path),
        field,
      })),
  );
  const file = `${content.folder}/site.yaml`;
  const first = Object.entries(catalog.site.start ?? {}).flatMap(([reader, ids]) =>
    (ids ?? []).flatMap((one, index): NamedStill[] =>
      one === id
        ? [{ file, position: content.locate(file, ['start', reader, index]), field: `start.${reader}` }]
        : [],
    ),
  );
  return [...inEntries, ...first];
}
