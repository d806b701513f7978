import { dayAfter, localDay } from '../../model/learning/day.ts';
import { dueNow, dueOn } from '../../model/learning/due.ts';
import { LENGTHS, type Learned, type Progress, stepKey } from '../../model/learning/progress.ts';
import { partsOf } from '../../model/quiz/card.ts';
import type { LearnIndex } from '../../model/quiz/shards.ts';
import { knownHtml, type Today, todayHtml } from '../../share/learn/panels-html.ts';
import type { Library } from './library.ts';

/** What the panels of the start page are shown from. */
export interface Shown {
  page: HTMLElement;
  base: string;
  index: LearnIndex;
  progress: Progress;
  /** What was learned and is otherwise now. */
  changed: readonly Learned[];
}

/** How many days are shown before and after today. */
const STRIP = { past: 4, ahead: 5 } as const;

const dayShort = (day: Date): string => day.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric' });

/** Shows what is due, when to come back, and where a path goes on. */
export async function showToday(
  { base, index, progress, changed, path }: Shown & Pick<Library, 'path'>,
  holder: HTMLElement | null,
): Promise<void> {
  if (!holder) return;
  const now = new Date();
  const due = new Set([...dueNow(progress, now), ...changed].map(({ key }) => key));
  const asked = Map.groupBy(progress.sittings.values(), ({ at }) => localDay(new Date(at)));
  const answeredOn = (day: string): number => (asked.get(day) ?? []).reduce((sum, one) => sum + one.asked, 0);
  const past = Array.from({ length: STRIP.past + 1 }, (_, back) => {
    const day = dayAfter(now, back - STRIP.past);
    const isToday = back === STRIP.past;
    return {
      label: isToday ? 'Today' : dayShort(day),
      when: isToday ? ('today' as const) : ('past' as const),
      count: answeredOn(localDay(day)),
    };
  });
  const ahead = dueOn(progress, now, STRIP.ahead).map(({ day, count }) => ({
    label: dayShort(new Date(`${day}T12:00`)),
    when: 'ahead' as const,
    count,
  }));
  const next = await nextStep(path, index, progress).catch(() => undefined);
  holder.innerHTML = todayHtml(
    {
      due: due.size,
      changed: changed.length,
      isBegun: progress.learned.size > 0,
      length: progress.choices.length,
      lengths: LENGTHS,
      answered: answeredOn(localDay(now)),
      days: [...past, ...ahead],
      ...(next ? { next } : {}),
    },
    base,
  ).markup;
}

/** Where the path goes on that was read last. */
async function nextStep(
  shardOf: Library['path'],
  index: LearnIndex,
  { done }: Progress,
): Promise<Today['next'] | undefined> {
  const last = [...done.values()].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const path = index.paths.find(({ id }) => id === last?.path);
  const step = path?.steps.find((entry) => !done.has(stepKey({ path: path.id, entry })));
  if (!path || !step) return undefined;
  const { titles } = await shardOf(path.id);
  return { path: path.title, title: titles[step] ?? 'the next step', address: `/learn/${path.id}/#${step}` };
}

/** Shows how well each buyer is known. */
export function showKnown({ base, index, progress }: Shown, holder: HTMLElement | null): void {
  if (!holder) return;
  const due = new Set(dueNow(progress, new Date()).map(({ key }) => key));
  const learned = Map.groupBy(progress.learned.values(), ({ key }) => partsOf(key)?.home ?? '');
  const chosen = progress.choices.buyers;
  holder.innerHTML = knownHtml(
    index.buyers.map((buyer) => {
      const of = learned.get(buyer.id) ?? [];
      return {
        ...buyer,
        met: Math.min(of.length, buyer.cards),
        known: of.filter(({ memory }) => memory.stability >= 7).length,
        due: of.filter(({ key }) => due.has(key)).length,
        isLearned: chosen.length === 0 || chosen.includes(buyer.id),
      };
    }),
    base,
  ).markup;
}

/** Shows how far each path is done. */
export function showPaths({ page, index, progress: { done } }: Shown): void {
  for (const { id, steps } of index.paths) {
    const said = page.querySelector(`[data-path="${CSS.escape(id)}"] [data-done]`);
    const count = steps.filter((entry) => done.has(stepKey({ path: id, entry }))).length;
    if (said)
      said.textContent =
        count === 0 ? '' : count === steps.length ? 'Done' : `${count} of ${steps.length} steps done`;
  }
}
