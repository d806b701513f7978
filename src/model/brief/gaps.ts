import { holdsFor } from '../scope.ts';
import { given } from '../views/given.ts';
import type { BriefAsset, BriefData, BriefPerson, BriefRef, BriefReference, PartMark } from './data.ts';
import { cutTo } from './people.ts';
import { HEAVIEST, type Narrow, rankCriteria, rankMatches, rankMessages, rankSources } from './rank.ts';

/** What can be missing for somebody at a stage. */
export const GAP_SORTS = ['say', 'send', 'prove', 'speak', 'assumed', 'ask', 'meet'] as const;

/** Something that is missing for one person at one stage. */
export interface Gap {
  sort: (typeof GAP_SORTS)[number];
  person: BriefRef;
  stage: BriefRef;
  /** The criterion that it is about, where it is about one. */
  criterion?: BriefRef;
  /** How bad it is, 0 to 5. */
  size: number;
  /** The team that would do it. */
  owner: string;
  /** The last day on which something still closes it; left out where nothing does. */
  after?: string;
}

/** How many criteria of each person are looked at. */
export const TOP = 3;

/** What it counts that there is nothing at all, by the part that somebody plays. */
const NOTHING: Readonly<Record<PartMark['part'], number>> = { leads: HEAVIEST, approves: HEAVIEST, joins: 3 };

/** True for what may still be used on a day; without one nothing has ended. */
export const lasts = (until: string | undefined, today: string | undefined): boolean =>
  until === undefined || today === undefined || until >= today;

/** True for what is missing on a day rather than once something has run out. */
export const isOpen = ({ after }: Pick<Gap, 'after'>, today: string | undefined): boolean =>
  after === undefined || !lasts(after, today);

/** What closes a gap: the last days on which it may be used, none for what has no end. */
type Closing = readonly (string | undefined)[];

/** The last day on which a gap is closed: nothing where it is open now, `ever` where it never opens. */
function closedUntil(closing: Closing): string | 'ever' | undefined {
  const days = closing.flatMap((day) => day ?? []);
  return days.length < closing.length ? 'ever' : days.sort().at(-1);
}

/**
 * What is missing for one person at one stage, now or once something has run out.
 *
 * - say, send, meet, ask: no message, no material, no source, no question of theirs is recorded there. Size 5 where
 *   they lead or approve, 3 where they join: with nothing at all, the heaviest thing that they weigh goes unanswered.
 * - prove: of one of their three heaviest criteria, neither material nor a reference customer made for them there
 *   proves it. speak: of their heaviest, no reference customer does. assumed: the weight of one of the three rests on
 *   neither a record nor the house's view. Size: the weight of the criterion.
 *
 * Which of them are open depends on the day alone, so that pages, commands and counts of one day agree.
 */
export function gapsAt(whole: BriefPerson, part: PartMark, data: BriefData, scope: Narrow['scope']): Gap[] {
  const stage = data.stages.find(({ ref }) => ref.id === part.stage)?.ref;
  if (!stage) return [];
  const at: Narrow = { scope, stages: new Set([stage.id]) };
  const known = new Map(
    [data.criteria, data.sources, data.messages, data.objections]
      .flat()
      .map(({ ref, stages }) => [ref.id, stages]),
  );
  const person = cutTo(whole, at.stages, (id) => known.get(id));
  const people = [person];
  const ranked = rankCriteria(people, data.criteria, at);
  const assets = rankMatches(people, data.assets, ranked, at);
  const references = rankMatches(people, data.references, ranked, at);
  const keeper = (kind: string): string => data.keepers[kind] ?? person.owner;
  const gap = (
    sort: Gap['sort'],
    size: number,
    owner: string,
    closing: Closing,
    criterion?: BriefRef,
  ): Gap[] => {
    const after = closedUntil(closing);
    if (after === 'ever') return [];
    return [
      {
        sort,
        person: person.ref,
        stage,
        size,
        owner,
        ...given('criterion', criterion),
        ...given('after', after),
      },
    ];
  };
  const always = (there: readonly unknown[]): Closing => there.map(() => undefined);
  const ends = (matches: readonly { item: BriefAsset | BriefReference }[], criterion?: string): Closing =>
    matches
      .filter(({ item }) => criterion === undefined || item.criteria.includes(criterion))
      .map(({ item }) => item.until);
  const nothing = NOTHING[part.part];
  return [
    ...gap(
      'say',
      nothing,
      keeper('message'),
      always(rankMessages(people, new Map(), data.messages, new Map(), at)),
    ),
    ...gap('send', nothing, keeper('asset'), ends(assets)),
    ...gap('meet', nothing, keeper('source'), always(rankSources(people, data.sources, at))),
    ...gap('ask', nothing, person.owner, always(part.questions.filter((one) => holdsFor(scope, one.for)))),
    ...ranked.slice(0, TOP).flatMap(({ criterion: { ref }, joint, weights }, place): Gap[] => {
      const speaking = ends(references, ref.id);
      return [
        ...gap('prove', joint, keeper('asset'), [...speaking, ...ends(assets, ref.id)], ref),
        ...(place > 0 ? [] : gap('speak', joint, keeper('reference'), speaking, ref)),
        ...(weights[0]?.mark?.basis === 'assumption' ? gap('assumed', joint, person.owner, [], ref) : []),
      ];
    }),
  ];
}

/** Gaps, worst first; as bad ones in the order in which they are found. */
export const worstFirst = (gaps: readonly Gap[]): Gap[] => [...gaps].sort((a, b) => b.size - a.size);

/** A gap as something to do, without a full stop. */
export function taskOf({ sort, person, stage, criterion }: Gap): string {
  const who = `${person.title}, ${stage.title}`;
  switch (sort) {
    case 'say':
      return `Write what to say (${who}): no message is recorded`;
    case 'send':
      return `Make something to send (${who}): no material is made for them there`;
    case 'prove':
      return `Prove “${criterion?.title ?? ''}” (${who}): neither material nor a reference customer does`;
    case 'speak':
      return `Find a reference customer on “${criterion?.title ?? ''}” (${who}): none speaks to them about what they weigh most`;
    case 'assumed':
      return `Find out whether “${criterion?.title ?? ''}” weighs so much (${who}): it is only assumed`;
    case 'ask':
      return `Find out what they ask (${who}): no question is recorded`;
    case 'meet':
      return `Find out where they look (${who}): no source is recorded`;
  }
}
