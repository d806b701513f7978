import { dayOf, daysBetween } from '../model/day.ts';

/** The day by the reader's clock. */
export const readersDay = (): string => dayOf(new Date());

/** What only the reader's browser can know of a day: what to say where it has passed. */
type Judge = (day: string, today: string) => string | undefined;

const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** The same day a year before. */
const yearBefore = (day: string): string =>
  String(Number(day.slice(0, 4)) - 1).padStart(4, '0') + day.slice(4);

const since =
  (say: (days: string) => string): Judge =>
  (day, today) =>
    day < today ? say(counted(daysBetween(day, today))) : undefined;

/** How a day is judged, by the attribute that holds it. */
const JUDGES: Readonly<Record<string, Judge>> = {
  'data-due': since((days) => `${days} overdue`),
  'data-until': since((days) => `Ran out ${days} ago`),
  'data-dated': (day, today) => (day < yearBefore(today) ? 'Older than a year' : undefined),
};

/** How many of several days (`2026-01-01*3 2026-02-01`, the star saying how often) have passed. */
const passed = (days: string, today: string): number =>
  days.split(' ').reduce((sum, part) => {
    const [day = '', times = '1'] = part.split('*');
    return day < today ? sum + Number(times) : sum;
  }, 0);

function mark(element: Element, words: string | undefined): void {
  if (!words) return;
  const note = document.createElement('span');
  note.className = 'overdue';
  note.textContent = words;
  element.append(' ', note);
}

/** Says in a part of a page which of its days have passed by the reader's clock, since a built page knows no today. */
export function markDays(part: ParentNode): void {
  const today = readersDay();
  for (const [attribute, judge] of Object.entries(JUDGES))
    for (const element of part.querySelectorAll(`[${attribute}]`))
      mark(element, judge(element.getAttribute(attribute) ?? '', today));
  for (const element of part.querySelectorAll<HTMLElement>('[data-days]')) {
    const { days = '', late = '' } = element.dataset;
    const count = passed(days, today);
    mark(element, count > 0 ? `${count} ${late}` : undefined);
  }
}

/** True where what a part of a page tells (`data-holds`: the last day on which it holds) has changed by the reader's clock. */
export const holdsNoMore = (part: ParentNode): boolean =>
  [...part.querySelectorAll<HTMLElement>('[data-holds]')].some(
    ({ dataset: { holds = '' } }) => holds < readersDay(),
  );
