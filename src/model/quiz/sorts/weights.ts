import type { Entry } from '../../entry.ts';
import type { Option } from '../card.ts';
import { type Desk, textOf } from '../desk.ts';

type Persona = Extract<Entry, { kind: 'persona' }>;
type Weighed = NonNullable<Persona['data']['criteria']>[number];

/** What one persona says of one criterion, all its items about it together. */
interface Weight {
  persona: Persona;
  criterion: Extract<Entry, { kind: 'criterion' }>;
  /** The first item that holds always and rests on something; absent where there is none. */
  item: Weighed | undefined;
  low: number;
  high: number;
  must: boolean;
  /** Whether every item about it rests on something. */
  firm: boolean;
}

function weightsOf(persona: Persona, desk: Desk): Weight[] {
  const items = Map.groupBy(persona.data.criteria ?? [], ({ criterion }) => criterion);
  return [...items].flatMap(([id, about]): Weight[] => {
    const criterion = desk.catalog.get(id);
    if (criterion?.kind !== 'criterion') return [];
    const weights = about.map(({ weight }) => weight);
    return [
      {
        persona,
        criterion,
        item: about.find((one) => one.for === undefined && desk.rests(one) !== undefined),
        low: Math.min(...weights),
        high: Math.max(...weights),
        must: about.some(({ mustHave }) => mustHave === true),
        firm: about.every((one) => desk.rests(one) !== undefined),
      },
    ];
  });
}

const weighs = ({ high, must }: Weight): string => `weighs ${high} of 5${must ? ', a must-have' : ''}`;

const asCriterion = (weight: Weight): Option => ({
  text: weight.criterion.data.title,
  note: weighs(weight),
});

const whyOf = ({ item, criterion }: Weight): string | undefined => item?.why ?? textOf(criterion.data.why[0]);

/** What a persona weighs most, and without what there is no deal. */
function oneBuyer(weights: readonly Weight[], desk: Desk): void {
  const top = Math.max(...weights.map(({ high }) => high));
  for (const weight of weights) {
    const { persona, criterion, item } = weight;
    const rests = item && desk.rests(item);
    if (!item || !rests) continue;
    const { title } = persona.data;
    const common = {
      home: persona,
      field: 'criteria',
      ...desk.place(persona, 'criteria', item),
      about: [criterion.id],
      why: whyOf(weight),
      rests,
    };
    const draft = {
      ...common,
      sort: 'weighs',
      ask: `${title}: which of these weighs most?`,
      says: `${title}: ${criterion.data.title} ${weighs(weight)}`,
      fact: [weight.high, weight.must],
    };
    const lighter = weights.filter((one) => one.firm && one.high < weight.low);
    const heavier = weights.filter((one) => one.high >= weight.low);
    if (weight.low < Math.max(4, top - 1)) desk.leave(draft);
    else
      desk.pick(
        draft,
        asCriterion(weight),
        lighter.map(asCriterion),
        heavier.map((one) => one.criterion.data.title),
      );
    const must = {
      ...common,
      sort: 'must',
      ask: `${title}: without which of these is there no deal?`,
      says: item.mustHave
        ? `${title}: without ${criterion.data.title} there is no deal`
        : `${title}: ${criterion.data.title} is no must-have`,
      fact: [item.mustHave],
    };
    if (!item.mustHave) desk.leave(must);
    else
      desk.pick(
        must,
        asCriterion(weight),
        weights.filter((one) => one.firm && !one.must).map(asCriterion),
        weights.filter((one) => one.must).map((one) => one.criterion.data.title),
      );
  }
}

/** A persona's criteria in the order of their weights. */
function ranking(weights: readonly Weight[], desk: Desk): void {
  const settled = weights.filter(({ item, low, high, firm }) => item && firm && low === high);
  const steps = [...Map.groupBy(settled, ({ high }) => high)].sort(([a], [b]) => b - a);
  const chosen = steps.flatMap(([, [first]]) => first ?? []).slice(0, 5);
  const [heaviest] = chosen;
  if (!heaviest || chosen.length < 3) return;
  const { persona } = heaviest;
  desk.order(
    {
      sort: 'ranking',
      home: persona,
      anchor: 'criteria',
      field: 'criteria',
      about: chosen.map(({ criterion }) => criterion.id),
      ask: `${persona.data.title}: put these in order, the heaviest first`,
      says: `${persona.data.title}: ${chosen.map(({ criterion, high }) => `${criterion.data.title} (${high})`).join(', ')}`,
      rests: 'Each of these weights rests on a record or on house view',
      fact: chosen.flatMap(({ criterion, high }) => [criterion.data.title, high]),
    },
    chosen.map(asCriterion),
  );
}

/** Who weighs a criterion most. */
function oneCriterion(about: readonly Weight[], desk: Desk): void {
  const top = Math.max(...about.map(({ high }) => high));
  const [leader, second] = about.filter(({ high }) => high === top);
  const rests = leader?.item && desk.rests(leader.item);
  if (!leader || second || !rests || leader.low < top) return;
  const { criterion, persona } = leader;
  const asPersona = (weight: Weight): Option => ({ text: weight.persona.data.title, note: weighs(weight) });
  desk.pick(
    {
      sort: 'weighed-most',
      home: criterion,
      anchor: 'why',
      field: 'why',
      about: [persona.id],
      ask: 'Who weighs this most?',
      given: `${criterion.data.title}: “${criterion.data.question}”`,
      says: `${persona.data.title} weighs ${criterion.data.title} most: ${leader.high} of 5`,
      why: whyOf(leader),
      rests,
      fact: [persona.data.title, leader.high],
    },
    asPersona(leader),
    about.filter((one) => one.firm && one !== leader).map(asPersona),
  );
}

/** Cards from weights: what weighs most with a buyer, what is a must, what order they have, and with whom a criterion weighs most. */
export function weightCards(desk: Desk): void {
  const all = desk.catalog.of('persona').map((persona) => weightsOf(persona, desk));
  for (const weights of all) {
    oneBuyer(weights, desk);
    ranking(weights, desk);
  }
  for (const about of Map.groupBy(all.flat(), ({ criterion }) => criterion).values())
    oneCriterion(about, desk);
}
