import type { Entry } from '../../entry.ts';
import { isAlike, isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import type { Desk } from '../desk.ts';

type Persona = Extract<Entry, { kind: 'persona' }>;
type Group = Extract<Entry, { kind: 'buying-group' }>;

/** What each persona can stop, on its own page and in groups. */
function stopsOf(desk: Desk): Map<string, string[]> {
  const stops = new Map(
    desk.catalog
      .of('persona')
      .map((persona) => [persona.id, (persona.data.vetoes ?? []).map(({ text }) => text)]),
  );
  for (const group of desk.catalog.of('buying-group'))
    for (const { persona, vetoes } of group.data.members)
      if (vetoes !== undefined) stops.get(persona)?.push(vetoes);
  return stops;
}

/** Who can stop something, from the personas' own pages. */
function ownVetoes(persona: Persona, stops: ReadonlyMap<string, readonly string[]>, desk: Desk): void {
  for (const veto of persona.data.vetoes ?? []) {
    const rests = desk.rests(veto);
    if (!rests) continue;
    const able = desk.catalog.of('persona').filter(({ id }) => isAlikeAny(veto.text, stops.get(id) ?? []));
    const unable = desk.catalog
      .of('persona')
      .filter((one) => !able.includes(one) && (stops.get(one.id) ?? []).length > 0);
    desk.pick(
      {
        sort: 'veto',
        home: persona,
        anchor: `vetoes-${veto.id}`,
        field: 'vetoes',
        ask: 'Who can stop this?',
        given: veto.text,
        says: `${persona.data.title} can stop this: ${veto.text}`,
        why: veto.when === undefined ? undefined : `When they do: ${veto.when}`,
        rests,
        fact: [veto.text],
        holds: veto.for,
      },
      { text: persona.data.title },
      unable.map(
        (one): Option => ({ text: one.data.title, note: `can stop: ${stops.get(one.id)?.[0] ?? ''}` }),
      ),
      able.map(({ data }) => data.title),
    );
  }
}

/** Who can stop a step of a process. */
function steps(group: Group, field: 'decisionProcess' | 'paperProcess', desk: Desk): void {
  const members = group.data.members;
  for (const step of group.data[field] ?? []) {
    const rests = desk.rests(step);
    const able = (step.canStop ?? []).flatMap((id) => desk.catalog.get(id) ?? []);
    const [stopper] = able;
    // The same thing may stand as two steps; and who runs a step may well stop it, though it is not said.
    const same = [...(group.data.decisionProcess ?? []), ...(group.data.paperProcess ?? [])].filter((other) =>
      isAlike(other.text, step.text),
    );
    const involved = new Set(same.flatMap(({ canStop = [], persona }) => [...canStop, persona ?? '']));
    if (!rests || !stopper || able.length > 2) continue;
    const wrong = members.flatMap(({ persona, vetoes, why }): Option[] => {
      const member = desk.catalog.get(persona);
      if (!member || vetoes !== undefined || involved.has(persona)) return [];
      return [
        { text: member.data.title, ...(why === undefined ? {} : { note: `at the table because: ${why}` }) },
      ];
    });
    const strangers = desk.catalog
      .of('persona')
      .filter(({ id }) => !members.some(({ persona }) => persona === id) && !involved.has(id))
      .map((one): Option => ({ text: one.data.title, note: 'takes no part in this group' }));
    const vetoers = members.filter(({ vetoes }) => vetoes !== undefined).map(({ persona }) => persona);
    desk.pick(
      {
        sort: 'stops-step',
        home: group,
        anchor: `${field}-${step.id}`,
        field,
        about: able.map(({ id }) => id),
        ask: `${group.data.title}: who can stop this step?`,
        given: step.text,
        says: `${group.data.title}: ${able.map(({ data }) => data.title).join(' or ')} can stop this step: ${step.text}`,
        rests,
        fact: [step.text, ...able.map(({ data }) => data.title)],
        holds: step.for,
      },
      { text: stopper.data.title },
      // Where all others are strangers, the only member of the group would be the answer.
      wrong.length === 0 ? [] : wrong.length > 1 ? wrong : [...wrong, ...strangers],
      [...involved, ...vetoers].flatMap((id) => desk.catalog.get(id)?.data.title ?? []),
    );
  }
}

/** Who can stop something in a group. */
function members(group: Group, stops: ReadonlyMap<string, readonly string[]>, desk: Desk): void {
  for (const member of group.data.members) {
    const persona = desk.catalog.get(member.persona);
    const rests = desk.rests(member);
    const { vetoes } = member;
    if (!persona || !rests || vetoes === undefined) continue;
    const able = group.data.members.filter(({ persona: id }) => isAlikeAny(vetoes, stops.get(id) ?? []));
    const unable = group.data.members.filter((one) => !able.some(({ persona: id }) => id === one.persona));
    desk.pick(
      {
        sort: 'group-veto',
        home: group,
        ...desk.place(group, 'members', member),
        field: 'members',
        about: [persona.id],
        ask: `${group.data.title}: who at the table can stop this?`,
        given: vetoes,
        says: `${group.data.title}: ${persona.data.title} can stop this: ${vetoes}`,
        why: member.why,
        rests,
        fact: [vetoes],
        holds: member.for,
      },
      { text: persona.data.title },
      unable.flatMap((one): Option[] => {
        const other = desk.catalog.get(one.persona);
        const note = one.vetoes === undefined ? 'has no veto in this group' : `can stop: ${one.vetoes}`;
        return other ? [{ text: other.data.title, note }] : [];
      }),
      desk.catalog
        .of('persona')
        .filter(({ id }) => isAlikeAny(vetoes, stops.get(id) ?? []))
        .map(({ data }) => data.title),
    );
  }
}

/** Cards about who can say no: on the personas' own pages, in groups, and at each step of a process. */
export function vetoCards(desk: Desk): void {
  const stops = stopsOf(desk);
  for (const persona of desk.catalog.of('persona')) ownVetoes(persona, stops, desk);
  for (const group of desk.catalog.of('buying-group')) {
    members(group, stops, desk);
    steps(group, 'decisionProcess', desk);
    steps(group, 'paperProcess', desk);
  }
}
