import type { Audience } from '../audience.ts';

/** An entry, as somebody who checks a deck must know it. */
export interface LinkedEntry {
  id: string;
  title: string;
  /** Its address, root-relative, without a base path. */
  address: string;
}

/** What became of an entry that links lead to; plain data, fetched only for the entries that a deck names. */
export interface LinkRecord extends LinkedEntry {
  /** Folders of kinds in which it lay before. */
  folders: readonly string[];
  /** Its revision as it stands, one for each audience that sees it otherwise. */
  revisions: readonly string[];
  /** The fields that changed between any earlier revision and today: what readers call them, and the day of the last change where it is recorded. */
  fields: readonly (readonly [label: string, day?: string])[];
  /** Earlier revisions, each with the places in that list of the fields in which it differs from today. */
  before: Readonly<Record<string, readonly number[]>>;
  /** The places on its page that a link may name. */
  anchors: readonly string[];
  /** Places that links named before: what each is called now, and the entry to which it went, where it is another. */
  moved: Readonly<Record<string, { to?: string; entry?: LinkedEntry }>>;
  /** Since when it does not hold, why, and what to read instead. */
  retired?: { since: string; because?: string; instead: readonly LinkedEntry[] };
  /** The widest audience that sees it. */
  seenBy: Audience;
}

/** Some of the entries, found by any name that they have or had. */
export interface LinkShard {
  records: Readonly<Record<string, LinkRecord>>;
  /** Ids that entries had before, with their ids today. */
  former: Readonly<Record<string, string>>;
}

/** A page of the site that is no entry. */
export interface LinkedPage {
  /** Its address, root-relative. */
  address: string;
  /** Whether addresses below it are pages too. */
  below?: true;
  /** The only audience that has it, where that is not everybody. */
  only?: Audience;
}

/** Where a site is and was published, and what it has beside entries. */
export interface LinkSite {
  /** Its address, base path included, with a slash at the end. */
  url: string;
  /** Addresses at which it was published before, with a slash at the end. */
  former: readonly string[];
  /** For whom it is. */
  audience: Audience;
  /** The folders of its kinds. */
  folders: readonly string[];
  pages: readonly LinkedPage[];
  /** Over how many files its entries are spread. */
  shards: number;
}

/** How an entry is found by a name that it has or had. */
export type FindRecord = (name: string) => LinkRecord | undefined;
