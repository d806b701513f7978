import { type Choice, readChoice, writeChoice } from '../../model/views/choice.ts';
import type { Html } from '../../share/html.ts';
import type { ViewContext } from '../../share/views/frame.ts';

/** How one view answers a choice in the browser, with the functions that made the page. */
export interface LiveView<Data> {
  /** The parameters of its address. */
  names: readonly string[];
  /** Fetches what else a choice needs before it can be shown. */
  load?: (data: Data, choice: Choice) => Promise<unknown>;
  /** The view for a choice. */
  show: (data: Data, choice: Choice, context: ViewContext) => Html;
  /** The parameters of which buttons add and take away single values; of the others each holds one. */
  several?: readonly string[];
  /** What to say once the result stands, where the usual words do not do. */
  says?: () => string;
  /** What else is to be done to the result, each time that it stands anew. */
  finish?: (result: Element) => void;
}

const FAILED = 'The data of this view could not be loaded. Reload the page to try again.';

/** A view, alive: the form, the buttons and the address of the page always say the same. */
class Live<Data> {
  readonly #view: LiveView<Data>;
  readonly #holder: HTMLElement;
  readonly #form: HTMLFormElement | null;
  #data: Promise<Data> | undefined;
  #asked = 0;

  constructor(holder: HTMLElement, view: LiveView<Data>) {
    this.#view = view;
    this.#holder = holder;
    this.#form = holder.querySelector('form');
  }

  start(): void {
    this.#holder.toggleAttribute('data-live', true);
    const result = this.#holder.querySelector('.view-result');
    if (result) this.#view.finish?.(result);
    this.#form?.addEventListener('change', () => this.#choose(this.#fromForm()));
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose(this.#fromForm());
    });
    this.#form?.querySelector('[data-clear]')?.addEventListener('click', () => this.#choose({}));
    this.#holder.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.set') : null;
      if (button) this.#press(button);
    });
    addEventListener('popstate', () => void this.#answer(this.#fromAddress()));
    const choice = this.#fromAddress();
    if (Object.keys(choice).length > 0) void this.#answer(choice);
  }

  #fromAddress(): Choice {
    return readChoice(new URLSearchParams(location.search), this.#view.names);
  }

  #fromForm(): Choice {
    const params = new URLSearchParams();
    const before = this.#fromAddress();
    if (!this.#form) return before;
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string' && value !== '') params.append(name, value);
    const inForm = new Set([...this.#form.elements].map((control) => control.getAttribute('name') ?? ''));
    const kept = Object.entries(before).filter(([name]) => !inForm.has(name));
    return { ...readChoice(params, this.#view.names), ...Object.fromEntries(kept) };
  }

  #press(button: HTMLElement): void {
    const { name = '', value = '' } = button.dataset;
    const { [name]: before = [], ...rest } = this.#fromAddress();
    const wasPressed = button.getAttribute('aria-pressed') === 'true';
    const kept = this.#view.several?.includes(name) ? before.filter((one) => one !== value) : [];
    const values = wasPressed ? kept : [...kept, value];
    this.#choose(values.length > 0 ? { ...rest, [name]: values } : rest);
  }

  #choose(choice: Choice): void {
    const params = writeChoice(choice, this.#view.names, new URLSearchParams(location.search));
    history.pushState(null, '', `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`);
    void this.#answer(choice);
  }

  /** Answers the choice in the address again, after something else that the view depends on has changed. */
  again(): void {
    void this.#answer(this.#fromAddress());
  }

  async #answer(choice: Choice): Promise<void> {
    const asked = ++this.#asked;
    const status = this.#holder.querySelector('[role="status"]');
    this.#showInForm(choice);
    try {
      this.#data ??= fetch(this.#holder.dataset['source'] ?? '').then((got) => got.json() as Promise<Data>);
      const data = await this.#data;
      await this.#view.load?.(data, choice);
      // A later choice may have been answered already.
      if (asked !== this.#asked) return;
      const { base = '/' } = this.#holder.dataset;
      const result = this.#holder.querySelector('.view-result');
      const focused = this.#focused();
      if (result) {
        result.innerHTML = this.#view.show(data, choice, { base }).markup;
        this.#view.finish?.(result);
      }
      if (focused) this.#holder.querySelector<HTMLElement>(focused)?.focus();
      const chosen = Object.values(choice).flat().length;
      if (status)
        status.textContent =
          this.#view.says?.() ??
          (chosen > 0 ? 'The view is narrowed or sorted as chosen.' : 'The whole view is shown.');
    } catch {
      this.#data = undefined;
      if (status) status.textContent = FAILED;
    }
  }

  /** Where the focus must come back to after the result has been written anew. */
  #focused(): string | undefined {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || !at.matches('.view-result button.set')) return undefined;
    const { name = '', value = '' } = at.dataset;
    return `button.set[data-name="${CSS.escape(name)}"][data-value="${CSS.escape(value)}"]`;
  }

  #showInForm(choice: Choice): void {
    const shown = new Map<string, number>();
    for (const control of this.#form?.elements ?? []) {
      if (control instanceof HTMLSelectElement) {
        // Of several selects with one name, each shows the value of its place.
        const place = shown.get(control.name) ?? 0;
        shown.set(control.name, place + 1);
        control.value = choice[control.name]?.[place] ?? '';
      }
      if (control instanceof HTMLInputElement && control.type === 'checkbox')
        control.checked = choice[control.name]?.includes(control.value) ?? false;
      if (control instanceof HTMLInputElement && (control.type === 'search' || control.type === 'text'))
        control.value = choice[control.name]?.join(',') ?? '';
    }
  }
}

/** Brings the view of this page to life; what it returns answers the choice anew, for a view that depends on more than its address. */
export function startView<Data>(view: LiveView<Data>): () => void {
  const holder = document.querySelector<HTMLElement>('[data-view]');
  if (!holder) return () => undefined;
  const live = new Live(holder, view);
  live.start();
  return () => live.again();
}
