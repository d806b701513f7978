import { holdsFor } from '../scope.ts';
import type { Choice } from '../views/choice.ts';
import { one, scopeOf } from '../views/choice.ts';
import type { RoomData, RoomGroup } from '../views/room-data.ts';
import { byUrgency, type RoomMember, scopeWithin, tableOf } from '../views/room-table.ts';
import { verdictOn } from '../weights.ts';
import type { CallRef } from './facts.ts';

/** Who decides together with somebody. */
export interface CallReach {
  /** The group that is looked at. */
  group: CallRef;
  /** All groups in which they decide, that one included. */
  groups: readonly CallRef[];
  /** The part that they play in it. */
  role: string;
  /** The others, those to reach first first. */
  others: readonly RoomMember[];
  /** The ids of the criteria that divide the group. */
  divides: ReadonlySet<string>;
}

/** Of several groups the one that is chosen, else the first that holds for what was chosen. */
function groupFor({ groups }: RoomData, choice: Choice): RoomGroup | undefined {
  const scope = scopeOf(choice);
  return (
    groups.find(({ ref }) => ref.id === one(choice, 'group')) ??
    groups.find((group) => holdsFor(scope, group.for))
  );
}

/** Whom else to reach in the group, in the order of {@link byUrgency}, and what the group is divided about. */
export function reachFrom(persona: string, room: RoomData, choice: Choice): CallReach | undefined {
  const group = groupFor(room, choice);
  if (!group) return undefined;
  const { members } = tableOf(room, group, choice, new Map());
  const self = members.find(({ ref }) => ref.id === persona);
  const scope = scopeWithin(group, scopeOf(choice));
  const weighed = members.map(({ persona: { weights } }) =>
    weights.filter((one) => holdsFor(scope, one.for)),
  );
  const criteria = new Set(weighed.flat().map(({ criterion }) => criterion));
  const isDividing = (criterion: string): boolean =>
    verdictOn(
      weighed.map((weights) => {
        const own = weights.find((one) => one.criterion === criterion);
        return { weight: own?.weight ?? 0, mustHave: own?.mustHave === true };
      }),
    ) === 'conflicting';
  return {
    group: group.ref,
    groups: room.groups.map(({ ref }) => ref),
    role: self?.role ?? '',
    others: members.filter((member) => member !== self).sort(byUrgency),
    divides: new Set([...criteria].filter(isDividing)),
  };
}
