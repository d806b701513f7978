import type { TitleRow } from '../../share/search-shard.ts';
import { element } from './element.ts';
import type { Answer } from './engine.ts';
import type { Result } from './results.ts';

const results = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}`;

/** `12 results for “exit”`, for the line above the results, which screen readers say aloud. */
export function statusWords({ outcome, total, whole, mended }: Answer, query: string): string {
  if (outcome === 'idle') return '';
  const asked = query === '' ? '' : ` for “${mended ?? query}”`;
  if (outcome === 'none') return `Nothing found${asked}`;
  const instead = mended === undefined ? '' : `Nothing is called or says “${query}”. `;
  if (outcome === 'found') return `${instead}${results(total)}${asked}`;
  const all = whole === 0 ? 'No entry has' : whole === 1 ? '1 entry has' : `${whole} entries have`;
  return `${instead}${results(total)}${asked}: ${all.toLowerCase()} all of the words`;
}

const excerptOf = ({ excerpt }: Result): HTMLElement =>
  element(
    'p',
    { class: 'excerpt' },
    ...excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
  );

/** One result as an item of the list. */
export function resultItem(result: Result): HTMLElement {
  const { title, url, kind, tint, retired, names, sections } = result;
  return element(
    'li',
    { class: 'result', 'data-tint': tint },
    element(
      'p',
      { class: 'result-kind' },
      kind,
      tint !== undefined && element('span', { class: 'result-tint' }, tint),
      retired && element('span', { class: 'flagged' }, 'Retired'),
    ),
    element('h2', {}, element('a', { href: url, class: 'result-link' }, title)),
    names.length > 0 && element('p', { class: 'result-names' }, `Also called ${names.join(', ')}`),
    excerptOf(result),
    sections.length > 0 &&
      element(
        'ul',
        { class: 'result-sections', 'aria-label': `In ${title}` },
        ...sections.map((section) => element('li', {}, element('a', { href: section.url }, section.title))),
      ),
  );
}

/** Titles to try instead. */
export const nearestList = (rows: readonly TitleRow[], base: string): HTMLElement =>
  element(
    'ul',
    { class: 'nearest' },
    ...rows.map(([title, kind, address]) =>
      element(
        'li',
        {},
        element('a', { href: base + address.slice(1), class: 'result-link' }, title),
        ' ',
        element('span', {}, kind),
      ),
    ),
  );

/** What to try where nothing, or nothing whole, was found. */
export function adviceFor(answer: Answer, base: string, clear: () => void): readonly HTMLElement[] {
  const { outcome, unfiltered, nearest } = answer;
  if (outcome !== 'none' && outcome !== 'some') return [];
  const advice: HTMLElement[] = [];
  if (unfiltered > 0) {
    const words = unfiltered === 1 ? 'Show the 1 result' : `Show the ${unfiltered} results`;
    const button = element('button', { type: 'button' }, `${words} without filters`);
    button.addEventListener('click', clear);
    advice.push(element('p', {}, button));
  }
  if (nearest.length > 0)
    advice.push(element('p', {}, 'Did you mean one of these?'), nearestList(nearest, base));
  else if (outcome === 'none')
    advice.push(element('p', {}, 'Try fewer or other words, or browse by the filters.'));
  return advice;
}
