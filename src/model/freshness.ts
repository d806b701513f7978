import { dayAfter, daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { kindNamed } from './table.ts';

/** Days between reviews of an entry: its own number, else its kind's. */
export const reviewIntervalOf = (entry: Entry): number =>
  entry.data.reviewEvery ?? kindNamed(entry.kind)?.reviewEvery ?? 365;

/** The day on which the next review of an entry is due. */
export const reviewDue = (entry: Entry): string => dayAfter(entry.data.reviewed, reviewIntervalOf(entry));

/** Days by which a day has passed, 0 where it has not. */
export const daysOverdue = (due: string, today: string): number => Math.max(0, daysBetween(due, today));
