import type { BriefPerson } from './data.ts';

/** A word with who it matters to. */
export interface Word {
  text: string;
  /** What to say instead. */
  instead?: string;
  people: readonly BriefPerson[];
}

/** The words of the people of a brief. */
export interface BriefWords {
  use: readonly Word[];
  avoid: readonly Word[];
  /** Words that some use and others would rather not hear. */
  disputed: readonly string[];
}

interface Said {
  text: string;
  instead?: string;
  person: BriefPerson;
}

/** Words by how many of the people share them, then in turns of one each, so that everybody's are among the first. */
function gathered(lists: readonly (readonly Said[])[]): Word[] {
  const byWord = Map.groupBy(
    lists
      .flatMap((said) => said.map((one, turn) => ({ one, turn })))
      .sort((a, b) => a.turn - b.turn)
      .map(({ one }) => one),
    ({ text }) => text.toLowerCase(),
  );
  return [...byWord.values()]
    .flatMap((all): Word[] => {
      const [first] = all;
      if (!first) return [];
      const instead = all.find((one) => one.instead !== undefined)?.instead;
      return [
        {
          text: first.text,
          people: all.map(({ person }) => person),
          ...(instead === undefined ? {} : { instead }),
        },
      ];
    })
    .sort((a, b) => b.people.length - a.people.length);
}

/** Words to use with all of them: what one of them would rather not hear is to avoid, whoever else uses it. */
export function wordsOf(people: readonly BriefPerson[]): BriefWords {
  const avoid = gathered(people.map((person) => person.avoid.map((one) => ({ ...one, person }))));
  const hurt = new Set(avoid.map(({ text }) => text.toLowerCase()));
  const use = gathered(people.map((person) => person.use.map((text) => ({ text, person }))));
  return {
    use: use.filter(({ text }) => !hurt.has(text.toLowerCase())),
    avoid,
    disputed: use.filter(({ text }) => hurt.has(text.toLowerCase())).map(({ text }) => text),
  };
}
