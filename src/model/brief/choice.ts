import type { nearest } from '../nearest.ts';
import type { Scope } from '../scope.ts';
import { type Choice, one, SCOPE_NAMES, scopeOf } from '../views/choice.ts';

/** What a brief is for. */
export interface BriefChoice {
  group?: string;
  /** Personas, where it is for no group. */
  personas: readonly string[];
  /** The stages, in the order of the cycle. */
  stages: readonly string[];
  /** Whether they are the whole cycle, so that nobody is left out for taking no part. */
  whole: boolean;
  goal?: string;
  trigger?: string;
  scope: Scope;
}

/** A stage, persona, group or goal that can be chosen. */
export interface Pick {
  id: string;
  title: string;
}

/** A persona or a group, with the stages at which it takes part. */
export interface Party extends Pick {
  stages: readonly string[];
}

/** What can be chosen, and what became of ids that once could. */
export interface BriefIndex {
  stages: readonly Pick[];
  personas: readonly Party[];
  groups: readonly Party[];
  goals: readonly Pick[];
  offerings: readonly Pick[];
  /** Words of the closed lists of `site.yaml`, by parameter. */
  words: Readonly<Record<string, readonly string[]>>;
  /** Ids that entries had before, with what they are now. */
  former: Readonly<Record<string, string>>;
  /** Entries that no longer hold, by id: their titles, and what to choose instead. */
  retired: Readonly<Record<string, { title: string; by: readonly string[] }>>;
}

/** The parameters of a brief's address, those of a scope aside. */
export const BRIEF_NAMES = ['group', 'personas', 'stage', 'goal', 'trigger'] as const;

/** All parameters of a brief's address; `v` holds what the brief said when the link was made. */
export const BRIEF_PARAMETERS: readonly string[] = [...BRIEF_NAMES, ...SCOPE_NAMES];

/** The most personas that one brief is for. */
export const MOST_PERSONAS = 5;

/** A choice as it was understood, with a sentence on everything that was not. */
export interface ReadBrief {
  choice: BriefChoice;
  notes: readonly string[];
  /** Whether something was named that is not there and has nothing in its place. */
  lost: boolean;
}

/** What looking an id up comes to. */
interface Lookup {
  id?: string;
  notes: string[];
}

/** Finds the ids nearest to a mistyped one: handed in, since browsers load it only where one is. */
type Nearest = typeof nearest;

/** Looks an id up among what can be chosen; says what became of it where it is not there. */
function found(id: string, what: string, picks: readonly Pick[], index: BriefIndex, find: Nearest): Lookup {
  const now = index.former[id] ?? id;
  if (picks.some((pick) => pick.id === now)) return { id: now, notes: [] };
  const retired = index.retired[now];
  const instead = (retired?.by ?? []).find((by) => picks.some((pick) => pick.id === by));
  const titleOf = (wanted: string): string => picks.find((pick) => pick.id === wanted)?.title ?? wanted;
  if (retired && instead)
    return {
      id: instead,
      notes: [`${retired.title} no longer holds; ${titleOf(instead)} stands in its place.`],
    };
  if (retired) return { notes: [`${retired.title} no longer holds, so it was left out.`] };
  const [near] = find(
    now,
    picks.map((pick) => pick.id),
  );
  const hint = near ? ` Did you mean ${titleOf(near)} (${near})?` : '';
  return { notes: [`There is no ${what} “${id}” here, so it was left out.${hint}`] };
}

/** The stages that a word such as `evaluation` or `exploration..agreement` names. */
function stagesOf(
  word: string,
  index: BriefIndex,
  find: Nearest,
): { stages: string[]; notes: string[]; lost: boolean } {
  const ends = word.split('..').map((id) => found(id, 'stage', index.stages, index, find));
  const notes = ends.flatMap((end) => end.notes);
  const places = ends
    .flatMap(({ id }) => (id === undefined ? [] : index.stages.findIndex((stage) => stage.id === id)))
    .sort((a, b) => a - b);
  const [from, to = from] = places;
  return {
    stages: from === undefined ? [] : index.stages.slice(from, (to ?? from) + 1).map(({ id }) => id),
    notes,
    lost: ends.some(({ id }) => id === undefined),
  };
}

/** The stages of a choice as its address writes them; nothing where they are the whole cycle. */
export function stageWord(stages: readonly string[], index: BriefIndex): string | undefined {
  const [first] = stages;
  const last = stages.at(-1);
  if (first === undefined || stages.length === index.stages.length) return undefined;
  return first === last ? first : `${first}..${last ?? first}`;
}

/** The scope of a choice, without words that nobody knows. */
function scopeIn(
  choice: Choice,
  index: BriefIndex,
  find: Nearest,
): { scope: Scope; notes: string[]; lost: boolean } {
  const notes: string[] = [];
  let lost = false;
  const kept = SCOPE_NAMES.flatMap((name) => {
    const known: readonly Pick[] =
      name === 'offering'
        ? index.offerings
        : (index.words[name] ?? []).map((word) => ({ id: word, title: word }));
    const values = (choice[name] ?? []).flatMap((value) => {
      const answer = found(value, name, known, index, find);
      notes.push(...answer.notes);
      lost ||= answer.id === undefined;
      return answer.id ?? [];
    });
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return { scope: scopeOf(Object.fromEntries(kept)), notes, lost };
}

/** Understands what an address asks for; what it cannot, it says, and keeps the rest. Nothing where nobody is chosen. With `find` it also says what was meant where something is lost. */
export function readBrief(asked: Choice, index: BriefIndex, find: Nearest = () => []): ReadBrief {
  const notes: string[] = [];
  let lost = false;
  const take = (answer: Lookup): string | undefined => {
    notes.push(...answer.notes);
    lost ||= answer.id === undefined;
    return answer.id;
  };
  const wanted = one(asked, 'group') ?? asked['group']?.[0];
  const group =
    wanted === undefined ? undefined : take(found(wanted, 'buying group', index.groups, index, find));
  const named = (asked['personas'] ?? []).flatMap(
    (id) => take(found(id, 'persona', index.personas, index, find)) ?? [],
  );
  const unique = [...new Set(named)];
  if (group !== undefined && unique.length > 0)
    notes.push('A brief is for a group or for single personas: the group was taken.');
  if (group === undefined && unique.length > MOST_PERSONAS)
    notes.push(`A brief is for up to ${MOST_PERSONAS} personas: the first ${MOST_PERSONAS} were taken.`);
  const word = one(asked, 'stage') ?? asked['stage']?.[0];
  const at = word === undefined ? { stages: [], notes: [], lost: false } : stagesOf(word, index, find);
  notes.push(...at.notes);
  const goalId = one(asked, 'goal');
  const goal =
    goalId === undefined ? undefined : take(found(goalId, 'shared goal', index.goals, index, find));
  const trigger = one(asked, 'trigger');
  const narrowed = scopeIn(asked, index, find);
  notes.push(...narrowed.notes);
  return {
    choice: {
      ...(group === undefined ? {} : { group }),
      personas: group === undefined ? unique.slice(0, MOST_PERSONAS) : [],
      stages: at.stages.length > 0 ? at.stages : index.stages.map(({ id }) => id),
      whole: at.stages.length === 0 || at.stages.length === index.stages.length,
      ...(goal === undefined ? {} : { goal }),
      ...(trigger === undefined ? {} : { trigger: index.former[trigger] ?? trigger }),
      scope: narrowed.scope,
    },
    notes,
    lost: lost || at.lost || narrowed.lost,
  };
}

/** Stands for all stages: what is loaded for more than one, and for somebody of whom it is not said when they take part. */
export const EVERY_STAGE = 'all';

/** The part that the data of a party at some stages is loaded in; none where it takes part at none of them. */
export function partFor({ id, stages: own }: Party, stages: readonly string[]): string | undefined {
  if (own.length > 0 && !own.some((stage) => stages.includes(stage))) return undefined;
  const [only, ...others] = stages;
  const isOne = own.length > 0 && only !== undefined && others.length === 0;
  return `${id}.${isOne ? only : EVERY_STAGE}`;
}

/** The parties that a choice is for. */
export const partiesOf = (choice: BriefChoice, index: BriefIndex): Party[] =>
  choice.group === undefined
    ? choice.personas.flatMap((id) => index.personas.find((persona) => persona.id === id) ?? [])
    : index.groups.filter(({ id }) => id === choice.group);

/** The query that chooses a group or a persona and nothing else. */
export const queryFor = ({ kind, id }: { kind: string; id: string }): string =>
  `?${kind === 'persona' ? 'personas' : 'group'}=${id}`;
