import { stopHtml, tourEndHtml } from '../../share/learn/panels-html.ts';
import type { Library } from './library.ts';
import { Sitting } from './sitting.ts';
import type { Store } from './store.ts';

/** Puts something in its place, and the learner's eye and reader on it. */
function put(holder: HTMLElement, markup: string): void {
  holder.innerHTML = markup;
  holder.querySelector<HTMLElement>('.q-ask')?.focus({ preventScroll: true });
  holder.scrollIntoView({ block: 'start' });
}

/** A tour of one buyer: stop after stop, each with a question on what was just read. */
export async function showTour(
  holder: HTMLElement,
  buyer: string,
  library: Library,
  { store, base }: { store: Store; base: string },
): Promise<void> {
  const [index, { tour, cards }] = await Promise.all([library.index(), library.buyer(buyer)]);
  const name = index.buyers.find(({ id }) => id === buyer)?.title ?? buyer;
  const asked = new Set<string>();
  let right = 0;
  for (const [place, stop] of tour.entries()) {
    put(holder, stopHtml({ buyer: name, stop, number: place + 1, of: tour.length }, base).markup);
    if ((await pressed(holder, '[data-go]', '[data-end]')) === '[data-end]') break;
    const card = stop.sorts
      .flatMap((sort) => cards.filter((one) => one.sort === sort && one.about.includes(buyer)))
      .find(({ key }) => !asked.has(key));
    if (!card) continue;
    asked.add(card.key);
    const setting = { holder, store, base, now: () => new Date() };
    right += (await new Sitting(setting, [{ card }], true).run()).right;
  }
  put(holder, tourEndHtml({ buyer: name, asked: asked.size, right }).markup);
  await pressed(holder, '[data-close]');
}

/** Resolves once one of several buttons is pressed, by mouse or thumb, or the first one by Enter; says which. */
function pressed(holder: HTMLElement, first: string, ...others: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (selector: string): void => {
      stop.abort();
      resolve(selector);
    };
    holder.addEventListener(
      'click',
      ({ target }) => {
        const which = [first, ...others].find(
          (selector) => target instanceof Element && target.closest(selector),
        );
        if (which) done(which);
      },
      { signal: stop.signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target } = event;
        if (key !== 'Enter' || (target instanceof Element && target.closest('button, a, input, select')))
          return;
        // What is focused next must not be pressed by the same key.
        event.preventDefault();
        done(first);
      },
      { signal: stop.signal },
    );
  });
}
