import address from './meaning.ts?worker&url';

// What shows the meaning of a word is fetched when somebody points at one, comes to it by keyboard or touches it.
const answer = (event: Event): void => {
  const { target, type } = event;
  const word = target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  // Who clicks follows the link as ever; a finger cannot point without pressing, so its press shows the meaning.
  if (!word || !('popover' in word) || touched !== (type === 'click')) return;
  if (touched) event.preventDefault();
  void import(/* @vite-ignore */ address).then(() =>
    word.dispatchEvent(new CustomEvent('meaning', { bubbles: true, detail: touched })),
  );
};

for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, answer);
