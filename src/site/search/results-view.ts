import type { TitleRow } from '../../share/search-shard.ts';
import { element } from './element.ts';
import type { Answer } from './engine.ts';
import type { Result } from './results.ts';

/** `12 results for “exit”`, for the line above the results, which screen readers say aloud. */
export function statusWords({ outcome, total }: Answer, query: string): string {
  const asked = query === '' ? '' : ` for “${query}”`;
  if (outcome === 'idle') return '';
  if (outcome === 'none') return `Nothing found${asked}`;
  if (outcome === 'some') return `No entry has all of these words. ${total} have some of them:`;
  return `${total} ${total === 1 ? 'result' : 'results'}${asked}`;
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
  // Where there are results below, the best guesses will do.
  const shown = outcome === 'some' ? nearest.slice(0, 3) : nearest;
  if (shown.length > 0) advice.push(element('p', {}, 'Did you mean one of these?'), nearestList(shown, base));
  else if (outcome === 'none')
    advice.push(element('p', {}, 'Try fewer or other words, or browse by the filters.'));
  return advice;
}
