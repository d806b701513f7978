import { dayWords } from '../day.ts';
import type { HealthData, HealthMark, HealthTeam, Named } from './health.ts';

/** Something that a team has to do by a day. */
export interface DueItem {
  /** An id of its own, which stays as long as what is due and its day do. */
  id: string;
  ref: Named;
  /** What readers call an entry of its kind. */
  kind: string;
  /** Where on the page of the entry it is, without `#`; empty for the page. */
  anchor: string;
  day: string;
  /** The day on which the entry was last confirmed, and this was known. */
  known: string;
  /** What it is, short. */
  title: string;
  /** What it is, in a sentence or two. */
  text: string;
}

function review({ ref, due, reviewed }: HealthMark, kind: string): DueItem {
  return {
    id: `${ref.id}-${due}`,
    ref,
    kind,
    anchor: '',
    day: due,
    known: reviewed,
    title: `Review: ${ref.title}`,
    text: `${kind}, last reviewed on ${dayWords(reviewed)}. Read it again, mend what has changed, and set its review to the day.`,
  };
}

const openItems = ({ ref, open, reviewed }: HealthMark, kind: string, team: string): DueItem[] =>
  (open ?? [])
    .map((mark, index) => ({ ...mark, index }))
    .filter(({ owner }) => owner === team)
    .map(({ about, label, ask, by, index }) => ({
      id: `${ref.id}-open-${about}-${index + 1}-${by}`,
      ref,
      kind,
      anchor: about,
      day: by,
      known: reviewed,
      title: `Open question: ${ref.title}`,
      text: `${label}: ${ask} To be answered by ${dayWords(by)}.`,
    }));

function end({ ref, ends, reviewed }: HealthMark, kind: string): DueItem[] {
  if (!ends) return [];
  return [
    {
      id: `${ref.id}-ends-${ends.day}`,
      ref,
      kind,
      anchor: '',
      day: ends.day,
      known: reviewed,
      title: `Last day: ${ref.title}`,
      text: `${kind}: may be used until ${dayWords(ends.day)}. Renew the permission or retire it.`,
    },
  ];
}

const inTime = (a: DueItem, b: DueItem): number =>
  a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1;

const kindOf = ({ kinds }: HealthData, { ref }: HealthMark): string => kinds[ref.kind] ?? ref.kind;

/** The reviews of a team, soonest first. */
export const reviewsOf = (data: HealthData, team: HealthTeam): DueItem[] =>
  data.entries
    .filter(({ owner }) => owner === team.id)
    .map((mark) => review(mark, kindOf(data, mark)))
    .sort(inTime);

/** All that falls due for a team, soonest first: reviews, open questions, permissions and material that run out. */
export const dueFor = (data: HealthData, team: HealthTeam): DueItem[] =>
  data.entries
    .flatMap((mark) => {
      const kind = kindOf(data, mark);
      const own = mark.owner === team.id ? [review(mark, kind), ...end(mark, kind)] : [];
      return [...own, ...openItems(mark, kind, team.id)];
    })
    .sort(inTime);
