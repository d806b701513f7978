import type { Audience } from '../../model/audience.ts';
import type { Status, Verdict } from '../../model/deck/judge.ts';
import type { LinkedEntry } from '../../model/deck/link-record.ts';

/** What each sort of finding is called, in a word or two. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  internal: 'Not for them',
  unknown: 'Unknown',
  retired: 'Retired',
  gone: 'Place gone',
  moved: 'Moved',
  changed: 'Changed',
  current: 'Current',
};

const HIDDEN: Readonly<Record<Audience, string>> = {
  public: 'everybody',
  partner: 'partners and our own people',
  internal: 'our own people',
};

/** A sentence with words that may be links. */
export type Told = readonly (string | LinkedEntry)[];

function changedTold(changed: NonNullable<Verdict['changed']>): Told {
  const days = [...new Set(changed.map(({ day }) => day))];
  const known = days.flatMap((day) => day ?? []).sort();
  const when = known.length === 0 ? '' : days.length === 1 ? ` on ${known[0]}` : `, last on ${known.at(-1)}`;
  const fields = changed.map(({ label, day }) =>
    days.length === 1 ? label : `${label} (${day ?? 'not recorded yet'})`,
  );
  return [`Changed since the link was made${when}: ${fields.join(', ')}.`];
}

function retiredTold({ since, because, instead }: NonNullable<Verdict['retired']>): Told {
  const why = because === undefined ? '' : ` ${because.replace(/[.!?]?$/, '.')}`;
  const [first, ...others] = instead;
  if (!first) return [`Retired on ${since}.${why}`];
  return [`Retired on ${since}.${why} Read instead: `, first, ...others.flatMap((one) => [', ', one]), '.'];
}

function placeTold({ anchor, now, entry }: NonNullable<Verdict['place']>): Told {
  if (now === undefined) return [`The place #${anchor} is gone from the page; the link opens its top.`];
  if (entry) return [`The place #${anchor} is now on the page of `, entry, '.'];
  return [`The place #${anchor} is now called #${now}.`];
}

/** What is to be said of a link, sentence by sentence; nothing of one with which all is well. */
export function verdictTold({ status, isPiece, seenBy, retired, place, changed, to }: Verdict): Told[] {
  return [
    ...(seenBy ? [[`Only ${HIDDEN[seenBy]} can open this page.`]] : []),
    ...(isPiece
      ? [
          [
            'The address is put together by a formula and cannot be judged. Open the link to see where it leads.',
          ],
        ]
      : status === 'unknown'
        ? [['No page has this address.']]
        : []),
    ...(retired ? [retiredTold(retired)] : []),
    ...(place ? [placeTold(place)] : []),
    ...(to === undefined ? [] : [[`Its address is now ${to}`]]),
    ...(changed ? [changedTold(changed)] : []),
  ];
}

/** The same as one text. */
export const verdictText = (verdict: Verdict): string =>
  verdictTold(verdict)
    .map((told) => told.map((part) => (typeof part === 'string' ? part : part.title)).join(''))
    .join(' ');

/** The words of a link, or as many of them as tell it from others. */
export const wordsShown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
