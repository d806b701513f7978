import { Engine } from './engine.ts';
import { Names } from './names.ts';
import { loadPagefind } from './pagefind.ts';

/** Opens the search index of this site, as the element that holds search says where it is; throws where there is none. */
export async function openIndex(holder: HTMLElement): Promise<{ engine: Engine; names: Names }> {
  const base = holder.dataset['base'] ?? '/';
  const address = `${base}pagefind/`;
  const names = new Names((path) => fetch(address + path), Number(holder.dataset['shards'] ?? 1));
  return { engine: new Engine(await loadPagefind(address), names, base), names };
}
