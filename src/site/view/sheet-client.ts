// A view leaves its page as a link or on paper; the size of the sheet is part of its address.
const root = document.documentElement;
const asked = (): boolean => new URLSearchParams(location.search).get('sheet') === 'wide';

const setSheet = (wide: boolean): void => {
  root.toggleAttribute('data-wide', wide);
};

setSheet(asked());
addEventListener('afterprint', () => setSheet(asked()));
for (const button of document.querySelectorAll<HTMLElement>('button[data-print]'))
  button.addEventListener('click', () => {
    setSheet(button.dataset['print'] === 'wide');
    window.print();
  });

document.querySelector('button[data-copy-address]')?.addEventListener('click', async () => {
  const said = await navigator.clipboard.writeText(location.href).then(
    () => 'Copied',
    () => location.href,
  );
  const status = document.querySelector('.view-actions .copied');
  if (status) status.textContent = said;
});

export {};
