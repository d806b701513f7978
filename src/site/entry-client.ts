import meaningAddress from './meaning.ts?worker&url';
import takeAddress from './take/take-client.ts?worker&url';

// What only the reader's browser can know: whether a review is overdue today, and what changed since a link was made.
// Days of other sorts stand in the health view alone, so that the module that judges all of them stays there.
const find = (selector: string): HTMLElement | null => document.querySelector(selector);
const all = (selector: string): NodeListOf<HTMLElement> => document.querySelectorAll(selector);

const due = find('[data-by]');
if (due) due.hidden = new Date().toISOString() < `${due.dataset['by']}T24`;

// The note lists what changed since any earlier revision; each line names, by their places, those that it holds for.
const [, revision] = /[?&]v=(\w{8})(&|$)/.exec(location.search) ?? [];
const since = find('.since');
if (since && revision) {
  const { was = revision } = since.dataset;
  const place = `${was.split(' ').indexOf(revision)}`;
  // Without a record there is one place for all but the present revision.
  since.hidden = place < '0' || find(`[data-copy$="${revision}"]`) !== null;
  for (const line of all('.since li')) line.hidden = !line.dataset['at']?.split(' ').includes(place);
  find('.since button')?.addEventListener('click', () => since.remove());
}

for (const heading of all(
  '.section:not(#touches) h2:not(.unseen),.part:has(table)>h3:not(.unseen),.heading h2',
)) {
  const button = document.createElement('button');
  button.dataset['take'] = 'part';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy “${heading.textContent}”`;
  heading.before(button);
}

// What copying takes is loaded where somebody is about to copy, and then listens for itself; a click may come before it.
let awake = false;
const wake = async (button: HTMLElement, isClick: boolean): Promise<void> => {
  await import(/* @vite-ignore */ takeAddress);
  awake = true;
  if (isClick) button.click();
};

// What shows the meaning of a word is fetched where somebody points at one, comes to it by keyboard or touches it.
const answer = (event: Event): void => {
  const { target, type } = event;
  if (!(target instanceof HTMLElement)) return;
  const isClick = type === 'click';
  if (!awake && target.dataset['take']) void wake(target, isClick);
  const word = target.closest<HTMLElement>('a.term');
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  // Who clicks follows the link as ever; a finger cannot point without pressing, so its press shows the meaning.
  if (!word || !('popover' in word) || touched !== isClick) return;
  if (touched) event.preventDefault();
  void import(/* @vite-ignore */ meaningAddress).then(() =>
    word.dispatchEvent(new CustomEvent('meaning', { bubbles: true, detail: touched })),
  );
};
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, answer);
