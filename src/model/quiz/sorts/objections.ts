import type { Entry } from '../../entry.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { shuffled } from '../chance.ts';
import type { Desk, Draft } from '../desk.ts';

type Objection = Extract<Entry, { kind: 'objection' }>;

/** Who puts an objection how, and what they are answered. */
interface Raised {
  persona: Extract<Entry, { kind: 'persona' }>;
  objection: Objection;
  item: NonNullable<Extract<Entry, { kind: 'persona' }>['data']['objections']>[number];
  says: string;
  answer: string;
}

function raisedIn(desk: Desk): Raised[] {
  return desk.catalog.of('persona').flatMap((persona) =>
    (persona.data.objections ?? []).flatMap((item): Raised[] => {
      const objection = desk.catalog.get(item.objection);
      if (objection?.kind !== 'objection') return [];
      const { says, answer } = objection.data;
      return [{ persona, objection, item, says: item.wording ?? says, answer: item.answer ?? answer.text }];
    }),
  );
}

/** Answers to other objections that are looked at for one. */
const OF_OTHERS = 80;

/** What answers an objection: wrong are answers to others. */
function answers(
  draft: Omit<Draft, 'sort' | 'why'>,
  { objection, says, answer }: Pick<Raised, 'objection' | 'says' | 'answer'>,
  all: readonly Raised[],
  desk: Desk,
): void {
  // The same words may stand under another objection: its answer is right as well.
  const isIt = (other: Raised): boolean =>
    other.objection === objection || isAlikeAny(other.says, [says, objection.data.says]);
  const truths = [...all.filter(isIt).map((other) => other.answer), objection.data.answer.text];
  const others = shuffled(
    all.filter((other) => !isIt(other)),
    `${draft.home.id} ${objection.id}`,
  );
  const [behind] = objection.data.behind;
  desk.pick(
    {
      ...draft,
      sort: 'answers',
      why: behind?.text === undefined ? undefined : `What is behind it: ${behind.text}`,
    },
    { text: answer },
    others
      .slice(0, OF_OTHERS)
      .map((other): Option => ({ text: other.answer, note: `answers: “${other.says}”` })),
    truths,
  );
}

/** Cards from objections: whose one is, and what answers it. */
export function objectionCards(desk: Desk): void {
  const all = raisedIn(desk);
  const byObjection = Map.groupBy(all, ({ objection }) => objection);
  const byPersona = Map.groupBy(all, ({ persona }) => persona);
  const personas = desk.catalog.of('persona');
  for (const one of all) {
    const { persona, objection, item, says, answer } = one;
    const rests = desk.rests(item);
    if (!rests) continue;
    const common = {
      home: persona,
      ...desk.place(persona, 'objections', item),
      field: 'objections',
      about: [objection.id],
      given: `“${says}”`,
      rests,
      holds: item.for,
    };
    const raisers = (byObjection.get(objection) ?? []).map((other) => other.persona);
    const silent = personas.filter(
      (other) =>
        !raisers.includes(other) &&
        (byPersona.get(other) ?? []).length > 0 &&
        !(byPersona.get(other) ?? []).some((theirs) => isAlikeAny(theirs.says, [says, objection.data.says])),
    );
    desk.pick(
      {
        ...common,
        sort: 'objects',
        ask: 'Whose objection is this?',
        says: `${persona.data.title} objects: “${says}”`,
        why: `What answers it: ${answer}`,
        fact: [says],
      },
      { text: persona.data.title },
      silent.map((other): Option => {
        const [first] = byPersona.get(other) ?? [];
        return { text: other.data.title, note: `objects rather: “${first?.says ?? ''}”` };
      }),
      personas.filter((other) => !silent.includes(other)).map(({ data }) => data.title),
    );
    // What answers it is asked in the words of this buyer; where nothing backs those, the objection's own page is asked.
    answers(
      {
        ...common,
        ask: `${persona.data.title} says this. What answers it?`,
        says: `${persona.data.title}, “${says}”: ${answer}`,
        fact: [says, answer],
      },
      { objection, says, answer },
      all,
      desk,
    );
  }
  for (const objection of desk.catalog.of('objection')) {
    const { says, answer } = objection.data;
    const rests = desk.rests(answer);
    const raised = byObjection.get(objection) ?? [];
    const isAsked = raised.some(
      (one) => one.says === says && one.answer === answer.text && desk.rests(one.item) !== undefined,
    );
    if (!rests || isAsked) continue;
    answers(
      {
        home: objection,
        anchor: 'answer',
        field: 'answer',
        about: raised.map(({ persona }) => persona.id),
        given: `“${says}”`,
        rests,
        ask: 'A buyer says this. What answers it?',
        says: `“${says}”: ${answer.text}`,
        fact: [says, answer.text],
      },
      { objection, says, answer: answer.text },
      all,
      desk,
    );
  }
}
