import type { Basis } from '../claims.ts';
import type { Weighed } from '../weights.ts';

/** Another entry, in as few words as a link with its revision needs. */
export interface BriefRef {
  id: string;
  title: string;
  /** Root-relative address, without a base path. */
  address: string;
  /** Its revision for this audience, where it is known. */
  rev?: string;
  /** The word that tints it. */
  tint?: string;
}

/** What a line rests on, and when it holds. */
export interface Resting {
  /** Left out where it is stated rather than asserted. */
  basis?: Basis;
  /** The records that it names, by id. */
  evidence?: readonly string[];
  for?: unknown;
}

/** A line of text with what it rests on. */
export interface Line extends Resting {
  text: string;
}

/** A question with what answers it, or what to listen for. */
export interface Asked {
  text: string;
  answer?: string;
  for?: unknown;
}

/** Something that a person names, with their own words for it. */
export interface Mark extends Resting {
  /** The id of what is named. */
  to: string;
  /** The stages at which it holds, where they are named. */
  stages?: readonly string[];
}

/** A criterion as one person weighs it. */
export interface WeightMark extends Mark, Weighed {
  question?: string;
  proof?: readonly Line[];
}

/** A source as one person uses it. */
export interface SourceMark extends Mark {
  trust?: number;
}

/** A message as one person hears it. */
export interface MessageMark extends Mark {
  wording?: string;
}

/** An objection as one person raises it. */
export interface ObjectionMark extends Mark {
  wording?: string;
  answer?: string;
}

/** A success measure as one person applies it. */
export interface MeasureMark extends Mark {
  target?: string;
  by?: string;
}

/** What a person does at a stage. */
export interface PartMark extends Resting {
  stage: string;
  part: 'leads' | 'joins' | 'approves';
  questions: readonly Asked[];
}

/** A persona, cut to what a brief can show of it at some stages. */
export interface BriefPerson {
  ref: BriefRef;
  /** That what is only read of it is not here, as of other entries. */
  cut?: boolean;
  /** The team that keeps the page. */
  owner: string;
  decision: string;
  for?: unknown;
  parts: readonly PartMark[];
  /** Whether it weighs anything at all, at any stage. */
  weighs: boolean;
  criteria: readonly WeightMark[];
  sources: readonly SourceMark[];
  messages: readonly MessageMark[];
  objections: readonly ObjectionMark[];
  measures: readonly MeasureMark[];
  triggers: readonly Mark[];
  alternatives: readonly Mark[];
  discovery: readonly Asked[];
  barriers: readonly (Line & { stage?: string })[];
  use: readonly string[];
  avoid: readonly { text: string; instead?: string }[];
  evidence: readonly string[];
}

/** A member of a buying group. */
export interface MemberMark extends Resting {
  persona: string;
  role: string;
  stages?: readonly string[];
  approves?: string;
  vetoes?: string;
}

/** A message for all of a group. */
export interface SharedMessage extends Mark {
  /** Why it serves all of them. */
  why?: string;
}

/** A buying group, cut to what a brief can show of it. */
export interface BriefGroup {
  ref: BriefRef;
  owner: string;
  for?: unknown;
  members: readonly MemberMark[];
  agreements: readonly Line[];
  tensions: readonly Line[];
  messages: readonly SharedMessage[];
  triggers: readonly Mark[];
  evidence: readonly string[];
}
