import { commonFields } from '../../common.ts';
import { type Entry, fieldsOf } from '../../entry.ts';
import { isFields } from '../../plain.ts';
import { humanise, type Shape, type ShapeField } from '../../shape.ts';
import { kindNamed, shapeOfKind } from '../../table.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { shuffled } from '../chance.ts';
import { type Desk, small, textOf } from '../desk.ts';

/** How many siblings are looked at for wrong answers, and how many of their lines are chosen from. */
const SIBLINGS = { asked: 40, chosen: 6 } as const;

/** How many questions of each of the two sorts one entry gives. */
const EACH = 3;

/** How many questions there must be about a step before words of closed sets are left alone: they are the easiest to guess. */
const ENOUGH = 3;

/** Everything that an entry says in any field, as texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isFields(value) ? Object.values(value).flatMap(textsIn) : [];
}

const isPlain = ({ type, facts }: Shape): boolean =>
  type === 'text' && facts.team === undefined && (facts.show === undefined || facts.show === 'line');

/** What the first line of a field says that may be asked, with what it rests on. Claims need something to rest on, unless they say what we say or do ourselves; other lines are what the entry is. */
function firstLine({ name, shape }: ShapeField, entry: Entry, desk: Desk): Line | undefined {
  if (OF_EVERY_KIND.has(name)) return undefined;
  const value = fieldsOf(entry)[name];
  const lines = Array.isArray(value) ? value : [value];
  const inner = shape.type === 'list' ? shape.of : shape;
  if (inner.type === 'object' && inner.shorthand)
    for (const line of lines) {
      const text = textOf(line);
      const stated = shape.facts.stated === true ? 'As we put it ourselves' : undefined;
      const rests = (isFields(line) ? desk.rests(line) : undefined) ?? stated;
      if (text !== undefined && rests !== undefined) return { text, rests };
    }
  const text = isPlain(inner) ? textOf(lines[0]) : undefined;
  return text === undefined ? undefined : { text, rests: 'As its page says' };
}

/** A line that may be asked. */
interface Line {
  text: string;
  rests: string;
}

/** Fields of every kind: they name an entry and keep it in order. */
const OF_EVERY_KIND = new Set(Object.keys(commonFields([], 1)));

/** An entry as a question names it. */
const named = (entry: Entry): string =>
  `${kindNamed(entry.kind)?.label.one ?? entry.kind}: ${entry.data.title}`;

/** The siblings of an entry, those first that are as it is by most words of closed sets: an interview is told from interviews, not from statistics. */
function siblingsOf(entry: Entry, desk: Desk): Entry[] {
  const choices = shapeOfKind(entry.kind).fields.filter(({ shape }) => shape.type === 'choice');
  const own = fieldsOf(entry);
  const likeness = (other: Entry): number => {
    const theirs = fieldsOf(other);
    return choices.filter(({ name }) => own[name] === theirs[name]).length;
  };
  const others = desk.catalog
    .currentOf(entry.kind)
    .filter(({ id, data }) => id !== entry.id && data.title !== entry.data.title);
  return shuffled(others, entry.id)
    .slice(0, SIBLINGS.asked)
    .sort((a, b) => likeness(b) - likeness(a));
}

/** Which line belongs to an entry: wrong are lines of its siblings under the same heading. */
function lines(entry: Entry, desk: Desk): void {
  const siblings = siblingsOf(entry, desk);
  const own = textsIn(fieldsOf(entry));
  let asked = 0;
  for (const field of shapeOfKind(entry.kind).fields) {
    const line = asked < EACH && !desk.asks(entry, field.name) ? firstLine(field, entry, desk) : undefined;
    if (!line) continue;
    const wrong = siblings.flatMap((other): Option[] => {
      const theirs = firstLine(field, other, desk);
      return theirs && !isAlikeAny(theirs.text, own)
        ? [{ text: theirs.text, note: `belongs to: ${other.data.title}` }]
        : [];
    });
    const before = desk.made.cards.length;
    desk.pick(
      {
        sort: 'belongs',
        home: entry,
        anchor: field.name,
        field: field.name,
        ask: `${field.label}: which of these is it?`,
        given: named(entry),
        says: `${entry.data.title}, ${small(field.label)}: ${line.text}`,
        rests: line.rests,
        fact: [line.text],
      },
      { text: line.text },
      wrong.slice(0, SIBLINGS.chosen),
      own,
    );
    asked += desk.made.cards.length - before;
  }
}

/** Which word of a closed set holds for an entry: each of the others is wrong. */
function words(entry: Entry, desk: Desk): void {
  for (const { name, label, shape } of shapeOfKind(entry.kind).fields) {
    const value = fieldsOf(entry)[name];
    if (shape.type !== 'choice' || OF_EVERY_KIND.has(name) || typeof value !== 'string') continue;
    if (kindNamed(entry.kind)?.tint === name || desk.countOf(entry) >= ENOUGH) continue;
    desk.pick(
      {
        sort: 'is',
        home: entry,
        anchor: name,
        field: name,
        ask: `${label}: which of these is it?`,
        given: named(entry),
        says: `${entry.data.title}, ${small(label)}: ${small(humanise(value))}`,
        why: shape.about,
        rests: 'As its page says',
        fact: [value],
      },
      { text: humanise(value) },
      shape.values.filter((word) => word !== value).map((word): Option => ({ text: humanise(word) })),
    );
  }
}

/** Every entry that an entry names, in any field. */
const idsIn = (entry: Entry, desk: Desk): Set<string> =>
  new Set(desk.catalog.from(entry.id).map(({ to }) => to));

/** What an entry leads to, as its kind phrases it: wrong are entries of the same kind that it names nowhere. */
function relations(entry: Entry, desk: Desk): void {
  const known = idsIn(entry, desk);
  let asked = 0;
  for (const { name, shape } of shapeOfKind(entry.kind).fields) {
    const relation = shape.type === 'list' && shape.of.type === 'ref' ? shape.of.relation : undefined;
    const value = fieldsOf(entry)[name];
    if (!relation || relation.to === '*' || name === 'evidence' || !Array.isArray(value) || asked >= EACH)
      continue;
    const targets = value.flatMap((id) => desk.catalog.get(String(id)) ?? []);
    const [first] = targets;
    if (!first) continue;
    const kinds = [...relation.to];
    const wrong = kinds.flatMap((kind) => desk.catalog.currentOf(kind)).filter(({ id }) => !known.has(id));
    const before = desk.made.cards.length;
    desk.pick(
      {
        sort: 'leads',
        home: entry,
        anchor: name,
        field: name,
        about: [first.id],
        ask: `How does this go on? “${entry.data.title}” ${relation.says} …`,
        says: `“${entry.data.title}” ${relation.says} ${targets.map(({ data }) => data.title).join(', ')}`,
        why: entry.data.summary,
        rests: 'As its page says',
        fact: targets.map(({ data }) => data.title),
      },
      { text: first.data.title },
      wrong.map(({ data }): Option => ({ text: data.title })),
      [...known].flatMap((id) => desk.catalog.get(id)?.data.title ?? []),
    );
    asked += desk.made.cards.length - before;
  }
}

/** Cards about entries that learning paths lead through, whatever their kind: from their claims and from what they lead to. */
export function stepCards(desk: Desk): void {
  const read = new Set(desk.catalog.of('path').flatMap(({ data }) => data.steps.map(({ entry }) => entry)));
  for (const id of read) {
    const entry = desk.catalog.get(id);
    if (!entry) continue;
    lines(entry, desk);
    relations(entry, desk);
    words(entry, desk);
  }
}
