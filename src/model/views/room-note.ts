import { holdsFor } from '../scope.ts';
import type { Room } from './room.ts';
import type { RoomCriterion } from './room-criteria.ts';
import type { RoomLine, RoomPersona } from './room-data.ts';
import type { RoomMember } from './room-table.ts';
import {
  askWords,
  careWords,
  metAs,
  names,
  roleWords,
  sentence,
  stepWords,
  waitWords,
} from './room-words.ts';

/** One heading of MEDDPICC, with what the room knows and what it does not. */
export interface NoteHead {
  heading: string;
  known: readonly string[];
  /** Open questions. */
  open: readonly string[];
}

/** A note on a deal, to paste into where deals are kept. */
export interface RoomNote {
  title: string;
  /** Where the deal stands, who was met and who was not, by label. */
  facts: readonly { label: string; text: string }[];
  heads: readonly NoteHead[];
  /** The next questions and whom to ask. */
  next: readonly string[];
  /** What the lines rest on. */
  foot: string;
}

/** Lines of one list of a note; beyond them it says how many there are. */
const SHOWN = 5;

function cut(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return rest > 0 ? [...lines.slice(0, SHOWN), `And ${rest} more.`] : [...lines];
}

/** Lines of those who were met, what several say once: those of most people first, then what each of them says first. */
function linesOf({ covered, scope }: Room, pick: (persona: RoomPersona) => readonly RoomLine[]): string[] {
  const all = covered.flatMap(({ ref, persona }) =>
    pick(persona)
      .filter((line) => holdsFor(scope, line.for))
      .map(({ text, why }, place) => ({ text, why, ref, place })),
  );
  const first = (lines: readonly { place: number }[]): number => Math.min(...lines.map(({ place }) => place));
  return [...Map.groupBy(all, ({ text }) => text)]
    .sort(([, a], [, b]) => b.length - a.length || first(a) - first(b))
    .map(([text, lines]) => {
      const why = lines.find((line) => line.why)?.why;
      return sentence(`${text} (${names(lines)})${why ? `: ${why}` : ''}`);
    });
}

const withRole = (members: readonly RoomMember[], role: string): RoomMember[] =>
  members.filter((member) => member.role === role);

/** What to make sure of where no title says for certain that a member was met. */
const doubts = (members: readonly RoomMember[]): string[] =>
  members
    .filter(({ titles }) => titles.every(({ outcome }) => outcome === 'likely'))
    .map(
      ({ ref, titles }) =>
        `Is ${titles.map(({ title }) => `“${title}”`).join(' or ')} the ${ref.title} of this group?`,
    );

function metrics(room: Room): NoteHead {
  const known = linesOf(room, ({ measures }) => measures);
  const payers = withRole(room.unmet, 'economic-buyer');
  const missing = payers.length > 0 ? [`Which figure does the ${names(payers)} want to see move?`] : [];
  const nothing = ['Which figure must move, from where to where, and by when?'];
  return { heading: 'Metrics', known: cut(known), open: known.length === 0 ? nothing : missing };
}

function economicBuyer({ covered, unmet, group: { budget } }: Room): NoteHead {
  const holders = withRole(covered, 'economic-buyer');
  const missing = withRole(unmet, 'economic-buyer');
  return {
    heading: 'Economic buyer',
    known: [
      ...holders.map((member) => `${member.ref.title}, met as ${metAs(member)}.`),
      ...holders.flatMap(({ approves }) => approves.map((text) => `Says yes to: ${sentence(text)}`)),
      ...(budget ? [`Budget: ${budget.kind}, held by ${budget.owner}. ${sentence(budget.planning)}`] : []),
    ],
    open: [
      ...doubts(holders),
      ...missing.map(({ ref }) => `${ref.title} has not been met: who brings us together, and when?`),
      ...(holders.length + missing.length === 0 ? ['Who holds the money and can say yes?'] : []),
      ...(budget ? [] : ['Whose budget is it, and when is it planned?']),
    ],
  };
}

function unheardWords({ ref, absent }: RoomCriterion): string {
  const [first, ...others] = absent;
  const also =
    others.length > 0 ? `, and ${others.length} more ${others.length === 1 ? 'cares' : 'care'}` : '';
  return `${ref.title}: ${first ? careWords(first) : ''}${also}; nobody we have met cares. What do they need to see?`;
}

function decisionCriteria({ criteria: { heard, unheard } }: Room): NoteHead {
  return {
    heading: 'Decision criteria',
    known: cut(heard.map(({ ref, present }) => `${ref.title}: ${present.map(careWords).join(', ')}.`)),
    open:
      heard.length + unheard.length === 0
        ? ['What must they have, and what do they weigh?']
        : cut(unheard.map(unheardWords)),
  };
}

function decisionProcess({ steps, unmet }: Room): NoteHead {
  const stopping = unmet.filter(({ canVeto }) => canVeto);
  return {
    heading: 'Decision process',
    known: cut(steps.map(stepWords)),
    open: [
      ...(steps.length === 0 ? ['Which steps lead from today to a decision, and who runs each?'] : []),
      ...cut(
        stopping.map(({ ref, vetoes, stops }) => {
          const what = vetoes[0] ?? stops[0] ?? '';
          return `Would the ${ref.title} say no? Not met, and can stop: ${sentence(what)}`;
        }),
      ),
    ],
  };
}

function paperProcess({ paper, wait }: Room): NoteHead {
  const ahead = paper.filter(({ begun }) => !begun);
  const words = waitWords(wait);
  return {
    heading: 'Paper process',
    known: [
      ...cut(paper.filter(({ begun }) => begun).map((step) => `Begun: ${stepWords(step)}`)),
      ...(words ? [`Still to begin: ${words}.`] : []),
    ],
    open:
      paper.length === 0
        ? ['What has to happen on paper before anybody can sign, who runs it, and how long does it take?']
        : cut(ahead.map((step) => `When does this begin? ${stepWords(step)}`)),
  };
}

function identifyPain(room: Room): NoteHead {
  const own = linesOf(room, ({ triggers }) => triggers);
  const common = room.group.triggers
    .filter((line) => holdsFor(room.scope, line.for))
    .map(({ text, why }) => sentence(`${text}${why ? `: ${why}` : ''}`));
  const known = own.length > 0 ? own : common;
  return {
    heading: 'Identify pain',
    known: cut(known),
    open: [
      known.length > 0
        ? 'Which of these is it here, since when, and what does it cost them?'
        : 'What happened, since when, and what does it cost them?',
    ],
  };
}

function champion({ covered, unmet }: Room): NoteHead {
  const found = withRole(covered, 'champion');
  const missing = withRole(unmet, 'champion');
  return {
    heading: 'Champion',
    known: found.flatMap((member) => [
      `${member.ref.title}, met as ${metAs(member)}.`,
      ...member.persona.wins.slice(0, 2).map((win) => `Stands to win: ${sentence(win)}`),
    ]),
    open: [
      ...doubts(found),
      ...missing.map(
        ({ ref }) => `${ref.title} has not been met: who else speaks for us when we are not there?`,
      ),
      ...(found.length + missing.length === 0 ? ['Who speaks for us when we are not there?'] : []),
    ],
  };
}

function competition(room: Room): NoteHead {
  const known = linesOf(room, ({ alternatives }) => alternatives);
  return {
    heading: 'Competition',
    known: cut(known),
    open: known.length > 0 ? [] : ['What else do they consider, doing nothing included?'],
  };
}

/** A room as a note in the headings of MEDDPICC: under each what the library and the meeting say, and an open question where they say nothing. */
export function noteOf(room: Room): RoomNote {
  const { group, stage, covered, unmet, outside, unknown } = room;
  const facts = [
    { label: 'Stage', text: stage?.title ?? '' },
    { label: 'Met', text: covered.map((member) => `${member.ref.title} as ${metAs(member)}`).join('; ') },
    {
      label: 'Not met',
      text: unmet.map(({ ref, role }) => `${ref.title} (${roleWords(role).toLowerCase()})`).join('; '),
    },
    {
      label: 'Met, outside the group',
      text: outside.map(({ title, ref }) => `“${title}” (${ref.title})`).join('; '),
    },
    { label: 'Titles not known', text: unknown.map((title) => `“${title}”`).join('; ') },
  ];
  return {
    title: `Who is missing: ${group.ref.title}`,
    facts: facts.filter(({ text }) => text !== ''),
    heads: [
      metrics(room),
      economicBuyer(room),
      decisionCriteria(room),
      decisionProcess(room),
      paperProcess(room),
      identifyPain(room),
      champion(room),
      competition(room),
    ],
    next: room.questions.map(askWords),
    foot: 'Who was met is from the meeting; the rest is what such buyers usually say, so check it with them.',
  };
}
