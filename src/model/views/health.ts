import type { Basis } from '../claims.ts';
import type { Grade, SectionState } from '../coverage.ts';
import { holdsFor } from '../scope.ts';
import { SPINE, type SpineId } from '../spine.ts';
import type { EntryRef } from '../value.ts';
import { type Choice, one, scopeOf } from './choice.ts';
import { type GapData, type GapView, gapView } from './health-gaps.ts';

/** Another entry, in as few words as a link needs. */
export type Named = Omit<EntryRef, 'summary'>;

/** How an entry answers one of the nine questions, and the section of its page that should. */
export interface Answer {
  state: SectionState;
  section: string;
}

/** What an open question asks, of whom, by when. */
export interface OpenMark {
  /** The field that nobody can fill yet, and what readers call it. */
  about: string;
  label: string;
  ask: string;
  /** The team that finds out. */
  owner: string;
  by: string;
}

/** What readers must know of a record, and what rests on it. */
export interface RecordMark {
  /** The day it was gathered or published, where that is known. */
  date?: string;
  illustrative: boolean;
  /** Who disagrees, where somebody does. */
  contested?: string;
  /** The entries that name it, by id, with in how many lines; most lines first. */
  rests: readonly { id: string; lines: number }[];
}

/** What a customer or a piece of material may be used for until its last day. */
export type Allowed = 'name' | 'logo' | 'quote' | 'call' | 'customers' | 'inside';

/** An entry, with all that tells how well it is kept. */
export interface HealthMark {
  ref: Named;
  /** The team that keeps it. */
  owner: string;
  reviewed: string;
  /** The day on which its next review is due. */
  due: string;
  /** How many of its claims rest on what; left out where it makes none. */
  claims?: Readonly<Record<Basis, number>>;
  /** How far it answers the nine questions, where its kind has to. */
  answers?: { grade: Grade; questions: Partial<Record<SpineId, Answer>> };
  open?: readonly OpenMark[];
  record?: RecordMark;
  /** The last day on which it may be used, and what for. */
  ends?: { day: string; allows: readonly Allowed[] };
  /** Nothing links to it, though others are there to. */
  unlinked?: true;
  for?: unknown;
}

/** A team, and which files it can be followed by. */
export interface HealthTeam {
  id: string;
  name: string;
  contact?: string;
  /** Whether it has a calendar of its reviews. */
  calendar: boolean;
  /** Whether it has a feed of what falls due. */
  feed: boolean;
}

/** What the view of health is worked out from: plain data, so that a browser can do it too. */
export interface HealthData extends GapData {
  teams: readonly HealthTeam[];
  /** What readers call one entry of each kind. */
  kinds: Readonly<Record<string, string>>;
  /** Every entry that is not retired. */
  entries: readonly HealthMark[];
}

/** The parts of the view, in order. */
export const HEALTH_PARTS = [
  'owners',
  'answers',
  'gaps',
  'open',
  'reviews',
  'assumed',
  'records',
  'dated',
  'ends',
  'unlinked',
] as const;

/** One of {@link HEALTH_PARTS}. */
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** An open question with the entry that it belongs to. */
export interface OpenLine extends OpenMark {
  ref: Named;
}

/** Days with how many things fall due on each, soonest first. */
export type Days = readonly (readonly [day: string, count: number])[];

/** What one team has to keep, or all of them. */
export interface OwnerLine {
  /** The team; left out in the sum of all. */
  team?: HealthTeam;
  entries: number;
  /** When its reviews are due. */
  reviews: Days;
  /** When its open questions are to be answered. */
  open: Days;
  claims: number;
  /** Those of its claims that are assumptions. */
  assumed: number;
  /** Its records that are contested or illustrative. */
  shaky: number;
  /** When its permissions and material run out. */
  ends: Days;
  unlinked: number;
}

/** An entry of which a part tells something that not every entry has. */
export type With<Field extends keyof HealthMark> = HealthMark & {
  [Name in Field]-?: NonNullable<HealthMark[Name]>;
};

/** A record in doubt with what rests on it. */
export type RecordLine = With<'record'> & { resting: readonly { ref: Named; lines: number }[] };

/** How the library is kept. */
export interface Health extends GapView {
  /** The part that was asked for alone. */
  part?: HealthPart;
  /** The team that was asked for alone, by id. */
  owner?: string;
  /** The names of the teams, by id. */
  teams: Readonly<Record<string, string>>;
  /** What readers call one entry of each kind. */
  kinds: Readonly<Record<string, string>>;
  /** Entries that fit the choice. */
  total: number;
  owners: readonly OwnerLine[];
  /** The sum of all owners. */
  all: OwnerLine;
  /** Entries that have to answer the nine questions, least answered first. */
  answers: readonly With<'answers'>[];
  /** The nine questions, each with how many entries answer it, of how many that have to. */
  questions: readonly { id: SpineId; short: string; ask: string; answered: number; of: number }[];
  /** Open questions, soonest first. */
  open: readonly OpenLine[];
  /** Entries by the day of their next review. */
  reviews: readonly HealthMark[];
  /** Entries with assumed claims, most first, then by share. */
  assumed: readonly With<'claims'>[];
  /** How many of those rest on nothing else. */
  onlyAssumed: number;
  /** Contested records, then illustrative ones, those that most lines rest on first. */
  records: readonly RecordLine[];
  /** Records by age, oldest first; those without a day last. */
  dated: readonly With<'record'>[];
  /** Permissions and material by the day on which they run out. */
  ends: readonly With<'ends'>[];
  unlinked: readonly HealthMark[];
}

/** The parameters of its address. */
export const HEALTH_CHOICES = ['owner', 'kind', 'what'] as const;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTitle = (a: { ref: Named }, b: { ref: Named }): number =>
  a.ref.title.localeCompare(b.ref.title, 'en') || byText(a.ref.id, b.ref.id);

const has =
  <Field extends keyof HealthMark>(field: Field) =>
  (mark: HealthMark): mark is With<Field> =>
    mark[field] !== undefined;

/** Days with how often each stands in a list. */
const daysOf = (all: readonly string[]): Days =>
  [...Map.groupBy(all, (day) => day)]
    .map(([day, same]) => [day, same.length] as const)
    .sort(([a], [b]) => byText(a, b));

/** How many lines rest on a record. */
const linesOn = ({ rests }: RecordMark): number => rests.reduce((sum, { lines }) => sum + lines, 0);

const restingOn = ({ rests }: RecordMark, refs: ReadonlyMap<string, Named>): RecordLine['resting'] =>
  rests.flatMap(({ id, lines }) => {
    const ref = refs.get(id);
    return ref ? [{ ref, lines }] : [];
  });

const isShaky = ({ record }: HealthMark): boolean =>
  record !== undefined && (record.illustrative || record.contested !== undefined);

const claimsIn = ({ claims }: HealthMark): number =>
  claims ? claims.evidence + claims['house-view'] + claims.assumption : 0;

const assumedIn = ({ claims }: HealthMark): number => claims?.assumption ?? 0;

const shareIn = (mark: HealthMark): number => assumedIn(mark) / Math.max(1, claimsIn(mark));

const sum = (marks: readonly HealthMark[], of: (mark: HealthMark) => number): number =>
  marks.reduce((total, mark) => total + of(mark), 0);

function ownerLine(marks: readonly HealthMark[], open: readonly OpenMark[]): OwnerLine {
  return {
    entries: marks.length,
    reviews: daysOf(marks.map(({ due }) => due)),
    open: daysOf(open.map(({ by }) => by)),
    claims: sum(marks, claimsIn),
    assumed: sum(marks, assumedIn),
    shaky: marks.filter(isShaky).length,
    ends: daysOf(marks.flatMap(({ ends }) => ends?.day ?? [])),
    unlinked: marks.filter(has('unlinked')).length,
  };
}

const countOf = ({ answers }: With<'answers'>, wanted: SectionState): number =>
  Object.values(answers.questions).filter(({ state }) => state === wanted).length;

function questionsOf(marks: readonly With<'answers'>[]): Health['questions'] {
  return SPINE.map(({ id, short, ask }) => {
    const asked = marks.flatMap(({ answers }) => answers.questions[id] ?? []);
    return {
      id,
      short,
      ask,
      answered: asked.filter(({ state }) => state === 'answered').length,
      of: asked.length,
    };
  });
}

/** Works out how the library is kept, for a choice of owners, kinds, scope and one part; whoever finds out owns an open question. What briefs lack is told as of `today`; without it, nothing has run out. */
export function health(data: HealthData, choice: Choice = {}, today?: string): Health {
  const scope = scopeOf(choice);
  const { owner: owners, kind: kinds } = choice;
  const isTheirs = ({ owner }: { owner: string }): boolean => !owners || owners.includes(owner);
  const here = data.entries.filter(
    (mark) => holdsFor(scope, mark.for) && (!kinds || kinds.includes(mark.ref.kind)),
  );
  const allOpen = here.flatMap(({ ref, open }) => (open ?? []).map((mark): OpenLine => ({ ref, ...mark })));
  const marks = here.filter(isTheirs);
  const open = allOpen.filter(isTheirs);
  const part = HEALTH_PARTS.find((id) => id === one(choice, 'what'));
  const answers = marks.filter(has('answers'));
  const assumed = marks.filter(has('claims')).filter((mark) => assumedIn(mark) > 0);
  const records = marks.filter(has('record'));
  const owner = one(choice, 'owner');
  const refs = new Map(data.entries.map(({ ref }) => [ref.id, ref]));
  return {
    ...(part ? { part } : {}),
    ...(owner ? { owner } : {}),
    teams: Object.fromEntries(data.teams.map(({ id, name }) => [id, name])),
    kinds: data.kinds,
    total: marks.length,
    owners: data.teams
      .map((team) => ({
        team,
        ...ownerLine(
          here.filter(({ owner }) => owner === team.id),
          allOpen.filter(({ owner }) => owner === team.id),
        ),
      }))
      .filter(({ entries, open: asked }) => entries > 0 || asked.length > 0),
    all: ownerLine(here, allOpen),
    answers: answers.sort(
      (a, b) => countOf(b, 'missing') - countOf(a, 'missing') || countOf(b, 'open') - countOf(a, 'open'),
    ),
    questions: questionsOf(answers),
    ...gapView(data, isTheirs, scope, today),
    open: open.sort((a, b) => byText(a.by, b.by) || byTitle(a, b)),
    reviews: [...marks].sort((a, b) => byText(a.due, b.due) || byTitle(a, b)),
    assumed: assumed.sort((a, b) => assumedIn(b) - assumedIn(a) || shareIn(b) - shareIn(a) || byTitle(a, b)),
    onlyAssumed: assumed.filter((mark) => shareIn(mark) === 1).length,
    records: records
      .filter(isShaky)
      .sort(
        (a, b) =>
          Number(b.record.contested !== undefined) - Number(a.record.contested !== undefined) ||
          linesOn(b.record) - linesOn(a.record) ||
          byTitle(a, b),
      )
      .map((mark) => ({ ...mark, resting: restingOn(mark.record, refs) })),
    // After every day that is written in digits.
    dated: records.sort((a, b) => byText(a.record.date ?? '~', b.record.date ?? '~') || byTitle(a, b)),
    ends: marks.filter(has('ends')).sort((a, b) => byText(a.ends.day, b.ends.day) || byTitle(a, b)),
    unlinked: marks.filter(has('unlinked')).sort(byTitle),
  };
}
