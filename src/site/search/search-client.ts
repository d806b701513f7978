import type { Answer, Engine } from './engine.ts';
import { SearchForm } from './form.ts';
import { openIndex } from './index-at.ts';
import { bindKeys } from './keys.ts';
import { adviceFor, resultItem, statusWords } from './results-view.ts';
import { isIdle, readState, type SearchState, STEP, writeState } from './state.ts';

/** How long typing must pause before it is searched for, in milliseconds. */
const PAUSE = 140;

/** Where the style sheet puts the filters beside the results. */
const WIDE = '(width > 64rem)';

const NO_INDEX = import.meta.env.DEV
  ? 'Search needs a built site: run npm start and open the address that it prints.'
  : 'The search index could not be loaded. Reload the page to try again.';

/** The search page, alive. */
class SearchPage {
  readonly #form: SearchForm;
  readonly #holder: HTMLElement;
  readonly #found: HTMLElement;
  readonly #status: HTMLElement;
  readonly #advice: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #idle: HTMLElement;
  #engine: Promise<Engine> | undefined;
  #asked = 0;
  #typing = false;
  #timer = 0;

  constructor(holder: HTMLElement) {
    const find = <Found extends HTMLElement>(selector: string, type: new () => Found): Found => {
      const found = holder.querySelector(selector);
      if (found instanceof type) return found;
      throw new Error(`The search page has no ${selector}`);
    };
    this.#holder = holder;
    this.#form = new SearchForm(find('form', HTMLFormElement), find('[name="q"]', HTMLInputElement));
    this.#found = find('.search-found', HTMLElement);
    this.#status = find('[role="status"]', HTMLElement);
    this.#advice = find('.search-advice', HTMLElement);
    this.#list = find('.results', HTMLElement);
    this.#more = find('.show-more', HTMLButtonElement);
    this.#idle = find('.search-idle', HTMLElement);
  }

  /** Listens, and answers what the address asks. */
  start(): void {
    const { form, box } = this.#form;
    box.addEventListener('input', () => this.#typed());
    form.addEventListener('change', (event) => {
      if (event.target !== box) this.#ask(this.#fromForm(), 'push');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#fromForm(), 'replace');
    });
    this.#more.addEventListener('click', () => this.#showMore());
    for (const clear of this.#holder.querySelectorAll('[data-clear]'))
      clear.addEventListener('click', () => this.#clear());
    addEventListener('popstate', () => this.#fromAddress());
    // Where there is room beside the results, the filters need no opening.
    if (matchMedia(WIDE).matches) this.#holder.querySelector('.narrow')?.setAttribute('open', '');
    bindKeys(box, this.#found);
    this.#fromAddress();
  }

  #state(params: URLSearchParams): SearchState {
    return readState(params, this.#form.facets);
  }

  #fromForm(): SearchState {
    return this.#state(this.#form.params);
  }

  #fromAddress(): void {
    const state = this.#state(new URLSearchParams(location.search));
    this.#form.set(state);
    this.#typing = false;
    void this.#answer(state);
  }

  /** One stretch of typing is one step of the browser's history. */
  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#ask(this.#fromForm(), this.#typing ? 'replace' : 'push');
      this.#typing = true;
    }, PAUSE);
  }

  #clear(): void {
    this.#form.clear();
    this.#ask(this.#fromForm(), 'push');
    this.#form.box.focus();
  }

  #showMore(): void {
    const state = this.#state(new URLSearchParams(location.search));
    const last = this.#list.children.length;
    void this.#ask({ ...state, show: state.show + STEP }, 'replace').then(() => {
      this.#list.children[last]?.querySelector<HTMLElement>('.result-link')?.focus();
    });
  }

  #ask(state: SearchState, how: 'push' | 'replace'): Promise<void> {
    clearTimeout(this.#timer);
    this.#typing = false;
    const params = writeState(state, this.#form.facets, new URLSearchParams(location.search));
    const query = params.size > 0 ? `?${params}` : '';
    const address = location.pathname + query + location.hash;
    if (query === location.search || how === 'replace') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    return this.#answer(state);
  }

  async #answer(state: SearchState): Promise<void> {
    const asked = ++this.#asked;
    try {
      this.#engine ??= openIndex(this.#holder).then(({ engine }) => engine);
      const answer = await (await this.#engine).answer(state);
      // A later question may have been answered already.
      if (asked === this.#asked) this.#show(answer, state);
    } catch {
      this.#engine = undefined;
      this.#status.textContent = NO_INDEX;
    }
  }

  #show(answer: Answer, state: SearchState): void {
    const { base = '/' } = this.#holder.dataset;
    const filtered = Object.keys(state.filters).length > 0;
    const counted = answer.outcome === 'found' || answer.outcome === 'idle';
    this.#form.count(counted ? answer.counts : undefined);
    this.#idle.hidden = !isIdle(state);
    this.#holder.toggleAttribute('data-filtered', filtered);
    this.#status.textContent = statusWords(answer, state.query);
    this.#advice.replaceChildren(...adviceFor(answer, base, () => this.#clear()));
    this.#list.replaceChildren(...answer.results.map(resultItem));
    const left = answer.total - answer.results.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, STEP)} more`;
  }
}

const holder = document.querySelector<HTMLElement>('[data-search]');
if (holder) new SearchPage(holder).start();
