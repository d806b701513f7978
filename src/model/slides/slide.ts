import type { Audience } from '../audience.ts';

/** Words that are set alike, within a line. */
export interface Run {
  text: string;
  /** Where they lead: a root-relative address without a base path, one with its origin, or `#` and a place in what the set is about. */
  to?: string;
  /** True where the link stands behind the words, since they are a sentence rather than a name. */
  aside?: true;
  strong?: true;
  /** True for what stands back: labels, what something rests on. */
  soft?: true;
  /** True where readers had better heed it. */
  caution?: true;
}

/** A score out of five. */
export interface Score {
  score: number;
  of: number;
}

/** One thing that is said, with what belongs to it. */
export interface Point {
  head: readonly Run[];
  score?: Score;
  /** Said at length, below its head. */
  body?: readonly Run[];
  /** Short facts and what it rests on, below that. */
  small?: readonly Run[];
}

/** Points under a label. */
export interface PointGroup {
  label?: string;
  points: readonly Point[];
}

/** A column of a table. */
export interface Column {
  label: string;
  /** How much of the width it takes, beside the others. */
  width: number;
  align?: 'centre';
}

/** A cell of a table: lines of runs, or a score. */
export type TableCell = { lines: readonly (readonly Run[])[] } | { score: Score };

/** A part of a slide. */
export type Block =
  | { type: 'facts'; facts: readonly { label: string; runs: readonly Run[] }[] }
  | { type: 'points'; groups: readonly PointGroup[] }
  | {
      type: 'table';
      label?: string;
      columns: readonly Column[];
      rows: readonly (readonly TableCell[])[];
      /** Set where it must not go on to another slide: what does not fit is counted below it, with where all of it stands. */
      single?: { to: string };
    }
  /** Columns of groups side by side, on one slide: what does not fit is counted at the foot of its group. */
  | { type: 'cards'; cards: readonly (readonly (PointGroup & { to: string })[])[] };

/** A slide as it is meant, before it is laid out; one that does not hold it all goes on on the next. */
export interface Slide {
  /** What it is made by, unlike any other of its set: `overview`, `section-weighs`, `stage-evaluation`. */
  template: string;
  /** What sort of thing it shows, over its title. */
  kicker: string;
  title: string;
  /** A sentence or two below the title. */
  lead?: string;
  /** The place that it shows of what the set is about: `#criteria`, or `#` alone for all of it. */
  to: string;
  blocks: readonly Block[];
  /** What the notes say: what each claim rests on, and what the slide has no room for. */
  notes: readonly string[];
}

/** All slides of an entry or a view. */
export interface SlideSet {
  /** The entry's id, or `view:` and the id of a view. */
  of: string;
  title: string;
  /** What readers call one of its kind. */
  sort: string;
  /** The fingerprint of all that this audience sees of it. */
  revision: string;
  /** The day on which it was last reviewed, `YYYY-MM-DD`; of a view the latest of what it shows. */
  reviewed: string;
  /** Its permanent address, root-relative. */
  address: string;
  /** Which accent colour of the theme tints it, 1 to 6. */
  accent: number;
  slides: readonly Slide[];
  /** What matters of it at each stage, by the id of the stage. */
  stages?: Readonly<Record<string, readonly Slide[]>>;
}

/** What all slides of a site have in common. */
export interface DeckHouse {
  organisation: string;
  language: string;
  /** True where the content is an example. */
  sample: boolean;
  audience: Audience;
}

/** What there is of an entry that slides were made of: its slides, its name of today, or what to read since it no longer holds. */
export type SlideAnswer =
  | SlideSet
  | { now: string }
  | { retired: string; instead: readonly { title: string; address: string }[] };
