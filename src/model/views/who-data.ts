import type { Catalog } from '../catalog.ts';
import { type EntryRef, refTo } from '../value.ts';
import type { WhoData } from '../who.ts';
import { whoData } from '../who-data.ts';
import { given } from './given.ts';

/** A line of a persona's page, with its anchor there. */
export interface WhoLine {
  text: string;
  anchor: string;
  /** What a telling answer sounds like. */
  hint?: string;
  /** When it holds. */
  for?: unknown;
}

/** An objection, as this persona puts it. */
export interface WhoObjection {
  ref: EntryRef;
  /** In the words of the persona, else those of the objection. */
  says: string;
  answer: string;
  /** The stages at which it comes up; none for any. */
  stages: readonly string[];
  /** When it holds. */
  for?: unknown;
}

/** What to do with a persona once it is known who somebody is. */
export interface WhoNext {
  id: string;
  /** Where they take part, what they do there, and what they ask. */
  stages: readonly {
    stage: string;
    part: string;
    /** The anchor of all that on the persona's page. */
    anchor: string;
    asks: readonly WhoLine[];
    /** When it holds. */
    for?: unknown;
  }[];
  /** What to ask them. */
  questions: readonly WhoLine[];
  objections: readonly WhoObjection[];
}

/** What the page that says who somebody is is worked out from. */
export interface WhoViewData {
  who: WhoData;
  next: readonly WhoNext[];
  stages: readonly EntryRef[];
}

/** Gathers from the Catalog how titles are known, and what to do with each persona. */
export function whoViewData(catalog: Catalog): WhoViewData {
  const objections = new Map(catalog.of('objection').map((entry) => [entry.id, entry]));
  return {
    who: whoData(catalog),
    stages: catalog.of('stage').map(refTo),
    next: catalog.of('persona').map(({ id, data }) => ({
      id,
      stages: (data.stages ?? []).map(({ id: own, stage, part, questions = [], for: scope }) => ({
        stage,
        part,
        anchor: `stages-${own ?? stage}`,
        asks: questions.map((one) => ({
          text: one.text,
          anchor: `questions-${one.id}`,
          ...given('for', one.for),
        })),
        ...given('for', scope),
      })),
      questions: (data.discoveryQuestions ?? []).map((one) => ({
        text: one.text,
        anchor: `discoveryQuestions-${one.id}`,
        ...given('hint', one.listenFor),
        ...given('for', one.for),
      })),
      objections: (data.objections ?? []).flatMap((item): WhoObjection[] => {
        const entry = objections.get(item.objection);
        if (!entry) return [];
        const { says, answer, stages } = entry.data;
        return [
          {
            ref: refTo(entry),
            says: item.wording ?? says,
            answer: item.answer ?? answer.text,
            stages: stages ?? [],
            ...given('for', item.for),
          },
        ];
      }),
    })),
  };
}
