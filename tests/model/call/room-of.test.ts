import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../src/model/call/room-of.ts';
import { roomData } from '../../../src/model/views/room-data.ts';
import { library } from '../library.ts';

const seat = (persona: string) => ({ persona, role: 'approver' });

const room = roomOf(
  'owner',
  roomData(
    library({
      'criteria/price': {},
      'criteria/speed': {},
      'personas/owner': { criteria: [{ criterion: 'price', weight: 5 }] },
      'personas/cook': {
        criteria: [
          { criterion: 'price', weight: 1 },
          { criterion: 'speed', weight: 4 },
        ],
      },
      'personas/mate': {},
      'buying-groups/crew': { members: [seat('owner'), seat('cook')] },
      'buying-groups/harbour': { members: [seat('cook'), seat('mate')] },
    }),
  ),
);

describe('the group that a call sheet carries along', () => {
  it('is each in which the buyer decides, with those who sit in it and nobody else', () => {
    expect(room.groups.map(({ ref }) => ref.id)).toEqual(['crew']);
    expect(room.personas.map(({ ref }) => ref.id).sort()).toEqual(['cook', 'owner']);
  });

  it('says of the others only what they weigh of that which the buyer weighs', () => {
    const weights = room.personas.map(({ ref, weights }) => [ref.id, weights.map(({ weight }) => weight)]);
    expect(Object.fromEntries(weights)).toEqual({ owner: [5], cook: [1] });
  });
});
