import type { Entry } from '../model/entry.ts';
import type { Finding, Path, Position } from '../model/finding.ts';
import type { Query } from '../model/queries.ts';
import type { Revision } from '../model/revisions.ts';
import type { Site } from '../model/site.ts';
import { kindIn } from '../model/table.ts';
import { type EntryFile, readEntryFile } from './entry-file.ts';
import { fileFinding, type Locate, TOP } from './file-finding.ts';
import type { Files } from './files.ts';
import { readPermalinks } from './permalinks-file.ts';
import { readQueries } from './queries-file.ts';
import { readRevisions } from './revisions-file.ts';
import { NEUTRAL_SITE, readSite } from './site-file.ts';
import { isEntryPath, strayFinding } from './stray.ts';

export { readSite };

/** A content folder, read: its entries, what is wrong with the rest, and where everything stands. */
export interface Content {
  /** The folder, as findings name it. */
  folder: string;
  site: Site;
  /** Whether `site.yaml` could be read; where it could not, `site` is a stand-in. */
  siteRead: boolean;
  entries: readonly Entry[];
  /** Ids, former ones included, of files that could not be read as entries, so that naming one is not reported twice. */
  broken: ReadonlySet<string>;
  /** What reading found. */
  findings: readonly Finding[];
  /** Recorded addresses, as `permalinks.json` lists them, none where there is no such file; `undefined` where it cannot be read. */
  permalinks: readonly string[] | undefined;
  /** Recorded revisions, as `revisions.json` lists them, none where there is no such file; `undefined` where it cannot be read. */
  revisions: readonly Revision[] | undefined;
  /** What people type into search and should find, as `queries.yaml` lists it; none where it is missing or wrong. */
  queries: readonly Query[];
  /** The images below `images/`, as root-relative addresses. */
  images: ReadonlySet<string>;
  /** The place of a value in the front matter of an entry, or in another file of the content folder. */
  locate: (file: string, path: Path, atKey?: boolean) => Position;
}

const nothing = (folder: string): Content => ({
  folder,
  site: NEUTRAL_SITE,
  siteRead: false,
  entries: [],
  broken: new Set(),
  findings: [
    fileFinding(
      'folder',
      folder,
      `No content folder \`${folder}\``,
      'Create it, or name another with `CONTENT_DIR`',
    ),
  ],
  permalinks: undefined,
  revisions: undefined,
  queries: [],
  images: new Set(),
  locate: () => TOP,
});

function readEntries(files: Files, paths: readonly string[]): EntryFile[] {
  return paths.filter(isEntryPath).flatMap((path) => {
    const kind = kindIn(path.slice(0, path.indexOf('/')));
    return kind ? [readEntryFile(files, path, kind)] : [];
  });
}

/** Reads a content folder: every file once, every problem found. */
export function readContent(files: Files): Content {
  const { folder } = files;
  if (!files.exists) return nothing(folder);
  const paths = files.list();
  const site = readSite(files);
  const recorded = readPermalinks(files, paths.includes('permalinks.json'));
  const changed = readRevisions(files, paths.includes('revisions.json'));
  const queries = readQueries(files, paths.includes('queries.yaml'));
  const read = readEntries(files, paths);
  const findings = [
    ...site.findings,
    ...recorded.findings,
    ...changed.findings,
    ...queries.findings,
    ...paths.flatMap((path) => strayFinding(files, path) ?? []),
    ...read.flatMap((one) => one.findings),
  ];
  if (read.length === 0)
    findings.push(
      fileFinding('folder', folder, 'No entries', 'Write the first with `npm run new -- <kind> "<title>"`'),
    );
  const places = new Map<string, Locate>(read.map(({ file, locate }) => [file, locate]));
  places
    .set(`${folder}/site.yaml`, site.locate)
    .set(`${folder}/permalinks.json`, recorded.locate)
    .set(`${folder}/queries.yaml`, queries.locate);
  return {
    folder,
    site: site.site,
    siteRead: site.read,
    entries: read.flatMap(({ entry }) => entry ?? []),
    broken: new Set(read.flatMap(({ entry, ids }) => (entry ? [] : ids))),
    findings,
    permalinks: recorded.permalinks,
    revisions: changed.revisions,
    queries: queries.queries,
    images: new Set(
      paths.filter((path) => path.startsWith('images/') && !path.endsWith('/')).map((path) => `/${path}`),
    ),
    locate: (file, path, atKey = false) => places.get(file)?.(path, atKey) ?? TOP,
  };
}
