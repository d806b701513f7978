import { element } from '../search/element.ts';
import type { Handout } from './handout-sheets.ts';

/** What is known of an entry that was chosen. */
export type Known = Handout | 'loading' | 'missing' | 'failed';

const REMARKS = {
  loading: 'is being fetched',
  missing: 'is on no page of this site; it is left out',
  failed: 'could not be fetched; remove it and add it again',
} as const;

const button = (act: string, id: string, label: string, sign: string): HTMLButtonElement =>
  element('button', { type: 'button', [`data-${act}`]: id, 'aria-label': label, title: label }, sign);

/** One chosen entry: its title or what is wrong with it, and how to move or remove it. */
export function chosenItem(id: string, known: Known, place: number): HTMLElement {
  const name = typeof known === 'object' ? known.title : id;
  const words =
    typeof known === 'object'
      ? element('span', { class: 'handout-title' }, name)
      : element('span', { class: 'handout-title' }, element('code', {}, id), ` ${REMARKS[known]}`);
  return element(
    'li',
    {},
    words,
    place > 0 && button('up', id, `Move ${name} up`, '↑'),
    button('drop', id, `Remove ${name}`, '×'),
  );
}

/** What is ready to be printed, in words. */
export function readyWords(known: readonly Known[]): string {
  const count = known.filter((one) => typeof one === 'object').length;
  if (known.includes('loading')) return 'Fetching…';
  if (known.length === 0) return '';
  return count === 1 ? 'One hand-out is ready to print.' : `${count} hand-outs are ready to print.`;
}
