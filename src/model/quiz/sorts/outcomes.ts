import type { Entry } from '../../entry.ts';
import type { Option } from '../card.ts';
import { type Desk, textOf } from '../desk.ts';

type Persona = Extract<Entry, { kind: 'persona' }>;

const titlesOf = (ids: Iterable<string>, desk: Desk): string[] =>
  [...ids].flatMap((id) => desk.catalog.get(id)?.data.title ?? []);

/** Who else is named with each of several entries, as the note of a wrong option. */
function notesOf(pairs: readonly (readonly [string, Persona])[], says: string): Map<string, string> {
  const byId = Map.groupBy(pairs, ([id]) => id);
  return new Map(
    [...byId].map(([id, named]) => [
      id,
      `${says}: ${[...new Set(named.map(([, { data }]) => data.title))].slice(0, 2).join(', ')}`,
    ]),
  );
}

/** How buyers judge success after the purchase. */
function measures(desk: Desk): void {
  const personas = desk.catalog.of('persona');
  const notes = notesOf(
    personas.flatMap((persona) =>
      (persona.data.measures ?? []).map(({ measure }) => [measure, persona] as const),
    ),
    'judged by',
  );
  for (const persona of personas) {
    // What they weigh is judged later by measures, too: none of those is wrong for certain.
    const weighed = (persona.data.criteria ?? []).flatMap(({ criterion }) => {
      const entry = desk.catalog.get(criterion);
      return entry?.kind === 'criterion' ? (entry.data.measures ?? []) : [];
    });
    const own = new Set([...(persona.data.measures ?? []).map(({ measure }) => measure), ...weighed]);
    const wrong = desk.catalog
      .of('measure')
      .filter(({ id }) => !own.has(id) && notes.has(id))
      .map(({ id, data }): Option => ({ text: data.title, note: notes.get(id) ?? '' }));
    for (const item of persona.data.measures ?? []) {
      const measure = desk.catalog.get(item.measure);
      const rests = desk.rests(item);
      if (!measure || !rests) continue;
      desk.pick(
        {
          sort: 'judges',
          home: persona,
          ...desk.place(persona, 'measures', item),
          field: 'measures',
          about: [measure.id],
          ask: `${persona.data.title}: by which of these do they judge the purchase afterwards?`,
          says: `${persona.data.title} judges by ${measure.data.title}${item.target === undefined ? '' : `: ${item.target}`}`,
          why: item.why,
          rests,
          fact: [item.target],
          holds: item.for,
        },
        { text: measure.data.title },
        wrong,
        titlesOf(own, desk),
      );
    }
  }
}

/** What starts buyers looking. */
function triggers(desk: Desk): void {
  const personas = desk.catalog.of('persona');
  const notes = notesOf(
    personas.flatMap((persona) =>
      (persona.data.triggers ?? []).map(({ trigger }) => [trigger, persona] as const),
    ),
    'starts',
  );
  for (const persona of personas) {
    const groups = desk.catalog
      .of('buying-group')
      .filter(({ data }) => data.members.some((member) => member.persona === persona.id));
    const own = new Set([
      ...(persona.data.triggers ?? []).map(({ trigger }) => trigger),
      ...groups.flatMap(({ data }) => (data.triggers ?? []).map(({ trigger }) => trigger)),
    ]);
    const wrong = desk.catalog
      .of('trigger')
      .filter(({ id }) => !own.has(id) && notes.has(id))
      .map(({ id, data }): Option => ({ text: data.title, note: notes.get(id) ?? '' }));
    for (const item of persona.data.triggers ?? []) {
      const trigger = desk.catalog.get(item.trigger);
      const rests = desk.rests(item);
      if (trigger?.kind !== 'trigger' || !rests) continue;
      desk.pick(
        {
          sort: 'starts',
          home: persona,
          ...desk.place(persona, 'triggers', item),
          field: 'triggers',
          about: [trigger.id],
          ask: `${persona.data.title}: which of these starts them looking?`,
          says: `${persona.data.title} starts looking after ${trigger.data.title}`,
          why: item.why ?? textOf(trigger.data.what[0]),
          rests,
          fact: [],
          holds: item.for,
        },
        { text: trigger.data.title },
        wrong,
        titlesOf(own, desk),
      );
    }
  }
}

/** Cards about what begins a purchase and what it is judged by at the end. */
export function outcomeCards(desk: Desk): void {
  triggers(desk);
  measures(desk);
}
