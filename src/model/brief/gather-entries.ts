import type { Entry } from '../entry.ts';
import type { KindName } from '../table.ts';
import { given } from '../views/given.ts';
import type {
  BriefAlternative,
  BriefAsset,
  BriefCriterion,
  BriefGoal,
  BriefInitiative,
  BriefMeasure,
  BriefMessage,
  BriefObjection,
  BriefOffering,
  BriefPoint,
  BriefReference,
  BriefSource,
  BriefTrigger,
  Placed,
} from './data.ts';
import { firstLine, line, TOLD } from './gather-person.ts';

/** An entry of one kind. */
type Of<Name extends KindName> = Extract<Entry, { kind: Name }>;

/** How many signs of a trigger a brief tells. */
const SIGNS = 2;

/** What of an alternative a brief tells: where it is strong, and where it is weak. */
const TELLING: ReadonlySet<string> = new Set(['strong', 'weak']);

const ALLOWED = ['name', 'logo', 'quote', 'call'] as const;

/** A criterion, with what most buyers ask and want as proof. */
export const criterionOf = ({ data }: Of<'criterion'>, placed: Placed): BriefCriterion => ({
  ...placed,
  owner: data.owner,
  stages: data.stages ?? [],
  question: data.question,
  proof: data.proof.slice(0, TOLD.proofs).map(line),
});

/** A source, with where to be met in it. */
export const sourceOf = ({ data }: Of<'source'>, placed: Placed): BriefSource => ({
  ...placed,
  form: data.form,
  reach: data.reach,
  trust: data.trust,
  stages: data.stages ?? [],
  ...given('presence', data.presence?.[0]?.text),
});

/** A message as it is said to everybody. */
export const messageOf = ({ data }: Of<'message'>, placed: Placed): BriefMessage => ({
  ...placed,
  says: line(data.says),
  ...given('short', data.short),
  stages: data.stages ?? [],
  criteria: data.criteria ?? [],
  points: data.stickingPoints ?? [],
});

/** An objection, with what is answered to everybody. */
export const objectionOf = ({ data }: Of<'objection'>, placed: Placed): BriefObjection => ({
  ...placed,
  says: data.says,
  answer: line(data.answer),
  ...given('askBack', data.askBack),
  stages: data.stages ?? [],
  criteria: data.criteria ?? [],
});

/** A success measure, with how it is checked. */
export const measureOf = ({ data }: Of<'measure'>, placed: Placed): BriefMeasure => ({
  ...placed,
  ...given('target', data.target?.[0]?.text),
  ...given('checkedBy', data.checkedBy),
});

/** A trigger as a brief tells it. */
export const triggerOf = ({ data }: Of<'trigger'>, placed: Placed): BriefTrigger => ({
  ...placed,
  stages: data.stages ?? [],
  signs: (data.signs ?? []).slice(0, SIGNS).map(({ text, where }) => ({ text, ...given('where', where) })),
  ...given('months', data.monthsBefore?.[0]?.months),
});

/** An alternative, with what it is strong and weak on. */
export const alternativeOf = ({ data }: Of<'alternative'>, placed: Placed): BriefAlternative => ({
  ...placed,
  ...given('answer', data.answer?.[0]?.text),
  standings: (data.standings ?? [])
    .filter(({ stands }) => TELLING.has(stands))
    .map(({ criterion, stands, for: holds }) => ({ criterion, stands, ...given('for', holds) })),
});

/** What is sold, with how it stands on every criterion. */
export const offeringOf = ({ data }: Of<'offering'>, placed: Placed): BriefOffering => ({
  ...placed,
  standings: (data.standings ?? []).map(({ criterion, stands, why, for: holds }) => ({
    criterion,
    stands,
    why,
    ...given('for', holds),
  })),
  measures: data.measures ?? [],
  alternatives: data.alternatives ?? [],
  triggers: data.triggers ?? [],
  ...given('notWhen', data.notWhen[0]?.text),
});

/** A shared goal. */
export const goalOf = ({ data }: Of<'goal'>, placed: Placed): BriefGoal => ({
  ...placed,
  metric: data.metric,
  unit: data.unit,
  baseline: data.baseline.value,
  current: data.current.value,
  asOf: data.current.asOf,
  target: data.target,
  due: data.due,
  salesOwner: data.salesOwner,
  marketingOwner: data.marketingOwner,
});

/** A piece of material; of those it is made for, the people at hand. */
export const assetOf = ({ data }: Of<'asset'>, placed: Placed, people: ReadonlySet<string>): BriefAsset => ({
  ...placed,
  form: data.form,
  customerSafe: data.customerSafe,
  personas: data.personas.filter((id) => people.has(id)),
  stages: data.stages,
  criteria: data.criteria ?? [],
  ...given('until', data.until),
});

/** A reference customer; of those it can speak to, the people at hand. */
export const referenceOf = (
  { data }: Of<'reference'>,
  placed: Placed,
  people: ReadonlySet<string>,
): BriefReference => ({
  ...placed,
  allows: ALLOWED.filter((term) => data.permission[term]),
  until: data.permission.until,
  ...given('askVia', data.askVia),
  personas: data.personas.filter((id) => people.has(id)),
  stages: data.stages,
  criteria: data.criteria ?? [],
});

/** A sticking point, with all that it stops. */
export const pointOf = ({ data }: Of<'sticking-point'>, placed: Placed): BriefPoint => ({
  ...placed,
  stage: data.stage,
  severity: data.severity,
  personas: data.personas.map(({ persona }) => persona),
  groups: data.groups ?? [],
  goals: data.goals ?? [],
  ...given('cause', firstLine(data.cause)),
  ...given('unblocks', firstLine(data.unblocks)),
  ...given(
    'days',
    data.daysLost && {
      low: data.daysLost.low,
      high: data.daysLost.high,
      share: data.daysLost.shareOfDeals,
      basis: data.daysLost.basis,
    },
  ),
});

/** An initiative; of those it is aimed at, the people at hand. */
export const initiativeOf = (
  { data }: Of<'initiative'>,
  placed: Placed,
  people: ReadonlySet<string>,
): BriefInitiative => ({
  ...placed,
  owner: data.owner,
  progress: data.progress,
  aim: data.aim,
  personas: (data.personas ?? []).filter((id) => people.has(id)),
  groups: data.groups ?? [],
  stages: data.stages,
  points: (data.addresses ?? []).map(({ stickingPoint }) => stickingPoint),
  ...given('starts', data.starts),
  ...given('ends', data.ends),
});
