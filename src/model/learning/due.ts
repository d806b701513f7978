import type { Card } from '../quiz/card.ts';
import { shuffled } from '../quiz/chance.ts';
import { dayAfter, localDay } from './day.ts';
import type { Learned, Progress } from './progress.ts';

/** True for a card that comes back today or should have before. A card is due from the morning of its day on, not from the minute. */
export const isDue = ({ memory }: Learned, now: Date): boolean =>
  localDay(new Date(memory.due)) <= localDay(now);

/** Cards that are due, the longest overdue first. */
export const dueNow = (progress: Progress, now: Date): Learned[] =>
  [...progress.learned.values()]
    .filter((one) => isDue(one, now))
    .sort((a, b) =>
      a.memory.due === b.memory.due ? (a.key < b.key ? -1 : 1) : a.memory.due < b.memory.due ? -1 : 1,
    );

/** How many cards come back on each of the next days, tomorrow first; what is due already is not among them. */
export function dueOn(progress: Progress, now: Date, days: number): { day: string; count: number }[] {
  const byDay = Map.groupBy(progress.learned.values(), ({ memory }) => localDay(new Date(memory.due)));
  return Array.from({ length: days }, (_, index) => {
    const day = localDay(dayAfter(now, index + 1));
    return { day, count: byDay.get(day)?.length ?? 0 };
  });
}

/** How a card stands with a learner. */
export type Standing = 'new' | 'changed' | 'learning' | 'known';

/** Days that something must be remembered to count as known. */
const KNOWN = 7;

/** How a card stands: changed where its fact is not the one that was learned. */
export function standingOf(card: Card, progress: Progress): Standing {
  const learned = progress.learned.get(card.key);
  if (!learned) return 'new';
  if (learned.fact !== card.fact) return 'changed';
  return learned.memory.stability >= KNOWN ? 'known' : 'learning';
}

/** New cards in the order in which to meet them: sort after sort, so that no session asks the same thing ten times; the same order all day. */
export function spread(cards: readonly Card[], seed: string): Card[] {
  const bySort = [...Map.groupBy(shuffled(cards, seed), ({ sort }) => sort).values()];
  const rounds = Math.max(0, ...bySort.map((of) => of.length));
  return Array.from({ length: rounds }, (_, round) => bySort.flatMap((of) => of[round] ?? [])).flat();
}

/** The questions of a session: changed facts first, then what is due, then new ones; at least a third of it is new where there are new ones, so that a learner gets on. */
export function sessionOf(
  changed: readonly Card[],
  due: readonly Card[],
  fresh: readonly Card[],
  length: number,
): Card[] {
  const seen = new Set<string>();
  const once = (cards: readonly Card[]): Card[] =>
    cards.filter(({ key }) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  const back = once([...changed, ...due]);
  const room = Math.min(once(fresh).length, Math.max(length - back.length, Math.floor(length / 3)));
  const backHere = back.slice(0, length - room);
  const keys = new Set(back.map(({ key }) => key));
  return [...backHere, ...fresh.filter(({ key }) => !keys.has(key)).slice(0, length - backHere.length)];
}
