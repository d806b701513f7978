import type { EntryRef } from '../value.ts';
import { type Choice, one } from '../views/choice.ts';
import { given } from '../views/given.ts';
import { type WhoAnswer, type WhoMatch, whoIs } from '../who.ts';
import type { CallIndex } from './index-data.ts';

/** The parameter of its address that holds a job title. */
export const CALL_TITLE = 'q';

/** The other parameters of its address, those of a scope aside. */
export const CALL_CHOICES = ['persona', 'stage', 'group', 'play'] as const;

/** Whose sheet it is, or why there is none. */
export interface Whom {
  /** Whose sheet it is: chosen, or meant for sure by a title. */
  persona?: EntryRef;
  /** What a title means; absent where none was given. */
  answer?: WhoAnswer;
  /** Where it is not sure who has a title: the likeliest two. */
  offers: readonly WhoMatch[];
  /** The stage at which the deal stands. */
  stage?: EntryRef;
  /** Ids in the address that nothing here has. */
  strange: readonly string[];
}

/** How many personas an unsure title is answered with. */
const OFFERED = 2;

/** Says for whom a sheet is asked: a persona that was chosen wins over a title; a title that is not sure is never guessed at. */
export function whom({ who, stages, former }: CallIndex, title: string, choice: Choice): Whom {
  const wanted = one(choice, 'persona');
  const id = wanted === undefined ? undefined : (former[wanted] ?? wanted);
  const chosen = who.personas.find(({ ref }) => ref.id === id)?.ref;
  const at = one(choice, 'stage');
  const stage = stages.find((known) => known.id === at);
  const answer = title.trim() === '' ? undefined : whoIs(title, who);
  const sure = answer?.outcome === 'sure' ? answer.best?.persona : undefined;
  const persona = chosen ?? sure;
  return {
    ...given('persona', persona),
    ...given('answer', answer),
    offers:
      answer && !persona ? [...(answer.best ? [answer.best] : []), ...answer.others].slice(0, OFFERED) : [],
    ...given('stage', stage),
    strange: [...(wanted && !chosen ? [wanted] : []), ...(at && !stage ? [at] : [])],
  };
}
