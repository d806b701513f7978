import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { Path, Position, Severity } from '../model/finding.ts';
import type { Query } from '../model/queries.ts';
import type { Revision } from '../model/revisions.ts';

/** What a rule looks at. */
export interface Subject {
  /** Every entry that could be read, all audiences, drafts included. */
  catalog: Catalog;
  /** Ids of files that could not be read as entries: naming one is not a second error. */
  broken: ReadonlySet<string>;
  /** Whether `site.yaml` could be read; where it could not, nothing is measured by it. */
  siteRead: boolean;
  /** Addresses recorded in `permalinks.json`, none where there is no such file; `undefined` where it cannot be read. */
  permalinks: readonly string[] | undefined;
  /** Revisions recorded in `revisions.json`, none where there is no such file; `undefined` where it cannot be read. */
  revisions: readonly Revision[] | undefined;
  /** What people type into search and should find, as `queries.yaml` lists it; none where it is missing or wrong. */
  queries: readonly Query[];
  /** Root-relative addresses of the images at hand. */
  images: ReadonlySet<string>;
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
}

/** What a rule reports, before it has a place in a file. */
export interface Report {
  /** The entry it is about; left out: the content as a whole. */
  entry?: Entry;
  /** A file of the content folder it is about, where it is no entry: `site.yaml`. */
  file?: string;
  /** Where in the front matter. */
  path?: Path;
  /** True where the key is meant rather than the value. */
  atKey?: boolean;
  /** Where in the body; wins over `path`. */
  position?: Position | undefined;
  /** What is wrong, the value in backticks, no full stop. */
  message: string;
  /** What to do, with the nearest match. */
  hint: string;
}

/** A small content that shows a rule at work: files by path, and what the rule says of it. */
export interface Example {
  /** What the example shows, as a sentence in the present tense. */
  name: string;
  /** Files by path below the content folder; a minimal `site.yaml` is added where there is none. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** `file:line:column message` of each finding, the file below the content folder; empty for content that the rule accepts. */
  findings: readonly string[];
  /** The day of the check, where it matters. */
  today?: string;
}

/** One rule: what it looks for, why, and examples that are its tests. */
export interface Rule {
  id: string;
  severity: Severity;
  /** What it demands, in one sentence. */
  summary: string;
  /** Why, and how to mend what it finds: what `--explain` prints. */
  explain: string;
  examples: readonly Example[];
  /** True where it asks for what only a finished entry has: in a draft it warns. */
  finished?: true;
  /** Left out where reading itself reports it. */
  check?: (subject: Subject) => Iterable<Report>;
}
