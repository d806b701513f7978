import type { BriefGroup, BriefPerson, BriefRef, Line } from './person-data.ts';

export type * from './person-data.ts';

/** What every entry of a list carries: its place in the Catalog settles ties. */
export interface Placed {
  ref: BriefRef;
  place: number;
  for?: unknown;
  /** That what is only read of it, rather than ranked by, is not here: a browser loads that where it is shown. */
  cut?: boolean;
}

/** A stage of the cycle. */
export interface BriefStage extends Placed {
  wants: readonly Line[];
}

/** A criterion, with what most buyers ask and want as proof. */
export interface BriefCriterion extends Placed {
  owner: string;
  stages: readonly string[];
  question: string;
  proof: readonly Line[];
}

/** A source. */
export interface BriefSource extends Placed {
  form: string;
  reach: number;
  trust: number;
  stages: readonly string[];
  presence?: string;
}

/** A message. */
export interface BriefMessage extends Placed {
  says: Line;
  short?: string;
  stages: readonly string[];
  criteria: readonly string[];
  points: readonly string[];
}

/** An objection. */
export interface BriefObjection extends Placed {
  says: string;
  answer: Line;
  askBack?: string;
  stages: readonly string[];
  criteria: readonly string[];
}

/** A piece of material. */
export interface BriefAsset extends Placed {
  form: string;
  customerSafe: boolean;
  personas: readonly string[];
  stages: readonly string[];
  criteria: readonly string[];
  until?: string;
}

/** A reference customer. */
export interface BriefReference extends Placed {
  allows: readonly string[];
  until: string;
  askVia?: string;
  personas: readonly string[];
  stages: readonly string[];
  criteria: readonly string[];
}

/** A sticking point. */
export interface BriefPoint extends Placed {
  stage: string;
  severity: number;
  personas: readonly string[];
  groups: readonly string[];
  goals: readonly string[];
  cause?: Line;
  unblocks?: Line;
  days?: { low: number; high: number; share: number; basis: string };
}

/** Something that is done about sticking points. */
export interface BriefInitiative extends Placed {
  owner: string;
  progress: string;
  aim: string;
  personas: readonly string[];
  groups: readonly string[];
  stages: readonly string[];
  points: readonly string[];
  starts?: string;
  ends?: string;
}

/** A success measure. */
export interface BriefMeasure extends Placed {
  target?: string;
  checkedBy?: string;
}

/** A trigger. */
export interface BriefTrigger extends Placed {
  stages: readonly string[];
  signs: readonly { text: string; where?: string }[];
  months?: { low: number; high: number };
}

/** Something that they compare with. */
export interface BriefAlternative extends Placed {
  answer?: string;
  standings: readonly { criterion: string; stands: string; for?: unknown }[];
}

/** What is sold, where a brief is for one offering. */
export interface BriefOffering extends Placed {
  standings: readonly { criterion: string; stands: string; why: string; for?: unknown }[];
  measures: readonly string[];
  alternatives: readonly string[];
  triggers: readonly string[];
  notWhen?: string;
}

/** A record. */
export interface BriefRecord extends Placed {
  method: string;
  date?: string;
  confidence: string;
  illustrative: boolean;
  contested: boolean;
}

/** A goal that marketing and sales share. */
export interface BriefGoal extends Placed {
  metric: string;
  unit: string;
  baseline: number;
  current: number;
  asOf: string;
  target: number;
  due: string;
  salesOwner: string;
  marketingOwner: string;
}

/** What differs by whom a brief is for, and at which stages: each list in the order of the Catalog. */
export interface BriefPart {
  people: readonly BriefPerson[];
  groups: readonly BriefGroup[];
  criteria: readonly BriefCriterion[];
  sources: readonly BriefSource[];
  messages: readonly BriefMessage[];
  objections: readonly BriefObjection[];
  assets: readonly BriefAsset[];
  references: readonly BriefReference[];
  points: readonly BriefPoint[];
  initiatives: readonly BriefInitiative[];
  measures: readonly BriefMeasure[];
  triggers: readonly BriefTrigger[];
  alternatives: readonly BriefAlternative[];
  records: readonly BriefRecord[];
}

/** What is the same for whomever a brief is. */
export interface BriefCommon {
  stages: readonly BriefStage[];
  goals: readonly BriefGoal[];
  /** Who would do what is missing: the team that keeps most entries of each sort. */
  keepers: Readonly<Record<string, string>>;
  /** The names of the teams, by id. */
  teams: Readonly<Record<string, string>>;
  /** Whether all that the house has is in it, so that what is missing really is. */
  inside: boolean;
  /** The folder in which the entries of each list of a part lie. */
  folders: Readonly<Record<keyof BriefPart, string>>;
}

/** What a brief is composed from: plain data, in parts that a browser can load one by one and put together. */
export interface BriefData extends BriefCommon, BriefPart {
  /** The one that it is for, where it is for one. */
  offerings: readonly BriefOffering[];
}

/** True where something named for some stages (none: all) concerns one of those chosen. */
export const atStage = (named: readonly string[] | undefined, chosen: ReadonlySet<string>): boolean =>
  !named || named.length === 0 || named.some((stage) => chosen.has(stage));
