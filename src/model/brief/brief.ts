import { holdsFor, type Scope } from '../scope.ts';
import { given } from '../views/given.ts';
import { type AimedGoal, pickGoal, type RankedPoint, rankInitiatives, rankPoints } from './aim.ts';
import { checksFor } from './checks.ts';
import type { BriefChoice } from './choice.ts';
import {
  type Asked,
  atStage,
  type BriefAlternative,
  type BriefAsset,
  type BriefData,
  type BriefGroup,
  type BriefInitiative,
  type BriefMeasure,
  type BriefObjection,
  type BriefOffering,
  type BriefPerson,
  type BriefRecord,
  type BriefReference,
  type BriefStage,
  type BriefTrigger,
  type Line,
  type Mark,
  type MeasureMark,
  type ObjectionMark,
  type PartMark,
} from './data.ts';
import { type Gap, gapsAt, isOpen, lasts, worstFirst } from './gaps.ts';
import { type Present, peopleOf } from './people.ts';
import {
  jointsOf,
  type Matched,
  type Named,
  type Narrow,
  type RankedCriterion,
  type RankedMessage,
  type RankedSource,
  rankCriteria,
  rankMatches,
  rankMessages,
  rankNamed,
  rankSources,
} from './rank.ts';
import { type BriefWords, wordsOf } from './words.ts';

/** A question with who asks it, or of whom. */
export interface PersonAsked extends Asked {
  person: BriefPerson;
  part?: PartMark;
}

/** A campaign brief, worked out and ranked; how much of it is shown where is for who writes it. */
export interface Brief {
  /** Whom and what it is for, in words. */
  title: string;
  /** The day by which it is told what has run out. */
  day?: string;
  /** The last day on which it says what it does, where something in it runs out. */
  holds?: string;
  choice: BriefChoice;
  /** The scope that it is narrowed to in the end. */
  scope: Scope;
  /** What of the choice had to be left out, and why. */
  notes: readonly string[];
  group?: BriefGroup;
  people: readonly Present[];
  /** Those chosen who take no part at these stages. */
  elsewhere: readonly BriefPerson[];
  stages: readonly BriefStage[];
  offering?: BriefOffering;
  /** The shared goal, with the sticking points that hold it back here. */
  goal?: AimedGoal;
  agreements: readonly Line[];
  tensions: readonly Line[];
  triggers: readonly (Named<BriefTrigger, Mark> & { forAll?: Mark })[];
  criteria: readonly RankedCriterion[];
  shared: readonly RankedCriterion[];
  conflicts: readonly RankedCriterion[];
  questions: readonly PersonAsked[];
  alternatives: readonly Named<BriefAlternative, Mark>[];
  messages: readonly RankedMessage[];
  objections: readonly Named<BriefObjection, ObjectionMark>[];
  sources: readonly RankedSource[];
  assets: readonly Matched<BriefAsset>[];
  references: readonly Matched<BriefReference>[];
  /** Material and reference customers whose last day has passed. */
  ended: readonly Matched<BriefAsset | BriefReference>[];
  /** The first is the one that the campaign aims at. */
  points: readonly RankedPoint[];
  initiatives: readonly BriefInitiative[];
  measures: readonly Named<BriefMeasure, MeasureMark>[];
  discovery: readonly PersonAsked[];
  barriers: readonly (Line & { person: BriefPerson })[];
  words: BriefWords;
  records: readonly BriefRecord[];
  gaps: readonly Gap[];
  checks: readonly string[];
  data: Pick<BriefData, 'teams' | 'inside'>;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const stageWords = (stages: readonly BriefStage[], whole: boolean): string => {
  const [first] = stages;
  const last = stages.at(-1);
  if (whole || !first) return 'the whole cycle';
  return first === last || !last
    ? first.ref.title.toLowerCase()
    : `${first.ref.title.toLowerCase()} to ${last.ref.title.toLowerCase()}`;
};

/** Questions in turns: the first of each person, then the second of each, so that nobody is left out of the first few. */
function inTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((one) => one.slice(turn, turn + 1)),
  ).flat();
}

const titleFor = (
  { group, present }: { group?: BriefGroup; present: readonly Present[] },
  stages: readonly BriefStage[],
  whole: boolean,
): string =>
  `${group ? group.ref.title : list(present.map(({ person }) => person.ref.title))}: ${stageWords(stages, whole)}`;

/** Composes a brief; `today` lets it leave out what has run out. Nothing where nobody of those chosen is left. */
export function briefOf(choice: BriefChoice, data: BriefData, today?: string): Brief {
  const settled = peopleOf(choice, data);
  const { group, present, elsewhere, scope } = settled;
  const people = present.map(({ person }) => person);
  const at: Narrow = { scope, stages: new Set(choice.stages) };
  const notes = [...settled.notes];
  const stages = data.stages.filter(({ ref }) => at.stages.has(ref.id));
  const [sold] = scope.offerings?.length === 1 ? scope.offerings : [];
  const offering = data.offerings.find(({ ref }) => ref.id === sold);

  const criteria = rankCriteria(people, data.criteria, at);
  const joints = jointsOf(criteria);
  const groupMarks = <Kind extends Mark>(marks: readonly Kind[]): Kind[] =>
    marks.filter((mark) => holdsFor(scope, mark.for));
  const sharedMessages = new Map(
    groupMarks(group?.messages ?? [])
      .filter(({ to, stages: named }) =>
        atStage(named ?? data.messages.find(({ ref }) => ref.id === to)?.stages, at.stages),
      )
      .map(({ to, why }) => [to, why ?? true] as const),
  );
  const groupTriggers = new Map(groupMarks(group?.triggers ?? []).map((mark) => [mark.to, mark]));
  const triggers = rankNamed(
    people,
    data.triggers,
    (person) => person.triggers,
    at,
    ({ ref, stages: puts }) =>
      (ref.id === choice.trigger ? 8 : 0) +
      (offering?.triggers.includes(ref.id) ? 4 : 0) +
      (groupTriggers.has(ref.id) ? 2 : 0) +
      (puts.some((stage) => at.stages.has(stage)) ? 1 : 0),
  )
    .filter(({ item, by }) => by.length > 0 || groupTriggers.has(item.ref.id))
    .map((one) => {
      const forAll = groupTriggers.get(one.item.ref.id);
      return { ...one, ...(forAll ? { forAll } : {}) };
    });
  if (choice.trigger !== undefined && !triggers.some(({ item }) => item.ref.id === choice.trigger))
    notes.push(`No trigger “${choice.trigger}” is recorded for these people, so it changes nothing here.`);

  const points = rankPoints(people, group, data.points, choice.goal, at);
  const assets = rankMatches(people, data.assets, criteria, at);
  const references = rankMatches(people, data.references, criteria, at);
  const isLasting = ({ item }: Matched<BriefAsset | BriefReference>): boolean => lasts(item.until, today);
  const gaps = data.inside
    ? worstFirst(
        present.flatMap(({ person, stages: theirs }) =>
          person.parts
            .filter(({ stage }) => theirs.has(stage))
            .flatMap((part) => gapsAt(person, part, data, scope))
            .filter((gap) => isOpen(gap, today)),
        ),
      )
    : [];
  const lasting = { assets: assets.filter(isLasting), references: references.filter(isLasting) };
  const [holds] = [...lasting.assets, ...lasting.references].flatMap(({ item }) => item.until ?? []).sort();
  const composed = {
    title: titleFor(settled, stages, choice.whole),
    ...given('day', today),
    ...given('holds', holds),
    choice,
    scope,
    notes,
    ...(group ? { group } : {}),
    people: present,
    elsewhere,
    stages,
    ...(offering ? { offering } : {}),
    agreements: (group?.agreements ?? []).filter((one) => holdsFor(scope, one.for)),
    tensions: (group?.tensions ?? []).filter((one) => holdsFor(scope, one.for)),
    triggers,
    criteria,
    shared: people.length > 1 ? criteria.filter(({ verdict }) => verdict === 'shared') : [],
    conflicts: criteria.filter(({ verdict }) => verdict === 'conflicting'),
    questions: inTurns(
      people.map((person) =>
        person.parts.flatMap((part) =>
          part.questions
            .filter((question) => holdsFor(scope, question.for))
            .map((question): PersonAsked => ({ ...question, person, part })),
        ),
      ),
    ),
    alternatives: rankNamed(
      people,
      data.alternatives,
      (person) => person.alternatives,
      at,
      ({ ref }) => Number(offering?.alternatives.includes(ref.id) ?? false),
    ),
    messages: rankMessages(people, sharedMessages, data.messages, joints, at),
    objections: rankNamed(people, data.objections, (person) => person.objections, at).sort(
      (a, b) =>
        b.by.length - a.by.length ||
        Math.max(0, ...b.item.criteria.map((id) => joints.get(id) ?? 0)) -
          Math.max(0, ...a.item.criteria.map((id) => joints.get(id) ?? 0)) ||
        a.item.place - b.item.place,
    ),
    sources: rankSources(people, data.sources, at),
    ...lasting,
    ended: [...assets, ...references].filter((one) => !isLasting(one)),
    points,
    initiatives: rankInitiatives(people, group, data.initiatives, points, at),
    measures: rankNamed(
      people,
      data.measures,
      (person) => person.measures,
      at,
      ({ ref }) => Number(offering?.measures.includes(ref.id) ?? false),
    ),
    discovery: inTurns(
      people.map((person) =>
        person.discovery
          .filter((question) => holdsFor(scope, question.for))
          .map((question): PersonAsked => ({ ...question, person })),
      ),
    ),
    barriers: inTurns(
      people.map((person) =>
        person.barriers
          .filter((barrier) => holdsFor(scope, barrier.for))
          .map((barrier) => ({ ...barrier, person })),
      ),
    ),
    words: wordsOf(people),
    records: data.records,
    gaps,
    data: { teams: data.teams, inside: data.inside },
  };
  const goal = pickGoal(choice, data, points);
  const whole = { ...composed, ...(goal ? { goal } : {}) };
  return { ...whole, checks: checksFor(whole) };
}
