/** What a scheduler remembers of one card; numbers and days alone, so that it can be kept as text. */
export interface Memory {
  /** When it comes back. */
  due: string;
  /** When it was last answered. */
  last: string;
  /** Days after which it is known with nine chances in ten. */
  stability: number;
  /** How hard it is, 1 to 10. */
  difficulty: number;
  /** How often it was answered. */
  reps: number;
  /** How often it was forgotten. */
  lapses: number;
  /** 0 new, 1 learning, 2 known, 3 learned anew. */
  state: number;
  /** Days between the last answer and the next. */
  scheduled: number;
}

/** What a learner has of one card. */
export interface Learned {
  key: string;
  /** Fingerprint of the fact as it was learned. */
  fact: string;
  /** The fact in words as it was learned, to say what changed. */
  says: string;
  memory: Memory;
  /** How often it was asked, and answered right at once. */
  asked: number;
  right: number;
}

/** A step of a path that was read and answered. */
export interface Done {
  /** Id of the path. */
  path: string;
  /** Id of the entry that was read. */
  entry: string;
  /** When. */
  at: string;
  /** How many questions followed it, and how many were right at once. */
  asked: number;
  right: number;
}

/** A sitting: when it ended, and how it went. */
export interface Sitting {
  at: string;
  asked: number;
  right: number;
}

/** What the learner chose. */
export interface Choices {
  /** When it was chosen last; the later choice wins. */
  at: string;
  /** How many questions a session has. */
  length: number;
  /** Ids of the buyers to learn; none means those of the paths that were begun. */
  buyers: readonly string[];
}

/** All that is kept of a learner, in the learner's own browser. */
export interface Progress {
  /** Cards by their keys. */
  learned: ReadonlyMap<string, Learned>;
  /** Steps by path and entry. */
  done: ReadonlyMap<string, Done>;
  /** Sittings by when they ended. */
  sittings: ReadonlyMap<string, Sitting>;
  choices: Choices;
  /** Whatever was kept up to here was forgotten on purpose. */
  forgotten: string;
  /** Lines that a newer version wrote and this one cannot read; they are handed on as they are. */
  kept: readonly string[];
}

/** The lengths of a session to choose from, in questions. */
export const LENGTHS = [5, 10, 20] as const;

/** A learner who has not begun. */
export const NOTHING: Progress = {
  learned: new Map(),
  done: new Map(),
  sittings: new Map(),
  choices: { at: '', length: 10, buyers: [] },
  forgotten: '',
  kept: [],
};

/** What a step is kept under. */
export const stepKey = ({ path, entry }: Pick<Done, 'path' | 'entry'>): string => `${path} ${entry}`;

/** The later of two; of two as late, the one that says more, so that both sides choose the same. */
function later<Thing>(a: Thing, b: Thing, atOf: (thing: Thing) => string): Thing {
  const [one, other] = [atOf(a), atOf(b)];
  if (one !== other) return one > other ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

function mergeMaps<Thing>(
  a: ReadonlyMap<string, Thing>,
  b: ReadonlyMap<string, Thing>,
  atOf: (thing: Thing) => string,
  after: string,
): Map<string, Thing> {
  const merged = new Map<string, Thing>();
  for (const [key, thing] of [...a, ...b]) {
    if (atOf(thing) <= after) continue;
    const known = merged.get(key);
    merged.set(key, known === undefined ? thing : later(known, thing, atOf));
  }
  return new Map([...merged].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What two tabs, or a browser and a file, have together: of each card, step and choice the later. In whatever order they are merged, and however often, the same comes out. */
export function merge(a: Progress, b: Progress): Progress {
  const [, forgotten = ''] = [a.forgotten, b.forgotten].sort();
  return {
    learned: mergeMaps(a.learned, b.learned, ({ memory }) => memory.last, forgotten),
    done: mergeMaps(a.done, b.done, ({ at }) => at, forgotten),
    sittings: mergeMaps(a.sittings, b.sittings, ({ at }) => at, forgotten),
    choices: later(a.choices, b.choices, ({ at }) => at),
    forgotten,
    kept: [...new Set([...a.kept, ...b.kept])].sort(),
  };
}

/** The same progress with one more thing in it. */
export function withLearned(progress: Progress, learned: Learned): Progress {
  return { ...progress, learned: new Map(progress.learned).set(learned.key, learned) };
}

/** The same progress with a step done. */
export function withDone(progress: Progress, done: Done): Progress {
  return { ...progress, done: new Map(progress.done).set(stepKey(done), done) };
}

/** The same progress with a sitting more. */
export function withSitting(progress: Progress, sitting: Sitting): Progress {
  return { ...progress, sittings: new Map(progress.sittings).set(sitting.at, sitting) };
}

/** The same progress under the keys that cards and steps have today; where two meet, the later stays. */
export function renamed(
  progress: Progress,
  keyOf: (key: string) => string,
  idOf: (id: string) => string,
): Progress {
  const learned = new Map<string, Learned>();
  for (const one of progress.learned.values()) {
    const key = keyOf(one.key);
    const known = learned.get(key);
    const here = { ...one, key };
    learned.set(key, known ? later(known, here, ({ memory }) => memory.last) : here);
  }
  const done = new Map<string, Done>();
  for (const one of progress.done.values()) {
    const here = { ...one, path: idOf(one.path), entry: idOf(one.entry) };
    const known = done.get(stepKey(here));
    done.set(stepKey(here), known ? later(known, here, ({ at }) => at) : here);
  }
  const { choices } = progress;
  return { ...progress, learned, done, choices: { ...choices, buyers: choices.buyers.map(idOf) } };
}

/** What a clock that ran ahead has left: cards that are due now, and nothing forgotten; otherwise a card would not come back for years, and all that follows would count as forgotten. */
export function notAhead(progress: Progress, now: Date): Progress {
  const here = now.toISOString();
  const limit = new Date(now.getTime() + 60_000).toISOString();
  const isAhead = (at: string): boolean => at > limit;
  const learned = [...progress.learned].map(([key, one]): [string, Learned] => {
    if (!isAhead(one.memory.last)) return [key, one];
    // When it was really answered is not known, so it is asked again.
    return [key, { ...one, memory: { ...one.memory, last: here, due: here } }];
  });
  const done = [...progress.done].map(([key, one]): [string, Done] => [
    key,
    isAhead(one.at) ? { ...one, at: here } : one,
  ]);
  return {
    ...progress,
    learned: new Map(learned),
    done: new Map(done),
    forgotten: isAhead(progress.forgotten) ? '' : progress.forgotten,
  };
}
