import { z } from 'zod';
import { commonFields } from './common.ts';
import type { GroupId } from './groups.ts';
import type { SpineId } from './spine.ts';

/** A part of an entry's page: a heading with some of the kind's fields, and what other entries say about it. */
export interface KindSection<FieldName extends string = string> {
  /** Permanent id of the section, its anchor where no field of it carries the same name. */
  id: string;
  /** Its heading. */
  heading: string;
  /** The question of the spine that it answers, if any. */
  answers?: SpineId;
  /** The fields that it shows, in order. */
  fields: readonly FieldName[];
  /** Backlinks that belong here rather than at the foot: the kind that writes them and the field it writes them in; `told` where what is worked out for the section says more of them than a list would. */
  incoming?: readonly { kind: string; field: string; label: string; told?: true }[];
  /** Groups of fields of which at least one must be filled (or its question open) for the section to count as answered. */
  needs?: readonly (readonly FieldName[])[];
}

/** What one card of a slide shows: a part of the entry's page by its anchor, or the entries that name it as `kind:field`. */
export interface SlideCard {
  part: string;
  /** Its heading, where it is not that of the part. */
  label?: string;
  /** How much of each point is told: its head and few words unless this says otherwise. */
  detail?: 'brief' | 'reason' | 'full';
}

/** The slides that a kind makes. */
export interface KindSlides {
  /** What stands on the first, at a glance: columns of cards. */
  cards: readonly (readonly SlideCard[])[];
  /** What stands on the slide of one stage, beside what the entry does there; left out: no such slides. */
  stage?: readonly (readonly SlideCard[])[];
}

/** What a kind's file says about it. */
export interface KindDefinition<Name extends string, Shape extends z.ZodRawShape> {
  /** Its id, singular: `persona`. */
  name: Name;
  /** Its folder of content and of addresses: `personas`. */
  folder: string;
  /** Its group in the navigation. */
  group: GroupId;
  /** Its place within the group, 1 first. */
  place: number;
  /** What readers call one and many of it. */
  label: { one: string; many: string };
  /** What a reader learns from it, in one sentence without a full stop. */
  answers: string;
  /** Words by which people ask for one of it, beside its label: `who` for a person, `template` for material. */
  soughtAs?: string;
  /** Days between reviews, unless the entry says otherwise. */
  reviewEvery: number;
  /** Its own fields, beside those that every entry has. */
  fields: Shape;
  /** The order of its page; left out: one section a field. */
  sections?: readonly KindSection<keyof Shape & string>[];
  /** A number field that orders its entries; left out: by title. */
  orderBy?: keyof Shape & string;
  /** The field whose words tint the page and its chips: `decision`. */
  tint?: keyof Shape & string;
  /** Fields whose lines people type to find an entry, beside its title and aliases. */
  findBy?: readonly (keyof Shape & string)[];
  /** True where its grade (sketch, working, proven) is shown. */
  graded?: boolean;
  /** True where its entries are worth setting side by side. */
  compared?: boolean;
  /** True where its entries are followed step by step, with questions, where the buyers are learned. */
  followed?: boolean;
  /** True where its entries are people to call, so that each has a call sheet. */
  called?: boolean;
  /** The slides that its entries make; left out: none. */
  slides?: KindSlides;
}

/** Completes a kind's definition with its strict schema. */
export function defineKind<const Name extends string, Shape extends z.ZodRawShape>(
  definition: KindDefinition<Name, Shape>,
) {
  const own = Object.keys(definition.fields);
  const schema = z.strictObject({ ...commonFields(own, definition.reviewEvery), ...definition.fields });
  return { ...definition, schema };
}

/** A kind as code sees it that serves all of them. */
export interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly group: GroupId;
  readonly place: number;
  readonly label: { readonly one: string; readonly many: string };
  readonly answers: string;
  readonly soughtAs?: string;
  readonly reviewEvery: number;
  readonly fields: z.ZodRawShape;
  readonly sections?: readonly KindSection[];
  readonly orderBy?: string;
  readonly tint?: string;
  readonly findBy?: readonly string[];
  readonly graded?: boolean;
  readonly compared?: boolean;
  readonly followed?: boolean;
  readonly called?: boolean;
  readonly slides?: KindSlides;
  readonly schema: z.ZodObject;
}
