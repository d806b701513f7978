// A view leaves its page as a link or on paper; the size of the sheet is part of its address.
import { askedSheet, printOn, setSheet } from './sheet.ts';

setSheet(askedSheet());
for (const button of document.querySelectorAll<HTMLElement>('button[data-print]'))
  button.addEventListener('click', () => printOn(button.dataset['print']));

document.querySelector('button[data-copy-address]')?.addEventListener('click', async () => {
  const said = await navigator.clipboard.writeText(location.href).then(
    () => 'Copied',
    () => location.href,
  );
  const status = document.querySelector('.view-actions .copied');
  if (status) status.textContent = said;
});
