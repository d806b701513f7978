// A view leaves its page as a link or on paper; the size of the sheet is part of its address.
import { copied } from '../take/clipboard.ts';
import { askedSheet, printOn, setSheet } from './sheet.ts';

setSheet(askedSheet());
for (const button of document.querySelectorAll<HTMLElement>('button[data-print]'))
  button.addEventListener('click', () => printOn(button.dataset['print']));

document.querySelector('button[data-copy-address]')?.addEventListener('click', async () => {
  const status = document.querySelector('.view-actions .copied');
  if (status) status.textContent = await copied({ 'text/plain': location.href });
});

// What copying takes is loaded with the first click, and then listens for itself.
const wake = async ({ target }: Event): Promise<void> => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
  if (!button) return;
  document.removeEventListener('click', wake);
  await import('../take/take-client.ts');
  button.click();
};
document.addEventListener('click', wake);

/** Gives each part of the view a button beside its heading; the parts are written anew with each choice. */
const markParts = (): void => {
  for (const heading of document.querySelectorAll('.view-part > h2:first-child')) {
    const button = document.createElement('button');
    button.dataset['take'] = 'part';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy “${heading.textContent}”`;
    heading.before(button);
  }
};
markParts();
const result = document.querySelector('.view-result');
if (result) new MutationObserver(markParts).observe(result, { childList: true });
