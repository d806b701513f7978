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

// What copying takes is loaded where somebody is about to copy, and then listens for itself; a click may come before it.
let awake = false;
const wake = async ({ type, target }: Event): Promise<void> => {
  if (awake) return;
  await import(/* @vite-ignore */ takeAddress);
  awake = true;
  if (type === 'click' && target instanceof HTMLElement) target.click();
};
for (const heading of all(
  '.section:not(#touches) h2:not(.unseen),.part:has(table)>h3:not(.unseen),.heading h2',
)) {
  const button = document.createElement('button');
  button.dataset['take'] = 'part';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy “${heading.textContent}”`;
  heading.before(button);
}
for (const button of all('[data-take]'))
  for (const type of ['pointerenter', 'focus', 'click']) button.addEventListener(type, wake);
