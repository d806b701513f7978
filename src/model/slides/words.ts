import type { Catalog } from '../catalog.ts';
import { dayWords } from '../day.ts';
import { fieldsOf } from '../entry.ts';
import { type Cell, type EntryRef, type Item, isBriefValue, type Support, type Value } from '../value.ts';
import type { Point, Run, Score } from './slide.ts';

/** What slides are written with. */
export interface SlideContext {
  catalog: Catalog;
  /** The permanent link of an entry, with the revision that it has today, and of a place in it; of the entry that is shown, the place alone. */
  link: (id: string, anchor?: string) => string;
}

/** Runs with words between. */
export const joinedRuns = (parts: readonly (readonly Run[])[], between: string): Run[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part]));

/** The words of runs, without their looks. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** What readers call an address: its host, or whom a mail goes to. */
const placeName = (url: string): string =>
  (URL.canParse(url) && new URL(url).hostname) || url.replace('mailto:', '');

/** An entry by its title, linked. */
export const refRuns = (ref: EntryRef, { link }: SlideContext): Run[] => [
  { text: ref.retired ? `${ref.title} (retired)` : ref.title, to: link(ref.id) },
];

/** A value within a line. */
export function runsOf(value: Value, context: SlideContext): Run[] {
  switch (value.type) {
    case 'text':
      return [{ text: value.quoted ? `“${value.text}”` : value.text }];
    case 'claim':
      return [{ text: value.text }];
    case 'word':
      return [{ text: value.label }];
    case 'flag':
      return [{ text: value.on ? 'Yes' : 'No' }];
    case 'number':
      return [{ text: value.text }];
    case 'meter':
      return [{ text: `${value.score} of ${value.of}` }];
    case 'date':
      return [{ text: dayWords(value.date) }];
    case 'link':
      return [{ text: placeName(value.url), to: value.url }];
    case 'ref':
      return refRuns(value.ref, context);
    case 'list':
      return joinedRuns(
        value.values.map((one) => runsOf(one, context)),
        isBriefValue(value) || value.values.every(({ type }) => type === 'text') ? ', ' : '; ',
      );
    case 'record':
      return recordRuns(value.cells, context);
    case 'items':
      return headsOf(value.items, context);
    case 'timeline':
      return headsOf(value.steps, context);
  }
}

/** Named values in a row; the first needs no name where what follows tells of it. */
const recordRuns = (cells: readonly Cell[], context: SlideContext): Run[] =>
  cells.length === 1 && cells[0]
    ? runsOf(cells[0].value, context)
    : joinedRuns(
        cells.map((cell) => namedRuns(cell, context)),
        '; ',
      );

const headsOf = (items: readonly Item[], context: SlideContext): Run[] =>
  joinedRuns(
    items.map(({ head }) => runsOf(head, context)),
    '; ',
  );

/** A value with its name before it; a flag that is on is its name alone. */
export const namedRuns = ({ label, value }: Cell, context: SlideContext): Run[] =>
  value.type === 'flag'
    ? [{ text: value.on ? label : `Not: ${label.toLowerCase()}`, strong: true }]
    : [{ text: `${label}: `, soft: true }, ...runsOf(value, context)];

/** What a claim rests on, in words: its records with their days, the house's view, or that it is assumed. */
export function supportWords(support: Support | undefined, catalog: Catalog): string {
  if (!support) return '';
  if (support.basis === 'assumption') return 'assumed';
  if (support.basis === 'house-view') return 'house view';
  if (support.records.length === 0) return 'on record';
  const records = support.records.map(({ id, title, illustrative, contested, confidence }) => {
    const entry = catalog.get(id);
    const date = entry && fieldsOf(entry)['date'];
    const facts = [
      ...(typeof date === 'string' ? [dayWords(date)] : []),
      ...(confidence && confidence !== 'undefined' ? [`confidence ${confidence}`] : []),
      ...(illustrative ? ['illustrative'] : []),
      ...(contested ? ['contested'] : []),
    ];
    return facts.length > 0 ? `${title} (${facts.join(', ')})` : title;
  });
  return `known from ${records.join('; ')}`;
}

/** Words of a claim that slides show beside it: only what readers had better know. */
export function cautionOf(support: Support | undefined): Run[] {
  if (support?.basis === 'assumption') return [{ text: 'Assumed', caution: true }];
  const contested = support?.records.some((record) => record.contested);
  return contested ? [{ text: 'Contested', caution: true }] : [];
}

/** Runs that lead nowhere: beside a point, its own link is enough. */
const unlinked = (runs: readonly Run[]): Run[] => runs.map(({ to: _, ...run }) => run);

/** The scores of an item, each with its name. */
export const metersIn = ({ cells }: Item): (Score & { name: string; label: string })[] =>
  cells.flatMap(({ name, label, value }) =>
    value.type === 'meter' ? [{ name, label, score: value.score, of: value.of }] : [],
  );

/** The score of an item, where it has just one. */
export function scoreOf(item: Item): Score | undefined {
  const [meter, ...others] = metersIn(item);
  return meter && others.length === 0 ? { score: meter.score, of: meter.of } : undefined;
}

/** Of several scores the highest and the lowest, with whose they are. */
function rangeRuns(item: Item): Run[] {
  const meters = metersIn(item).sort((a, b) => b.score - a.score);
  const [most, least] = [meters[0], meters.at(-1)];
  if (!most || !least || meters.length < 2) return [];
  if (most.score === least.score) return [{ text: `All of them ${most.score} of ${most.of}`, soft: true }];
  return [{ text: `${most.label} ${most.score}, ${least.label} ${least.score}`, soft: true }];
}

/** A short fact in as few words as will do. */
const briefRuns = ({ label, value }: Cell, context: SlideContext): Run[] =>
  value.type === 'word'
    ? [{ text: value.label, soft: true }]
    : namedRuns({ name: '', label, value }, context);

/** The note that says why an item stands there, else the first that is said at length. */
export const reasonIn = ({ notes }: Item): Cell | undefined =>
  notes.find(({ name }) => name === 'why') ?? notes.find(({ value }) => value.type === 'text');

/** Words that lead to a place: a name as a whole, a sentence by what stands behind it. */
export const leadingTo = (text: string, to: string, isName = false): Run[] => [
  { text, to, ...(isName ? {} : { aside: true as const }) },
];

/** The head of an item, leading to its place in the entry. */
export const headRuns = ({ head }: Item, context: SlideContext, to: string): Run[] =>
  leadingTo(textOf(runsOf(head, context)), to, head.type === 'ref' || head.type === 'word');

/** How much of a point is told: its head and few words, why it stands there too, or all. */
export type Detail = 'brief' | 'reason' | 'full';

/** What is told in few words. */
const BRIEF = ['flag', 'number', 'word'] as const;

/** An item as a point: its head, its score, why it stands there, and its short facts. */
export function pointOf(item: Item, context: SlideContext, to: string, detail: Detail = 'full'): Point {
  const score = scoreOf(item);
  const brief = detail !== 'full';
  const reason = detail === 'brief' ? undefined : reasonIn(item);
  const facts = item.cells
    .filter(({ value }) => value.type !== 'meter' && (value.type !== 'flag' || value.on))
    .filter(({ value }) => !brief || BRIEF.some((type) => type === value.type));
  const scope =
    item.scope.length > 0 ? [[{ text: `Only ${item.scope.join(', ')}`, soft: true as const }]] : [];
  const small = joinedRuns(
    [
      ...facts.map((cell) => (brief ? briefRuns(cell, context) : unlinked(namedRuns(cell, context)))),
      ...[rangeRuns(item)].filter((runs) => runs.length > 0),
      ...scope,
      ...(brief ? [] : [cautionOf(item.support)].filter((runs) => runs.length > 0)),
    ],
    ' · ',
  );
  return {
    head: headRuns(item, context, to),
    ...(score ? { score } : {}),
    ...(reason ? { body: runsOf(reason.value, context) } : {}),
    ...(small.length > 0 ? { small } : {}),
  };
}
