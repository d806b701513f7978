import type { Entry } from '../../entry.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { shuffled } from '../chance.ts';
import { type Desk, textOf } from '../desk.ts';

type Point = Extract<Entry, { kind: 'sticking-point' }>;

const groupMembers = (point: Point, desk: Desk): string[] =>
  (point.data.groups ?? []).flatMap((id) => {
    const group = desk.catalog.get(id);
    return group?.kind === 'buying-group' ? group.data.members.map(({ persona }) => persona) : [];
  });

/** How many others are looked at for wrong answers. */
const OTHERS = 30;

/** What gets a deal moving again. */
function unblocks(point: Point, points: readonly Point[], desk: Desk): void {
  const named = points.filter(({ data }) => isAlikeAny(data.title, [point.data.title]));
  const own = named.flatMap(({ data }) => (data.unblocks ?? []).map(({ text }) => text));
  const stopped = point.data.personas.map(({ persona }) => persona);
  for (const [index, claim] of (point.data.unblocks ?? []).entries()) {
    const rests = desk.rests(claim);
    if (!rests || (claim.id === undefined && index > 0)) continue;
    desk.pick(
      {
        sort: 'unblocks',
        home: point,
        anchor: claim.id === undefined ? 'unblocks' : `unblocks-${claim.id}`,
        field: 'unblocks',
        about: stopped,
        ask: `Deals stick here: ${point.data.title}. What gets them moving again?`,
        says: `${point.data.title}: ${claim.text}`,
        why:
          textOf(point.data.cause[0]) === undefined
            ? undefined
            : `Why it happens: ${textOf(point.data.cause[0])}`,
        rests,
        fact: [claim.text],
      },
      { text: claim.text },
      shuffled(points, point.id)
        .slice(0, OTHERS)
        .filter((other) => !named.includes(other))
        .flatMap((other) =>
          (other.data.unblocks ?? [])
            .slice(0, 2)
            .map(({ text }) => ({ text, note: `unblocks: ${other.data.title}` })),
        )
        .filter(({ text }) => !isAlikeAny(text, own)),
      own,
    );
  }
}

/** At which stage deals stick, by how it shows. */
function shows(point: Point, points: readonly Point[], desk: Desk): void {
  const [symptom] = point.data.symptom;
  const rests = symptom && desk.rests(symptom);
  if (!symptom || !rests) return;
  const others = points.filter((other) => other !== point);
  const alike = others.filter(({ data }) =>
    isAlikeAny(
      symptom.text,
      data.symptom.map(({ text }) => text),
    ),
  );
  desk.pick(
    {
      sort: 'shows',
      home: point,
      anchor: 'symptom',
      field: 'symptom',
      about: point.data.personas.map(({ persona }) => persona),
      ask: 'A deal looks like this. What is it stuck on?',
      given: symptom.text,
      says: `${point.data.title} shows like this: ${symptom.text}`,
      why:
        textOf(point.data.unblocks?.[0]) === undefined
          ? undefined
          : `What unblocks it: ${textOf(point.data.unblocks?.[0])}`,
      rests,
      fact: [symptom.text],
    },
    { text: point.data.title },
    others
      .filter((other) => !alike.includes(other))
      .map(
        (other): Option => ({
          text: other.data.title,
          note: `shows: ${textOf(other.data.symptom[0]) ?? ''}`,
        }),
      ),
    alike.map(({ data }) => data.title),
  );
}

/** Whom a sticking point stops. */
function stops(point: Point, desk: Desk): void {
  const members = new Set(groupMembers(point, desk));
  const named = new Set(point.data.personas.map(({ persona }) => persona));
  const wrong = desk.catalog.of('persona').filter(({ id }) => !named.has(id) && !members.has(id));
  const truths = [...named, ...members].flatMap((id) => desk.catalog.get(id)?.data.title ?? []);
  for (const item of point.data.personas) {
    const persona = desk.catalog.get(item.persona);
    const rests = desk.rests(item);
    if (!persona || !rests) continue;
    desk.pick(
      {
        sort: 'stops',
        home: point,
        ...desk.place(point, 'personas', item),
        field: 'personas',
        about: [persona.id],
        ask: 'Whom does this stop?',
        given: `${point.data.title}. ${point.data.summary}`,
        says: `${point.data.title} stops ${persona.data.title}`,
        why: item.why,
        rests,
        fact: [],
        holds: item.for,
      },
      { text: persona.data.title },
      wrong.map(({ data }): Option => ({ text: data.title })),
      truths,
    );
  }
}

/** Cards about where deals stick: how it shows, whom it stops, what unblocks it. */
export function stickingCards(desk: Desk): void {
  const points = desk.catalog.of('sticking-point');
  for (const point of points) {
    unblocks(point, points, desk);
    shows(point, points, desk);
    stops(point, desk);
  }
}
