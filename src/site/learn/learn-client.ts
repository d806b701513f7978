import { LENGTHS, type Learned } from '../../model/learning/progress.ts';
import type { Facts } from '../../model/quiz/shards.ts';
import { startCallPlan } from './call-plan.ts';
import { buyersOf, changedIn, todaysTurns, turnsAbout } from './day-plan.ts';
import { startFile } from './file.ts';
import { Library } from './library.ts';
import { showTroubles } from './notices.ts';
import { Offline } from './offline.ts';
import { showKnown, showPaths, showToday } from './panels.ts';
import { Sitting, type Turn } from './sitting.ts';
import { Store } from './store.ts';
import { showTour } from './tour.ts';

const FAILED = 'The questions could not be loaded. Go online and try again.';

/** The start page of learning, alive. */
class LearnPage {
  readonly #page: HTMLElement;
  readonly #base: string;
  readonly #store: Store;
  readonly #library: Library;
  readonly #offline: Offline;
  #changed: readonly Learned[] = [];
  #shown: Promise<void> = Promise.resolve();

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#base = page.dataset['base'] ?? '/';
    this.#store = new Store(() => localStorage, this.#base);
    this.#library = new Library(`${this.#base}learn/`);
    this.#offline = new Offline(page);
  }

  async start(): Promise<void> {
    this.#store.load();
    this.#page.toggleAttribute('data-live', true);
    addEventListener('storage', (event) => {
      if (event.key !== this.#store.name) return;
      this.#store.takeIn(event.newValue);
      void this.#show();
    });
    this.#page.addEventListener('click', (event) => this.#clicked(event));
    this.#page.addEventListener('submit', (event) => this.#submitted(event));
    this.#page.addEventListener('change', (event) => this.#chose(event));
    const facts = async (keys: () => readonly string[]): Promise<Facts> => {
      this.#store.follow((await this.#library.index()).moved);
      return this.#library.facts(keys());
    };
    startFile(this.#page, this.#store, facts, () => void this.#show());
    startCallPlan(this.#page, this.#library, this.#base);
    void this.#offline.start();
    await this.#show();
    void this.#keep();
    const asked = new URLSearchParams(location.search);
    const [five, tour] = [asked.get('five'), asked.get('tour')];
    if (five) await this.#five(five);
    else if (tour) await this.#tour(tour);
  }

  /** Keeps the page, and today's questions at their longest, so that the session can be begun where there is no network. */
  async #keep(): Promise<void> {
    const longest = Math.max(...LENGTHS);
    if (this.#offline.isAsked)
      await todaysTurns(this.#library, this.#store.progress, this.#changed, longest, new Date()).catch(
        () => [],
      );
    await this.#offline.keep();
  }

  #part(name: string): HTMLElement | null {
    return this.#page.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #say(text: string): void {
    const status = this.#part('said');
    if (status) status.textContent = text;
  }

  /** Shows how the learner stands; one after the other, so that what is older never comes to stand over what is newer. */
  #show(): Promise<void> {
    this.#shown = this.#shown.then(() => this.#showNow());
    return this.#shown;
  }

  async #showNow(): Promise<void> {
    try {
      const index = await this.#library.index();
      this.#store.follow(index.moved);
      const { progress } = this.#store;
      // Where the facts of today cannot be had, nothing is known to have changed.
      const facts = await this.#library.facts(progress.learned.keys()).catch(() => undefined);
      this.#changed = facts ? changedIn(progress, facts) : [];
      const shown = { page: this.#page, base: this.#base, index, progress, changed: this.#changed };
      const { path } = this.#library;
      await showToday({ ...shown, path }, this.#part('today'));
      showKnown(shown, this.#part('known'));
      showPaths(shown);
    } catch {
      this.#say(FAILED);
    }
    showTroubles(this.#part('trouble'), this.#store);
  }

  #clicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const { five, tour } = button?.dataset ?? {};
    if (five !== undefined) void this.#five(five);
    if (tour !== undefined) void this.#tour(tour);
  }

  #submitted(event: Event): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('start' in form.dataset)) return;
    event.preventDefault();
    const length = Number(new FormData(form).get('length')) || LENGTHS[1];
    this.#store.change((progress) => ({
      ...progress,
      choices: { ...progress.choices, length, at: new Date().toISOString() },
    }));
    void this.#session(() =>
      todaysTurns(this.#library, this.#store.progress, this.#changed, length, new Date()),
    );
  }

  #chose(event: Event): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== 'buyer') return;
    const boxes = [...this.#page.querySelectorAll<HTMLInputElement>('input[name="buyer"]')];
    const on = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const buyers = on.length === boxes.length ? [] : on;
    this.#store.change((progress) => ({
      ...progress,
      choices: { ...progress.choices, buyers, at: new Date().toISOString() },
    }));
    this.#say(
      on.length === 0
        ? 'Nobody is ticked: the session asks about all of them.'
        : `The session brings new questions about ${on.length === boxes.length ? 'all of them' : on.length}.`,
    );
  }

  #five(buyer: string): Promise<void> {
    return this.#session(() => turnsAbout(this.#library, this.#store.progress, buyer, 5, new Date()));
  }

  /** Shows questions in place of everything else, until the learner is done. */
  async #session(turnsOf: () => Promise<Turn[]>): Promise<void> {
    const holder = this.#part('session');
    if (!holder) return;
    this.#page.toggleAttribute('data-busy', true);
    try {
      for (;;) {
        const turns = await turnsOf();
        if (turns.length === 0) {
          this.#say('There is no question left to ask: come back when something is due.');
          break;
        }
        void this.#offline.keep();
        const sitting = new Sitting(
          { holder, store: this.#store, base: this.#base, now: () => new Date() },
          turns,
        );
        const { next } = await sitting.run();
        if (next === 'close') break;
        const index = await this.#library.index();
        const buyers = buyersOf(this.#store.progress, index);
        turnsOf = () => turnsAboutAny(this.#library, this.#store, buyers);
      }
    } catch {
      this.#say(FAILED);
    }
    await this.#leave(holder);
  }

  async #leave(holder: HTMLElement): Promise<void> {
    holder.replaceChildren();
    this.#page.toggleAttribute('data-busy', false);
    if (location.search) history.replaceState(null, '', location.pathname);
    await this.#show();
    this.#part('today')?.querySelector<HTMLElement>('button')?.focus();
  }

  async #tour(buyer: string): Promise<void> {
    const holder = this.#part('session');
    if (!holder) return;
    this.#page.toggleAttribute('data-busy', true);
    try {
      await showTour(holder, buyer, this.#library, { store: this.#store, base: this.#base });
    } catch {
      this.#say(FAILED);
    }
    await this.#leave(holder);
  }
}

/** Five more, about whom the learner learns. */
async function turnsAboutAny(library: Library, store: Store, buyers: readonly string[]): Promise<Turn[]> {
  for (const buyer of buyers) {
    const turns = await turnsAbout(library, store.progress, buyer, 5, new Date());
    const isFresh = turns.some((turn) => 'card' in turn && !store.progress.learned.has(turn.card.key));
    if (isFresh) return turns;
  }
  return [];
}

const page = document.querySelector<HTMLElement>('[data-learn]');
if (page) void new LearnPage(page).start();
