import { z } from 'zod';
import { AUDIENCES, type Audience } from './audience.ts';
import { isDay } from './day.ts';
import { ID_LENGTH, ID_PATTERN } from './id.ts';

/** A relation, declared once in the kind that writes it. */
export interface Relation {
  /** The kinds it may lead to; `*` for any. */
  to: readonly string[] | '*';
  /** How the writer puts it: this entry `weighs` that one. */
  says: string;
  /** How the other side puts it: that entry is `weighed by` this one. */
  back: string;
}

/** What Causeway knows about a field beyond its type. */
export interface FieldFacts {
  /** Its name for readers, where the field's own name does not do. */
  label?: string;
  /** What it points at. */
  relation?: Relation;
  /** How it is shown: a meter for scores, a date, a link, a range, money, a share as a percentage, a short line, or not at all among an entry's facts. */
  show?: 'meter' | 'date' | 'link' | 'range' | 'money' | 'share' | 'line' | 'none';
  /** That it says what we say, do or mean, or repeats a record, rather than claiming something about buyers: it needs nothing to rest on. */
  stated?: true;
  /** What a number is counted in. */
  unit?: string;
  /** The widest audience that may ever see it, whatever the entry says. */
  only?: Audience;
  /** The search filter that it feeds. */
  facet?: string;
  /** That it names a team of `site.yaml`. */
  team?: true;
  /** The closed list of `site.yaml` that its words come from. */
  list?: 'segments' | 'regions' | 'situations';
  /** That its words are not ours, so that figures are not looked for: spoken ones (shown in quotation marks) or those of a record. */
  quoted?: 'speech' | 'record';
  /** That it keeps the entry in order and says nothing of what it is about: no change of it changes a fact. */
  upkeep?: true;
}

/** The facts of each field schema; beside zod's own metadata, so that JSON Schemas stay clean. */
export const fieldFacts = z.registry<FieldFacts>();

/** Says what a field is (one sentence, shown as help in editors and templates) and what Causeway should know of it. */
export function field<T extends z.ZodType>(schema: T, about: string, facts?: FieldFacts): T {
  const described = schema.describe(about);
  if (facts) fieldFacts.add(described, facts);
  return described;
}

/** One line or paragraph of text. */
export const text = (about: string, facts?: FieldFacts) => field(z.string().trim().min(1), about, facts);

/** A list that holds something: an empty list is left out instead. */
export const list = <T extends z.ZodType>(of: T, about: string, facts?: FieldFacts) =>
  field(z.array(of).min(1), about, facts);

/** A list of plain lines. */
export const lines = (about: string, facts?: FieldFacts) => list(z.string().trim().min(1), about, facts);

/** One word of a closed set. */
export const choice = <const T extends readonly [string, ...string[]]>(
  values: T,
  about: string,
  facts?: FieldFacts,
) => field(z.enum(values), about, facts);

/** Yes or no. */
export const flag = (about: string, facts?: FieldFacts) => field(z.boolean(), about, facts);

/** A whole score from 1 (low) to 5 (high). */
export const score = (about: string, facts?: FieldFacts) =>
  field(z.int().min(1).max(5), about, { show: 'meter', ...facts });

/** A number. */
export const number = (about: string, facts?: FieldFacts) => field(z.number(), about, facts);

/** A web address: https, http or mailto. */
export const url = (about: string, facts?: FieldFacts) =>
  field(z.string().regex(/^(https?:\/\/|mailto:)\S+$/, 'is no web address (https://…)'), about, {
    show: 'link',
    ...facts,
  });

/** A day, `YYYY-MM-DD`, that the calendar has. */
export const date = (about: string, facts?: FieldFacts) =>
  field(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is no date of the form YYYY-MM-DD', abort: true })
      .refine(isDay, 'is a day that the calendar does not have'),
    about,
    { show: 'date', ...facts },
  );

/** A range of numbers, low to high. */
export const range = (about: string, unit: string) =>
  field(
    z
      .strictObject({
        low: field(z.number().min(0), `The low end, in ${unit}.`),
        high: field(z.number().min(0), `The high end, in ${unit}.`),
      })
      .refine(({ low, high }) => low <= high, 'has a low end above its high end'),
    about,
    { show: 'range', unit },
  );

/** An amount of money. */
export const money = (about: string) =>
  field(
    z.strictObject({
      amount: field(z.number().min(0), 'The amount, in whole units of the currency.'),
      currency: field(
        z.string().regex(/^[A-Z]{3}$/, 'is no three-letter currency code'),
        'ISO 4217 code, such as EUR.',
      ),
      per: choice(['month', 'year', 'contract', 'project'], 'What the amount is for.').optional(),
    }),
    about,
    { show: 'money' },
  );

/** The id of an item inside an entry; its anchor is `#<field>-<id>`, so it lasts. */
export const itemId = () =>
  field(
    z
      .string()
      .regex(ID_PATTERN, 'may hold only lower-case letters, digits and single hyphens')
      .max(ID_LENGTH),
    'Its permanent id within this entry; links to it end in `#<field>-<id>`, so it never changes.',
    { show: 'none', upkeep: true },
  );

const idText = z.string().regex(ID_PATTERN, 'is no id: lower-case letters, digits and single hyphens');

/** The id of another entry. */
export const ref = (
  to: string | readonly string[],
  says: string,
  back: string,
  about: string,
  facts?: FieldFacts,
) =>
  field(idText.clone(), about, {
    relation: { to: to === '*' ? '*' : typeof to === 'string' ? [to] : to, says, back },
    ...facts,
  });

/** A list of ids of other entries. */
export const refs = (
  to: string | readonly string[],
  says: string,
  back: string,
  about: string,
  facts?: FieldFacts,
) =>
  list(
    ref(to, says, back, about, facts),
    about,
    facts?.label === undefined ? undefined : { label: facts.label },
  );

/** The stages that something belongs to. */
export const stages = (about: string, says = 'matters at', back = 'matters here') =>
  refs('stage', says, back, about, { facet: 'stage' });

/** Who may see one claim or item; the entry's own audience still holds. */
export const audience = (about = 'Who may see this; never wider than the entry. Left out: as the entry.') =>
  choice(AUDIENCES, about, { show: 'none', upkeep: true });

/** The records that a claim rests on. */
export const evidence = (about = 'Ids of the evidence that this rests on.') =>
  refs('evidence', 'rests on', 'supports', about);

/** What a claim without evidence rests on. */
export const basis = () =>
  choice(['house-view'], 'House view: the house stands by it without a record. Left out: an assumption.', {
    show: 'none',
  });

/** When something holds; a part that is left out means always. */
export const scope = () =>
  field(
    z.strictObject({
      offerings: refs('offering', 'holds for', 'scopes', 'Only for these offerings.').optional(),
      segments: lines('Only in these segments of `site.yaml`.', { list: 'segments' }).optional(),
      regions: lines('Only in these regions of `site.yaml`.', { list: 'regions' }).optional(),
      situations: lines('Only in these situations of `site.yaml`, such as renewal.', {
        list: 'situations',
      }).optional(),
    }),
    'When this holds; left out means always.',
    { label: 'When it holds', show: 'none' },
  );

const claimObject = z.strictObject({
  id: itemId().optional(),
  text: text('The claim, in one or two sentences.'),
  evidence: evidence().optional(),
  basis: basis().optional(),
  audience: audience().optional(),
});

/** A claim as the model holds it. */
export type Claim = z.output<typeof claimObject>;

/** Something that the author asserts: a plain line, or `{ id?, text, evidence?, basis?, audience? }`. */
export const claim = (about: string, facts?: FieldFacts) =>
  field(
    z
      .union([z.string().trim().min(1), claimObject])
      .transform((value): Claim => (typeof value === 'string' ? { text: value } : value)),
    about,
    facts,
  );

/** A list of claims. */
export const claims = (about: string, facts?: FieldFacts) => list(claim(about, facts), about, facts);

const itemFields = {
  for: scope().optional(),
  audience: audience().optional(),
};

const assertedFields = {
  evidence: evidence().optional(),
  basis: basis().optional(),
};

/** An item may always be given an id of its own: two about the same entry need one each. */
const named = () => ({ id: itemId().optional() });

/** A list of items that are planned rather than asserted: what to say, to do or to read. */
export const items = <S extends z.ZodRawShape>(about: string, shape: S, facts?: FieldFacts) =>
  list(z.strictObject({ ...named(), ...shape, ...itemFields }), about, facts);

/** A list of items that each assert something, with their evidence or basis. */
export const asserted = <S extends z.ZodRawShape>(about: string, shape: S, facts?: FieldFacts) =>
  list(z.strictObject({ ...named(), ...shape, ...assertedFields, ...itemFields }), about, facts);
