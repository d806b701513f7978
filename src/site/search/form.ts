import type { Counts } from './pagefind.ts';
import type { SearchState } from './state.ts';

/** The form of the search page: what is typed and what is ticked. */
export class SearchForm {
  readonly box: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly #ticks: readonly HTMLInputElement[];

  constructor(form: HTMLFormElement, box: HTMLInputElement) {
    this.form = form;
    this.box = box;
    this.#ticks = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  /** The ids of the facets, in the order of the page. */
  get facets(): string[] {
    return [...new Set(this.#ticks.map(({ name }) => name))];
  }

  /** The parameters that the browser would send without any script. */
  get params(): URLSearchParams {
    const params = new URLSearchParams({ q: this.box.value });
    for (const { name, value, checked } of this.#ticks) if (checked) params.append(name, value);
    return params;
  }

  /** Shows what is asked, and opens the facets that have a choice. */
  set({ query, filters }: SearchState): void {
    if (this.box.value.trim() !== query) this.box.value = query;
    for (const tick of this.#ticks) {
      tick.checked = filters[tick.name]?.includes(tick.value) ?? false;
      if (tick.checked) tick.closest('details')?.setAttribute('open', '');
    }
  }

  /** Shows a count beside every value; values without results step back unless they are ticked. Without counts, none is shown. */
  count(counts: Counts | undefined): void {
    for (const tick of this.#ticks) {
      const count = counts ? (counts[tick.name]?.[tick.value] ?? 0) : undefined;
      const row = tick.closest('label');
      const shown = row?.querySelector('.count');
      if (shown) shown.textContent = count === undefined ? '' : String(count);
      row?.toggleAttribute('data-empty', count === 0 && !tick.checked);
    }
  }

  /** Takes every tick away. */
  clear(): void {
    for (const tick of this.#ticks) tick.checked = false;
  }
}
