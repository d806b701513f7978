import { markDays } from './days.ts';

// What only the reader's browser can know: whether a review is overdue today, and what is on the clipboard.
markDays(document);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const status = button.nextElementSibling;
    const link = button.dataset['copy'] ?? '';
    const said = await navigator.clipboard.writeText(link).then(
      () => 'Copied',
      () => link,
    );
    if (status) status.textContent = said;
  });
}
