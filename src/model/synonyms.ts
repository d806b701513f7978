import { type Entry, fieldsOf } from './entry.ts';
import { fold } from './fold.ts';
import type { Site } from './site.ts';
import { kindNamed } from './table.ts';

/** What people call the entries that are found by more than their titles, such as the job titles of personas. */
const namesOf = (entries: readonly Entry[]): Set<string> =>
  new Set(
    entries.flatMap((entry) => {
      const findBy = kindNamed(entry.kind)?.findBy;
      if (!findBy) return [];
      const lists = [
        [entry.data.title],
        entry.data.aliases,
        ...findBy.map((field) => fieldsOf(entry)[field]),
      ];
      return lists.flatMap((list) => (Array.isArray(list) ? list.map((name) => fold(String(name))) : []));
    }),
  );

/** What `site.yaml` says, without the synonyms of names that only hidden entries have. */
export function siteFor(site: Site, all: readonly Entry[], seen: readonly Entry[]): Site {
  const { titleSynonyms, ...rest } = site;
  if (!titleSynonyms || seen.length === all.length) return site;
  const [known, open] = [namesOf(all), namesOf(seen)];
  const isHidden = (name: string): boolean => known.has(fold(name)) && !open.has(fold(name));
  const kept = Object.entries(titleSynonyms).flatMap(([word, same]) => {
    const left = same.filter((name) => !isHidden(name));
    return isHidden(word) || left.length === 0 ? [] : [[word, left] as const];
  });
  return { ...rest, titleSynonyms: Object.fromEntries(kept) };
}
