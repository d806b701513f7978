import { dayWords } from '../../model/day.ts';
import type { HealthData, HealthTeam } from '../../model/views/health.ts';
import { type DueItem, dueFor, reviewsOf } from '../../model/views/health-due.ts';
import { feedText } from '../atom.ts';
import { calendarText } from '../icalendar.ts';
import { counted } from './frame.ts';

/** Gives a root-relative address its origin and base path. */
type Absolute = (address: string) => string;

/** How much of what falls due a feed holds. */
const IN_FEED = 100;

const urlOf = ({ ref, anchor }: DueItem, absolute: Absolute): string =>
  absolute(`${ref.address}${anchor && `#${anchor}`}`);

/** The reviews of a team as a calendar, one day an entry. */
export function reviewCalendar(data: HealthData, team: HealthTeam, absolute: Absolute): string {
  const { hostname } = new URL(absolute('/'));
  return calendarText(
    `Reviews: ${team.name}`,
    reviewsOf(data, team).map((item) => ({
      uid: `${item.id}@${hostname}`,
      day: item.day,
      written: item.known,
      summary: item.title,
      description: `${item.text}\n${urlOf(item, absolute)}`,
      url: urlOf(item, absolute),
      categories: [item.kind],
    })),
  );
}

/** What falls due for a team as a feed, soonest first. */
export function dueFeed(data: HealthData, team: HealthTeam, absolute: Absolute): string {
  const all = dueFor(data, team);
  const items = all.slice(0, IN_FEED);
  const cut = all.length > items.length ? `, the first ${items.length} of ${all.length}` : '';
  const page = absolute('/health/');
  return feedText({
    title: `What falls due: ${team.name}`,
    subtitle: `Reviews, open questions, permissions and material that run out, soonest first${cut}: ${counted(items.length, 'entry', 'entries')}.`,
    self: `${page}${team.id}.xml`,
    page: `${page}?owner=${team.id}`,
    author: team.name,
    updated:
      items
        .map(({ known }) => known)
        .sort()
        .at(-1) ?? '1970-01-01',
    entries: items.map((item) => ({
      id: `${page}#${item.id}`,
      title: `${item.title}, due ${dayWords(item.day)}`,
      url: urlOf(item, absolute),
      updated: item.known,
      summary: item.text,
      categories: [item.kind],
    })),
  });
}
