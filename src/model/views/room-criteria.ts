import { holdsFor, type Scope } from '../scope.ts';
import type { EntryRef } from '../value.ts';
import type { RoomData } from './room-data.ts';
import type { RoomMember } from './room-table.ts';

/** A member who cares about a criterion. */
export interface RoomCare {
  ref: EntryRef;
  weight: number;
  mustHave: boolean;
  /** The question that they ask about it. */
  asks: string;
}

/** A criterion, with the members who care about it, heaviest first. */
export interface RoomCriterion {
  ref: EntryRef;
  present: readonly RoomCare[];
  absent: readonly RoomCare[];
  /** Sum of all weights of those present, light ones included. */
  presentWeight: number;
  /** Sum of all weights of those absent, light ones included. */
  absentWeight: number;
}

/** The criteria of a group, by whether somebody present cares about them. */
export interface RoomCriteria {
  /** Those that somebody present cares about, must-haves of theirs first, then by their weights. */
  heard: readonly RoomCriterion[];
  /** Those that only absent members care about, must-haves of theirs first, then by their weights less those of the people present. */
  unheard: readonly RoomCriterion[];
}

/** From this weight on, or where it is a must-have, somebody cares about a criterion. */
const CARES = 3;

const needed = (marks: readonly RoomCare[]): number => Number(marks.some(({ mustHave }) => mustHave));

const caring = (marks: readonly RoomCare[]): RoomCare[] =>
  marks
    .filter(({ weight, mustHave }) => mustHave || weight >= CARES)
    .sort((a, b) => Number(b.mustHave) - Number(a.mustHave) || b.weight - a.weight);

const sum = (marks: readonly RoomCare[]): number => marks.reduce((total, { weight }) => total + weight, 0);

/** Holds the weights of members who were met against those of members who were not; ties go by title. */
export function criteriaIn(data: RoomData, members: readonly RoomMember[], scope: Scope): RoomCriteria {
  const marks = members.flatMap(({ ref, persona, titles }) =>
    persona.weights
      .filter((weight) => holdsFor(scope, weight.for))
      .map(({ criterion, weight, mustHave, asks }) => ({
        criterion,
        met: titles.length > 0,
        care: { ref, weight, mustHave, asks },
      })),
  );
  const byCriterion = Map.groupBy(marks, ({ criterion }) => criterion);
  const all = data.criteria
    .filter((criterion) => holdsFor(scope, criterion.for))
    .map(({ ref }): RoomCriterion => {
      const own = byCriterion.get(ref.id) ?? [];
      const present = own.filter(({ met }) => met).map(({ care }) => care);
      const absent = own.filter(({ met }) => !met).map(({ care }) => care);
      return {
        ref,
        present: caring(present),
        absent: caring(absent),
        presentWeight: sum(present),
        absentWeight: sum(absent),
      };
    })
    .sort((a, b) => a.ref.title.localeCompare(b.ref.title, 'en'));
  return {
    heard: all
      .filter(({ present }) => present.length > 0)
      .sort((a, b) => needed(b.present) - needed(a.present) || b.presentWeight - a.presentWeight),
    unheard: all
      .filter(({ present, absent }) => present.length === 0 && absent.length > 0)
      .sort(
        (a, b) =>
          needed(b.absent) - needed(a.absent) ||
          b.absentWeight - b.presentWeight - (a.absentWeight - a.presentWeight),
      ),
  };
}
