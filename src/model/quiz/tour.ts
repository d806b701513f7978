import type { Catalog } from '../catalog.ts';
import { addressOf, type Entry } from '../entry.ts';
import { kindNamed } from '../table.ts';

/** One stop of a tour: what to know, in a few lines. */
export interface Stop {
  heading: string;
  minutes: number;
  lines: readonly { text: string; more?: string }[];
  /** Root-relative address of the section that tells all. */
  address: string;
  /** The sorts of question that go with it. */
  sorts: readonly string[];
}

type Persona = Extract<Entry, { kind: 'persona' }>;

type Line = Stop['lines'][number];

const line = (text: string, more?: string): Line => (more === undefined ? { text } : { text, more });

const told = (what: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${what}: ${text}`;

const firstOf = <Thing>(things: readonly Thing[] | undefined, most: number): readonly Thing[] =>
  (things ?? []).slice(0, most);

/** What each stop shows, in the order of the page. */
const STOPS: readonly {
  section: string;
  minutes: number;
  sorts: readonly string[];
  lines: (persona: Persona, titleOf: (id: string) => string) => Line[];
}[] = [
  {
    section: 'decides',
    minutes: 1,
    sorts: ['decides', 'veto', 'group-veto', 'belongs'],
    lines: ({ data }) => [
      line(`The ${data.decision} decision is theirs`, told('Measured by', data.measuredBy?.[0]?.text)),
      ...firstOf(data.approves, 2).map(({ text, beyond }) =>
        line(`Can approve: ${text}`, told('Beyond that', beyond)),
      ),
      ...firstOf(data.vetoes, 2).map(({ text, when }) =>
        line(`Can stop: ${text}`, told('When they do', when)),
      ),
    ],
  },
  {
    section: 'starts',
    minutes: 1,
    sorts: ['starts'],
    lines: ({ data }, titleOf) =>
      firstOf(data.triggers, 3).map(({ trigger, why }) => line(titleOf(trigger), why)),
  },
  {
    section: 'weighs',
    minutes: 2,
    sorts: ['weighs', 'must', 'ranking'],
    lines: ({ data }, titleOf) =>
      firstOf(
        data.criteria?.toSorted((a, b) => b.weight - a.weight),
        4,
      ).map(({ criterion, weight, mustHave, why }) =>
        line(`${titleOf(criterion)}: ${weight} of 5${mustHave ? ', a must-have' : ''}`, why),
      ),
  },
  {
    section: 'listens',
    minutes: 1,
    sorts: ['trusts', 'source-at'],
    lines: ({ data }, titleOf) =>
      firstOf(data.sources, 3).map(({ source, why }) => line(titleOf(source), why)),
  },
  {
    section: 'moves',
    minutes: 2,
    sorts: ['asks', 'stops', 'shows'],
    lines: ({ data }, titleOf) =>
      firstOf(data.stages, 4).flatMap(({ stage, part, questions }) => {
        const [first] = questions ?? [];
        return first
          ? [line(`${titleOf(stage)} (${part}): “${first.text}”`, told('What answers it', first.answer))]
          : [];
      }),
  },
  {
    section: 'we-do',
    minutes: 2,
    sorts: ['objects', 'answers', 'asks'],
    lines: ({ data }, titleOf) => [
      ...firstOf(data.objections, 2).map(({ objection, wording, answer }) =>
        line(`They object: “${wording ?? titleOf(objection)}”`, told('What answers it', answer)),
      ),
      ...firstOf(data.discoveryQuestions, 1).map(({ text, listenFor }) =>
        line(`Ask: “${text}”`, told('Listen for', listenFor)),
      ),
      ...firstOf(data.wordsToAvoid, 2).map(({ text, instead }) =>
        line(`Do not say “${text}”`, told('Say', instead)),
      ),
    ],
  },
  {
    section: 'judges',
    minutes: 1,
    sorts: ['judges'],
    lines: ({ data }, titleOf) =>
      firstOf(data.measures, 3).map(({ measure, target }) =>
        line(titleOf(measure), told('They expect', target)),
      ),
  },
];

/** A tour of one persona in ten minutes at most: what each part of its page comes down to. */
export function tourOf(persona: Persona, catalog: Catalog): Stop[] {
  const sections = kindNamed(persona.kind)?.sections ?? [];
  const titleOf = (id: string): string => catalog.get(id)?.data.title ?? id;
  return STOPS.flatMap(({ section, minutes, sorts, lines }): Stop[] => {
    const shown = lines(persona, titleOf);
    if (shown.length === 0) return [];
    const heading = sections.find(({ id }) => id === section)?.heading ?? section;
    return [{ heading, minutes, lines: shown, address: `${addressOf(persona)}#${section}`, sorts }];
  });
}
