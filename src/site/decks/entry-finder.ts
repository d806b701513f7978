import type { TitleRow } from '../../share/search-shard.ts';
import { element } from '../search/element.ts';
import { idIn } from './handout-choice.ts';
import { searchTitles, type TitleHit } from './title-search.ts';

/** How many entries are proposed. */
const PROPOSED = 8;

/** What a box that finds entries needs. */
export interface FinderParts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  /** The list that shows what is proposed. */
  hits: HTMLElement;
  /** Prefix of addresses on this site. */
  base: string;
  isChosen: (id: string) => boolean;
  add: (id: string) => void;
  /** Says something to those who cannot see the list. */
  say: (text: string) => void;
}

/** Fetches all titles once; after a failure, again. */
function titleLoader(base: string): () => Promise<readonly TitleRow[]> {
  let titles: readonly TitleRow[] | undefined;
  return async () => {
    try {
      titles ??= await fetch(`${base}pagefind/titles.json`).then((got) => got.json());
    } catch {
      // In dev there is no index; links and ids can be pasted all the same.
    }
    return titles ?? [];
  };
}

/** Proposes entries as somebody types, by title, kind or id; Enter takes the first, or the entry whose id or link was pasted. */
export function startFinder({ form, box, hits, base, isChosen, add, say }: FinderParts): void {
  const titles = titleLoader(base);
  let asked = 0;

  const find = async (text: string): Promise<readonly TitleHit[]> => {
    const found = text.includes('/') ? [] : searchTitles(text, await titles(), PROPOSED);
    const id = idIn(text);
    const named = found.find((hit) => hit.id === id);
    return named ? [named, ...found.filter((hit) => hit !== named)] : found;
  };
  const item = ({ id, title, kind }: TitleHit): HTMLElement => {
    const chosen = isChosen(id);
    const button = element('button', { type: 'button', 'data-add': id }, title);
    button.disabled = chosen;
    return element('li', {}, button, element('span', { class: 'sort' }, chosen ? `${kind}, chosen` : kind));
  };
  const propose = async (): Promise<void> => {
    const turn = ++asked;
    const found = await find(box.value);
    // What was typed meanwhile is answered by its own turn.
    if (turn !== asked) return;
    hits.replaceChildren(...found.map(item));
    if (box.value.trim() !== '')
      say(found.length > 0 ? `${found.length} to choose from.` : 'No title has these words.');
  };
  const take = (id: string): void => {
    asked++;
    box.value = '';
    hits.replaceChildren();
    box.focus();
    add(id);
  };

  box.addEventListener('focus', () => void titles(), { once: true });
  box.addEventListener('input', () => void propose());
  hits.addEventListener('click', ({ target }) => {
    const id = target instanceof HTMLElement ? target.dataset['add'] : undefined;
    if (id !== undefined) take(id);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const found = await find(box.value);
    const id = found.find((hit) => !isChosen(hit.id))?.id ?? (found.length > 0 ? undefined : idIn(box.value));
    if (id !== undefined) take(id);
  });
}
