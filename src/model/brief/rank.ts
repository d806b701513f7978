import { holdsFor, type Scope } from '../scope.ts';
import { type Verdict, verdictOn } from '../weights.ts';
import {
  atStage,
  type BriefAsset,
  type BriefCriterion,
  type BriefMessage,
  type BriefPerson,
  type BriefReference,
  type BriefSource,
  type MessageMark,
  type Placed,
  type SourceMark,
  type WeightMark,
} from './data.ts';

/** The heaviest weight; a must-have counts as much, whatever its author gave it. */
export const HEAVIEST = 5;

/** How one person weighs a criterion. */
export interface PersonWeight {
  person: BriefPerson;
  /** 1 to 5; 0 where the person does not name it here. */
  weight: number;
  mustHave: boolean;
  mark?: WeightMark;
}

/** A criterion as the people of a brief weigh it together. */
export interface RankedCriterion {
  criterion: BriefCriterion;
  /** The joint weight, 0 to 5. */
  joint: number;
  /** Who must have it. */
  musts: number;
  weights: readonly PersonWeight[];
  verdict: Verdict;
}

/** What narrows every ranking: when and at which stages something holds. */
export interface Narrow {
  scope: Scope;
  stages: ReadonlySet<string>;
}

const holds = ({ scope }: Narrow, ...meant: readonly unknown[]): boolean =>
  meant.every((one) => holdsFor(scope, one));

const byPlace = (a: Placed, b: Placed): number => a.place - b.place;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : sum(numbers) / numbers.length;

/** The weight that a person gives a criterion here: of several items the heaviest that holds. */
function weightFor(
  person: BriefPerson,
  { ref, stages, for: meant }: BriefCriterion,
  at: Narrow,
): PersonWeight {
  const [mark] = person.criteria
    .filter(
      (item) => item.to === ref.id && holds(at, item.for, meant) && atStage(item.stages ?? stages, at.stages),
    )
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight);
  return { person, weight: mark?.weight ?? 0, mustHave: mark?.mustHave ?? false, ...(mark ? { mark } : {}) };
}

/**
 * Criteria in the order of their joint weight.
 *
 * joint = the mean over everybody who weighs anything at all of: 5 for a must-have, else the weight given, else 0.
 *
 * The plain mean, since each of them counts once and any of them can stop a purchase: it keeps the order in which the
 * matrix and a group's page add weights up. A must-have counts 5 because without it there is no deal, whatever weight
 * stands beside it. Who weighs other things and leaves this out has said that it does not matter, so that is 0; of whom
 * no weights are written at all, nothing is known, so they are left out of the mean. Conflict lowers no weight: a
 * criterion that divides them is one to handle with care, not one to forget, so it keeps its place and is marked.
 * Ties: more must-haves, then the smaller spread, then the order of the Catalog.
 */
export function rankCriteria(
  people: readonly BriefPerson[],
  criteria: readonly BriefCriterion[],
  at: Narrow,
): RankedCriterion[] {
  const weighing = people.filter(({ weighs }) => weighs);
  const spread = ({ weights }: RankedCriterion): number => {
    const all = weights.map(({ weight }) => weight);
    return Math.max(...all) - Math.min(...all);
  };
  return criteria
    .map((criterion): RankedCriterion => {
      const weights = weighing.map((person) => weightFor(person, criterion, at));
      return {
        criterion,
        joint: mean(weights.map(({ weight, mustHave }) => (mustHave ? HEAVIEST : weight))),
        musts: weights.filter(({ mustHave }) => mustHave).length,
        weights,
        verdict: verdictOn(weights),
      };
    })
    .filter(({ joint }) => joint > 0)
    .sort(
      (a, b) =>
        b.joint - a.joint || b.musts - a.musts || spread(a) - spread(b) || byPlace(a.criterion, b.criterion),
    );
}

/** A source with whom it reaches. */
export interface RankedSource {
  source: BriefSource;
  /** Its rank, 0 to 5. */
  score: number;
  users: readonly { person: BriefPerson; trust: number; mark: SourceMark }[];
}

/**
 * Where these people will meet it, best first.
 *
 * score = mean trust over all of the people (0 of who does not turn to it at these stages) × reach ÷ 5.
 *
 * A product, since the weaker of the two limits what a source can do: one that nobody believes moves nobody, however
 * many it reaches, and so does one that hardly anybody meets. Trust is the person's own where it differs from the
 * source's. Ties: more of the people, then the higher trust of one of them, then the order of the Catalog.
 */
export function rankSources(
  people: readonly BriefPerson[],
  sources: readonly BriefSource[],
  at: Narrow,
): RankedSource[] {
  const most = ({ users }: RankedSource): number => Math.max(...users.map(({ trust }) => trust));
  return sources
    .flatMap((source): RankedSource[] => {
      const users = people.flatMap((person) => {
        const marks = person.sources
          .filter(
            ({ to, stages, for: meant }) =>
              to === source.ref.id &&
              holds(at, meant, source.for) &&
              atStage(stages ?? source.stages, at.stages),
          )
          .map((mark) => ({ person, trust: mark.trust ?? source.trust, mark }))
          .sort((a, b) => b.trust - a.trust);
        return marks.slice(0, 1);
      });
      const trust = sum(users.map((user) => user.trust)) / Math.max(1, people.length);
      return users.length > 0 ? [{ source, users, score: (trust * source.reach) / HEAVIEST }] : [];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.users.length - a.users.length ||
        most(b) - most(a) ||
        byPlace(a.source, b.source),
    );
}

/** The joint weight of each criterion by id. */
export type Joints = ReadonlyMap<string, number>;

/** The joint weights of a ranking, by id. */
export const jointsOf = (ranked: readonly RankedCriterion[]): Joints =>
  new Map(ranked.map(({ criterion, joint }) => [criterion.ref.id, joint]));

const heaviest = (criteria: readonly string[], joints: Joints): number =>
  Math.max(0, ...criteria.map((id) => joints.get(id) ?? 0));

/** A message with whom it is for. */
export interface RankedMessage {
  message: BriefMessage;
  /** Why it serves the whole group, where the group's page says so. */
  forAll?: string | true;
  hearers: readonly { person: BriefPerson; mark: MessageMark }[];
}

/**
 * Messages, what serves all of them first.
 *
 * Those that the group's page gives for all of it, then by how many of the people hear it, then by the heaviest joint
 * weight among the criteria that it speaks to, then in the order of the Catalog: material for the whole group raises
 * consensus, material for single members lowers it, so breadth goes before weight.
 */
export function rankMessages(
  people: readonly BriefPerson[],
  shared: ReadonlyMap<string, string | true>,
  messages: readonly BriefMessage[],
  joints: Joints,
  at: Narrow,
): RankedMessage[] {
  return messages
    .flatMap((message): RankedMessage[] => {
      if (!holds(at, message.for)) return [];
      const forAll = shared.get(message.ref.id);
      const hearers = people.flatMap((person) =>
        person.messages
          .filter(
            ({ to, stages, for: meant }) =>
              to === message.ref.id && holds(at, meant) && atStage(stages ?? message.stages, at.stages),
          )
          .slice(0, 1)
          .map((mark) => ({ person, mark })),
      );
      return forAll !== undefined || hearers.length > 0
        ? [{ message, hearers, ...(forAll === undefined ? {} : { forAll }) }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(b.forAll !== undefined) - Number(a.forAll !== undefined) ||
        b.hearers.length - a.hearers.length ||
        heaviest(b.message.criteria, joints) - heaviest(a.message.criteria, joints) ||
        byPlace(a.message, b.message),
    );
}

/** Something that fits some of the people and proves some of what they weigh. */
export interface Matched<Item extends Placed> {
  item: Item;
  /** How well it fits, 0 to 2. */
  match: number;
  people: readonly BriefPerson[];
  /** The criteria that it proves, heaviest first. */
  proves: readonly RankedCriterion[];
}

/**
 * Material and reference customers, best match first.
 *
 * match = the share of the people that it is for + the share of the joint weight that it proves.
 *
 * A sum of two shares from 0 to 1, so that whom it is for and what it proves count alike, and either alone still lets
 * it be found. Ties go in the order of the Catalog.
 */
export function rankMatches<Item extends BriefAsset | BriefReference>(
  people: readonly BriefPerson[],
  items: readonly Item[],
  ranked: readonly RankedCriterion[],
  at: Narrow,
): Matched<Item>[] {
  const all = sum(ranked.map(({ joint }) => joint));
  return items
    .flatMap((item): Matched<Item>[] => {
      const meant = people.filter(({ ref }) => item.personas.includes(ref.id));
      if (meant.length === 0 || !holds(at, item.for) || !atStage(item.stages, at.stages)) return [];
      const proves = ranked.filter(({ criterion }) => item.criteria.includes(criterion.ref.id));
      const proven = all > 0 ? sum(proves.map(({ joint }) => joint)) / all : 0;
      return [{ item, people: meant, proves, match: meant.length / people.length + proven }];
    })
    .sort((a, b) => b.match - a.match || byPlace(a.item, b.item));
}

/** Something that several people name. */
export interface Named<Item extends Placed, Kind> {
  item: Item;
  by: readonly { person: BriefPerson; mark: Kind }[];
}

/** Things by how many of the people name them, in the order of the Catalog where as many do; `first` goes before. */
export function rankNamed<Item extends Placed, Kind extends { to: string; for?: unknown }>(
  people: readonly BriefPerson[],
  items: readonly Item[],
  marksOf: (person: BriefPerson) => readonly Kind[],
  at: Narrow,
  first: (item: Item) => number = () => 0,
): Named<Item, Kind>[] {
  return items
    .map(
      (item): Named<Item, Kind> => ({
        item,
        by: people.flatMap((person) =>
          marksOf(person)
            .filter(({ to, for: meant }) => to === item.ref.id && holds(at, meant, item.for))
            .slice(0, 1)
            .map((mark) => ({ person, mark })),
        ),
      }),
    )
    .filter(({ item, by }) => by.length > 0 || first(item) > 0)
    .sort((a, b) => first(b.item) - first(a.item) || b.by.length - a.by.length || byPlace(a.item, b.item));
}
