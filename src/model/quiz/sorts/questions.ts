import type { Entry } from '../../entry.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { shuffled } from '../chance.ts';
import type { Desk } from '../desk.ts';

type Persona = Extract<Entry, { kind: 'persona' }>;

/** Every question that is on record from a persona, those about criteria included. */
function askedBy(persona: Persona, desk: Desk): string[] {
  const atStages = (persona.data.stages ?? []).flatMap(({ questions = [] }) =>
    questions.map(({ text }) => text),
  );
  const aboutCriteria = (persona.data.criteria ?? []).flatMap(({ criterion, question }) => {
    const entry = desk.catalog.get(criterion);
    return [
      ...(question === undefined ? [] : [question]),
      ...(entry?.kind === 'criterion' ? [entry.data.question] : []),
    ];
  });
  return [...atStages, ...aboutCriteria];
}

/** Questions of others that are looked at for one buyer: some of each. */
const OF_OTHERS = 80;

/** Cards from the questions that buyers ask at a stage; the wrong ones are asked by others and not by them. */
export function questionCards(desk: Desk): void {
  const personas = desk.catalog.of('persona');
  const asked = new Map(personas.map((persona) => [persona, askedBy(persona, desk)]));
  const all = personas.flatMap((persona) =>
    (persona.data.stages ?? []).flatMap((at) =>
      (at.questions ?? []).map((question) => ({ persona, at, question })),
    ),
  );
  for (const persona of personas) {
    const own = asked.get(persona) ?? [];
    const others = shuffled(
      all.filter((one) => one.persona !== persona),
      persona.id,
    )
      .slice(0, OF_OTHERS)
      .filter(({ question }) => !isAlikeAny(question.text, own))
      .map((one): Option => ({ text: one.question.text, note: `asked by: ${one.persona.data.title}` }));
    for (const at of persona.data.stages ?? []) {
      const stage = desk.catalog.get(at.stage);
      const rests = desk.rests(at);
      if (!stage || !rests) continue;
      for (const question of at.questions ?? []) {
        desk.pick(
          {
            sort: 'asks',
            home: persona,
            anchor: `questions-${question.id}`,
            field: 'stages',
            about: [stage.id],
            ask: `${persona.data.title}, at “${stage.data.title}”: which question do you expect?`,
            says: `${persona.data.title}, at “${stage.data.title}”: “${question.text}”`,
            why: question.answer === undefined ? undefined : `What answers it: ${question.answer}`,
            rests,
            fact: [stage.data.title, question.text],
            holds: question.for ?? at.for,
          },
          { text: question.text },
          others,
          own,
        );
      }
    }
  }
}
