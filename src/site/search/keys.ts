const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (TYPING.has(target.tagName) && !(target instanceof HTMLInputElement && target.type === 'checkbox')));

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The place that an arrow key leads to in a list of `count` links: -1 is the box; `undefined` where it leads nowhere. */
export function stepFrom(place: number, key: string, count: number): number | undefined {
  const next = key === 'ArrowDown' ? place + 1 : key === 'ArrowUp' ? place - 1 : undefined;
  return next !== undefined && next >= -1 && next < count ? next : undefined;
}

/** `/` leads to the box from anywhere, arrows from the box through the results, Escape back to the box. */
export function bindKeys(box: HTMLInputElement, results: HTMLElement): void {
  const toBox = (event: KeyboardEvent): void => {
    event.preventDefault();
    box.focus();
    box.select();
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === '/' && !isTyping(target)) return toBox(event);
    if (!(target instanceof HTMLElement)) return;
    const inResults = results.contains(target);
    if (key === 'Escape' && inResults) return toBox(event);
    if (target !== box && !inResults) return;
    const links = [...results.querySelectorAll<HTMLElement>('.result-link')].filter((link) =>
      link.checkVisibility(),
    );
    const place =
      target === box ? -1 : links.findLastIndex((link) => link === target || isBefore(link, target));
    const next = stepFrom(place, key, links.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next === -1) box.focus();
    else links[next]?.focus();
  });
}
