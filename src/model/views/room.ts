import { holdsFor, type Scope } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import type { WhoAnswer } from '../who.ts';
import { type Choice, one, scopeOf } from './choice.ts';
import { given } from './given.ts';
import { criteriaIn, type RoomCriteria } from './room-criteria.ts';
import type { RoomData, RoomGroup } from './room-data.ts';
import { nextQuestions, type RoomAsk } from './room-questions.ts';
import {
  byUrgency,
  type MetTitle,
  type RoomMember,
  type RoomTable,
  scopeWithin,
  tableOf,
} from './room-table.ts';

/** What a seller knows after a meeting, and what is missing. */
export interface Room extends RoomTable {
  /** Whether the group was taken because most of those met belong to it. */
  fitted: boolean;
  /** Where the deal stands. */
  stage?: EntryRef;
  covered: readonly RoomMember[];
  /** Members who have not been met, those to meet first first. */
  unmet: readonly RoomMember[];
  /** Those who were met and have no part in this group. */
  outside: readonly { title: string; ref: EntryRef }[];
  /** Titles of which it is not known whose they are. */
  unknown: readonly string[];
  criteria: RoomCriteria;
  questions: readonly RoomAsk[];
  /** What the room is narrowed to. */
  scope: Scope;
}

/** The parameters of its address. */
export const ROOM_CHOICES = ['group', 'stage', 'begun'] as const;

/** The titles in a text, one a line or separated by semicolons; each once, as first written. */
export function titlesIn(text: string): string[] {
  const titles = text.split(/[\n\r;]+/).map((title) => title.trim().replace(/\s+/g, ' '));
  const known = new Map<string, string>();
  for (const title of titles.filter(Boolean)) {
    const key = title.toLocaleLowerCase('en');
    if (!known.has(key)) known.set(key, title);
  }
  return [...known.values()];
}

/** The titles of those met, by persona, surest first. */
function titlesByPersona(met: readonly WhoAnswer[]): Map<string, MetTitle[]> {
  const found = met.flatMap(({ query, outcome, best, others }) =>
    best && outcome !== 'unknown'
      ? [
          {
            id: best.persona.id,
            title: query,
            outcome,
            sure: best.sure,
            why: best.why,
            others: others.map(({ persona }) => persona),
          },
        ]
      : [],
  );
  const isLikely = ({ outcome }: { outcome: string }): number => Number(outcome === 'likely');
  found.sort((a, b) => isLikely(a) - isLikely(b) || b.sure - a.sure);
  return Map.groupBy(found, ({ id }) => id);
}

/** The group that most of those met belong to, the first where several do. */
function fittest(
  groups: readonly RoomGroup[],
  met: ReadonlyMap<string, unknown>,
  scope: Scope,
): RoomGroup | undefined {
  const count = ({ members }: RoomGroup): number => members.filter(({ persona }) => met.has(persona)).length;
  return groups
    .filter((group) => holdsFor(scope, group.for))
    .reduce<RoomGroup | undefined>(
      (best, group) => (best && count(best) >= count(group) ? best : group),
      undefined,
    );
}

/** Holds those who were met against a buying group: who and what is missing, and what to ask next. Where no group is chosen it takes the one that most of them belong to; without a group or a title there is no room. */
export function room(data: RoomData, met: readonly WhoAnswer[], choice: Choice = {}): Room | undefined {
  const titles = titlesByPersona(met);
  const chosen = data.groups.find(({ ref }) => ref.id === one(choice, 'group'));
  const group = chosen ?? (met.length > 0 ? fittest(data.groups, titles, scopeOf(choice)) : undefined);
  if (!group) return undefined;
  const table = tableOf(data, group, choice, titles);
  const { members } = table;
  const scope = scopeWithin(group, scopeOf(choice));
  const seats = new Set(members.map(({ ref }) => ref.id));
  const covered = members.filter((member) => member.titles.length > 0);
  const unmet = members.filter((member) => member.titles.length === 0).sort(byUrgency);
  const stage = data.stages.find(({ id }) => id === one(choice, 'stage'));
  const criteria = criteriaIn(data, members, scope);
  return {
    ...table,
    fitted: chosen === undefined,
    ...given('stage', stage),
    covered,
    unmet,
    outside: met.flatMap(({ query, outcome, best }) =>
      best && outcome !== 'unknown' && !seats.has(best.persona.id)
        ? [{ title: query, ref: best.persona }]
        : [],
    ),
    unknown: met.filter(({ outcome, best }) => outcome === 'unknown' || !best).map(({ query }) => query),
    criteria,
    questions: nextQuestions({ covered, unmet, unheard: criteria.unheard, scope, stage }),
    scope,
  };
}
