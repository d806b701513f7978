// What only the reader's browser can know: whether a review is overdue today, and what is on the clipboard.
// Days of other sorts stand in the health view alone, so that the module that judges all of them stays there.
const today = new Date().toISOString().slice(0, 10);
for (const element of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  const due = element.dataset['reviewBy'] ?? today;
  if (due >= today) continue;
  const note = document.createElement('span');
  note.className = 'overdue';
  note.textContent = `Review was due ${due}`;
  element.append(' ', note);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', async () => {
    const status = document.querySelector('.copied');
    const link = button.dataset['copy'] ?? '';
    const said = await navigator.clipboard.writeText(link).then(
      () => 'Copied',
      () => link,
    );
    if (status) status.textContent = said;
  });
}

export {};
