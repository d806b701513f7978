import {
  type BriefChoice,
  type BriefIndex,
  MOST_PERSONAS,
  type Pick,
  stageWord,
} from '../../model/brief/choice.ts';
import type { BriefRef } from '../../model/brief/data.ts';
import { SCOPE_DIMENSIONS } from '../../model/scope.ts';
import { type Choice, SCOPE_NAMES, SCOPE_PARAMETERS } from '../../model/views/choice.ts';

/** The form of a brief: whom it is for and what narrows it. */
export class BriefForm {
  readonly #form: HTMLFormElement | null;
  #index: BriefIndex | undefined;

  /** `choose` hears of every change; `offerings` loads them once somebody wants to narrow it down. */
  constructor(
    form: HTMLFormElement | null,
    choose: (choice: Choice) => void,
    offerings: () => Promise<readonly Pick[]>,
  ) {
    this.#form = form;
    this.#scope?.addEventListener('toggle', () => {
      offerings().then(
        (picks) => this.#fillOfferings(picks),
        () => undefined,
      );
    });
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('change', (event) => {
      this.#settle(event.target);
      choose(this.#choice());
    });
    form?.querySelector('[data-clear]')?.addEventListener('click', () => choose({}));
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#form?.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? null;
  }

  get #scope(): HTMLDetailsElement | null {
    return this.#form?.querySelector('details.brief-scope') ?? null;
  }

  #boxes(): HTMLInputElement[] {
    return [...(this.#form?.querySelectorAll<HTMLInputElement>('input[name="personas"]') ?? [])];
  }

  /** Takes back what a change rules out: a group or single personas, and no end without a beginning. */
  #settle(changed: EventTarget | null): void {
    const group = this.#select('group');
    if (changed === group && group?.value) for (const box of this.#boxes()) box.checked = false;
    if (changed instanceof HTMLInputElement && changed.checked && group) group.value = '';
    const [from, to] = [this.#select('from'), this.#select('to')];
    if (from && to && from.value === '' && to.value !== '') from.value = to.value;
    if (changed === from && to && from) to.value = '';
  }

  #choice(): Choice {
    const wordIn = (name: string): string => this.#select(name)?.value ?? '';
    const [from, to] = [wordIn('from'), wordIn('to')];
    const order = this.#index?.stages.map(({ id }) => id) ?? [];
    const ends = [from, to || from].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const stage = from === '' ? '' : ends[0] === ends[1] ? from : ends.join('..');
    const personas = this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
    const single = [
      ['group', wordIn('group')],
      ['stage', stage],
      ...['goal', 'trigger', ...SCOPE_NAMES].map((name) => [name, wordIn(name)] as const),
    ] as const;
    return Object.fromEntries([
      ...single.flatMap(([name, value]) => (value ? [[name, [value]] as const] : [])),
      ...(personas.length > 0 ? [['personas', personas] as const] : []),
    ]);
  }

  /** Offers what grows with a library, which is in no page. */
  #fill(index: BriefIndex): void {
    if (this.#index) return;
    this.#index = index;
    this.#select('group')?.append(...index.groups.map(({ id, title }) => new Option(title, id)));
    this.#form?.querySelector('.brief-personas fieldset')?.append(
      ...index.personas.map(({ id, title }) => {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.name = 'personas';
        box.value = id;
        label.append(box, ` ${title}`);
        return label;
      }),
    );
  }

  #fillOfferings(picks: readonly Pick[]): void {
    const select = this.#select('offering');
    if (select?.options.length === 1) select.append(...picks.map(({ id, title }) => new Option(title, id)));
  }

  /** Shows a choice, with the triggers that start these people. */
  show(choice: BriefChoice, index: BriefIndex, triggers: readonly BriefRef[]): void {
    this.#fill(index);
    const set = (name: string, value: string | undefined): void => {
      const select = this.#select(name);
      if (select) select.value = value ?? '';
    };
    set('group', choice.group);
    set('goal', choice.goal);
    const isNarrowed = stageWord(choice.stages, index) !== undefined;
    const [first, last] = [choice.stages[0], choice.stages.at(-1)];
    set('from', isNarrowed ? first : undefined);
    set('to', isNarrowed && first !== last ? last : undefined);
    if (index.offerings.length > 0) this.#fillOfferings(index.offerings);
    if (this.#scope && Object.keys(choice.scope).length > 0) this.#scope.open = true;
    for (const dimension of SCOPE_DIMENSIONS) set(SCOPE_PARAMETERS[dimension], choice.scope[dimension]?.[0]);
    this.#fillTriggers(triggers, choice.trigger);
    const chosen = this.#boxes().filter((box) => {
      box.checked = choice.personas.includes(box.value);
      return box.checked;
    });
    // No more than a brief is for; what is chosen can always be taken back.
    for (const box of this.#boxes()) box.disabled = chosen.length >= MOST_PERSONAS && !box.checked;
    const summary = this.#form?.querySelector('.brief-personas summary');
    if (summary)
      summary.textContent =
        chosen.length > 0
          ? `${chosen.length} of up to ${MOST_PERSONAS} personas`
          : `or up to ${MOST_PERSONAS} personas`;
  }

  #fillTriggers(triggers: readonly BriefRef[], chosen: string | undefined): void {
    const select = this.#select('trigger');
    const [any] = select?.options ?? [];
    if (!select || !any) return;
    const options = [...triggers]
      .sort((a, b) => a.title.localeCompare(b.title, 'en'))
      .map(({ id, title }) => new Option(title, id));
    select.replaceChildren(any, ...options);
    select.value = triggers.some(({ id }) => id === chosen) ? (chosen ?? '') : '';
    select.disabled = triggers.length === 0;
  }
}
