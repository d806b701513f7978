import type { Basis } from '../claims.ts';
import type { EntryRef } from '../value.ts';
import type { RoomData } from '../views/room-data.ts';

/** Another entry, as a sheet names it. */
export type CallRef = Pick<EntryRef, 'id' | 'title' | 'address' | 'tint'>;

/** What a line rests on. */
export interface CallSupport {
  basis?: Basis;
  /** True where a record behind it is invented to show how records work. */
  illustrative?: true;
  /** When it holds. */
  for?: unknown;
}

/** A line that is said of somebody, with what belongs to it. */
export interface CallLine extends CallSupport {
  text: string;
  /** Its reason, its limit or when it is so. */
  why?: string;
  /** The stages at which it shows; none for any. */
  stages?: readonly string[];
}

/** What somebody weighs. */
export interface CallWeight extends CallSupport {
  criterion: CallRef;
  weight: number;
  mustHave: boolean;
  why: string;
  /** The question that they ask about it. */
  asks: string;
  /** What proves it to them. */
  proof: readonly string[];
  /** How answers to it go wrong. */
  pitfalls: readonly string[];
  /** The stages at which it is weighed; none for any. */
  stages: readonly string[];
  anchor: string;
}

/** A question: ours to them, with what to listen for, or theirs, with what answers it. */
export interface CallQuestion {
  text: string;
  hint?: string;
  /** The stages at which to ask it; none for any. */
  stages: readonly string[];
  anchor: string;
  /** When it holds. */
  for?: unknown;
}

/** What they object. */
export interface CallObjection extends CallSupport {
  ref: CallRef;
  says: string;
  askBack?: string;
  answer: string;
  behind: readonly string[];
  avoid: readonly string[];
  /** The stages at which it comes up; none for any. */
  stages: readonly string[];
}

/** What we say to them. */
export interface CallMessage {
  ref: CallRef;
  says: string;
  avoid: readonly string[];
  stages: readonly string[];
  for?: unknown;
}

/** Something to have at hand: material, or a customer who can speak. */
export interface CallProof {
  ref: CallRef;
  sort: 'material' | 'customer';
  /** What sort of material it is, or who the customer is. */
  what: string;
  /** What may be done with it, in words. */
  may: string;
  /** The last day on which it may be used. */
  until?: string;
  stages: readonly string[];
  /** The ids of the criteria that it proves. */
  proves: readonly string[];
  for?: unknown;
}

/** All that a call sheet and a role play of one persona are chosen from: plain data, a file of its own. */
export interface CallFacts {
  persona: EntryRef;
  decision: string;
  roles: readonly string[];
  reviewed: string;
  /** The permanent address of their page, absolute. */
  link: string;
  reportsTo?: string;
  measuredBy: readonly CallLine[];
  wins: readonly CallLine[];
  approves: readonly CallLine[];
  vetoes: readonly CallLine[];
  barriers: readonly CallLine[];
  triggers: readonly CallLine[];
  alternatives: readonly CallLine[];
  measures: readonly CallLine[];
  weighs: readonly CallWeight[];
  /** Where they take part, what they do there, and what they ask. */
  parts: readonly (CallSupport & { stage: string; part: string; asks: readonly CallQuestion[] })[];
  /** What to ask them, in the order of their author. */
  questions: readonly CallQuestion[];
  objections: readonly CallObjection[];
  messages: readonly CallMessage[];
  wordsToUse: readonly string[];
  wordsToAvoid: readonly { text: string; instead?: string; for?: unknown }[];
  proofs: readonly CallProof[];
  /** The groups in which they decide, with everybody in them. */
  room: RoomData;
}
