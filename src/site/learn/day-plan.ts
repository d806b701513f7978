import { localDay } from '../../model/learning/day.ts';
import { dueNow, sessionOf, spread, standingOf } from '../../model/learning/due.ts';
import type { Learned, Progress } from '../../model/learning/progress.ts';
import { type Card, partsOf } from '../../model/quiz/card.ts';
import type { Facts, LearnIndex } from '../../model/quiz/shards.ts';
import { shortAddressOf } from '../../model/short-address.ts';
import type { Library } from './library.ts';
import type { Turn } from './sitting.ts';

/** How many buyers new questions are taken from at a time: few, so that they are told apart. */
const AT_ONCE = 2;

/** What of a learner's cards holds no more: those whose fact has another fingerprint today, or none. */
export function changedIn(progress: Progress, facts: Facts): Learned[] {
  return [...progress.learned.values()].filter(({ key, fact }) => {
    const now = Object.hasOwn(facts, key) ? facts[key] : undefined;
    // A change that the learner has taken note of leaves no fingerprint.
    return now === undefined ? fact !== '' : now !== fact;
  });
}

/** Ids of the buyers that new questions are about: those that were chosen, else those of paths that were begun, else all. */
export function buyersOf(progress: Progress, index: LearnIndex): string[] {
  const all = index.buyers.map(({ id }) => id);
  const chosen = progress.choices.buyers.filter((id) => all.includes(id));
  if (chosen.length > 0) return chosen;
  const begun = new Set([...progress.done.values()].map(({ path }) => path));
  const onPaths = index.paths.filter(({ id }) => begun.has(id)).flatMap(({ steps }) => steps);
  const [first] = index.paths;
  const met = all.filter((id) => [...onPaths, ...(first?.steps ?? [])].includes(id));
  return [...met, ...all.filter((id) => !met.includes(id))];
}

/** New cards about some buyers, of all sorts in turn. */
async function freshCards(
  library: Library,
  progress: Progress,
  buyers: readonly string[],
  wanted: number,
  now: Date,
): Promise<Card[]> {
  const fresh: Card[] = [];
  for (let at = 0; at < buyers.length && fresh.length < wanted; at += AT_ONCE) {
    const shards = await Promise.all(buyers.slice(at, at + AT_ONCE).map((id) => library.buyer(id)));
    const cards = shards.flatMap((shard) =>
      shard.cards.filter((card) => standingOf(card, progress) === 'new'),
    );
    const once = [...new Map(cards.map((card) => [card.key, card])).values()];
    fresh.push(...spread(once, localDay(now)));
  }
  return fresh;
}

/** The turns of today's session. */
export async function todaysTurns(
  library: Library,
  progress: Progress,
  changed: readonly Learned[],
  length: number,
  now: Date,
): Promise<Turn[]> {
  const due = dueNow(progress, now);
  const wanted = [...new Set([...changed, ...due].map(({ key }) => key))].slice(0, length * 2);
  const found = await library.cardsOf(wanted);
  const gone = changed.flatMap((learned): Turn[] => {
    const { card, now: says } = found.get(learned.key) ?? {};
    if (card || !found.has(learned.key)) return [];
    // A page that was published stays, retired ones with what stands in their place.
    const { home = '', anchor = '' } = partsOf(learned.key) ?? {};
    const address = `${shortAddressOf(home)}#${anchor}`;
    return [{ gone: learned, address, ...(says === undefined ? {} : { now: says }) }];
  });
  const cardOf = ({ key }: Learned): Card[] => {
    const card = found.get(key)?.card;
    return card ? [card] : [];
  };
  const index = await library.index();
  const fresh = await freshCards(library, progress, buyersOf(progress, index), length, now);
  const cards = sessionOf(changed.flatMap(cardOf), due.flatMap(cardOf), fresh, length);
  return [...gone.slice(0, length), ...cards.map((card): Turn => ({ card }))].slice(0, Math.max(length, 1));
}

/** Questions about one buyer: what is due first, then what is new, then the rest. */
export async function turnsAbout(
  library: Library,
  progress: Progress,
  buyer: string,
  count: number,
  now: Date,
): Promise<Turn[]> {
  const { cards } = await library.buyer(buyer);
  const due = new Set(dueNow(progress, now).map(({ key }) => key));
  const isFirst = (card: Card): boolean => due.has(card.key) || standingOf(card, progress) === 'changed';
  const isFresh = (card: Card): boolean => standingOf(card, progress) === 'new';
  // What its own page says comes before what other pages say of it.
  const [own, others] = [
    cards.filter(({ home }) => home === buyer),
    cards.filter(({ home }) => home !== buyer),
  ];
  const mixed = [...spread(own, localDay(now)), ...spread(others, localDay(now))];
  const rest = mixed.filter((card) => !isFirst(card) && !isFresh(card));
  return [...mixed.filter(isFirst), ...mixed.filter(isFresh), ...rest]
    .slice(0, count)
    .map((card): Turn => ({ card }));
}
