import { type Fields, isFields } from '../plain.ts';
import {
  type Choices,
  type Done,
  type Learned,
  type Memory,
  NOTHING,
  type Progress,
  type Sitting,
  stepKey,
} from './progress.ts';

/** What the first line says. */
const FORMAT = 'causeway-progress';

/** The version of what is written. */
const VERSION = 1;

/** More lines, or a longer line, than anybody's progress has: read no further. */
const MOST = { lines: 200_000, length: 20_000 } as const;

/** What could be read of a text. */
export interface ReadProgress {
  progress: Progress;
  /** True where it is progress of ours at all; `false` for an empty text and for what others wrote. */
  isOurs: boolean;
  /** What is wrong with it, in words for the learner; empty for a sound text. */
  problems: string[];
}

/** Progress as text: a line for each thing, so that a damaged line costs no other; the last one counts them. */
export function writeProgress(progress: Progress): string {
  const { choices, forgotten, learned, done, sittings, kept } = progress;
  const lines = [
    ...[...learned.values()].map(({ key, ...card }) => JSON.stringify({ card: key, ...card })),
    ...[...done.values()].map(({ at, ...step }) => JSON.stringify({ step: at, ...step })),
    ...[...sittings.values()].map(({ at, ...sitting }) => JSON.stringify({ sitting: at, ...sitting })),
    ...kept,
  ];
  const head = JSON.stringify({ format: FORMAT, version: VERSION, choices, forgotten });
  return [head, ...lines, JSON.stringify({ lines: lines.length }), ''].join('\n');
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));

const isText = (value: unknown): value is string => typeof value === 'string';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const countOr = (value: unknown, otherwise: number): number =>
  isCount(value) ? Math.min(Math.floor(value), 1_000_000) : otherwise;

/** The memory of a card; nothing where a day or a number is none. */
function memoryOf(value: unknown): Memory | undefined {
  if (!isFields(value)) return undefined;
  const { due, last, stability, difficulty, reps, lapses, state, scheduled } = value;
  if (!isDay(due) || !isDay(last) || !isCount(stability) || stability === 0 || !isCount(difficulty))
    return undefined;
  return {
    due,
    last,
    stability: Math.min(stability, 36_500),
    difficulty: Math.min(10, Math.max(1, difficulty)),
    reps: countOr(reps, 1),
    lapses: countOr(lapses, 0),
    state: isCount(state) && state <= 3 ? Math.floor(state) : 2,
    scheduled: countOr(scheduled, 0),
  };
}

function learnedOf(line: Fields): Learned | undefined {
  const { card, fact, says, memory, asked, right } = line;
  const remembered = memoryOf(memory);
  if (!isText(card) || !remembered) return undefined;
  const times = countOr(asked, remembered.reps);
  return {
    key: card,
    fact: isText(fact) ? fact : '',
    says: isText(says) ? says : '',
    memory: remembered,
    asked: times,
    right: Math.min(countOr(right, 0), times),
  };
}

function doneOf({ step, path, entry, asked, right }: Fields): Done | undefined {
  if (!isDay(step) || !isText(path) || !isText(entry)) return undefined;
  const times = countOr(asked, 0);
  return { path, entry, at: step, asked: times, right: Math.min(countOr(right, 0), times) };
}

function sittingOf({ sitting, asked, right }: Fields): Sitting | undefined {
  if (!isDay(sitting)) return undefined;
  const times = countOr(asked, 0);
  return { at: sitting, asked: times, right: Math.min(countOr(right, 0), times) };
}

function choicesOf(value: unknown): Choices {
  if (!isFields(value)) return NOTHING.choices;
  const { at, length, buyers } = value;
  return {
    at: isDay(at) ? at : '',
    length: isCount(length) && length >= 1 && length <= 100 ? Math.floor(length) : NOTHING.choices.length,
    buyers: Array.isArray(buyers) ? buyers.filter(isText) : [],
  };
}

function parsed(line: string): unknown {
  if (line.length > MOST.length) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The lines of a text, each as what it says; a text that some editor has put into one list is read as well. */
function linesOf(text: string): { said: unknown; line: string }[] {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('[') && plain.length < MOST.length * 500) {
    const whole = (() => {
      try {
        return JSON.parse(plain) as unknown;
      } catch {
        return undefined;
      }
    })();
    if (Array.isArray(whole))
      return whole.slice(0, MOST.lines).map((said: unknown) => ({ said, line: JSON.stringify(said) }));
  }
  return plain
    .split(/\r\n?|\n/, MOST.lines)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ said: parsed(line), line }));
}

const keepLater = <Thing>(
  map: Map<string, Thing>,
  key: string,
  thing: Thing,
  atOf: (thing: Thing) => string,
): void => {
  const known = map.get(key);
  if (known === undefined || atOf(known) < atOf(thing)) map.set(key, thing);
};

/** Reads whatever it is given as far as it can be read; never throws, and never takes what it cannot trust. */
export function readProgress(text: unknown): ReadProgress {
  const learned = new Map<string, Learned>();
  const done = new Map<string, Done>();
  const sittings = new Map<string, Sitting>();
  const kept: string[] = [];
  let head: Fields | undefined;
  let [unread, count, promised]: [number, number, number | undefined] = [0, 0, undefined];
  for (const { said, line } of isText(text) ? linesOf(text) : []) {
    if (!isFields(said)) {
      unread++;
      continue;
    }
    if (said['format'] === FORMAT) {
      head ??= said;
      continue;
    }
    if (Object.keys(said).length === 1 && isCount(said['lines'])) {
      promised = said['lines'];
      continue;
    }
    count++;
    const [card, step, sitting] = [learnedOf(said), doneOf(said), sittingOf(said)];
    if (card) keepLater(learned, card.key, card, ({ memory }) => memory.last);
    else if (step) keepLater(done, stepKey(step), step, ({ at }) => at);
    else if (sitting) sittings.set(sitting.at, sitting);
    else if (isCount(head?.['version']) && head['version'] > VERSION && kept.length < 10_000) kept.push(line);
    else unread++;
  }
  const isOurs = head !== undefined || learned.size + done.size + sittings.size > 0;
  const forgotten = head?.['forgotten'];
  return {
    progress: {
      learned,
      done,
      sittings,
      choices: choicesOf(head?.['choices']),
      forgotten: isDay(forgotten) ? forgotten : '',
      kept,
    },
    isOurs,
    problems: isOurs ? problemsOf(head, unread, count, promised) : [],
  };
}

function problemsOf(
  head: Fields | undefined,
  unread: number,
  count: number,
  promised: number | undefined,
): string[] {
  const version = head?.['version'];
  return [
    ...(head === undefined ? ['It does not begin as progress does; what could be read was kept'] : []),
    ...(isCount(version) && version > VERSION
      ? ['A newer version wrote it; what this one does not know is kept as it is']
      : []),
    ...(unread > 0 ? [`${unread === 1 ? 'One line' : `${unread} lines`} could not be read`] : []),
    ...(promised === undefined
      ? ['It ends early; what stood before is there']
      : count < promised
        ? [`${promised - count === 1 ? 'One line is' : `${promised - count} lines are`} missing`]
        : []),
  ];
}
