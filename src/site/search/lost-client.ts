import type { NamedEntry } from '../../share/search-shard.ts';
import { element } from './element.ts';
import { openIndex } from './index-at.ts';
import { readLost } from './lost.ts';
import { nearestTitles } from './names.ts';
import { type Result, resultOfName } from './results.ts';
import { nearestList, resultItem } from './results-view.ts';

/** How many entries are proposed. */
const MOST = 5;

const listOf = (results: readonly Result[]): HTMLElement =>
  element('ol', { class: 'results' }, ...results.map(resultItem));

/** Proposes the entry that bears or bore a name in this address, else the nearest ones. */
async function propose(holder: HTMLElement): Promise<void> {
  const { base = '/' } = holder.dataset;
  const place = holder.querySelector('[role="status"]');
  const box = holder.querySelector<HTMLInputElement>('[name="q"]');
  const { names: parts, words } = readLost(location.pathname, base);
  const [last] = parts;
  if (last === undefined || !place) return;
  const { engine, names } = await openIndex(holder);
  let named: readonly NamedEntry[] = [];
  let said = last;
  for (const part of parts) {
    if (named.length > 0) break;
    named = await names.named(part);
    if (named.length > 0) said = part;
  }
  if (box) box.value = said;
  if (named.length > 0) {
    const results = named.slice(0, MOST).map((entry) => resultOfName(entry, base));
    place.replaceChildren(element('h2', {}, 'It may be here now'), listOf(results));
    return;
  }
  const near = nearestTitles(last, await names.titles(), MOST);
  const { results } = await engine.answer({ query: words, filters: {}, show: MOST });
  if (near.length === 0 && results.length === 0) return;
  const list = near.length > 0 ? nearestList(near, base) : listOf(results);
  place.replaceChildren(element('h2', {}, 'The nearest entries'), list);
}

const holder = document.querySelector<HTMLElement>('[data-search]');
// Without an index the page still says what it has to say, and offers the box.
if (holder) propose(holder).catch(() => undefined);
