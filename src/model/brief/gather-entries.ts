import type { Entry } from '../entry.ts';
import type { KindName } from '../table.ts';
import { given } from '../views/given.ts';
import type {
  BriefAlternative,
  BriefAsset,
  BriefGoal,
  BriefInitiative,
  BriefOffering,
  BriefPoint,
  BriefReference,
  BriefTrigger,
  Placed,
} from './data.ts';
import { firstLine } from './gather-person.ts';

/** An entry of one kind. */
type Of<Name extends KindName> = Extract<Entry, { kind: Name }>;

/** How many signs of a trigger a brief tells. */
const SIGNS = 2;

/** What of an alternative a brief tells: where it is strong, and where it is weak. */
const TELLING: ReadonlySet<string> = new Set(['strong', 'weak']);

const ALLOWED = ['name', 'logo', 'quote', 'call'] as const;

/** A trigger as a brief tells it. */
export const triggerOf = ({ data }: Of<'trigger'>, placed: Placed): BriefTrigger => ({
  ...placed,
  stages: data.stages ?? [],
  signs: (data.signs ?? []).slice(0, SIGNS).map(({ text, where }) => ({ text, ...given('where', where) })),
  ...given('months', data.monthsBefore?.[0]?.months),
});

/** An alternative, with how it stands on what these people weigh. */
export const alternativeOf = (
  { data }: Of<'alternative'>,
  placed: Placed,
  criteria: ReadonlySet<string>,
): BriefAlternative => ({
  ...placed,
  ...given('answer', data.answer?.[0]?.text),
  standings: (data.standings ?? [])
    .filter(({ criterion, stands }) => criteria.has(criterion) && TELLING.has(stands))
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

/** A sticking point; of those it stops, the people at hand. */
export const pointOf = (
  { data }: Of<'sticking-point'>,
  placed: Placed,
  people: ReadonlySet<string>,
): BriefPoint => ({
  ...placed,
  stage: data.stage,
  severity: data.severity,
  personas: data.personas.map(({ persona }) => persona).filter((id) => people.has(id)),
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
