import type { Brief } from './brief.ts';
import { TOP } from './gaps.ts';

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');

/** What to check before sending, from what the brief itself found; without full stops. */
export function checksFor(brief: Omit<Brief, 'checks'>): string[] {
  const { messages, criteria, conflicts, assets, references, initiatives, records, words, offering, people } =
    brief;
  const top = criteria.slice(0, TOP);
  const assumed = top.filter(({ weights }) =>
    weights.every(({ mark }) => mark === undefined || mark.basis === 'assumption'),
  );
  const [first] = messages;
  const [reference] = references;
  const inner = assets.filter(({ item }) => !item.customerSafe);
  const invented = records.filter(({ illustrative }) => illustrative);
  const contested = records.filter(({ contested: doubted }) => doubted);
  const [next] = initiatives;
  const weak = offering?.standings.filter(
    ({ criterion, stands }) => stands === 'weak' && top.some((one) => one.criterion.ref.id === criterion),
  );
  const weakTitles = (weak ?? []).flatMap(
    ({ criterion }) => criteria.find((one) => one.criterion.ref.id === criterion)?.criterion.ref.title ?? [],
  );
  return [
    ...(first
      ? [
          people.length > 1
            ? `The first thing said serves all of them: “${first.message.ref.title}”`
            : `The first thing said is “${first.message.ref.title}”`,
        ]
      : []),
    ...(conflicts.length > 0
      ? [
          `Nothing promises one of them what another cannot want: ${quoted(conflicts.slice(0, TOP).map(({ criterion }) => criterion.ref.title))}`,
        ]
      : []),
    ...(weakTitles.length > 0 ? [`Nothing is promised where we stand weak: ${quoted(weakTitles)}`] : []),
    ...(assumed.length > 0
      ? [
          `Somebody in sales has confirmed what is only assumed: ${quoted(assumed.map(({ criterion }) => criterion.ref.title))}`,
        ]
      : []),
    ...(invented.length > 0
      ? [
          `No illustrative record is quoted outside the house: ${invented.length === 1 ? 'one is' : `${invented.length} are`} behind this brief`,
        ]
      : []),
    ...(contested.length > 0
      ? [`Both sides of contested figures are told: ${quoted(contested.map(({ ref }) => ref.title))}`]
      : []),
    ...(inner.length > 0
      ? [
          `What stays inside is not attached: ${quoted(inner.slice(0, TOP).map(({ item }) => item.ref.title))}`,
        ]
      : []),
    ...(reference
      ? [`“${reference.item.ref.title}” has been asked, and the permission covers the day it goes out`]
      : []),
    ...(next
      ? [`The owner of “${next.ref.title}” knows of it, so that the same people are not written to twice`]
      : []),
    ...(words.disputed.length > 0
      ? [`Words that only some of them like are out: ${quoted(words.disputed)}`]
      : []),
    'Sales has the discovery questions and knows the day it goes out',
  ];
}
