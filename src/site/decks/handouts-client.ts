import { element } from '../search/element.ts';
import { copied } from '../take/clipboard.ts';
import { printOn, setSheet } from '../view/sheet.ts';
import { startFinder } from './entry-finder.ts';
import {
  isPaper,
  MOST_HANDOUTS,
  type Paper,
  readHandouts,
  usualPaper,
  writeHandouts,
} from './handout-choice.ts';
import { chosenItem, type Known, readyWords } from './handout-list.ts';
import { fetchHandout, picturesReady } from './handout-sheets.ts';

/** The section that prints a chosen set of entries: what is chosen stands in the address, what is printed below the page. */
class Handouts {
  readonly #section: HTMLElement;
  readonly #base: string;
  readonly #sheets = element('div', { class: 'handouts' });
  readonly #known = new Map<string, Known>();
  #ids: readonly string[] = [];
  #paper: Paper = usualPaper(navigator.language);

  constructor(section: HTMLElement, base: string) {
    this.#section = section;
    this.#base = base;
  }

  #one<Some extends Element>(selector: string): Some {
    const found = this.#section.querySelector<Some>(selector);
    if (!found) throw new Error(`No ${selector} in the section of hand-outs`);
    return found;
  }

  start(): void {
    const form = this.#one<HTMLFormElement>('form');
    const say = (text: string): void => {
      this.#one('[role="status"]').textContent = text;
    };
    document.querySelector('main')?.append(this.#sheets);
    startFinder({
      form,
      box: this.#one('input[type="search"]'),
      hits: this.#one('.handout-hits'),
      base: this.#base,
      isChosen: (id) => this.#ids.includes(id),
      add: (id) =>
        this.#ids.length < MOST_HANDOUTS
          ? this.#choose([...this.#ids.filter((one) => one !== id), id])
          : say(`No more than ${MOST_HANDOUTS} at a time: print these first.`),
      say,
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && isPaper(target.value)) {
        this.#paper = target.value;
        this.#choose(this.#ids);
      }
    });
    this.#section.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    });
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
    form.hidden = false;
    if (this.#ids.length > 0 && location.hash === '') this.#section.scrollIntoView();
  }

  #fromAddress(): void {
    const { ids, paper = this.#paper } = readHandouts(new URLSearchParams(location.search));
    this.#ids = ids;
    this.#paper = paper;
    this.#show();
  }

  #press(button: HTMLButtonElement): void {
    const { drop, up, act } = button.dataset;
    if (drop !== undefined) this.#choose(this.#ids.filter((id) => id !== drop));
    if (up !== undefined) this.#raise(up);
    if (act === 'clear') this.#choose([]);
    if (act === 'print') void this.#print();
    if (act === 'copy') void this.#copy();
    if (act === 'look') {
      const isOpen = this.#sheets.toggleAttribute('data-open');
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) this.#sheets.scrollIntoView();
    }
  }

  #raise(id: string): void {
    const at = this.#ids.indexOf(id);
    const ids = this.#ids.filter((one) => one !== id);
    this.#choose([...ids.slice(0, at - 1), id, ...ids.slice(at - 1)]);
    const moved = this.#section.querySelector<HTMLElement>(`[data-up="${id}"]`);
    (moved ?? this.#section.querySelector<HTMLElement>(`[data-drop="${id}"]`))?.focus();
  }

  #choose(ids: readonly string[]): void {
    this.#ids = ids;
    const query = writeHandouts({ ids, paper: this.#paper }, new URLSearchParams(location.search));
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    this.#show();
  }

  /** Shows what is chosen, and fetches what is not there yet. */
  #show(): void {
    for (const id of this.#ids) if (!this.#known.has(id)) void this.#load(id);
    const known = this.#ids.map((id) => this.#known.get(id) ?? 'loading');
    const ready = known.flatMap((one) => (typeof one === 'object' ? one.sheet : []));
    this.#one('.handout-chosen').replaceChildren(
      ...known.map((one, place) => chosenItem(this.#ids[place] ?? '', one, place)),
    );
    this.#sheets.replaceChildren(...ready);
    for (const input of this.#section.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      input.checked = input.value === this.#paper;
    for (const button of this.#section.querySelectorAll<HTMLButtonElement>('button[data-act]'))
      button.disabled = (button.dataset['act'] === 'clear' ? known : ready).length === 0;
    this.#one('[role="status"]').textContent = readyWords(known);
    // Without a choice the page prints as it is, on what the printer has.
    setSheet(ready.length > 0 ? this.#paper : undefined);
  }

  async #load(asked: string): Promise<void> {
    this.#known.set(asked, 'loading');
    const got = await fetchHandout(asked, this.#base).catch(() => 'failed' as const);
    this.#known.set(asked, got ?? 'missing');
    // An entry that was renamed goes by its new id from here on, in the address too.
    if (typeof got === 'object' && got.id !== asked) {
      this.#known.set(got.id, got);
      this.#choose([...new Set(this.#ids.map((id) => (id === asked ? got.id : id)))]);
    } else {
      this.#show();
      // What failed is tried again when it is chosen again.
      if (got === 'failed') this.#known.delete(asked);
    }
  }

  async #print(): Promise<void> {
    await picturesReady([...this.#sheets.children]);
    printOn(this.#paper);
  }

  async #copy(): Promise<void> {
    this.#one('[role="status"]').textContent = await copied({ 'text/plain': location.href });
  }
}

const section = document.querySelector<HTMLElement>('#handouts');
const { base = '/' } = document.querySelector<HTMLElement>('.decks')?.dataset ?? {};
if (section) new Handouts(section, base).start();
