import type { Catalog } from '../catalog.ts';
import { basisOf } from '../claims.ts';
import type { Entry } from '../entry.ts';
import type { Fields } from '../plain.ts';
import { isRetired } from '../retirement.ts';
import { moneyWords, refTo, supportFor } from '../value.ts';
import { given } from '../views/given.ts';
import type { RoomData } from '../views/room-data.ts';
import { callRef } from './call-ref.ts';
import type { CallFacts, CallLine, CallMessage, CallObjection, CallSupport, CallWeight } from './facts.ts';
import { proofsFor } from './proof-data.ts';
import { roomOf } from './room-of.ts';

const textsOf = (claims: readonly { text: string }[] | undefined): string[] =>
  (claims ?? []).map(({ text }) => text);

function supported(facts: Fields, catalog: Catalog): CallSupport {
  const { records } = supportFor(facts, catalog);
  return {
    basis: basisOf(facts),
    ...(records.some(({ illustrative }) => illustrative) ? { illustrative: true as const } : {}),
    ...given('for', facts['for']),
  };
}

/** Gathers from the Catalog what a call with a persona is prepared from. */
export function callFacts(
  persona: Entry<'persona'>,
  catalog: Catalog,
  room: RoomData,
  link: string,
): CallFacts {
  const { data, id } = persona;
  const titleOf = (other: string): string => catalog.get(other)?.data.title ?? other;
  const line = (item: Fields, text: string, why: string | undefined): CallLine => ({
    text,
    ...given('why', why),
    ...supported(item, catalog),
  });
  const claims = (list: readonly ({ text: string } & Fields)[] | undefined): CallLine[] =>
    (list ?? []).map((claim) => line(claim, claim.text, undefined));
  return {
    persona: refTo(persona),
    decision: data.decision,
    roles: data.roles,
    reviewed: data.reviewed,
    link,
    ...given('reportsTo', data.reportsTo?.title),
    measuredBy: claims(data.measuredBy),
    wins: claims(data.wins),
    approves: (data.approves ?? []).map((item) =>
      line(item, item.text, item.limit && `up to ${moneyWords(item.limit)}`),
    ),
    vetoes: (data.vetoes ?? []).map((item) => line(item, item.text, item.when)),
    barriers: (data.barriers ?? []).map((item) => ({
      ...line(item, item.text, undefined),
      stages: item.stage === undefined ? [] : [item.stage],
    })),
    triggers: (data.triggers ?? []).map((item) => line(item, titleOf(item.trigger), item.why)),
    alternatives: (data.alternatives ?? []).map((item) => line(item, titleOf(item.alternative), item.why)),
    measures: (data.measures ?? []).map((item) => line(item, titleOf(item.measure), item.target)),
    weighs: (data.criteria ?? []).flatMap((item): CallWeight[] => {
      const criterion = catalog.get(item.criterion);
      if (criterion?.kind !== 'criterion' || isRetired(criterion)) return [];
      const own = criterion.data;
      return [
        {
          criterion: callRef(criterion),
          weight: item.weight,
          mustHave: item.mustHave === true,
          why: item.why ?? own.why[0]?.text ?? '',
          asks: item.question ?? own.question,
          proof: textsOf(item.proof ?? own.proof),
          pitfalls: textsOf(own.pitfalls),
          stages: item.stages ?? own.stages ?? [],
          anchor: `criteria-${item.id ?? item.criterion}`,
          ...supported(item, catalog),
        },
      ];
    }),
    parts: (data.stages ?? []).map((item) => ({
      stage: item.stage,
      part: item.part,
      asks: (item.questions ?? []).map((one) => ({
        text: one.text,
        stages: [item.stage],
        anchor: `questions-${one.id}`,
        ...given('hint', one.answer),
        ...given('for', one.for),
      })),
      ...supported(item, catalog),
    })),
    questions: (data.discoveryQuestions ?? []).map((one) => ({
      text: one.text,
      stages: one.stages ?? [],
      anchor: `discoveryQuestions-${one.id}`,
      ...given('hint', one.listenFor),
      ...given('for', one.for),
    })),
    objections: (data.objections ?? []).flatMap((item): CallObjection[] => {
      const entry = catalog.get(item.objection);
      if (entry?.kind !== 'objection' || isRetired(entry)) return [];
      const { says, askBack, answer, behind, avoid, stages } = entry.data;
      return [
        {
          ref: callRef(entry),
          says: item.wording ?? says,
          answer: item.answer ?? answer.text,
          behind: textsOf(behind),
          avoid: textsOf(avoid),
          stages: stages ?? [],
          ...given('askBack', askBack),
          ...supported(item, catalog),
        },
      ];
    }),
    messages: (data.messages ?? []).flatMap((item): CallMessage[] => {
      const entry = catalog.get(item.message);
      if (entry?.kind !== 'message' || isRetired(entry)) return [];
      const { says, avoid, stages } = entry.data;
      return [
        {
          ref: callRef(entry),
          says: item.wording ?? says.text,
          avoid: textsOf(avoid),
          stages: item.stages ?? stages ?? [],
          ...given('for', item.for),
        },
      ];
    }),
    wordsToUse: data.wordsToUse ?? [],
    wordsToAvoid: (data.wordsToAvoid ?? []).map((item) => ({
      text: item.text,
      ...given('instead', item.instead),
      ...given('for', item.for),
    })),
    proofs: proofsFor(id, catalog),
    room: roomOf(id, room),
  };
}
