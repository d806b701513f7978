import { localDay } from '../../model/learning/day.ts';
import { stepKey, withDone } from '../../model/learning/progress.ts';
import wordsAddress from '../entry-client.ts?worker&url';
import { Library } from './library.ts';
import { showTroubles } from './notices.ts';
import { Offline } from './offline.ts';
import { readInto } from './reader.ts';
import { showRecord } from './record.ts';
import { Sitting } from './sitting.ts';
import { Store } from './store.ts';

/** A learning path, alive: what is done, what is next, reading and questions in their place. */
class PathPage {
  readonly #page: HTMLElement;
  readonly #base: string;
  readonly #id: string;
  readonly #store: Store;
  readonly #library: Library;
  readonly #steps: readonly HTMLElement[];

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#base = page.dataset['base'] ?? '/';
    this.#id = page.dataset['learnPath'] ?? '';
    this.#store = new Store(() => localStorage, this.#base);
    this.#library = new Library(`${this.#base}learn/`);
    this.#steps = [...page.querySelectorAll<HTMLElement>('[data-entry]')];
  }

  async start(): Promise<void> {
    this.#store.load();
    this.#page.toggleAttribute('data-live', true);
    addEventListener('storage', (event) => {
      if (event.key !== this.#store.name) return;
      this.#store.takeIn(event.newValue);
      this.#show();
    });
    this.#page.addEventListener('click', (event) => this.#clicked(event));
    // What is read in its place has words of the glossary, too.
    void import(/* @vite-ignore */ wordsAddress);
    this.#show();
    const offline = new Offline(this.#page);
    void offline.start();
    try {
      this.#store.follow((await this.#library.index()).moved);
      this.#show();
      const files = this.#steps.map((step) => step.querySelector<HTMLAnchorElement>('h2 a')?.href ?? '');
      await this.#library.path(this.#id);
      await offline.keep([`${this.#base}learn/`, ...files.filter(Boolean)]);
    } catch {
      // Without the list of renamed entries all is shown as it was kept.
    }
  }

  #isDone = (step: HTMLElement): boolean =>
    this.#store.progress.done.has(stepKey({ path: this.#id, entry: step.dataset['entry'] ?? '' }));

  #show(): void {
    const { done } = this.#store.progress;
    const open = this.#steps.find((step) => !this.#isDone(step));
    for (const step of this.#steps) {
      const one = done.get(stepKey({ path: this.#id, entry: step.dataset['entry'] ?? '' }));
      step.dataset['state'] = one ? 'done' : step === open ? 'next' : 'later';
      const said = step.querySelector('[data-done]');
      if (said)
        said.textContent = one
          ? `Done on ${dayShort(one.at)}${one.asked > 0 ? `, ${one.right} of ${one.asked} right` : ''}`
          : step === open
            ? 'Next'
            : '';
    }
    const count = this.#steps.filter(this.#isDone).length;
    const sum = this.#page.querySelector('[data-part="sum"]');
    if (sum) sum.textContent = count === 0 ? '' : count === this.#steps.length ? 'All done' : `${count} done`;
    showTroubles(this.#page.querySelector('[data-part="trouble"]'), this.#store);
    showRecord(
      this.#page,
      this.#store.progress,
      this.#steps.map((step) => step.dataset['entry'] ?? ''),
    );
  }

  #clicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const step = button?.closest<HTMLElement>('[data-entry]');
    if (!button || !step) return;
    if ('read' in button.dataset) void this.#read(step, button);
    if ('ask' in button.dataset) void this.#ask(step);
    if ('onwards' in button.dataset) this.#onwards(step);
  }

  /** Shows what is to be read in its place, and puts it away again. */
  async #read(step: HTMLElement, button: HTMLElement): Promise<void> {
    const reader = step.querySelector<HTMLElement>('[data-reader]');
    const link = step.querySelector<HTMLAnchorElement>('h2 a');
    if (!reader || !link) return;
    const isOpen = reader.childElementCount > 0;
    this.#close();
    if (isOpen) return;
    button.textContent = 'Close';
    button.setAttribute('aria-expanded', 'true');
    await readInto(reader, link.href, step.querySelector('[data-ask]') !== null);
    reader.focus({ preventScroll: true });
  }

  #close(): void {
    for (const reader of this.#page.querySelectorAll('[data-reader]')) reader.replaceChildren();
    for (const button of this.#page.querySelectorAll('button[data-read]')) {
      button.textContent = 'Read here';
      button.setAttribute('aria-expanded', 'false');
    }
  }

  async #ask(step: HTMLElement): Promise<void> {
    const entry = step.dataset['entry'] ?? '';
    const holder = step.querySelector<HTMLElement>('[data-questions]');
    if (!holder) return;
    this.#close();
    step.toggleAttribute('data-busy', true);
    try {
      const cards = (await this.#library.path(this.#id)).steps[entry] ?? [];
      const setting = { holder, store: this.#store, base: this.#base, now: () => new Date() };
      const outcome = await new Sitting(
        setting,
        cards.map((card) => ({ card })),
        true,
      ).run();
      this.#store.change((progress) =>
        withDone(progress, {
          path: this.#id,
          entry,
          at: new Date().toISOString(),
          asked: outcome.asked,
          right: outcome.right,
        }),
      );
      holder.replaceChildren(endOf(outcome, this.#next(step)));
    } catch {
      holder.textContent = 'The questions could not be loaded. Go online and try again.';
    }
    step.toggleAttribute('data-busy', false);
    this.#show();
    holder.querySelector<HTMLElement>('.primary')?.focus();
  }

  #next(step: HTMLElement): HTMLElement | undefined {
    const after = this.#steps.slice(this.#steps.indexOf(step) + 1);
    return (
      after.find((one) => !this.#isDone(one)) ?? this.#steps.find((one) => one !== step && !this.#isDone(one))
    );
  }

  #onwards(step: HTMLElement): void {
    step.querySelector('[data-questions]')?.replaceChildren();
    const next = this.#next(step);
    const target = next ?? this.#page.querySelector<HTMLElement>('[data-part="record"]');
    target?.scrollIntoView({ block: 'start' });
    const button = next?.querySelector<HTMLElement>('[data-read]');
    button?.focus({ preventScroll: true });
    if (next && button) void this.#read(next, button);
  }
}

/** What stands where the questions of a step stood. */
function endOf(
  { asked, right }: { asked: number; right: number },
  next: HTMLElement | undefined,
): HTMLElement {
  const end = document.createElement('div');
  end.className = 'step-end';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = `${right} of ${asked} right. They come back in your daily session.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'primary';
  button.dataset['onwards'] = '';
  const title = next?.querySelector('h2')?.textContent?.trim();
  button.textContent = title ? `Next: ${title}` : 'To the record of completion';
  end.append(said, button);
  return end;
}

const dayShort = (at: string): string =>
  new Date(`${localDay(new Date(at))}T12:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });

const page = document.querySelector<HTMLElement>('[data-learn-path]');
if (page) void new PathPage(page).start();
