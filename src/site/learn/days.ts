import { localDay } from '../../model/learning/day.ts';
import type { Store } from './store.ts';

/** A day as people say it: `Friday, 27 November`. */
export const dayWords = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** Days in a row, back from today, on which something was answered. */
export function daysInARow(store: Store, now: Date): number {
  const days = new Set([...store.progress.sittings.values()].map(({ at }) => localDay(new Date(at))));
  let row = 0;
  for (
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
    days.has(localDay(at));
    at.setDate(at.getDate() - 1)
  )
    row++;
  return row;
}
