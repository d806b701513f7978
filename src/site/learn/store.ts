import { merge, NOTHING, notAhead, type Progress, renamed } from '../../model/learning/progress.ts';
import { type ReadProgress, readProgress, writeProgress } from '../../model/learning/progress-text.ts';
import { keyToday, type Moved } from '../../model/quiz/card.ts';

/** Where a browser keeps texts by name; it may refuse, or be full. */
export interface Shelf {
  getItem: (name: string) => string | null;
  setItem: (name: string, text: string) => void;
}

/** What a learner must be told about the keeping of progress. */
export type Trouble = 'refused' | 'full' | 'damaged';

/** What a text says, by the clock of today. */
function read(text: string | null): ReadProgress {
  const { progress, ...rest } = readProgress(text);
  return { ...rest, progress: notAhead(progress, new Date()) };
}

/** What of a learner is kept in this browser: read with care, written after each answer, merged with what other tabs wrote. */
export class Store {
  /** What is known now. */
  progress: Progress = NOTHING;
  /** What went wrong so far. */
  readonly troubles = new Set<Trouble>();
  /** What could not be read, in words. */
  problems: readonly string[] = [];
  readonly #shelf: () => Shelf;
  readonly #name: string;
  #moved: Moved = {};

  constructor(shelf: () => Shelf, base: string) {
    this.#shelf = shelf;
    this.#name = `causeway.learning ${base}`;
  }

  /** The name under which it is kept. */
  get name(): string {
    return this.#name;
  }

  /** Reads what is kept; what is damaged is laid aside before anything is written over it. */
  load(): void {
    const text = this.#read();
    const { progress, isOurs, problems } = read(text);
    this.problems = isOurs ? problems : text ? ['It is no progress of this site'] : [];
    if (text && this.problems.length > 0) {
      this.troubles.add('damaged');
      this.#write(`${this.#name} damaged`, text);
    }
    this.progress = this.#today(merge(this.progress, progress));
  }

  /** Takes in what another tab has written. */
  takeIn(text: string | null): void {
    this.progress = this.#today(merge(this.progress, read(text).progress));
  }

  /** From now on, what was renamed in the content stands under its new name. */
  follow(moved: Moved): void {
    this.#moved = moved;
    this.progress = this.#today(this.progress);
  }

  /** Changes what is known, and keeps it together with what other tabs have written meanwhile. */
  change(how: (progress: Progress) => Progress): void {
    const stored = read(this.#read()).progress;
    this.progress = how(this.#today(merge(this.progress, stored)));
    if (this.#write(this.#name, writeProgress(this.progress))) this.troubles.delete('full');
  }

  /** All of it as a file. */
  asText(): string {
    return writeProgress(this.progress);
  }

  /** The keys, as they are today, of the questions that a text has answers to. */
  keysIn(text: string): string[] {
    return [...this.#today(read(text).progress).learned.keys()];
  }

  /** Adds a file to what is known; says what was wrong with it, and takes nothing that is not progress of ours. */
  bringIn(text: string): { isOurs: boolean; problems: readonly string[]; cards: number } {
    const { progress, isOurs, problems } = read(text);
    // A file from before everything was forgotten is brought in on purpose.
    const now = new Date().toISOString();
    if (isOurs)
      this.change((before) => {
        const both = merge({ ...before, forgotten: '' }, { ...this.#today(progress), forgotten: '' });
        return { ...both, choices: { ...both.choices, at: now } };
      });
    return { isOurs, problems, cards: progress.learned.size };
  }

  /** Forgets all, in every tab. */
  forget(now: Date): void {
    this.change(() => ({ ...NOTHING, forgotten: now.toISOString() }));
  }

  #today(progress: Progress): Progress {
    const moved = this.#moved;
    if (Object.keys(moved).length === 0) return progress;
    const idOf = (id: string): string => (Object.hasOwn(moved, id) ? (moved[id] ?? id) : id);
    return renamed(progress, (key) => keyToday(key, moved), idOf);
  }

  #read(): string | null {
    try {
      return this.#shelf().getItem(this.#name);
    } catch {
      this.troubles.add('refused');
      return null;
    }
  }

  #write(name: string, text: string): boolean {
    try {
      this.#shelf().setItem(name, text);
      return true;
    } catch (error) {
      const isFull = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
      this.troubles.add(isFull ? 'full' : 'refused');
      return false;
    }
  }
}
