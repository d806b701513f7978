import { holdsFor, SCOPE_DIMENSIONS, type Scope } from '../scope.ts';
import type { BriefChoice } from './choice.ts';
import { atStage, type BriefData, type BriefGroup, type BriefPerson, type MemberMark } from './data.ts';

/** Somebody a brief is for, cut to the stages at which they take part. */
export interface Present {
  person: BriefPerson;
  /** What they do there, the weightiest first; nothing where only the group says that they take part. */
  part?: 'leads' | 'approves' | 'joins';
  /** The part that they play in the group. */
  member?: MemberMark;
  /** The stages of the choice at which they take part. */
  stages: ReadonlySet<string>;
}

/** Who a brief is for, and who of those chosen is not in it. */
export interface People {
  group?: BriefGroup;
  present: readonly Present[];
  /** Those who take no part at these stages. */
  elsewhere: readonly BriefPerson[];
  /** The scope that the brief is narrowed to: what contradicts the choice is left out. */
  scope: Scope;
  /** What had to be left out, and why. */
  notes: readonly string[];
}

const PARTS = ['leads', 'approves', 'joins'] as const;

const only = (scope: Scope, dimension: (typeof SCOPE_DIMENSIONS)[number]): Scope => {
  const words = scope[dimension];
  return words ? { [dimension]: words } : {};
};

/** Takes out of a scope what leaves nobody, and says so. */
function settled(
  scope: Scope,
  wanted: readonly { title: string; meant: readonly unknown[] }[],
): { scope: Scope; notes: string[] } {
  const notes: string[] = [];
  const kept = SCOPE_DIMENSIONS.flatMap((dimension) => {
    const words = scope[dimension];
    if (!words) return [];
    const narrow = only(scope, dimension);
    const fits = wanted.some(({ meant }) => meant.every((one) => holdsFor(narrow, one)));
    if (fits || wanted.length === 0) return [[dimension, words] as const];
    const whose = wanted.length === 1 ? (wanted[0]?.title ?? '') : 'None of those chosen';
    notes.push(
      `${whose} ${wanted.length === 1 ? 'does not hold' : 'holds'} for ${words.join(', ')}: the two contradict each other, so the brief leaves ${words.join(', ')} out.`,
    );
    return [];
  });
  return { scope: Object.fromEntries(kept), notes };
}

/** A persona cut to what concerns some stages; `standard` knows the stages of what it names. */
export function cutTo(
  person: BriefPerson,
  stages: ReadonlySet<string>,
  standard: (id: string) => readonly string[] | undefined,
): BriefPerson {
  const here = <Item extends { to: string; stages?: readonly string[] }>(items: readonly Item[]): Item[] =>
    items.filter((item) => atStage(item.stages ?? standard(item.to), stages));
  return {
    ...person,
    parts: person.parts.filter(({ stage }) => stages.has(stage)),
    criteria: here(person.criteria),
    sources: here(person.sources),
    messages: here(person.messages),
    objections: here(person.objections),
    barriers: person.barriers.filter(({ stage }) => stage === undefined || stages.has(stage)),
  };
}

const stagesKnown = (data: BriefData): ((id: string) => readonly string[] | undefined) => {
  const known = new Map(
    [data.criteria, data.sources, data.messages, data.objections]
      .flat()
      .map(({ ref, stages }) => [ref.id, stages]),
  );
  return (id) => known.get(id);
};

/** The stages at which somebody takes part: as the group says where it does, else as their own page does. */
export const takesPart = (
  person: { parts: readonly { stage: string }[] },
  members: readonly { stages?: readonly string[] }[] = [],
): readonly string[] => {
  const named = members.flatMap(({ stages }) => stages ?? []);
  return named.length > 0 ? named : person.parts.map(({ stage }) => stage);
};

/** Settles whom a brief is for: those who take part at the chosen stages, where the scope leaves them. */
export function peopleOf(choice: BriefChoice, data: BriefData): People {
  const group = data.groups.find(({ ref }) => ref.id === choice.group);
  const ids = group ? [...new Set(group.members.map(({ persona }) => persona))] : choice.personas;
  const known = new Map(data.people.map((person) => [person.ref.id, person]));
  const all = ids.flatMap((id) => known.get(id) ?? []);
  const { scope, notes } = settled(
    choice.scope,
    group
      ? [{ title: group.ref.title, meant: [group.for] }]
      : all.map((person) => ({ title: person.ref.title, meant: [person.for] })),
  );
  const chosen = new Set(choice.stages);
  const standard = stagesKnown(data);
  const elsewhere: BriefPerson[] = [];
  const present: Present[] = [];
  for (const person of all) {
    const members = (group?.members ?? []).filter(
      (one) => one.persona === person.ref.id && holdsFor(scope, one.for),
    );
    if (!holdsFor(scope, person.for) || (group && members.length === 0)) {
      notes.push(`${person.ref.title} does not hold for this scope and was left out.`);
      continue;
    }
    const parts = person.parts.filter((one) => holdsFor(scope, one.for));
    const named = takesPart({ parts }, members);
    // In the whole cycle nobody is left out for its not being said when they take part.
    const stages =
      choice.whole && named.length === 0 ? chosen : new Set(named.filter((stage) => chosen.has(stage)));
    if (stages.size === 0) {
      elsewhere.push(person);
      continue;
    }
    const part = PARTS.find((one) => parts.some((mark) => mark.part === one && stages.has(mark.stage)));
    const [member] = members;
    present.push({
      person: cutTo({ ...person, parts }, stages, standard),
      stages,
      ...(part ? { part } : {}),
      ...(member ? { member } : {}),
    });
  }
  const rank = ({ part }: Present): number => (part ? PARTS.indexOf(part) : PARTS.length);
  present.sort((a, b) => rank(a) - rank(b));
  return { ...(group ? { group } : {}), present, elsewhere, scope, notes };
}
