import { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { CommittedState } from '../model/replay.ts';
import type { Site } from '../model/site.ts';
import { kindIn } from '../model/table.ts';
import { readEntryFile } from './entry-file.ts';
import { memoryFiles } from './files.ts';
import type { Commit, CommittedPast } from './git.ts';
import { isEntryPath } from './stray.ts';

/** What is asked of the past of a content folder. */
export interface Asked {
  /** The ids, former ones included, of the entries whose past is wanted. */
  ids: ReadonlySet<string>;
  /** The day on which the record begins that is there already: of what was before, only how it ended is told. */
  began?: string;
  /** The day that counts as today: no commit was made later, whatever its clock said. */
  today: string;
  site: Site;
}

/** The content as it was committed, state by state, and how many files could not be read as they were then. */
export interface CommittedStates {
  count: number;
  unread: number;
  states: Iterable<CommittedState>;
}

/** A file from one commit to the next that changes it. */
interface Version {
  /** What it says or, where it cannot be read, what the version before it said that can, else the next one. */
  entry: Entry | undefined;
  /** True where neither it nor any version before it can be read. */
  isUnread: boolean;
}

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx$/, '');

/** Commits with their entries alone, on days that never run backwards. */
function tidied(commits: readonly Commit[], today: string): Commit[] {
  let last = '';
  return commits.flatMap(({ day, changes }) => {
    const kept = new Map([...changes].filter(([path]) => isEntryPath(path)));
    const capped = day > today ? today : day;
    if (capped > last) last = capped;
    return kept.size > 0 ? [{ day: last, changes: kept }] : [];
  });
}

/** Where the past begins to matter: with the first commit that has a wanted entry, or with the last before the record begins. */
function startOf(commits: readonly Commit[], { ids, began }: Asked): { at: number; isLate: boolean } {
  const first = commits.findIndex(({ changes }) =>
    [...changes].some(([path, blob]) => blob !== undefined && ids.has(idOf(path))),
  );
  const late = began === undefined ? -1 : commits.findLastIndex(({ day }) => day < began);
  return first >= 0 && late >= first ? { at: late, isLate: true } : { at: first, isLate: false };
}

/** The commits from a place on, all before it taken as one with the first. */
function commitsFrom(commits: readonly Commit[], at: number): Commit[] {
  const [first, ...rest] = commits.slice(at);
  if (!first) return [];
  const changes = new Map(commits.slice(0, at + 1).flatMap((one) => [...one.changes]));
  return [{ ...first, changes }, ...rest];
}

/** What each commit made of each file, `undefined` where it took one away, and how many versions cannot be read. */
function versionsOf(
  commits: readonly Commit[],
  readEntry: (path: string, blob: string) => Entry | undefined,
): { made: ReadonlyMap<string, Version | undefined>[]; unread: number } {
  let unread = 0;
  /** The versions of a file since it was last added. */
  const runs = new Map<string, Version[]>();
  const made = commits.map(({ changes }) => {
    const versions = [...changes].map(([path, blob]): [string, Version | undefined] => {
      if (blob === undefined) {
        runs.delete(path);
        return [path, undefined];
      }
      const run = runs.get(path) ?? [];
      runs.set(path, run);
      const entry = readEntry(path, blob);
      if (!entry) unread++;
      // The first that can be read tells what those before it were, as far as others need to know.
      else for (const version of run) version.entry ??= entry;
      const before = run.findLast(({ isUnread }) => !isUnread)?.entry;
      const version: Version = { entry: entry ?? before, isUnread: !entry && !before };
      run.push(version);
      return [path, version];
    });
    return new Map(versions);
  });
  return { made, unread };
}

/** What was committed of a content folder, oldest first, as far as it bears on the entries that are asked for; files that did not change are read once. */
export function committedStates(
  { commits: given, isShallow, read }: CommittedPast,
  asked: Asked,
): CommittedStates {
  const tidy = tidied(given, asked.today);
  const { at, isLate } = startOf(tidy, asked);
  if (at < 0) return { count: 0, unread: 0, states: [] };
  const commits = commitsFrom(tidy, at);
  const blobs = read([
    ...new Set(commits.flatMap(({ changes }) => [...changes.values()].filter((blob) => blob !== undefined))),
  ]);
  const known = new Map<string, Entry | undefined>();
  const readEntry = (path: string, blob: string): Entry | undefined => {
    const key = `${blob} ${path}`;
    const kind = kindIn(path.slice(0, path.indexOf('/')));
    const bytes = blobs.get(blob);
    if (kind && bytes && !known.has(key))
      known.set(key, readEntryFile(memoryFiles({ [path]: bytes }), path, kind).entry);
    return known.get(key);
  };
  const { made, unread } = versionsOf(commits, readEntry);

  function* states(): Generator<CommittedState> {
    const tree = new Map<string, Version>();
    for (const [index, { day }] of commits.entries()) {
      for (const [path, version] of made[index] ?? [])
        if (version) tree.set(path, version);
        else tree.delete(path);
      const entries = new Map([...tree.values()].flatMap(({ entry }) => (entry ? [[entry.id, entry]] : [])));
      yield {
        day: asked.began !== undefined && day < asked.began ? asked.began : day,
        catalog: new Catalog(entries.values(), asked.site),
        unread: new Set([...tree].flatMap(([path, { isUnread }]) => (isUnread ? [idOf(path)] : []))),
        // What is there in the first state that is known of may be older than that.
        isOlder: index === 0 && (isLate || (isShallow && at === 0)),
      };
    }
  }
  return { count: commits.length, unread, states: states() };
}
