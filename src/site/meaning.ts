import css from '../styles/meaning.css?inline';

/** How long a pointer rests on a word before its meaning shows, and may be away from both before it goes, in milliseconds. */
const REST = { open: 160, close: 260 } as const;

/** The least space between a meaning and its word or the edge of the window, in pixels. */
const GAP = 8;

/** One word at a time: what is to happen to its meaning, unless something else happens before. */
let waiting: ReturnType<typeof setTimeout> | undefined;

const boxes = new WeakMap<HTMLElement, HTMLElement>();

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/** Sets a meaning below its word, or above it where there is no room, and within the window. */
function place(box: HTMLElement, word: HTMLElement): void {
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP;
  const above = at.top - offsetHeight - GAP;
  const top = below + offsetHeight > clientHeight && above > 0 ? above : below;
  const left = Math.max(GAP, Math.min(at.left, clientWidth - offsetWidth - GAP));
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${left + scrollX}px`;
}

function show(box: HTMLElement, word: HTMLElement): void {
  clearTimeout(waiting);
  if (box.matches(':popover-open')) return;
  box.showPopover();
  place(box, word);
}

const later = (act: () => void, rest: number): void => {
  clearTimeout(waiting);
  waiting = setTimeout(act, rest);
};

/** A meaning that stays while the pointer is on it or on its word. */
function boxFor(word: HTMLAnchorElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'word-meaning';
  box.popover = 'auto';
  const text = document.createElement('p');
  text.textContent = word.getAttribute('aria-description');
  const more = document.createElement('a');
  more.href = word.href;
  more.textContent = `“${word.textContent}” in the glossary`;
  box.append(text, more);
  const hide = (): void => box.hidePopover();
  const parts: readonly HTMLElement[] = [word, box];
  for (const part of parts) {
    part.addEventListener('pointerenter', () => clearTimeout(waiting));
    part.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') later(hide, REST.close);
    });
  }
  word.addEventListener('blur', () => later(hide, REST.close));
  document.querySelector('main')?.append(box);
  return box;
}

// To a finger the meaning comes with the way to the glossary, since its press has not led there. Escape and a press elsewhere close it, as the platform does with its popovers.
document.addEventListener('meaning', (event) => {
  const { target: word } = event;
  if (!(word instanceof HTMLAnchorElement)) return;
  const touched = event instanceof CustomEvent && event.detail === true;
  const box = boxes.get(word) ?? boxFor(word);
  boxes.set(word, box);
  // The focus that comes with a press may be answered after it.
  if (touched || !box.matches(':popover-open')) box.toggleAttribute('data-touched', touched);
  if (touched || word.matches(':focus-visible')) show(box, word);
  else if (word.matches(':hover')) later(() => show(box, word), REST.open);
});
